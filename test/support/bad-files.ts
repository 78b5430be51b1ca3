// Files that no agreement can be read from, and the words they are refused with.
import { docx } from '#formats/testing/docx.ts';
import { pdf } from '#formats/testing/pdf.ts';
import { zip } from '#formats/testing/zip.ts';

export type BadFile = {
  readonly name: string;
  readonly fileName: string;
  readonly make: () => Uint8Array;
  readonly says: RegExp;
};

const bomb = (): Uint8Array =>
  docx(
    [{ kind: 'paragraph', text: 'Aftale' }],
    [{ name: 'word/media/bomb.bin', content: Buffer.alloc(80_000_000) }],
  );

export const badFiles: readonly BadFile[] = [
  {
    name: 'an empty file',
    fileName: 'tom.txt',
    make: () => Buffer.from(' \n '),
    says: /Filen er tom/,
  },
  {
    name: 'a scanned pdf',
    fileName: 'scan.pdf',
    make: () => pdf([[], []], { hasPicture: true }),
    says: /scannet/,
  },
  {
    name: 'a pdf locked with a password',
    fileName: 'laast.pdf',
    make: () => pdf([[{ x: 70, y: 700, size: 12, text: 'Aftale' }]], { isEncrypted: true }),
    says: /adgangskode/,
  },
  { name: 'a zip bomb', fileName: 'bombe.docx', make: bomb, says: /pakket/ },
  {
    name: 'a picture called docx',
    fileName: 'billede.docx',
    make: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    says: /et billede/,
  },
  {
    name: 'a spreadsheet',
    fileName: 'ark.xlsx',
    make: () => zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
    says: /regneark/,
  },
  {
    name: 'half a docx',
    fileName: 'halv.docx',
    make: () => docx([{ kind: 'paragraph', text: 'Aftale' }]).subarray(0, 600),
    says: /beskadiget/,
  },
  {
    name: 'a text with a personal identity number',
    fileName: 'cpr.txt',
    make: () => Buffer.from('Strategisk samarbejdsaftale\n\nKontakt: Asta, 010190-1234\n'),
    says: /CPR-nummer/,
  },
  {
    name: 'a docx with a personal identity number at the foot of its pages',
    fileName: 'cpr.docx',
    make: () =>
      docx(
        [{ kind: 'paragraph', text: 'Strategisk samarbejdsaftale' }],
        [{ name: 'word/footer1.xml', content: '<w:ftr><w:p>010190-1234</w:p></w:ftr>' }],
      ),
    says: /CPR-nummer/,
  },
];

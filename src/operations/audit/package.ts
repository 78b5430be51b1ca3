import type { DocumentContent } from '#domain/documents/block.ts';
import { refuseTo } from '#domain/problem.ts';
import { DocumentFailure } from '#formats/documents/failure.ts';
import { renderPdf } from '#formats/documents/pdf.ts';
import { writeWorkbook } from '#formats/sheets/write.ts';
import { writeZip } from '#formats/zip.ts';
import { type PreparedFile, preparedFile } from '#operations/documents/files.ts';
import { anchorsFile } from '#operations/log/anchors-file.ts';
import { verifierFile } from '#operations/log/verifier.ts';
import { auditReadme } from '#text/audit/words.ts';
import { auditWorkbook } from '#text/audit/workbook.ts';
import { manifestText, sha256 } from '#verifier/verify-log.mjs';
import type { TakenAudit } from './show.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * The files of the auditor's package: PDF, workbook and JSON, each by itself, and all of it with the
 * log, the anchors and the verifier in one zip. The same audit gives the same manifest but for the
 * workbook, which holds the moment it was written.
 *
 * @throws Refusal documentFailed when the PDF cannot be set
 */
export const auditPackage = async (
  { audit, logFile, figuresFile, anchors }: TakenAudit,
  document: DocumentContent,
): Promise<readonly PreparedFile[]> => {
  const pdf = await pdfOf(document, audit.madeAt);
  const xlsx = await writeWorkbook(auditWorkbook(audit));
  const json = utf8(`${JSON.stringify(audit, null, 1)}\n`);
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['LAESMIG.txt', utf8(auditReadme(audit.planName, audit.year))],
    ['revision.pdf', pdf],
    ['revision.xlsx', xlsx],
    ['audit.json', json],
    ['log.json', logFile],
    ['figures.json', utf8(figuresFile)],
    ['anchors.json', utf8(anchorsFile(audit.plan, anchors))],
    [verifierFile.name, await verifierFile.read()],
  ];
  const manifest = manifestText({
    plan: audit.plan,
    year: audit.year,
    madeAt: audit.madeAt,
    files: files.map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  });
  const zip = await writeZip([...files, ['manifest.json', utf8(manifest)]], audit.madeAt);
  return [
    preparedFile('pdf', pdf),
    preparedFile('xlsx', xlsx),
    preparedFile('json', json),
    preparedFile('zip', zip),
  ];
};

const pdfOf = async (document: DocumentContent, at: TakenAudit['audit']['madeAt']) => {
  try {
    return await renderPdf(document, at);
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    return refuseTo({ kind: 'documentFailed', format: error.format });
  }
};

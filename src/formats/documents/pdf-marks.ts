import { Buffer } from 'node:buffer';

/**
 * One file that says of itself that it is both PDF/UA-1 and PDF/A-2a. Typst makes either at a time,
 * and checks each; they differ in what the catalog and the metadata say. What PDF/UA-1 asks for
 * beyond the other is put into the file for the archive.
 *
 * @throws Error when a file is not written as expected: then nothing may be claimed of it
 */
export function markedAsBoth(accessible: Uint8Array, archived: Uint8Array): Uint8Array {
  const claims = (bytes: Uint8Array, claim: string) => Buffer.from(bytes).includes(claim);
  if (!claims(accessible, part) || !claims(archived, '<pdfaid:part>2<')) {
    throw new Error('a file does not say what it should');
  }
  // Latin-1 keeps every byte as one character.
  const file = Buffer.from(archived).toString('latin1');
  const edits = [...metadataEdits(file), catalogEdit(file)].sort((a, b) => a.at - b.at);
  return new Uint8Array(Buffer.from(withOffsets(file, edits), 'latin1'));
}

/** At a place, some characters are taken out and others put in. */
type Edit = { readonly at: number; readonly cut: number; readonly text: string };

const catalogEdit = (file: string): Edit =>
  insertAfter(file, '/ViewerPreferences <<', '\n    /DisplayDocTitle true', 0);

/** The catalog and the metadata are written last: whatever looks like them before is something else. */
function insertAfter(file: string, found: string, text: string, from: number): Edit {
  const at = file.lastIndexOf(found);
  if (at < from) throw new Error(`not in the file: ${found}`);
  return { at: at + found.length, cut: 0, text };
}

/** What is said of itself in XMP; PDF/A wants every word described that it does not know itself. */
const part = '<pdfuaid:part>1</pdfuaid:part>';
const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA the document conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

function metadataEdits(file: string): readonly Edit[] {
  const start = file.lastIndexOf('<?xpacket begin');
  const head = file.lastIndexOf('/Length ', start) + '/Length '.length;
  const length = /^\d+/.exec(file.slice(head, head + 12))?.[0];
  if (start < 0 || length === undefined) throw new Error('no metadata in the file');
  const insert = (found: string, text: string): Edit => insertAfter(file, found, text, start);
  const added = [
    insert(
      'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
      ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    ),
    insert('<pdfaExtension:schemas><rdf:Bag>', schema),
    insert('</pdfaid:conformance>', part),
  ];
  const longer = added.reduce((sum, { text }) => sum + text.length, Number(length));
  return [{ at: head, cut: length.length, text: String(longer) }, ...added];
}

/** The file with the edits, and the table of where each object begins put right; its entries have a fixed width. */
function withOffsets(file: string, edits: readonly Edit[]): string {
  const moved = (place: number): number =>
    edits.reduce((sum, { at, cut, text }) => (at < place ? sum + text.length - cut : sum), place);
  const table = file.lastIndexOf('\nxref\n') + 1;
  const trailer = file.indexOf('trailer\n', table);
  if (table < 1 || trailer < 0) throw new Error('no table of objects');
  const entries = file
    .slice(table, trailer)
    .replaceAll(/^(\d{10}) (\d{5} n)/gm, (_, place: string, rest: string) => {
      return `${String(moved(Number(place))).padStart(10, '0')} ${rest}`;
    });
  const end = file.slice(trailer).replace(/startxref\n\d+/, `startxref\n${moved(table)}`);
  return edited(file.slice(0, table), edits) + entries + end;
}

function edited(file: string, edits: readonly Edit[]): string {
  let [written, from] = ['', 0];
  for (const { at, cut, text } of edits) {
    written += file.slice(from, at) + text;
    from = at + cut;
  }
  return written + file.slice(from);
}

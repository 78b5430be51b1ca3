import type { SourceBlock } from '#domain/agreements/document.ts';
import { type ZipPart, zip } from './zip.ts';

const schema = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small but real docx of the blocks: headings by style, bullets by numbering, tables. */
export function docx(blocks: readonly SourceBlock[], extra: readonly ZipPart[] = []): Buffer {
  const body = blocks.map(blockXml).join('');
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${types}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${types}/numbering" Target="numbering.xml"/></Relationships>`,
    },
    {
      name: 'word/styles.xml',
      content: `<?xml version="1.0"?><w:styles ${schema}>${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}</w:styles>`,
    },
    {
      name: 'word/numbering.xml',
      content: `<?xml version="1.0"?><w:numbering ${schema}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${schema}><w:body>${body}</w:body></w:document>`,
    },
    ...extra,
  ]);
}

function blockXml(block: SourceBlock): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(`<w:pStyle w:val="Overskrift${block.level}"/>`, block.text);
    case 'paragraph':
      return paragraph('', block.text);
    case 'listItem':
      return paragraph('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', block.text);
    case 'table':
      return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;
  }
}

function cellXml(cell: string): string {
  const lines = cell
    .split('\n')
    .map((line) =>
      line.startsWith('• ')
        ? blockXml({ kind: 'listItem', text: line.slice(2) })
        : blockXml({ kind: 'paragraph', text: line }),
    );
  return `<w:tc>${lines.join('')}</w:tc>`;
}

function paragraph(properties: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

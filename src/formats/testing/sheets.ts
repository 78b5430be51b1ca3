import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { openSheetFile } from '#formats/sheets/open.ts';
import { type ZipPart, zip } from './zip.ts';

export type TestSheet = {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** What stands in sheetData. */
  readonly rows: string;
  /** What stands after it, such as merged cells. */
  readonly after?: string;
};

export type TestWorkbook = {
  readonly sheets: readonly TestSheet[];
  /** Each as the inside of an si. */
  readonly strings?: readonly string[];
  /** Codes of the number formats of the styles 0, 1, ...; a number is one of Excel's own. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
  readonly contentType?: string;
  readonly parts?: readonly ZipPart[];
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** The parts of a workbook with no more in it than Excel asks for. */
export function xlsxParts(book: TestWorkbook): readonly ZipPart[] {
  const { sheets, strings = [], formats = [], from1904 = false } = book;
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name ?? `Ark${at + 1}`}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/xl/workbook.xml" ContentType="${book.contentType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: relations([relation('r', 'officeDocument', 'xl/workbook.xml')]),
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="x"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, at) =>
          relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
        ),
        relation('s', 'sharedStrings', 'sharedStrings.xml'),
        relation('t', 'styles', '/xl/styles.xml'),
      ]),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    },
    { name: 'xl/styles.xml', content: stylesXml(formats) },
    ...sheets.map(({ rows, after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...(book.parts ?? []),
  ];
}

export function xlsx(book: TestWorkbook): Buffer {
  return zip(xlsxParts(book));
}

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.map((code, at) =>
    typeof code === 'number' ? '' : `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`,
  );
  const styles = formats.map(
    (code, at) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + at}"/>`,
  );
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** An OpenDocument sheet of the tables, with the automatic styles given. */
export function ods(
  tables: string,
  { styles = '', parts = [] as readonly ZipPart[] } = {},
): Buffer {
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...parts,
  ]);
}

export async function readAll(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const some of (await openSheetFile(bytes)).rows({})) rows.push(...some);
  return rows;
}

/** A cell in short: "text", 0.646, 64.6 of a percent as 0.646%, 2020-03-29, true, !#DIV/0!, nothing. */
export function shown(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return `"${cell.text}"`;
    case 'number':
      return cell.value + (cell.percent === true ? '%' : '');
    case 'day':
      return cell.day;
    case 'truth':
      return String(cell.value);
    case 'error':
      return `!${cell.text}`;
  }
}

/** Every row as "sheet.row: a | b | c". */
export async function shownRows(bytes: Uint8Array): Promise<readonly string[]> {
  const rows = await readAll(bytes);
  return rows.map(
    ({ sheet, row, cells }) => `${sheet.number}.${row}: ${cells.map(shown).join(' | ')}`,
  );
}

import {
  type Cell,
  type CellPlace,
  columnLetters,
  type SheetName,
  type SheetRefusal,
  type SheetRow,
} from '#domain/sheets/sheet.ts';
import { sheetLimits } from './limits.ts';

/**
 * Tells a sheet with one row for each person from one with figures. A plan keeps no such sheets.
 *
 * The rule. A row among the first 40 is a header where it names something personal. Only a column
 * with at least five values that differ below it counts. Then a sheet is taken for one of persons
 * where it has
 *  - a number or a name that only a person has (CPR-nr., borger-id, fornavn, elevens navn), or days
 *    of birth;
 *  - or a name ("navn", "elev", "deltager") whose values differ from row to row, and beside it
 *    something else of a person (address, telephone, e-mail, sex, age), or that look like names of
 *    persons: two or more words that begin with a capital and have no digit;
 *  - or e-mail addresses, or a sex or an age beside an answer's number.
 * Where at least a third of the names hold a word for an organisation or a place (skole, afdeling,
 * forening, A/S), or another column is headed by one and differs from row to row, the last two do
 * not count: it is then a list of schools or departments.
 */
export function personsWatcher(): {
  readonly take: (row: SheetRow) => void;
  readonly found: () => Extract<SheetRefusal, { kind: 'persons' }> | undefined;
} {
  const sheets = new Map<number, Watched>();
  return {
    take: (row) => {
      const watched = sheets.get(row.sheet.number) ?? { sheet: row.sheet, rows: 0, headers: [] };
      sheets.set(row.sheet.number, watched);
      watchRow(watched, row);
    },
    found: () => {
      for (const { sheet, headers } of sheets.values()) {
        for (const header of headers) {
          const columns = personalColumns(header);
          if (columns.length > 0) {
            return {
              kind: 'persons',
              place: placeOf(sheet, header, columns),
              columns: columns.map(({ header: words }) => words),
            };
          }
        }
      }
      return undefined;
    },
  };
}

type Role = 'sure' | 'birth' | 'name' | 'email' | 'answer' | 'about' | 'organisation';

type Column = {
  readonly at: number;
  readonly header: string;
  readonly role: Role;
  readonly values: Set<string>;
  filled: number;
  named: number;
  organised: number;
};

type Header = { readonly row: number; readonly columns: readonly Column[] };

type Watched = { readonly sheet: SheetName; rows: number; readonly headers: Header[] };

function watchRow(watched: Watched, { row, cells }: SheetRow): void {
  watched.rows += 1;
  for (const header of watched.headers) {
    for (const column of header.columns) takeValue(column, cells[column.at]);
  }
  if (watched.rows > sheetLimits.headRows) return;
  const columns = cells.slice(0, sheetLimits.headColumns).flatMap(columnOf);
  if (columns.some(({ role }) => role !== 'organisation' && role !== 'about')) {
    watched.headers.push({ row, columns });
  }
}

const fewest = 5;
const mostValues = 200;

function takeValue(column: Column, cell: Cell | undefined): void {
  const value = wordsOf(cell);
  if (value === '') return;
  column.filled += 1;
  if (column.values.size < mostValues) column.values.add(value);
  if (personName.test(value)) column.named += 1;
  if (organisation.test(value)) column.organised += 1;
}

function wordsOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text.trim().slice(0, 100);
    case 'number':
      return cell.value;
    case 'day':
      return cell.day;
    default:
      return '';
  }
}

function columnOf(cell: Cell, at: number): readonly Column[] {
  if (cell.kind !== 'text' || cell.text.length > 60) return [];
  const words = cell.text
    .toLowerCase()
    .replaceAll(/[\s:*?()./_-]+/gu, ' ')
    .trim();
  const role = roles.find(([, pattern]) => pattern.test(words))?.[0];
  if (role === undefined) return [];
  return [
    {
      at,
      header: cell.text.trim(),
      role,
      values: new Set(),
      filled: 0,
      named: 0,
      organised: 0,
    },
  ];
}

const someone =
  '(?:borger|elev|barn|deltager|beboer|klient|patient|medarbejder|person|lejer|ung|forælder|kursist|respondent|svarperson|medlem|ansøger|ledig|mor|far|værge)';
const possessive = `(?:${someone}e?n?(?:s|ets)?|barnets|den unges|den lediges)`;

/** Patterns over a whole header in lower case with single spaces; the first that fits counts. */
const roles: readonly (readonly [Role, RegExp])[] = [
  ['sure', /^(?:cpr|cpr ?(?:nr|nummer|no)|personnummer|personnr|civilregistrering.*)$/u],
  [
    'sure',
    /^(?:fornavn(?:e)?|for ?navn|efternavn|mellemnavn|first ?name|last ?name|surname|fulde navn|for og efternavn|navn og cpr.*)$/u,
  ],
  ['sure', new RegExp(`^${possessive} ?(?:(?:fulde )?navn|fornavn|efternavn|cpr.*)$`, 'u')],
  ['answer', new RegExp(`^${someone}(?:ens?|ets?)? ?(?:id|nr|nummer|no)$`, 'u')],
  ['birth', /^(?:fødselsdag|fødselsdato|fødselsdata|født|født den|date of birth|birthday)$/u],
  ['name', new RegExp(`^(?:navn|name|${someone})$`, 'u')],
  ['email', /^(?:e ?mail|mail|e ?post|mailadresse|e ?mail ?adresse)$/u],
  [
    'about',
    /^(?:adresse|bopæl|hjemmeadresse|vejnavn|postadresse|telefon|telefonnummer|telefon ?nr|tlf|tlf ?nr|mobil|mobilnummer|mobil ?nr|køn|alder|nationalitet|statsborgerskab|fødeland|civilstand|klasse)$/u,
  ],
  [
    'organisation',
    /^(?:skole|skoler|skolenavn|afdeling|afdelinger|afdelingsnavn|institution|institutionsnavn|dagtilbud|forening|organisation|boligorganisation|virksomhed|firma|kommune|bydel|boligområde|område|distrikt|center|aktivitet|indsats|projekt)$/u,
  ],
];

const personName = /^\p{Lu}[\p{Ll}'’-]*\.?(?:[ -]\p{Lu}[\p{L}'’-]*\.?){1,4}$/u;

const organisation =
  /skole|gymnasi|afdeling|afd\.|forening|institution|børnehave|børnehus|vuggestue|dagtilbud|klub|center|kommune|boligselskab|almenbolig|\bbo-|parken|gården|vænget|område|bydel|kvarter|\ba\/s\b|\baps\b|bibliotek|fond|biblio|hus\b|danmark|region|universitet/iu;

/** The columns that make the sheet one of persons; none where it is not. */
function personalColumns({ columns }: Header): readonly Column[] {
  const many = columns.filter(({ values }) => values.size >= fewest);
  const sure = many.filter(({ role }) => role === 'sure' || role === 'birth');
  if (sure.length > 0) return sure;
  const about = columns.filter(({ role, filled }) => role === 'about' && filled >= fewest);
  const answers = many.filter((column) => column.role === 'answer' && isByRow(column));
  if (answers.length > 0) return [...answers, ...about];
  if (many.some((column) => column.role === 'organisation' && isByRow(column))) return [];
  const names = many.filter((column) => column.role === 'name' && isByRow(column));
  const ofPersons = names.filter(({ organised, filled }) => organised * 3 < filled);
  if (names.length > ofPersons.length) return [];
  const emails = many.filter((column) => column.role === 'email' && isByRow(column));
  if (ofPersons.length > 0 && about.length + emails.length > 0) {
    return [...ofPersons, ...about, ...emails];
  }
  if (emails.length > 0) return emails;
  return ofPersons.filter(({ named, filled }) => named >= filled * 0.8);
}

/** Where values differ from row to row, each row is about another. */
function isByRow({ values, filled }: Column): boolean {
  return values.size >= Math.min(filled, mostValues) * 0.8;
}

function placeOf(sheet: SheetName, header: Header, columns: readonly Column[]): CellPlace {
  const letters = columns[0]?.at;
  return letters === undefined
    ? { sheet }
    : { sheet, cell: `${columnLetters(letters)}${header.row}` };
}

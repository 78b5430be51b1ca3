import type { ImportIssue, ImportState } from '#domain/imports/import.ts';
import type {
  Layout,
  LookAt,
  Mark,
  ProfileProposal,
  ProfileQuestion,
} from '#domain/imports/profile.ts';
import type { CellPlace, SheetRefusal } from '#domain/sheets/sheet.ts';
import { issueText } from '#text/issues.ts';
import { danishDecimal } from '#text/numbers.ts';
import { joined } from '#text/periods.ts';
import { isMark } from './marks.ts';

/** "ark 2, celle D14"; "celle D14" where the file is one sheet without a name; "række 14", "ark 2". */
export function placeText({ sheet, cell }: CellPlace): string {
  const parts = [
    ...(sheet.name === '' ? [] : [`ark ${sheet.number}`]),
    ...(cell === undefined ? [] : [cellText(cell)]),
  ];
  return parts.length === 0 ? 'filen' : parts.join(', ');
}

/** The place in a file of so many sheets: the only sheet of a workbook needs no number. */
export function placeAmong(place: CellPlace, sheets: number): CellPlace {
  return sheets === 1 ? { ...place, sheet: { ...place.sheet, name: '' } } : place;
}

/** What is not named as sheets name it, such as "København, 2015" in a table of a service, is said as it is. */
function cellText(cell: string): string {
  if (/^\d+$/.test(cell)) return `række ${cell}`;
  return /^[A-Z]+\d+$/.test(cell) ? `celle ${cell}` : cell;
}

/** Why a file cannot be read, and what to do about it. */
export function refusalText(refusal: SheetRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Der er ingen tal i filen. Vælg en fil med mindst én række.';
    case 'notASheet':
      return 'Filen er ikke et regneark. Gem den som Excel (.xlsx), OpenDocument (.ods) eller csv, og prøv igen.';
    case 'oldExcel':
      return 'Filen er gemt i et gammelt Excel-format (.xls). Åbn den, gem den som .xlsx, og prøv igen.';
    case 'encrypted':
      return 'Filen er låst med adgangskode. Fjern adgangskoden, og prøv igen.';
    case 'macros':
      return 'Filen indeholder makroer og bliver ikke åbnet. Gem den som .xlsx uden makroer, og prøv igen.';
    case 'broken':
      return 'Filen er beskadiget og kan ikke læses. Hent den igen, hvor du fik den, eller gem den på ny.';
    case 'mixedLetters':
      return 'Filen blander to tegnsæt, så æ, ø og å ikke kan læses sikkert. Åbn den i et regneark, ret de forkerte bogstaver, og gem den som .xlsx.';
    case 'tooLarge':
      return tooLargeText(refusal);
    case 'tooManyRows':
      return `Filen har mere end ${danishDecimal(String(refusal.limit))} rækker. Del den op, og læs delene ind hver for sig.`;
    case 'tookTooLong':
      return `Filen kunne ikke læses på ${refusal.limitSeconds} sekunder. Gem den som csv, eller del den op.`;
    case 'cprNumber':
      return `I ${placeText(refusal.place)} står der noget, der ligner et CPR-nummer. Filen er ikke gemt. Fjern CPR-numrene, og prøv igen.`;
    case 'persons':
      return `${upper(placeText(refusal.place))} ligner en liste med én række pr. person (${joined(refusal.columns.map((name) => `"${name}"`))}). Filen er ikke gemt. Læs kun samlede tal ind.`;
  }
}

function tooLargeText({ limitBytes, of }: Extract<SheetRefusal, { kind: 'tooLarge' }>): string {
  const limit = megabytes(limitBytes);
  if (of === 'unpacked') {
    return `Filen fylder mere end ${limit}, når den er pakket ud. Gem kun arket med tallene, og prøv igen.`;
  }
  if (of === 'cell') {
    return `En celle i filen fylder mere end ${limit}. Se, om filen er gemt rigtigt, og slet den lange tekst.`;
  }
  return `Filen fylder mere end ${limit}. Del den op, og læs delene ind hver for sig.`;
}

function megabytes(bytes: number): string {
  return bytes >= 1_000_000
    ? `${danishDecimal(String(Math.floor(bytes / 1_000_000)))} MB`
    : `${Math.floor(bytes / 1_000)} kB`;
}

/** A template that was made for another plan. */
export function otherPlanText(plan: string): string {
  return `Skabelonen er lavet til en anden plan ("${plan}"). Hent skabelonen på denne plans side, eller læs filen ind dér, hvor den hører til.`;
}

const conventional =
  ' Det ligner et tegn, der står i stedet for et tal. Gå tilbage, og vælg, hvad det betyder.';

/** "Ark 2, celle D14: Tallet kan ikke læses ("..")." */
export function importIssueText({ place, issue }: ImportIssue): string {
  const isUnsaidMark =
    issue.code === 'notANumber' && issue.detail !== undefined && isMark(issue.detail);
  const text = isUnsaidMark
    ? `Her står "${issue.detail}".${conventional}`
    : issue.code === 'notASeries' && issue.detail !== undefined
      ? `Målingen "${issue.detail}" kendes ikke. Vælg, hvilken måling det er, eller at den skal springes over.`
      : issueText(issue);
  return `${upper(placeText(place))}: ${text}`;
}

/** A question of how a file is to be read, as the form asks it. */
export function questionText(question: ProfileQuestion): string {
  switch (question.kind) {
    case 'layout':
      return 'Hvordan er tallene stillet op?';
    case 'column': {
      const asked = `Hvilken kolonne har ${columnWords[question.role]}?`;
      return question.gone === undefined
        ? asked
        : `Kolonnen "${question.gone}" er der ikke længere. ${asked}`;
    }
    case 'series':
      return `Hvilken måling er "${question.label}"?`;
    case 'percent':
      return `Er ${question.example} en andel af 1 eller et tal i procent?`;
    case 'point':
      return `Hvad betyder punktummet i "${question.example}"?`;
    case 'mark':
      return question.mark === ''
        ? 'Hvad betyder en tom celle?'
        : `Hvad betyder "${question.mark}" i stedet for et tal?`;
    case 'look':
      return lookText(question.about);
  }
}

function lookText(about: LookAt): string {
  switch (about.kind) {
    case 'title':
      return about.text === ''
        ? 'Overskriften, der stod over tallene i den sidste fil, er væk. Se efter, at det er de samme målinger.'
        : `Der står "${about.text.slice(0, 120)}" ved tallene. Det gjorde der ikke i den sidste fil. Se efter, at det er de samme målinger.`;
    case 'area':
      return `Der står "${about.text.slice(0, 120)}" ved tallene, men de bliver læst som tal for ${about.population}. Se efter, hvad de gælder.`;
    case 'column':
      return `Kolonnen "${about.header}" bliver ikke læst. Hører den til målingens navn, så vælg den som en af kolonnerne med navnet.`;
    case 'several':
      return `Filen passer på flere opsætninger: ${joined(about.names.map((name) => `"${name}"`))}. Den er læst efter den første. Se efter, at tegn og målinger er forstået rigtigt.`;
    case 'times':
      return about.times === undefined
        ? 'Der står ikke længere, at tallene er i tusinder eller millioner. Se efter, hvad de er skrevet i.'
        : `Der står nu, at tallene skal ganges med ${danishDecimal(about.times)}. Det var anderledes sidst. Se efter, hvad de er skrevet i.`;
  }
}

/** The sheets of a file that are not read, as a sentence; undefined where all are. */
export function unreadText({ unread }: Pick<ProfileProposal, 'unread'>): string | undefined {
  const names = unread.map(({ name, hidden }) => (hidden ? `"${name}" (skjult)` : `"${name}"`));
  if (names.length === 0) return undefined;
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} andre`] : names;
  return `${names.length === 1 ? 'Arket' : 'Arkene'} ${joined(shown)} bliver ikke læst.`;
}

const columnWords: Readonly<Record<Extract<ProfileQuestion, { kind: 'column' }>['role'], string>> =
  {
    series: 'målingens navn',
    period: 'perioden',
    value: 'tallet',
    n: 'antallet bag tallet',
    numerator: 'antallet heraf',
  };

/** What a mark means, as a choice. */
export function markText(mark: Mark): string {
  switch (mark) {
    case 'suppressed':
      return 'skjult, fordi der er for få bag tallet';
    case 'pending':
      return 'ikke offentliggjort endnu';
    case 'notMeasured':
      return 'ikke målt';
    case 'skip':
      return 'siger ingenting og springes over';
  }
}

/** How a file is laid out, to stand after its name: "Boligsociale Data, år på tværs". */
export function layoutText({ kind, columns }: Layout): string {
  if (kind === 'long') return 'ét tal i hver række';
  return columns.period === undefined ? 'år på tværs' : 'målinger på tværs';
}

/** How an import stands, wherever it is told. */
export const importStateWords: Readonly<Record<ImportState, string>> = {
  mapping: 'mangler dine svar',
  reading: 'bliver læst',
  ready: 'skal ses igennem',
  confirmed: 'bekræftet',
  withdrawn: 'trukket tilbage',
  discarded: 'kasseret',
  failed: 'kunne ikke læses',
};

/** What the way a file is read was known by. */
export const knownWords: Readonly<Record<ProfileProposal['known'], string>> = {
  template: 'Filen er en skabelon herfra.',
  remembered: 'Filen læses som sidst, der kom en fra samme kilde.',
  shipped: 'Filen ligner en, vi kender. Se efter, at kolonnerne er rigtige.',
  guessed: 'Sådan ser filen ud til at skulle læses. Se efter, og ret det, der ikke passer.',
};

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

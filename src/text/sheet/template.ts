import type { ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { KnownReading, Series, SeriesId } from '#domain/readings/reading.ts';
import type { Cell, SheetHead } from '#domain/sheets/sheet.ts';
import type { Workbook } from '#domain/sheets/workbook.ts';
import { factsOf, type IsoDate, type Period } from '#domain/time/period.ts';
import { unitNames } from '#text/numbers.ts';
import { dateText, periodText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import { cellText } from './cells.ts';
import { proposeNumbers } from './figure-questions.ts';
import { labelledCells } from './head-figures.ts';
import { headerKey } from './header-words.ts';
import { type MatchedSheet, matchSheet } from './known-profiles.ts';
import { labelKey, labelOf } from './labels.ts';

/** A figure that is due: the series, its period, and the last one known, for whoever fills it in. */
export type WantedFigure = {
  readonly series: SeriesId;
  readonly period: Period;
  readonly last?: Pick<KnownReading, 'period' | 'state'>;
};

export const templateVersion = '1';
const markerSheet = 'fremdrift';
const figuresSheet = 'Tal';
const guideSheet = 'Vejledning';

const headers = {
  indicator: 'Måling',
  population: 'Gruppe',
  unit: 'Enhed',
  period: 'Periode',
  value: 'Tal',
  state: 'Tilstand',
  n: 'Antal bag tallet',
  numerator: 'Heraf',
  standing: 'Foreløbigt eller endeligt',
  edition: 'Udgave',
  last: 'Seneste tal',
  id: 'Id',
} as const;

const text = (written: string): Cell =>
  written === '' ? { kind: 'empty' } : { kind: 'text', text: written };

type TemplatePlan = Pick<Plan, 'key' | 'name' | 'series'>;

/**
 * A workbook to be filled in: a row for each figure that is due, how to fill it in, and a hidden
 * sheet by which it is known when it comes back.
 */
export function templateOf(
  plan: TemplatePlan,
  wanted: readonly WantedFigure[],
  made: IsoDate,
): Workbook {
  const byId = new Map(plan.series.map((each) => [each.id, each]));
  const rows = wanted.flatMap((each) => {
    const series = byId.get(each.series);
    return series === undefined ? [] : [rowOf(series, each)];
  });
  return {
    sheets: [
      {
        name: figuresSheet,
        hidden: false,
        rows: [Object.values(headers).map(text), ...rows],
        headerRows: 1,
        widths: [40, 24, 14, 18, 12, 14, 16, 10, 24, 24, 30, 20],
      },
      { name: guideSheet, hidden: false, rows: guide(plan), headerRows: 1, widths: [100] },
      {
        name: markerSheet,
        hidden: true,
        rows: marker(plan, made),
        headerRows: 0,
        widths: [12, 30],
      },
    ],
  };
}

function rowOf(series: Series, { period, last }: WantedFigure): readonly Cell[] {
  return [
    text(series.indicator),
    text(series.population),
    text(unitNames[series.unit]),
    // As text, so that no program turns "2014/15" or a quarter into a date.
    text(periodCell(period)),
    ...Array.from({ length: 6 }, (): Cell => ({ kind: 'empty' })),
    text(
      last === undefined ? '' : `${readingText(last, series.unit)} (${periodText(last.period)})`,
    ),
    text(series.id),
  ];
}

/** In words, which come back as they went out; a school year and a year by their code. */
function periodCell(period: Period): string {
  return factsOf(period).kind === 'schoolYear' ? period : periodText(period);
}

function guide({ name }: TemplatePlan): readonly (readonly Cell[])[] {
  return [
    `Tal til ${name}`,
    `Skriv tallene på arket "${figuresSheet}", i kolonnen "${headers.value}". Rækker, der ikke er udfyldt, springes over.`,
    'Skriv tal, som man plejer på dansk: 64,6 og 12.453. Enheden står i kolonnen ved siden af; 64,6 procent skrives 64,6.',
    `Er der ikke noget tal, så skriv i kolonnen "${headers.state}": skjult (der er for få bag tallet), ikke offentliggjort endnu, eller ikke målt. Skriv aldrig 0 i stedet for et tal, der mangler.`,
    `I "${headers.n}" skrives, hvor mange der har svaret, eller hvor mange andelen er af. I "${headers.numerator}" skrives, hvor mange af dem tallet gælder.`,
    `I "${headers.standing}" skrives foreløbigt, hvis tallet kan blive ændret. Ellers regnes det for endeligt.`,
    `Skriv gerne kildens udgave i "${headers.edition}". Kolonnerne "${headers.last}" og "${headers.id}" skal ikke ændres.`,
    'Skriv ingen navne, CPR-numre eller andet om enkelte personer.',
  ].map((line) => [text(line)]);
}

function marker({ key }: TemplatePlan, made: IsoDate): readonly (readonly Cell[])[] {
  return [
    ['plan', key],
    ['version', templateVersion],
    ['lavet', dateText(made)],
  ].map((row) => row.map(text));
}

/** What the hidden sheet of a template says; undefined for any other file. */
export function templateMark(
  heads: readonly SheetHead[],
): { readonly plan: string; readonly version: string } | undefined {
  const head = heads.find(({ sheet }) => headerKey(sheet.name) === markerSheet);
  if (head === undefined) return undefined;
  const said = new Map(
    head.rows.map(({ cells }) => [headerKey(cellText(cells[0])), cellText(cells[1])]),
  );
  const plan = said.get('plan');
  return plan === undefined ? undefined : { plan, version: said.get('version') ?? '' };
}

/**
 * How a template is read: every column by its header, every label by the plan's own words, on every
 * sheet that has its columns, whatever it is called now.
 */
export function templateProposal(
  plan: Pick<Plan, 'series'>,
  heads: readonly SheetHead[],
): ProfileProposal {
  const series = Object.fromEntries(
    plan.series.map(({ id, indicator, population }) => [
      labelKey(labelOf([indicator, population, id])),
      id,
    ]),
  );
  const { period, value, state, n, numerator, standing, edition } = headers;
  const profile: SourceProfile = {
    name: 'Skabelon',
    sheets: [],
    layout: {
      kind: 'long',
      columns: {
        series: [headers.indicator, headers.population, headers.id],
        period,
        value,
        n,
        numerator,
        state,
        standing,
        edition,
      },
    },
    series,
    marks: { '': 'skip' },
    percent: 'asShown',
    point: 'thousands',
    standing: 'final',
  };
  const own = heads.filter(
    ({ sheet, rows }) => !sheet.hidden && rows.length > 0 && sheet.name !== guideSheet,
  );
  const matched = own.flatMap((head) => matchSheet(head, profile) ?? []);
  const read = matched.length === 0 ? own : matched.map(({ head }) => head);
  const percent = percentIn(matched, profile, plan);
  return {
    profile: { ...profile, sheets: read.map(({ sheet }) => sheet.name), percent: percent.percent },
    questions: percent.questions.filter(({ kind }) => kind === 'percent'),
    known: 'template',
    headers: Object.values(headers),
    labels: [],
    unread: own.filter((head) => !read.includes(head)).map(({ sheet }) => sheet),
  };
}

/** Shares written as 0,646 are asked about here too. */
function percentIn(
  matched: readonly MatchedSheet[],
  { series }: SourceProfile,
  plan: Pick<Plan, 'series'>,
) {
  const units = new Map(plan.series.map(({ id, unit }) => [id, unit]));
  const cells = matched.flatMap(({ data, shape }) => labelledCells(data, shape));
  const unitOf = (label: string) =>
    units.get(series[labelKey(label)] ?? ('' as SeriesId)) ?? 'count';
  return proposeNumbers(cells, unitOf, undefined);
}

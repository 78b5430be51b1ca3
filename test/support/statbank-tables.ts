// Tables as the bank keeps them. Whatever they count is made up.

export type Language = 'da' | 'en';

export type ValueSpec = { readonly id: string; readonly text: string; readonly english?: string };

export type VariableSpec = {
  readonly id: string;
  readonly text: string;
  readonly english?: string;
  readonly elimination: boolean;
  readonly time?: boolean;
  readonly values: readonly ValueSpec[];
};

export type TableSpec = {
  readonly id: string;
  readonly text: string;
  readonly english?: string;
  readonly unit: string;
  readonly updated: string;
  readonly active?: boolean;
  readonly variables: readonly VariableSpec[];
  /** What stands in a cell: a decimal with a point, or a mark. An eliminated variable is left out. */
  readonly cell: (values: Readonly<Record<string, string>>) => string;
};

const said = (language: Language, { text, english }: { text: string; english?: string }): string =>
  language === 'en' ? (english ?? text) : text;

const timeOf = (table: TableSpec): VariableSpec | undefined =>
  table.variables.find(({ time }) => time === true);

/** A line of the list of tables. */
export const shownTable = (table: TableSpec, language: Language) => {
  const periods = timeOf(table)?.values ?? [];
  return {
    id: table.id,
    text: said(language, table),
    unit: table.unit,
    updated: table.updated,
    firstPeriod: periods[0]?.id ?? '',
    latestPeriod: periods.at(-1)?.id ?? '',
    active: table.active ?? true,
    variables: table.variables.map((each) => said(language, each)),
  };
};

export const tableInfoOf = (table: TableSpec, language: Language) => ({
  id: table.id,
  text: said(language, table),
  description: `${said(language, table)} efter ${table.variables.map((each) => said(language, each)).join(', ')}`,
  unit: table.unit,
  suppressedDataValue: '0',
  updated: table.updated,
  active: table.active ?? true,
  contacts: [{ name: 'Kontoret', phone: '', mail: 'kontoret@statistik.example' }],
  documentation: null,
  footnote: null,
  variables: table.variables.map((each) => ({
    id: each.id,
    text: said(language, each),
    elimination: each.elimination,
    time: each.time === true,
    values: each.values.map((value) => ({ id: value.id, text: said(language, value) })),
  })),
});

const years = (first: number, last: number): readonly ValueSpec[] =>
  Array.from({ length: last - first + 1 }, (_, nth) => ({
    id: `${first + nth}`,
    text: `${first + nth}`,
  }));

const areas: readonly ValueSpec[] = [
  { id: '000', text: 'Hele landet', english: 'All Denmark' },
  { id: '084', text: 'Region Hovedstaden' },
  { id: '101', text: 'København', english: 'Copenhagen' },
];

/** Shares in percent of those of working age who work; area must be given, sex may be left out. */
export const employment: TableSpec = {
  id: 'RAS200',
  text: 'Erhvervs- og beskæftigelsesfrekvenser',
  english: 'Activity and employment rates',
  unit: 'Procent',
  updated: '2021-03-01T08:00:00',
  variables: [
    { id: 'OMRÅDE', text: 'område', english: 'region', elimination: false, values: areas },
    {
      id: 'KØN',
      text: 'køn',
      english: 'sex',
      elimination: true,
      values: [
        { id: 'M', text: 'Mænd', english: 'Men' },
        { id: 'K', text: 'Kvinder', english: 'Women' },
      ],
    },
    {
      id: 'Tid',
      text: 'tid',
      english: 'time',
      elimination: false,
      time: true,
      values: years(2015, 2020),
    },
  ],
  cell: ({ OMRÅDE, KØN, Tid }) => {
    if (OMRÅDE === '084' && Tid === '2020') return '..';
    const base = { '000': 715, '084': 728, '101': 702 }[OMRÅDE ?? ''] ?? 700;
    const sex = KØN === 'M' ? 18 : KØN === 'K' ? -17 : 0;
    const tenths = base + sex + 4 * (Number(Tid) - 2015);
    return `${Math.floor(tenths / 10)}.${tenths % 10}`;
  },
};

/** How many live where, each quarter. */
export const population: TableSpec = {
  id: 'FOLK1A',
  text: 'Folketal den 1. i kvartalet',
  english: 'Population at the first day of the quarter',
  unit: 'Antal',
  updated: '2021-05-11T08:00:00',
  variables: [
    { id: 'OMRÅDE', text: 'område', english: 'region', elimination: true, values: areas },
    {
      id: 'Tid',
      text: 'tid',
      english: 'time',
      elimination: false,
      time: true,
      values: ['2017K3', '2017K4', '2018K1', '2018K2'].map((id) => ({ id, text: id })),
    },
  ],
  cell: ({ OMRÅDE, Tid }) =>
    `${({ '000': 5_700_000, '084': 1_800_000, '101': 602_000 }[OMRÅDE ?? '000'] ?? 0) + Number((Tid ?? '').at(-1))}`,
};

/** One cell of every kind a table may have, for the years 2015 to 2020. */
export const marked: TableSpec = {
  id: 'MAERKER',
  text: 'Tabel med alle mærker',
  unit: '-',
  updated: '2021-01-01T08:00:00',
  variables: [
    { id: 'Tid', text: 'tid', elimination: false, time: true, values: years(2015, 2020) },
  ],
  cell: ({ Tid }) =>
    ({ 2015: '4.35', 2016: '-', 2017: '.', 2018: '..', 2019: 'x', 2020: ':' })[Tid ?? ''] ?? '1',
};

/** Counted by the school year. */
export const schools: TableSpec = {
  id: 'KGS9',
  text: 'Elever i grundskolen efter skoleår',
  unit: 'Antal',
  updated: '2021-02-01T08:00:00',
  variables: [
    {
      id: 'Tid',
      text: 'tid',
      elimination: false,
      time: true,
      values: ['2017/2018', '2018/2019'].map((id) => ({ id, text: id })),
    },
  ],
  cell: ({ Tid }) => (Tid === '2017/2018' ? '812' : '799'),
};

/** Incomes by the thousand. */
export const incomes: TableSpec = {
  id: 'INDKP101',
  text: 'Personers indkomster',
  unit: '1.000 kr.',
  updated: '2021-04-01T08:00:00',
  active: false,
  variables: [
    { id: 'OMRÅDE', text: 'område', elimination: false, values: areas },
    { id: 'Tid', text: 'tid', elimination: false, time: true, values: years(2018, 2019) },
  ],
  cell: ({ Tid }) => (Tid === '2018' ? '318.4' : '325'),
};

export const allTables: readonly TableSpec[] = [employment, population, marked, schools, incomes];

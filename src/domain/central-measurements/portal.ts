import type { SourceProfile } from '#domain/imports/profile.ts';

/**
 * A profile that comes with the program. It is offered for files whose titles name the source, and
 * always to be looked through: what is `presumed` has not been seen in a file of the source.
 */
export type ShippedProfile = {
  /** What a title, the name of a sheet or of the file says. */
  readonly titled: RegExp;
  readonly profile: SourceProfile;
  readonly presumed: readonly ('layout' | 'headers' | 'marks')[];
};

const rules = {
  sheets: [],
  series: {},
  // Which sign the portals put for a figure of too few is not known, so it is asked about.
  marks: { '': 'skip' },
  percent: 'asShown',
  point: 'thousands',
  standing: 'final',
} as const satisfies Partial<SourceProfile>;

const presumed = ['layout', 'headers', 'marks'] as const;

const boligsociale = /boligsociale? data|centralt? genererede? målinger|centrale målinger/iu;
const beboerdata = /beboerdata/iu;

/** Years stand across in series of ten years; figures are also given one a row. */
const acrossBy = (...series: readonly string[]): SourceProfile['layout'] => ({
  kind: 'wide',
  columns: { series },
});

export const shippedProfiles: readonly ShippedProfile[] = [
  {
    titled: boligsociale,
    presumed,
    profile: { ...rules, name: 'Boligsociale Data', layout: acrossBy('Måling', 'Område') },
  },
  {
    titled: boligsociale,
    presumed,
    profile: {
      ...rules,
      name: 'Boligsociale Data',
      layout: {
        kind: 'long',
        columns: { series: ['Måling', 'Område'], period: 'År', value: 'Værdi' },
      },
    },
  },
  {
    titled: beboerdata,
    presumed,
    profile: { ...rules, name: 'Beboerdata', layout: acrossBy('Emne', 'Område') },
  },
];

/** A subject of the standard tables of the sister portal Beboerdata. */
export type ResidentTable = {
  readonly subject: string;
  /** The newest day or year it reached in September 2020, where that was told. */
  readonly reached?: string;
};

/** There were 22 tables in December 2022 and 19 in 2020; their names and columns are not public. */
export const residentTableCount = 22;

/**
 * The subjects the portal is described by. Some have several tables, and which is not told, so there
 * are fewer subjects than tables. Small departments have none at all.
 */
export const residentTables: readonly ResidentTable[] = [
  { subject: 'Alder', reached: '2020-01-01' },
  { subject: 'Husstande', reached: '2020-01-01' },
  { subject: 'Beskæftigelse', reached: '2019-01-01' },
  { subject: 'Børn efter antal forsørgere' },
  { subject: 'Børn i dagtilbud', reached: '2018' },
  { subject: 'Oprindelse', reached: '2020-01-01' },
  { subject: 'Uddannelse', reached: '2019-01-01' },
  { subject: 'Trivsel i 4.-9. klasse' },
  { subject: 'Indkomst', reached: '2018' },
  { subject: 'Offentlig forsørgelse', reached: '2018' },
  { subject: 'Tilflyttere efter oprindelse' },
  { subject: 'Tilflyttere efter husstand' },
  { subject: 'Fraflyttere efter oprindelse' },
  { subject: 'Fraflyttere efter husstand' },
  { subject: 'Kriminalitet', reached: '2019' },
  { subject: 'Kriterier for parallelsamfund' },
  { subject: 'Valgdeltagelse' },
  { subject: 'Kontakter til sundhedsvæsenet' },
];

import type { SourceProfile } from '#domain/imports/profile.ts';

/**
 * A profile that comes with the program. It is offered for files whose titles name the source, and
 * always to be looked through: what is `presumed` has not been seen in a file of the source.
 */
export type ShippedProfile = {
  /** What a title, the name of a sheet or of the file says. */
  readonly titled: RegExp;
  /** The source's tables. A title that is one of them, and no more, tells the source as well. */
  readonly tables?: readonly string[];
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

/**
 * The subjects of the standard tables of the sister portal Beboerdata. It had 22 tables in December
 * 2022 and 19 in 2020; their names and columns are not public, and some subjects have several.
 */
const residentTables = [
  'Alder',
  'Husstande',
  'Beskæftigelse',
  'Børn efter antal forsørgere',
  'Børn i dagtilbud',
  'Oprindelse',
  'Uddannelse',
  'Trivsel i 4.-9. klasse',
  'Indkomst',
  'Offentlig forsørgelse',
  'Tilflyttere efter oprindelse',
  'Tilflyttere efter husstand',
  'Fraflyttere efter oprindelse',
  'Fraflyttere efter husstand',
  'Kriminalitet',
  'Kriterier for parallelsamfund',
  'Valgdeltagelse',
  'Kontakter til sundhedsvæsenet',
] as const;

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
    tables: residentTables,
    presumed,
    profile: { ...rules, name: 'Beboerdata', layout: acrossBy('Emne', 'Område') },
  },
];

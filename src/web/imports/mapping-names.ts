/** The columns one reading a row may have, besides those that name the series. */
export const columnRoles = [
  'value',
  'period',
  'n',
  'numerator',
  'state',
  'standing',
  'edition',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Names of the controls; labels and marks are numbered, and carry their own words along. */
export const mappingFields = {
  source: 'kilde',
  /** The sheets that are read; none chosen is all that are not hidden. */
  sheets: 'ark',
  sheetsShown: 'ark-vist',
  layout: 'opstilling',
  seriesColumn: (nth: number) => `kolonne.maaling.${nth}`,
  column: (role: ColumnRole) => `kolonne.${role}`,
  onlySeries: 'maaling',
  onlyPeriod: 'periode',
  /** How the file was laid out when its labels and marks were found. */
  layoutMark: 'opstillet',
  label: (nth: number) => `navn.${nth}`,
  labelText: (nth: number) => `navn.${nth}.tekst`,
  mark: (nth: number) => `tegn.${nth}`,
  markText: (nth: number) => `tegn.${nth}.tekst`,
  percent: 'procent',
  point: 'punktum',
  times: 'gange',
  standing: 'status',
  name: 'navn',
  remember: 'husk',
} as const;

/** How many columns may name the series together, and how many a form always has room for. */
export const mostSeriesColumns = 20;
export const usualSeriesColumns = 3;

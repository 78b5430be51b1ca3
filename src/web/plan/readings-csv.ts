import type { WholePlan } from '#domain/plans/plan.ts';
import { exactDecimal, toDecimal } from '#domain/quantity/rational.ts';
import type { Reading } from '#domain/readings/reading.ts';
import { unitNames } from '#text/numbers.ts';
import { periodText, shortDate } from '#text/periods.ts';
import { standings } from '#text/readings.ts';

const headers = [
  'Måling',
  'Gruppe',
  'Enhed',
  'Kilde',
  'Periode',
  'Tilstand',
  'Tal',
  'Antal bag tallet',
  'Heraf',
  'Endeligt',
  'Fiktivt',
  'Udgave',
  'Hentet',
  'Registreret',
  'Registreret af',
  'Bilag',
  'Gælder',
  'Rettet fordi',
  'Id',
  'Retter id',
] as const;

const states = {
  measured: 'målt',
  suppressed: 'skjult',
  pending: 'ikke offentliggjort endnu',
  notMeasured: 'ikke målt',
  withdrawn: 'taget tilbage',
} as const;

/**
 * All readings as a sheet for a Danish Excel: semicolons, decimal commas, and a byte order mark so
 * that æ, ø and å survive. No cell can be taken for a formula.
 */
export function readingsCsv({ plan, readings }: WholePlan): string {
  const superseded = new Set(readings.map(({ supersedes }) => supersedes));
  const rows = readings.map((reading) => rowOf(reading, superseded.has(reading.id), plan));
  return `\uFEFF${[headers, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** A number may begin with a minus; a text may not begin as a formula does. */
type Cell = string | { readonly number: string } | undefined;

function rowOf(reading: Reading, superseded: boolean, plan: WholePlan['plan']): readonly Cell[] {
  const series = plan.series.find(({ id }) => id === reading.series);
  const source = plan.sources.find(({ id }) => id === series?.source);
  const { state, sample, provenance } = reading;
  return [
    series?.indicator,
    series?.population,
    series === undefined ? undefined : unitNames[series.unit],
    source?.name,
    periodText(reading.period),
    states[state.kind],
    state.kind === 'measured'
      ? { number: (exactDecimal(state.value) ?? toDecimal(state.value, 6).text).replace('.', ',') }
      : undefined,
    sample === undefined
      ? undefined
      : { number: String(sample.kind === 'size' ? sample.n : sample.denominator) },
    sample?.kind === 'share' ? { number: String(sample.numerator) } : undefined,
    standings[reading.standing],
    reading.fictional === true ? 'fiktivt' : '',
    provenance.edition,
    provenance.fetchedOn === undefined ? undefined : shortDate(provenance.fetchedOn),
    provenance.enteredAt,
    provenance.enteredBy,
    provenance.evidence?.fileName,
    superseded ? 'nej, rettet' : 'ja',
    reading.reason,
    reading.id,
    reading.supersedes,
  ];
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return value.number;
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

import type { WholePlan } from '#domain/plans/plan.ts';
import { exactDecimal, toDecimal } from '#domain/quantity/rational.ts';
import type { Reading } from '#domain/readings/reading.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import { unitNames } from './numbers.ts';
import { periodText, shortDate } from './periods.ts';
import { standings } from './readings.ts';

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

/** All readings of a plan as the rows of a sheet, the headers first. */
export function readingRows({ plan, readings }: WholePlan): readonly (readonly Cell[])[] {
  const superseded = new Set(readings.map(({ supersedes }) => supersedes));
  const rows = readings.map((reading) => rowOf(reading, superseded.has(reading.id), plan));
  return [headers.map(text), ...rows];
}

function rowOf(reading: Reading, superseded: boolean, plan: WholePlan['plan']): readonly Cell[] {
  const series = plan.series.find(({ id }) => id === reading.series);
  const source = plan.sources.find(({ id }) => id === series?.source);
  const { state, sample, provenance } = reading;
  return [
    text(series?.indicator),
    text(series?.population),
    text(series === undefined ? undefined : unitNames[series.unit]),
    text(source?.name),
    text(periodText(reading.period)),
    text(states[state.kind]),
    number(
      state.kind === 'measured'
        ? (exactDecimal(state.value) ?? toDecimal(state.value, 6).text)
        : undefined,
    ),
    number(sample?.kind === 'share' ? sample.denominator : sample?.n),
    number(sample?.kind === 'share' ? sample.numerator : undefined),
    text(standings[reading.standing]),
    text(reading.fictional === true ? 'fiktivt' : ''),
    text(provenance.edition),
    text(provenance.fetchedOn === undefined ? undefined : shortDate(provenance.fetchedOn)),
    text(provenance.enteredAt),
    text(provenance.enteredBy),
    text(provenance.evidence?.fileName),
    text(superseded ? 'nej, rettet' : 'ja'),
    text(reading.reason),
    text(reading.id),
    text(reading.supersedes),
  ];
}

function text(value: string | undefined): Cell {
  return value === undefined || value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
}

function number(value: string | number | undefined): Cell {
  return value === undefined ? { kind: 'empty' } : { kind: 'number', value: String(value) };
}

import type { Unit } from '#domain/quantity/quantity.ts';
import type { Polarity, Reading, Sample } from '#domain/readings/reading.ts';
import { figure, roundedNumber } from './numbers.ts';
import { dateText } from './periods.ts';

/** A reading as it is shown: its figure, or the word for why there is none. Never 0 for those. */
export function readingText(reading: Pick<Reading, 'state'>, unit: Unit): string {
  const { state } = reading;
  switch (state.kind) {
    case 'measured':
      return figure({ value: state.value, unit });
    case 'suppressed':
      return 'skjult';
    case 'pending':
      return state.expected === undefined ? 'ventes' : `ventes ${dateText(state.expected)}`;
    case 'notMeasured':
      return 'ikke målt';
    case 'withdrawn':
      return 'taget tilbage';
  }
}

export const readingStates = {
  measured: 'Målt: der er et tal',
  suppressed: 'Skjult: for få personer',
  pending: 'Ikke offentliggjort endnu',
  notMeasured: 'Ikke målt: der blev ikke lavet en måling',
} as const;

export const standings = { final: 'Endeligt', preliminary: 'Foreløbigt' } as const;

/** "n = 293", or "12 af 240" */
export function sampleText(sample: Sample | undefined): string {
  if (sample === undefined) return '';
  return sample.kind === 'size'
    ? `n = ${roundedNumber(sample.n, 0)}`
    : `${roundedNumber(sample.numerator, 0)} af ${roundedNumber(sample.denominator, 0)}`;
}

export function polarityText(polarity: Polarity): string {
  switch (polarity) {
    case 'higherIsBetter':
      return 'højere er bedre';
    case 'lowerIsBetter':
      return 'lavere er bedre';
    case 'neutral':
      return 'ingen retning er bedre';
  }
}

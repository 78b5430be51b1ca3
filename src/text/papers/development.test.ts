import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { developmentOf } from '#domain/central-measurements/development.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import { decimal } from '#domain/quantity/rational.ts';
import type { FigureState, KnownReading, Polarity } from '#domain/readings/reading.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { developmentText } from './development.ts';

const reading = (period: string, given: string): KnownReading => {
  const state: FigureState =
    given === 'suppressed' || given === 'pending' || given === 'notMeasured'
      ? { kind: given }
      : { kind: 'measured', value: decimal(given) };
  return { id: period, series: 's', period, state, standing: 'final' } as unknown as KnownReading;
};

const told = (
  figures: Readonly<Record<string, string>>,
  unit: Unit = 'percent',
  polarity: Polarity = 'lowerIsBetter',
): string => {
  const known = Object.entries(figures).map(([period, given]) => reading(period, given));
  const series = { unit, polarity };
  return developmentText(developmentOf(series, known, '2017-01-01' as IsoDate), series);
};

describe('the development of a central measurement since 2017, in words', () => {
  const rows: readonly (readonly [name: string, said: string, expected: string])[] = [
    ['no figure', told({}), 'Der er endnu ingen tal.'],
    ['none that was measured', told({ 2016: 'suppressed' }), 'Der er endnu ingen tal.'],
    [
      'less of what is bad is better, in points',
      told({ 2015: '40', 2016: '31.2', 2019: '28.4' }),
      'Fra 31,2 % i 2016 til 28,4 % i 2019: et fald på 2,8 procentpoint. Det er bedre: lavere er bedre.',
    ],
    [
      'more of what is bad is worse',
      told({ 2016: '28.4', 2019: '31.2' }),
      'Fra 28,4 % i 2016 til 31,2 % i 2019: en stigning på 2,8 procentpoint. Det er værre: lavere er bedre.',
    ],
    [
      'per mille is said as such, and its difference too',
      told({ 2016: '62.5', 2019: '60' }, 'perMille', 'lowerIsBetter'),
      'Fra 62,5 pr. 1.000 i 2016 til 60 pr. 1.000 i 2019: et fald på 2,5 pr. 1.000. Det er bedre: lavere er bedre.',
    ],
    [
      'nobody has agreed what is better',
      told({ 2016: '2', 2019: '3' }, 'count', 'neutral'),
      'Fra 2 i 2016 til 3 i 2019: en stigning på 1. Det er ikke aftalt, hvilken retning der er bedre.',
    ],
    [
      'one place up a list',
      told({ 2016: '4', 2019: '3' }, 'rank', 'lowerIsBetter'),
      'Fra nr. 4 i 2016 til nr. 3 i 2019: et fald på 1 plads. Det er bedre: lavere er bedre.',
    ],
    [
      'no figure from before the start',
      told({ 2018: '31.2', 2019: '31.2' }),
      'Uændret fra 31,2 % i 2018 til 31,2 % i 2019. Der er intet tal fra før planens start; der er regnet fra det første, der er.',
    ],
    [
      'only figures from before the start',
      told({ 2015: '40', 2016: '31.2' }),
      'Tallet var 31,2 % i 2016. Der er endnu ingen tal efter planens start.',
    ],
    [
      'the newest figure is hidden: what is told is not the newest',
      told({ 2016: '31.2', 2018: '30', 2019: 'suppressed' }),
      'Fra 31,2 % i 2016 til 30 % i 2018: et fald på 1,2 procentpoint. Det er bedre: lavere er bedre. Om 2019 er der intet tal at vise: skjult.',
    ],
    [
      'the newest figure was never measured',
      told({ 2018: '30', 2019: 'notMeasured' }),
      'Tallet er 30 % i 2018. Der er ingen tidligere tal at holde det op imod. Om 2019 er der intet tal at vise: ikke målt.',
    ],
  ];
  for (const [name, said, expected] of rows) {
    test(name, () => assert.equal(said.replaceAll(' ', ' '), expected));
  }

  test('a change too small to be seen in the figures is not told as two that are alike', () => {
    const said = told({ 2016: '31.24', 2019: '31.21' });
    assert.doesNotMatch(said, /Fra (\S+) % i 2016 til \1 %/);
  });
});

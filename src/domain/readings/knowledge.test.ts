import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decimal, toDecimal } from '#domain/quantity/rational.ts';
import { type Instant, period } from '#domain/time/period.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Reading, ReadingId, ReadingState, SeriesId } from './reading.ts';

const series = 'tryghed' as SeriesId;

type Given = readonly [id: string, enteredOn: string, figure: string, supersedes?: string];

/** A figure, "skjult", or "taget tilbage" of the reading it supersedes; all of one period. */
const readingOf = ([id, enteredOn, figure, supersedes]: Given): Reading => ({
  id: id as ReadingId,
  series,
  period: period('2019'),
  state: stateOf(figure),
  standing: 'final',
  provenance: { enteredBy: 'S', enteredAt: `${enteredOn}T12:00:00.000Z` as Instant },
  ...(supersedes === undefined ? {} : { supersedes: supersedes as ReadingId }),
});

const stateOf = (figure: string): ReadingState => {
  if (figure === 'skjult') return { kind: 'suppressed' };
  return figure === 'taget tilbage'
    ? { kind: 'withdrawn' }
    : { kind: 'measured', value: decimal(figure) };
};

const shown = (given: readonly Given[], asOf?: string): string => {
  const moment = asOf === undefined ? undefined : (`${asOf}T23:00:00.000Z` as Instant);
  const known = knowledgeOf([], given.map(readingOf), moment).readings.get(series);
  const state = known?.at.get(period('2019'))?.state;
  assert.equal(known?.inOrder.length ?? 0, state === undefined ? 0 : 1);
  if (state === undefined) return 'intet';
  return state.kind === 'measured' ? toDecimal(state.value, 1).text : 'skjult';
};

const taken: readonly Given[] = [
  ['a', '2020-03-01', '64.6'],
  ['b', '2020-04-01', 'taget tilbage', 'a'],
];

const cases: readonly (readonly [string, readonly Given[], string | undefined, string])[] = [
  ['one figure', [['a', '2020-03-01', '64.6']], undefined, '64.6'],
  [
    'a correction stands in its place',
    [
      ['a', '2020-03-01', '64.6'],
      ['b', '2020-04-01', '65.1', 'a'],
    ],
    undefined,
    '65.1',
  ],
  [
    'the day before the correction the first figure stood',
    [
      ['a', '2020-03-01', '64.6'],
      ['b', '2020-04-01', '65.1', 'a'],
    ],
    '2020-03-31',
    '64.6',
  ],
  ['what was taken back leaves nothing', taken, undefined, 'intet'],
  ['before it was taken back it stood', taken, '2020-03-31', '64.6'],
  [
    'a figure registered afterwards stands, though it corrects nothing',
    [...taken, ['c', '2020-05-01', 'skjult']],
    undefined,
    'skjult',
  ],
  [
    'a correction of what was taken back stands',
    [...taken, ['c', '2020-05-01', '66.0', 'b']],
    undefined,
    '66.0',
  ],
  ['nothing is known before it was entered', taken, '2020-02-01', 'intet'],
];

describe('what is known of a period', () => {
  for (const [name, given, asOf, expected] of cases) {
    it(name, () => {
      assert.equal(shown(given, asOf), expected);
    });
    it(`${name}, in whatever order the readings come`, () => {
      assert.equal(shown(given.toReversed(), asOf), expected);
    });
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reading, ReadingId } from '#domain/readings/reading.ts';
import { moment, plan, series } from '#test/readings.ts';
import { knowledgeOf } from './knowledge.ts';
import { changedVintages, type Vintage, vintagesOf } from './vintages.ts';

const at = (day: string) => `${day}T12:00:00.000Z`;
const of = plan(series('own'))
  .reads('2018', '4', { id: 'a', entered: at('2019-05-01') })
  .reads('2018', '5', { id: 'b', entered: at('2019-05-21'), corrects: 'a' })
  .reads('2019', '6', { id: 'c', entered: at('2020-05-01') });
const told = (vintages: readonly Vintage[]) =>
  vintages.map(
    ({ reading, from, supersededBy, inForce }) =>
      `${reading.period} ${reading.id} from ${from}${supersededBy === undefined ? '' : `, then ${supersededBy.id}`}${inForce ? ', in force' : ''}`,
  );

describe('the editions of figures', () => {
  it('latest period first, latest known first', () => {
    assert.deepEqual(told(vintagesOf(of.readings)), [
      '2019 c from 2020-05-01, in force',
      '2018 b from 2019-05-21, in force',
      '2018 a from 2019-05-01, then b',
    ]);
  });

  it('as of a day before the correction, the first edition is in force', () => {
    assert.deepEqual(told(vintagesOf(of.readings, moment(at('2019-05-20')))), [
      '2018 a from 2019-05-01, in force',
    ]);
  });

  it('only periods whose figure has changed are changed', () => {
    assert.deepEqual(
      changedVintages(vintagesOf(of.readings)).map(({ reading }) => reading.id),
      ['b', 'a'],
    );
  });

  it('what was taken back is told, with nothing else in its place', () => {
    const [first] = of.readings;
    assert.ok(first !== undefined);
    const back: Reading = {
      ...first,
      id: 'd' as ReadingId,
      state: { kind: 'withdrawn' },
      supersedes: 'b' as ReadingId,
      reason: 'Forkert fil',
      provenance: { ...first.provenance, enteredAt: moment(at('2021-01-01')) },
    };
    assert.deepEqual(told(changedVintages(vintagesOf([...of.readings, back]))), [
      '2018 d from 2021-01-01, in force',
      '2018 b from 2019-05-21, then d',
      '2018 a from 2019-05-01, then b',
    ]);
  });

  it('a figure put back at once is an edition, the withdrawal between only why', () => {
    const [first] = of.readings;
    assert.ok(first !== undefined);
    const then = { ...first.provenance, enteredAt: moment(at('2021-01-01')) };
    const back: Reading = {
      ...first,
      id: 'd' as ReadingId,
      state: { kind: 'withdrawn' },
      supersedes: 'b' as ReadingId,
      reason: 'Forkert fil',
      provenance: then,
    };
    const again: Reading = {
      ...first,
      id: 'e' as ReadingId,
      supersedes: back.id,
      provenance: then,
    };
    assert.deepEqual(told(changedVintages(vintagesOf([...of.readings, back, again]))), [
      '2018 e from 2021-01-01, in force',
      '2018 b from 2019-05-21, then d',
      '2018 a from 2019-05-01, then b',
    ]);
  });

  it('a figure moved to another period leaves its own', () => {
    const moved = of.reads('2017', '6', { id: 'e', entered: at('2020-06-01'), corrects: 'c' });
    assert.deepEqual(told(vintagesOf(moved.readings)), [
      '2019 c from 2020-05-01, then e',
      '2018 b from 2019-05-21, in force',
      '2018 a from 2019-05-01, then b',
      '2017 e from 2020-06-01, in force',
    ]);
  });

  it('a moment past midnight in Denmark is the next day', () => {
    const late = plan(series('own')).reads('2018', '4', { entered: '2019-06-30T22:30:00.000Z' });
    assert.deepEqual(
      vintagesOf(late.readings).map(({ from }) => from),
      ['2019-07-01'],
    );
  });

  it('what is in force is what is known', () => {
    const known = knowledgeOf(of.series, of.readings).readings.get(of.series[0]?.id as never);
    assert.deepEqual(
      vintagesOf(of.readings)
        .flatMap((each) => (each.inForce ? [each.reading.id] : []))
        .toSorted(),
      known?.inOrder.map(({ id }) => id).toSorted(),
    );
  });
});

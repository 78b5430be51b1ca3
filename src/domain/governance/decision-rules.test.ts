import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey, GoverningBody } from './body.ts';
import type { Recommendation } from './cycle.ts';
import { type Decision, type DecisionOutcome, decisionOutcomes } from './decision.ts';
import {
  type DecisionProposal,
  faultsIn,
  faultsOnRecommendation,
  outcomesFor,
  roundOf,
  settledBy,
  standing,
} from './decision-rules.ts';

const today = '2026-06-10' as IsoDate;

const proposal = (given: Partial<DecisionProposal>): DecisionProposal => ({
  on: { kind: 'recommendation', id: 'r1' },
  outcome: 'follow',
  text: '',
  decidedOn: '2026-06-01' as IsoDate,
  ...given,
});

describe('what is entered as decided', () => {
  const cases: readonly (readonly [string, Partial<DecisionProposal>, readonly string[]])[] = [
    ['a recommendation is followed', {}, []],
    ['followed in part, without a reason', { outcome: 'followInPart' }, ['reason']],
    ['followed in part, with one', { outcome: 'followInPart', reason: 'Kun i ét område' }, []],
    ['not followed, with a blank for a reason', { outcome: 'notFollow', reason: ' ' }, ['reason']],
    ['postponed without a reason', { outcome: 'postpone' }, ['reason']],
    [
      'postponed to a day before it was decided',
      { outcome: 'postpone', reason: 'Tal mangler', postponedTo: '2026-05-01' as IsoDate },
      ['postponedTo'],
    ],
    ['postponed to an unknown day', { outcome: 'postpone', reason: 'Tal mangler' }, []],
    ['followed, and yet postponed', { postponedTo: '2026-09-01' as IsoDate }, ['postponedTo']],
    ['decided tomorrow', { decidedOn: '2026-06-11' as IsoDate }, ['decidedOn']],
    ['decided today', { decidedOn: today }, []],
    ['a recommendation is not adopted', { outcome: 'adopt', text: 'Ja' }, ['outcome']],
    [
      'an item is adopted without words',
      { on: { kind: 'agendaItem' }, outcome: 'adopt' },
      ['text'],
    ],
    [
      'an item is adopted',
      { on: { kind: 'agendaItem' }, outcome: 'adopt', text: 'Vi går i gang' },
      [],
    ],
    ['an item is not followed', { on: { kind: 'agendaItem' }, outcome: 'follow' }, ['outcome']],
  ];
  for (const [name, given, fields] of cases) {
    test(name, () => {
      const found = faultsIn(proposal(given), today).map(({ path }) => path[0]);
      assert.deepEqual(found, fields);
    });
  }

  test('whatever is decided, some outcome needs no reason and some outcome postpones', () => {
    for (const kind of ['recommendation', 'notice', 'conflict', 'agendaItem'] as const) {
      assert.ok(outcomesFor(kind).includes('postpone'));
      assert.ok(outcomesFor(kind).some((each) => each === 'follow' || each === 'adopt'));
    }
  });
});

const board: GoverningBody = {
  key: 'bestyrelsen' as BodyKey,
  name: 'Bestyrelsen',
  otherNames: [],
  kind: 'board',
  level: 'city',
  focusAreas: [],
  rights: ['decide'],
};

const recommendation: Recommendation = {
  id: 'r1',
  year: 2025,
  body: 'gruppen' as BodyKey,
  toBody: board.key,
  focusArea: 'tryghed',
  criteria: [],
  stance: 'adjust',
  text: 'Flyt aktiviteten',
  madeAt: '2026-04-01T08:00:00.000Z' as Instant,
  madeBy: 'Rosa',
  submittedAt: '2026-05-01T08:00:00.000Z' as Instant,
  submittedBy: 'Rosa',
  revision: 1,
};

let made = 0;
const decision = (outcome: DecisionOutcome, more: Partial<Decision> = {}): Decision => ({
  id: `d${++made}`,
  body: board.key,
  on: { kind: 'recommendation', id: 'r1' },
  round: 1,
  outcome,
  text: '',
  decidedOn: '2026-06-01' as IsoDate,
  enteredBy: 'Kirsten',
  enteredAt: '2026-06-01T10:00:00.000Z' as Instant,
  ...more,
});

describe('whether a body can decide on a recommendation', () => {
  const { submittedAt: _, submittedBy: __, ...draft } = recommendation;
  const withdrawn = { at: recommendation.madeAt, why: 'Overhalet' };
  const cases: readonly (readonly [
    string,
    Partial<{
      asked: Recommendation;
      body: GoverningBody;
      on: string;
      before: readonly Decision[];
    }>,
    RegExp | undefined,
  ])[] = [
    ['the one it was made to', {}, undefined],
    ['another body', { body: { ...board, key: 'andet' as BodyKey } }, /andet organ/],
    ['one without the right', { body: { ...board, rights: ['evaluate'] } }, /tager ikke stilling/],
    ['a draft', { asked: draft }, /kladde/],
    ['one that was withdrawn', { asked: { ...recommendation, withdrawn } }, /Overhalet/],
    [
      'decided before it was submitted',
      { on: '2026-04-30' },
      /før den dag, indstillingen blev sendt/,
    ],
    ['decided already', { before: [decision('notFollow')] }, /allerede taget stilling.*Kirsten/],
    ['postponed before', { before: [decision('postpone')] }, undefined],
  ];
  for (const [
    name,
    { asked = recommendation, body = board, on = today, before = [] },
    words,
  ] of cases) {
    test(name, () => {
      const found = faultsOnRecommendation(asked, body, on as IsoDate, before);
      if (words === undefined) assert.deepEqual(found, []);
      else assert.match(found[0]?.detail ?? '', words);
    });
  }
});

test('an entry that was corrected no longer stands, and its correction does', () => {
  const wrong = decision('follow');
  const right = decision('postpone', { supersedes: wrong.id });
  assert.deepEqual(standing([wrong, right]), [right]);
  assert.equal(settledBy([wrong, right], 'recommendation', 'r1'), undefined);
  assert.equal(roundOf([wrong, right], wrong.on), 2);
});

test('whatever is entered and corrected, at most one decision settles, and rounds count postponements', () => {
  const entries = fc.array(
    fc.record({ outcome: fc.constantFrom(...decisionOutcomes), corrects: fc.boolean() }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(entries, (given) => {
      const all: Decision[] = [];
      for (const { outcome, corrects } of given) {
        const last = standing(all).at(-1);
        if (corrects && last !== undefined) {
          all.push(decision(outcome, { supersedes: last.id, round: last.round }));
        } else if (settledBy(all, 'recommendation', 'r1') === undefined) {
          all.push(
            decision(outcome, { round: roundOf(all, { kind: 'recommendation', id: 'r1' }) }),
          );
        }
      }
      const final = standing(all).filter(({ outcome }) => outcome !== 'postpone');
      assert.ok(final.length <= 1);
      const first = all.filter(({ supersedes }) => supersedes === undefined);
      assert.equal(new Set(first.map(({ round }) => round)).size, first.length);
    }),
  );
});

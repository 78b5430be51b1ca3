import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { date, type Instant } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import type { CycleStep, Recommendation } from './cycle.ts';
import { ranks, type StepState, stepStates } from './cycle-state.ts';
import type { Action, Decision, DecisionOutcome } from './decision.ts';
import type { CycleFacts, WaitsFor } from './step-progress.ts';
import type { YearFigure } from './year-figures.ts';

const group = 'gruppen' as BodyKey;
const board = 'bestyrelsen' as BodyKey;

const step = (key: string, dueOn: string, more: Partial<CycleStep> = {}): CycleStep => {
  const [kind, body] = key.split(':');
  return {
    key,
    kind: kind as CycleStep['kind'],
    ...(body === undefined ? {} : { body: body as BodyKey }),
    dueOn: date(dueOn),
    ...more,
  };
};

const steps: readonly CycleStep[] = [
  step('figures', '2026-03-01'),
  step('papers:gruppen', '2026-04-01'),
  step('evaluation:gruppen', '2026-05-15'),
  step('recommendations:gruppen', '2026-06-01'),
  step('decisions:bestyrelsen', '2026-10-01'),
  step('actions', '2026-11-01'),
];

const figure = (state: YearFigure['state'], expected: string): YearFigure => ({
  series: 'tryghed' as SeriesId,
  period: '2025' as Period,
  state,
  expected: date(expected),
  afterPlanEnds: false,
  areas: ['tryghed'],
  central: false,
});

const moment = (day: string) => `${day}T10:00:00.000Z` as Instant;
const paper = { body: group, firstIssuedAt: moment('2026-04-03') };
const evaluated = (focusArea: string, finished?: string) => ({
  body: group,
  focusArea,
  ...(finished === undefined ? {} : { finishedAt: moment(finished) }),
});

const recommended = (
  focusArea: string,
  stance: Recommendation['stance'] = 'adjust',
  more: Partial<Recommendation> = {},
): Recommendation => ({
  id: `i-${focusArea}`,
  year: 2025,
  body: group,
  toBody: board,
  focusArea,
  criteria: [],
  stance,
  text: 'Mere lys',
  madeAt: moment('2026-05-20'),
  madeBy: 'Kirsten',
  submittedAt: moment('2026-05-28'),
  revision: 1,
  ...more,
});

const decided = (
  focusArea: string,
  outcome: DecisionOutcome,
  more: Partial<Decision> = {},
): Decision => ({
  id: `b-${focusArea}`,
  body: board,
  on: { kind: 'recommendation', id: `i-${focusArea}` },
  round: 1,
  outcome,
  text: '',
  decidedOn: date('2026-09-10'),
  enteredBy: 'Ditte',
  enteredAt: moment('2026-09-11'),
  ...more,
});

const agreed = (decision: string): Action => ({
  id: `h-${decision}`,
  decision,
  text: 'Sæt lys op',
  owner: 'Driften',
  dueOn: date('2027-02-01'),
  criteria: [],
  state: 'open',
  madeAt: moment('2026-09-11'),
  madeBy: 'Ditte',
  revision: 1,
});

const nothing: CycleFacts = {
  figures: [],
  evaluators: [{ body: group, areas: ['tryghed', 'skole'] }],
  receivers: [{ from: group, to: board }],
  papers: [],
  evaluations: [],
  recommendations: [],
  decisions: [],
  actions: [],
  today: date('2026-02-01'),
};

const stateOf = (key: string, facts: Partial<CycleFacts>, own = steps): StepState => {
  const found = stepStates({ steps: own }, { ...nothing, ...facts }).find(
    (each) => each.step.key === key,
  );
  assert.ok(found);
  return found;
};

const nameOf = (each: WaitsFor): string => {
  switch (each.kind) {
    case 'figures':
      return `${each.number} tal, ældste ${each.oldest}`;
    case 'evaluation':
    case 'recommendation':
      return `${each.kind} ${each.focusArea}`;
    case 'postponed':
      return `udsat til ${each.to}`;
    case 'step':
      return `efter ${each.step}`;
    case 'paper':
    case 'decision':
    case 'action':
    case 'nothingYet':
      return each.kind;
  }
};

const names = (waits: readonly WaitsFor[]) => waits.map(nameOf);

const both = [evaluated('tryghed', '2026-05-10'), evaluated('skole', '2026-05-12')];
const sent = [recommended('tryghed'), recommended('skole', 'continue')];
const rows: readonly (readonly [
  name: string,
  key: string,
  facts: Partial<CycleFacts>,
  kind: StepState['kind'],
  missing: readonly string[],
  daysLate: number,
])[] = [
  ['no figure is lacking', 'figures', {}, 'done', [], 0],
  [
    'a figure is to come before the figures are due',
    'figures',
    { figures: [figure('coming', '2026-02-20')] },
    'mayBegin',
    ['1 tal, ældste 2026-02-20'],
    0,
  ],
  [
    'two figures are late, and the step nine days',
    'figures',
    {
      figures: [figure('due', '2026-03-01'), figure('late', '2025-11-01')],
      today: date('2026-03-10'),
    },
    'mayBegin',
    ['2 tal, ældste 2025-11-01'],
    9,
  ],
  [
    'a figure that comes long after holds nothing up',
    'figures',
    { figures: [figure('coming', '2027-12-31')] },
    'done',
    [],
    0,
  ],
  [
    'a hidden figure is there',
    'figures',
    { figures: [figure('suppressed', '2026-01-01')] },
    'done',
    [],
    0,
  ],
  ['the paper is not issued', 'papers:gruppen', {}, 'mayBegin', ['paper'], 0],
  [
    'the paper waits for a figure',
    'papers:gruppen',
    { figures: [figure('late', '2025-11-01')] },
    'waiting',
    ['paper'],
    0,
  ],
  [
    'the paper was issued two days late, without the figure',
    'papers:gruppen',
    { figures: [figure('late', '2025-11-01')], papers: [paper], today: date('2026-06-01') },
    'done',
    [],
    2,
  ],
  [
    'there is no paper to evaluate from',
    'evaluation:gruppen',
    {},
    'waiting',
    ['evaluation tryghed', 'evaluation skole'],
    0,
  ],
  [
    'one area is finished, one only begun',
    'evaluation:gruppen',
    {
      papers: [paper],
      evaluations: [evaluated('tryghed', '2026-05-10'), evaluated('skole')],
      today: date('2026-05-16'),
    },
    'mayBegin',
    ['evaluation skole'],
    1,
  ],
  [
    'both areas are finished, without a paper',
    'evaluation:gruppen',
    { evaluations: both },
    'done',
    [],
    0,
  ],
  [
    'the body evaluates nothing any more',
    'evaluation:gruppen',
    { evaluators: [] },
    'waiting',
    ['nothingYet'],
    0,
  ],
  [
    'the body evaluated, and was closed since',
    'evaluation:gruppen',
    { evaluators: [], evaluations: both },
    'done',
    [],
    0,
  ],
  [
    'finished an hour after midnight in Denmark, a day late',
    'evaluation:gruppen',
    {
      evaluations: both.map((each) => ({
        ...each,
        finishedAt: '2026-05-15T22:30:00.000Z' as Instant,
      })),
    },
    'done',
    [],
    1,
  ],
  [
    'a draft is no recommendation',
    'recommendations:gruppen',
    {
      papers: [paper],
      evaluations: both,
      recommendations: [{ ...recommended('tryghed'), submittedAt: undefined } as never],
    },
    'mayBegin',
    ['recommendation tryghed', 'recommendation skole'],
    0,
  ],
  [
    'one that was withdrawn is none either',
    'recommendations:gruppen',
    {
      recommendations: [
        recommended('tryghed'),
        recommended('skole', 'stop', { withdrawn: { at: moment('2026-05-29'), why: 'Fejl' } }),
      ],
    },
    'waiting',
    ['recommendation skole'],
    0,
  ],
  [
    'both areas are recommended on',
    'recommendations:gruppen',
    { recommendations: sent },
    'done',
    [],
    0,
  ],
  [
    'more is recommended of an area after the day: the first was in time',
    'recommendations:gruppen',
    {
      recommendations: [
        ...sent,
        recommended('tryghed', 'new', { id: 'i-mere', submittedAt: moment('2026-06-20') }),
      ],
    },
    'done',
    [],
    0,
  ],
  [
    'nothing is recommended',
    'decisions:bestyrelsen',
    {},
    'waiting',
    ['nothingYet', 'efter recommendations:gruppen'],
    0,
  ],
  [
    'two recommendations are not decided',
    'decisions:bestyrelsen',
    { recommendations: sent, today: date('2026-10-04') },
    'mayBegin',
    ['decision', 'decision'],
    3,
  ],
  [
    'one is decided, one put off',
    'decisions:bestyrelsen',
    {
      recommendations: sent,
      decisions: [
        decided('tryghed', 'follow'),
        decided('skole', 'postpone', { postponedTo: date('2026-12-01') }),
      ],
    },
    'mayBegin',
    ['udsat til 2026-12-01'],
    0,
  ],
  [
    'what is recommended is decided, but more is to be recommended',
    'decisions:bestyrelsen',
    { recommendations: [recommended('tryghed')], decisions: [decided('tryghed', 'follow')] },
    'waiting',
    ['efter recommendations:gruppen'],
    0,
  ],
  [
    'both are decided',
    'decisions:bestyrelsen',
    {
      recommendations: sent,
      decisions: [decided('tryghed', 'follow'), decided('skole', 'notFollow')],
    },
    'done',
    [],
    0,
  ],
  [
    'nothing is decided',
    'actions',
    {},
    'waiting',
    ['nothingYet', 'efter decisions:bestyrelsen'],
    0,
  ],
  [
    'what is to be changed has nobody to do it; what goes on needs nobody',
    'actions',
    {
      recommendations: sent,
      decisions: [decided('tryghed', 'followInPart'), decided('skole', 'follow')],
    },
    'mayBegin',
    ['action'],
    0,
  ],
  [
    'somebody does it',
    'actions',
    {
      recommendations: sent,
      decisions: [decided('tryghed', 'follow'), decided('skole', 'follow')],
      actions: [agreed('b-tryghed')],
    },
    'done',
    [],
    0,
  ],
  [
    'the entry was corrected after the action was agreed',
    'actions',
    {
      recommendations: sent,
      decisions: [
        decided('tryghed', 'follow'),
        decided('tryghed', 'followInPart', { id: 'b-ny', supersedes: 'b-tryghed' }),
        decided('skole', 'follow'),
      ],
      actions: [agreed('b-tryghed')],
    },
    'done',
    [],
    0,
  ],
];

describe('how the steps of a year stand', () => {
  for (const [name, key, facts, kind, missing, daysLate] of rows) {
    test(`${key}: ${name}`, () => {
      const state = stateOf(key, facts);
      assert.deepEqual(
        { kind: state.kind, missing: names(state.missing), daysLate: state.daysLate },
        { kind, missing, daysLate },
      );
    });
  }

  test('a person calls a step done: what is missing is still told', () => {
    const own = steps.map((each) =>
      each.kind === 'evaluation' ? { ...each, doneAt: moment('2026-05-20'), doneBy: 'Erik' } : each,
    );
    const state = stateOf('evaluation:gruppen', {}, own);
    assert.ok(state.kind === 'done' && state.by === 'person');
    assert.deepEqual(
      [state.who, state.on, state.daysLate, state.missing.length],
      ['Erik', '2026-05-20', 5, 2],
    );
    assert.equal(stateOf('recommendations:gruppen', {}, own).kind, 'mayBegin');
  });

  test('a year that was closed stays done, whatever the bodies are to do since', () => {
    const more = [{ body: group, areas: ['tryghed', 'skole', 'idraet'] }];
    const facts = { ...nothing, evaluators: more, evaluations: both };
    const closedAt = moment('2026-12-01');
    const [open, closed] = [{ steps }, { steps, closedAt }].map((cycle) =>
      stepStates(cycle, facts).find(({ step: { key } }) => key === 'evaluation:gruppen'),
    );
    assert.deepEqual(names(open?.missing ?? []), ['evaluation idraet']);
    assert.deepEqual([closed?.kind, closed?.missing, closed?.daysLate], ['done', [], 0]);
    assert.ok(stepStates({ steps, closedAt }, facts).every(({ kind }) => kind === 'done'));
  });

  test('a step that was skipped is over, and not late', () => {
    const own = steps.map((each) =>
      each.kind === 'papers'
        ? { ...each, doneAt: moment('2026-08-01'), doneBy: 'Erik', skippedWhy: 'Ingen møder' }
        : each,
    );
    const state = stateOf('papers:gruppen', {}, own);
    assert.ok(state.kind === 'skipped');
    assert.deepEqual([state.why, state.daysLate], ['Ingen møder', 0]);
    assert.equal(stateOf('evaluation:gruppen', {}, own).kind, 'mayBegin');
  });
});

/** Everything that could be done in a year, in any order. */
const doings: readonly ((facts: CycleFacts) => CycleFacts)[] = [
  (facts) => ({ ...facts, figures: [figure('registered', '2026-01-01')] }),
  (facts) => ({ ...facts, papers: [paper] }),
  ...both.map((each) => (facts: CycleFacts) => ({
    ...facts,
    evaluations: [...facts.evaluations, each],
  })),
  ...sent.map((each) => (facts: CycleFacts) => ({
    ...facts,
    recommendations: [...facts.recommendations, each],
  })),
  ...['tryghed', 'skole'].map((area) => (facts: CycleFacts) => ({
    ...facts,
    decisions: [...facts.decisions, decided(area, 'follow')],
  })),
  (facts) => ({ ...facts, actions: [agreed('b-tryghed')] }),
];

test('doing what is to be done, in any order, never makes a step less done', () => {
  const begun: CycleFacts = { ...nothing, figures: [figure('late', '2026-01-01')] };
  fc.assert(
    fc.property(fc.shuffledSubarray([...doings.keys()], { minLength: 1 }), (order) => {
      let facts = begun;
      let before = stepStates({ steps }, facts);
      for (const index of order) {
        facts = doings[index]?.(facts) ?? facts;
        const after = stepStates({ steps }, facts);
        for (const [nth, state] of after.entries()) {
          const was = before[nth];
          // An action can only be lacking once something is decided.
          if (was === undefined) continue;
          assert.ok(ranks[state.kind] >= ranks[was.kind], `${state.step.key} at ${order}`);
        }
        before = after;
      }
      const isAll = order.length === doings.length;
      assert.equal(
        before.every(({ kind }) => kind === 'done'),
        isAll || allDone(order),
      );
    }),
  );
});

/** A year is done when each thing in it is: none of them can be left out. */
const allDone = (order: readonly number[]): boolean => new Set(order).size === doings.length;

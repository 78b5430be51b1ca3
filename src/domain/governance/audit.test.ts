import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { type AuditedCriterion, type AuditedYear, gapsOf } from './audit.ts';
import type { BodyKey } from './body.ts';
import type { CycleStep, Evaluation, Recommendation } from './cycle.ts';
import type { StepState } from './cycle-state.ts';
import type { Action, Decision } from './decision.ts';

const day = (text: string) => text as IsoDate;
const moment = (text: string) => `${text}T10:00:00.000Z` as Instant;
const board = 'bestyrelsen' as BodyKey;

const criterion: AuditedCriterion = {
  id: 'T1' as CriterionId,
  focusArea: 'tryghed',
  agreed: true,
  hasReading: true,
  expectsReading: true,
  looks: [{ on: day('2020-04-01'), body: board, how: 'seen' }],
  followUp: { level: 'followed', since: day('2020-04-01') },
};
const step: CycleStep = {
  key: 'figures',
  kind: 'figures',
  dueOn: day('2020-03-01'),
};
const stepDone: StepState = {
  kind: 'done',
  by: 'facts',
  on: day('2020-02-20'),
  step,
  missing: [],
  before: [],
  daysLate: 0,
};
const evaluation: Evaluation = {
  year: 2019,
  body: board,
  focusArea: 'tryghed',
  experience: '',
  lines: [],
  revision: 1,
  changedAt: moment('2020-03-01'),
  changedBy: 'x',
  finishedAt: moment('2020-03-02'),
};
const recommendation: Recommendation = {
  id: 'r',
  year: 2019,
  body: board,
  toBody: board,
  focusArea: 'tryghed',
  criteria: [],
  stance: 'continue',
  text: 'Fortsæt',
  madeAt: moment('2020-03-03'),
  madeBy: 'x',
  submittedAt: moment('2020-03-04'),
  revision: 1,
};
const decision: Decision = {
  id: 'd',
  body: board,
  on: { kind: 'recommendation', id: 'r' },
  round: 0,
  outcome: 'follow',
  text: '',
  decidedOn: day('2020-04-01'),
  enteredBy: 'x',
  enteredAt: moment('2020-04-01'),
};
const action: Action = {
  id: 'a',
  decision: 'd',
  text: 'Gør det',
  owner: 'Sekretariatet',
  dueOn: day('2020-05-01'),
  criteria: [],
  state: 'done',
  outcome: 'Gjort',
  madeAt: moment('2020-04-01'),
  madeBy: 'x',
  revision: 1,
};
const meeting = {
  id: 'm',
  body: board,
  number: 3,
  startsAt: moment('2020-04-01'),
  state: 'held',
  minutes: 'approved',
} as const;

/** A year in which nothing is missing. */
const whole: AuditedYear = {
  year: 2019,
  today: day('2020-06-01'),
  criteria: [criterion],
  cycle: { year: 2019, openedAt: moment('2020-01-05'), openedBy: 'x', steps: [step] },
  states: [stepDone],
  evaluations: [evaluation],
  recommendations: [recommendation],
  decisions: [decision],
  actions: [action],
  meetings: [meeting],
};

const { finishedAt: __, ...unfinished } = evaluation;
const { submittedAt: ___, ...draft } = recommendation;
const withCriterion = (change: Partial<AuditedCriterion>): Partial<AuditedYear> => ({
  criteria: [{ ...criterion, ...change }],
});
const withStep = (
  state:
    | Pick<Extract<StepState, { kind: 'skipped' }>, 'kind' | 'who' | 'on' | 'why'>
    | { kind: 'waiting' | 'mayBegin' },
): Partial<AuditedYear> => ({
  states: [{ ...state, step, missing: [], before: [], daysLate: 0 }],
});

const calledDone: StepState = {
  kind: 'done',
  by: 'person',
  who: 'x',
  on: day('2020-02-20'),
  step,
  missing: [{ kind: 'paper', body: board }],
  before: [],
  daysLate: 0,
};

const cases: readonly (readonly [
  name: string,
  change: Partial<AuditedYear>,
  kinds: readonly string[],
])[] = [
  ['nothing is missing', {}, []],
  ['the year was never begun', { cycle: undefined }, ['noCycle']],
  ['nothing is agreed', withCriterion({ agreed: false }), ['notAgreed']],
  ['no figure for the year', withCriterion({ hasReading: false }), ['noReading']],
  [
    'no figure for a year that was to have none',
    withCriterion({ hasReading: false, expectsReading: false }),
    [],
  ],
  ['not seen at all', withCriterion({ looks: [] }), ['notSeen']],
  [
    'evaluated and decided on, and seen by nobody',
    withCriterion({ looks: [{ on: day('2020-04-01'), body: board, how: 'decided' }] }),
    ['notSeen'],
  ],
  ['an evaluation that was never finished', { evaluations: [unfinished] }, ['notEvaluated']],
  [
    'another area was evaluated',
    { evaluations: [{ ...evaluation, focusArea: 'x' }] },
    ['notEvaluated'],
  ],
  [
    'another year was evaluated',
    { evaluations: [{ ...evaluation, year: 2018 }] },
    ['notEvaluated'],
  ],
  [
    'nobody has looked for a year',
    withCriterion({ followUp: { level: 'late', since: day('2019-05-01') } }),
    ['notFollowedUp'],
  ],
  ['nothing is decided', { decisions: [] }, ['undecided']],
  [
    'it is postponed',
    { decisions: [{ ...decision, outcome: 'postpone', reason: 'Mangler tal' }] },
    ['undecided'],
  ],
  ['a draft waits for no decision', { recommendations: [draft], decisions: [] }, []],
  [
    'what was withdrawn waits for none',
    {
      recommendations: [
        { ...recommendation, withdrawn: { at: moment('2020-03-05'), why: 'Fejl' } },
      ],
      decisions: [],
    },
    [],
  ],
  ['an action is late', { actions: [{ ...action, state: 'open' }] }, ['overdue']],
  [
    'an action is due today',
    { actions: [{ ...action, state: 'open', dueOn: day('2020-06-01') }] },
    [],
  ],
  ['an action was dropped', { actions: [{ ...action, state: 'dropped' }] }, []],
  ['a step is late', withStep({ kind: 'mayBegin' }), ['stepLate']],
  ['a step is late, and waits for another', withStep({ kind: 'waiting' }), ['stepLate']],
  [
    'a step that is not done is due today',
    { ...withStep({ kind: 'mayBegin' }), today: day('2020-03-01'), actions: [] },
    [],
  ],
  [
    'a step was skipped',
    withStep({ kind: 'skipped', who: 'x', on: day('2020-02-20'), why: 'Ingen møder' }),
    ['stepSkipped'],
  ],
  ['minutes wait', { meetings: [{ ...meeting, minutes: 'awaiting' }] }, ['minutesNotApproved']],
  [
    'minutes of a meeting that was called off',
    { meetings: [{ ...meeting, state: 'cancelled', minutes: 'none' }] },
    [],
  ],
  ['a step that was called done', { states: [{ ...calledDone, missing: [] }] }, []],
  ['a step that was called done, and lacks something', { states: [calledDone] }, ['stepLacking']],
];

describe('the gaps of a year', () => {
  for (const [name, change, kinds] of cases) {
    test(name, () => {
      assert.deepEqual(
        gapsOf({ ...whole, ...change }).map(({ kind }) => kind),
        kinds,
      );
    });
  }
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { type Earlier, followedUp } from './follow-up.ts';

const group = 'gruppen' as BodyKey;
const board = 'bestyrelsen' as BodyKey;
const moment = (day: string) => `${day}T10:00:00.000Z` as Instant;
const day = (text: string) => text as IsoDate;

const recommendation = (more: Partial<Recommendation> = {}): Recommendation => ({
  id: 'r',
  year: 2018,
  body: group,
  toBody: board,
  focusArea: 'tryghed',
  criteria: ['T1' as CriterionId],
  stance: 'adjust',
  text: 'Mere lys',
  madeAt: moment('2019-05-01'),
  madeBy: 'x',
  submittedAt: moment('2019-05-02'),
  revision: 1,
  ...more,
});
const decision = (more: Partial<Decision> = {}): Decision => ({
  id: 'd',
  body: board,
  on: { kind: 'recommendation', id: 'r' },
  round: 1,
  outcome: 'follow',
  text: 'Det gør vi',
  decidedOn: day('2019-09-01'),
  enteredBy: 'x',
  enteredAt: moment('2019-09-01'),
  ...more,
});
const action = (more: Partial<Action> = {}): Action => ({
  id: 'a',
  decision: 'd',
  text: 'Sæt lys op',
  owner: 'Driften',
  dueOn: day('2019-12-01'),
  criteria: ['T1' as CriterionId],
  state: 'done',
  settledOn: day('2019-11-20'),
  outcome: 'Ti lamper',
  madeAt: moment('2019-09-01'),
  madeBy: 'x',
  revision: 1,
  ...more,
});

const told = (facts: Partial<Earlier>, year = 2019): readonly string[] =>
  followedUp(
    {
      recommendations: [recommendation()],
      decisions: [],
      actions: [],
      lastPaper: year - 1,
      nameOf: (key) => (key === group ? 'Gruppen' : 'Bestyrelsen'),
      ...facts,
    },
    year,
    day('2020-03-01'),
  ).map(({ text, outcome }) => `${text} -> ${outcome}`);

const recommended = 'Gruppen indstillede for 2018 (justér): Mere lys.';
const done =
  'Handling: Sæt lys op (Driften, frist 1. december 2019). Gjort 20. november 2019: Ti lamper.';

describe('what a paper tells of what was decided before', () => {
  const rows: readonly (readonly [string, Partial<Earlier>, readonly string[], number?])[] = [
    ['nobody has decided', {}, [`${recommended} -> Der er ikke taget stilling endnu.`]],
    [
      'decided and done',
      { decisions: [decision()], actions: [action()] },
      [`${recommended} -> Bestyrelsen 1. september 2019: følges. Det gør vi. ${done}`],
    ],
    [
      'corrected after the action was agreed: the action still belongs to it, and stands once',
      {
        decisions: [
          decision(),
          decision({
            id: 'd2',
            supersedes: 'd',
            outcome: 'followInPart',
            reason: 'Kun i ét område',
          }),
        ],
        actions: [action()],
      },
      [
        `${recommended} -> Bestyrelsen 1. september 2019: følges delvist. Det gør vi. Begrundelse: Kun i ét område. ${done}`,
      ],
    ],
    [
      'what was dropped is said, with why',
      {
        decisions: [decision()],
        actions: [action({ state: 'dropped', outcome: 'Ingen penge' })],
      },
      [
        `${recommended} -> Bestyrelsen 1. september 2019: følges. Det gør vi. Handling: Sæt lys op (Driften, frist 1. december 2019). Opgivet 20. november 2019: Ingen penge.`,
      ],
    ],
    [
      'postponed two years ago and turned down since the last paper',
      {
        recommendations: [recommendation({ year: 2017 })],
        decisions: [
          decision({ id: 'd0', outcome: 'postpone', decidedOn: day('2018-09-01'), text: '' }),
          decision({ outcome: 'notFollow', text: '', reason: 'For dyrt' }),
        ],
      },
      [
        'Gruppen indstillede for 2017 (justér): Mere lys. -> Bestyrelsen 1. september 2018: udsættes. Bestyrelsen 1. september 2019: følges ikke. Begrundelse: For dyrt.',
      ],
    ],
    [
      'settled two years ago',
      {
        recommendations: [recommendation({ year: 2017 })],
        decisions: [decision({ decidedOn: day('2018-09-01') })],
        actions: [action({ settledOn: day('2018-11-20') })],
      },
      [],
    ],
    [
      'recommended two years ago, and no papers were issued since: told, done or not',
      {
        lastPaper: 2017,
        recommendations: [recommendation({ year: 2017 })],
        decisions: [decision({ decidedOn: day('2018-09-01') })],
        actions: [
          action({ settledOn: day('2018-11-20') }),
          action({ id: 'b', decision: 'x', settledOn: day('2018-12-01') }),
        ],
      },
      [
        'Gruppen indstillede for 2017 (justér): Mere lys. -> Bestyrelsen 1. september 2018: følges. Det gør vi. Handling: Sæt lys op (Driften, frist 1. december 2019). Gjort 20. november 2018: Ti lamper.',
        'Aftalt 1. september 2019: Sæt lys op (Driften, frist 1. december 2019). -> Gjort 1. december 2018: Ti lamper.',
      ],
    ],
    [
      'withdrawn',
      { recommendations: [recommendation({ withdrawn: { at: moment('2019-06-01'), why: 'x' } })] },
      [],
    ],
    [
      'what follows from a conflict is told of nowhere, corrected or not',
      {
        recommendations: [],
        decisions: [
          decision({ on: { kind: 'conflict', id: 'c' } }),
          decision({ id: 'd2', supersedes: 'd', on: { kind: 'conflict', id: 'c' } }),
        ],
        actions: [action({ state: 'open' }), action({ id: 'b', decision: 'd2', state: 'open' })],
      },
      [],
    ],
  ];
  for (const [name, facts, expected, year] of rows) {
    test(name, () => assert.deepEqual(told(facts, year), expected));
  }
});

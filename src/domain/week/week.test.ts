import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '#domain/access/may.ts';
import type { BodyKey, GoverningBody, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { Follower } from '#domain/governance/measurements-seen.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import type { Notice } from '#domain/governance/notice.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { daysAfter } from '#domain/time/days.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { inOrder, isMine, type WeekItem } from './item.ts';
import { undecidedIn } from './of-year.ts';
import { type WeekFacts, weekItems } from './week.ts';

const day = (text: string) => text as IsoDate;
const group = 'gruppen' as BodyKey;
const board = 'bestyrelsen' as BodyKey;
const today = day('2021-06-01');

const body = (key: BodyKey, rights: GoverningBody['rights']): GoverningBody => ({
  key,
  name: key,
  otherNames: [],
  kind: 'other',
  level: 'local',
  focusAreas: [],
  rights,
});
const nothing: WeekFacts = {
  today,
  period: { from: day('2017-01-01'), to: day('2022-12-31') },
  organisation: {
    bodies: [body(group, ['evaluate']), body(board, ['decide', 'followMeasurements'])],
    mandates: [],
  },
  running: [],
  meetings: [],
  actions: [],
  decisions: [],
  undecided: [],
  notices: [],
  conflicts: [],
  followers: [],
  warnings: [],
  followUps: [],
  central: { number: 0, due: 0 },
};
const kindsOf = (facts: Partial<WeekFacts>): readonly string[] =>
  weekItems({ ...nothing, ...facts }).map(
    ({ subject, dueOn = '', daysLate }) => `${subject.kind} ${dueOn} ${daysLate}`,
  );

const meeting = (given: Partial<Meeting>): Meeting => ({
  id: 'm1',
  body: group,
  number: 1,
  startsAt: '2021-06-10T14:00:00.000Z' as Instant,
  endsAt: '2021-06-10T16:00:00.000Z' as Instant,
  place: '',
  state: 'planned',
  sequence: 0,
  revision: 1,
  minutes: 'none',
  ...given,
});
const at = (text: string) => ({ startsAt: text as Instant });

describe('what a meeting needs next', () => {
  const cases: readonly (readonly [string, Partial<Meeting>, readonly string[]])[] = [
    ['planned and near: to be called', {}, ['callMeeting 2021-06-10 0']],
    [
      'planned for the 21st day from now',
      at('2021-06-22T10:00:00.000Z'),
      ['callMeeting 2021-06-22 0'],
    ],
    ['planned and far: nothing', at('2021-06-23T10:00:00.000Z'), []],
    ['called: nothing', { state: 'called' }, []],
    [
      'called and over: whether it was held',
      { state: 'called', ...at('2021-05-30T10:00:00.000Z') },
      ['tellMeeting 2021-05-30 2'],
    ],
    [
      'called for late tonight: nothing yet',
      { state: 'called', ...at('2021-06-01T21:30:00.000Z') },
      [],
    ],
    [
      'held: its minutes',
      { state: 'held', minutes: 'draft', ...at('2021-05-20T10:00:00.000Z') },
      ['writeMinutes 2021-05-20 12'],
    ],
    [
      'held and laid for approval',
      { state: 'held', minutes: 'awaiting', ...at('2021-05-20T10:00:00.000Z') },
      ['approveMinutes 2021-05-20 12'],
    ],
    [
      'approved: nothing',
      { state: 'held', minutes: 'approved', ...at('2021-05-20T10:00:00.000Z') },
      [],
    ],
    ['cancelled: nothing', { state: 'cancelled', ...at('2021-05-20T10:00:00.000Z') }, []],
  ];
  for (const [name, given, expected] of cases) {
    test(name, () => assert.deepEqual(kindsOf({ meetings: [meeting(given)] }), expected));
  }
});

describe('what the steps of a year wait for', () => {
  const state = (
    given: Partial<StepState> & Pick<StepState, 'kind' | 'missing'>,
    dueOn = '2021-05-15',
  ) =>
    ({
      step: { key: 'x', kind: 'evaluation', body: group, dueOn: day(dueOn) },
      before: [],
      daysLate: 0,
      ...given,
    }) as StepState;
  const recommendation = {
    id: 'r1',
    body: group,
    toBody: board,
    focusArea: 'tryghed',
  } as unknown as Recommendation;
  const of = (...states: readonly StepState[]) =>
    kindsOf({
      running: [
        {
          year: 2020,
          states,
          recommendations: [recommendation],
          decisions: [] as readonly Decision[],
        },
      ],
    });
  const evaluation = { kind: 'evaluation', body: group, focusArea: 'tryghed' } as const;
  const paper = { kind: 'paper', body: group } as const;

  test('a step whose turn it is tells what is missing, area by area', () => {
    const missing = [evaluation, { ...evaluation, focusArea: 'uddannelse' }];
    assert.deepEqual(of(state({ kind: 'mayBegin', missing, daysLate: 17 })), [
      'evaluation 2021-05-15 17',
      'evaluation 2021-05-15 17',
    ]);
  });
  test('one whose turn has not come is told of when its day is near', () => {
    assert.deepEqual(of(state({ kind: 'waiting', missing: [paper] }, '2021-07-15')), []);
    assert.deepEqual(of(state({ kind: 'waiting', missing: [paper] }, '2021-06-20')), [
      'paper 2021-06-20 0',
    ]);
  });
  test('what is done or skipped is not told of, although something is missing', () => {
    assert.deepEqual(
      of(state({ kind: 'skipped', missing: [paper] }), state({ kind: 'done', missing: [paper] })),
      [],
    );
  });
  test('a recommendation awaits its decision, whichever step the year is at', () => {
    const missing = [{ kind: 'decision', recommendation: 'r1', body: board } as const];
    assert.deepEqual(of(state({ kind: 'waiting', missing }, '2021-09-01')), [
      'decide 2021-09-01 0',
    ]);
  });
  test('a postponed one is due on the day it was postponed to', () => {
    const missing = [
      { kind: 'postponed', recommendation: 'r1', body: board, to: day('2021-05-29') } as const,
    ];
    assert.deepEqual(of(state({ kind: 'waiting', missing }, '2021-09-01')), [
      'decide 2021-05-29 3',
    ]);
  });
  test('what nobody decided on stays when its year is closed', () => {
    const undecided = [{ recommendation, postponed: false }];
    assert.deepEqual(kindsOf({ undecided }), ['decide  0']);
  });
  test('what was postponed comes back when its year is closed, and once only', () => {
    const undecided = [{ recommendation, postponed: true, to: day('2021-05-30') }];
    assert.deepEqual(kindsOf({ undecided }), ['decide 2021-05-30 2']);
    const states = [
      state({
        kind: 'mayBegin',
        missing: [{ kind: 'postponed', recommendation: 'r1', body: board, to: day('2021-05-30') }],
      }),
    ];
    const running = [{ year: 2020, states, recommendations: [recommendation], decisions: [] }];
    assert.deepEqual(kindsOf({ undecided, running }), ['decide 2021-05-30 2']);
  });
});

describe('what is not decided', () => {
  const submittedAt = '2021-04-01T10:00:00.000Z' as Instant;
  const recommendation = { id: 'r1', submittedAt } as unknown as Recommendation;
  const decided = (id: string, more: Partial<Decision>) =>
    ({ id, on: { kind: 'recommendation', id: 'r1' }, ...more }) as unknown as Decision;
  const first = decided('d1', { outcome: 'postpone', postponedTo: day('2021-09-01') });
  const cases: readonly (readonly [string, readonly Decision[], readonly string[]])[] = [
    ['never taken up', [], ['']],
    ['postponed until a day', [first], ['2021-09-01']],
    ['postponed without a day', [decided('d1', { outcome: 'postpone' })], ['']],
    [
      'postponed again, to another day',
      [first, decided('d2', { outcome: 'postpone', postponedTo: day('2021-12-01') })],
      ['2021-12-01'],
    ],
    ['but postponed and then decided it is', [first, decided('d2', { outcome: 'follow' })], []],
    [
      'and postponed in a slip it is',
      [first, decided('d2', { outcome: 'follow', supersedes: 'd1' })],
      [],
    ],
  ];
  for (const [name, decisions, expected] of cases) {
    test(name, () => {
      const found = undecidedIn([recommendation], decisions);
      assert.deepEqual(
        found.map(({ to = '' }) => to),
        expected,
      );
      assert.ok(found.every(({ postponed }) => postponed === decisions.length > 0));
    });
  }
  test('a draft waits for nobody, nor does what was taken back', () => {
    const withdrawn = { at: '2021-05-01T10:00:00.000Z' as Instant, why: 'Nej' };
    assert.deepEqual(undecidedIn([{ ...recommendation, withdrawn }], [first]), []);
    assert.deepEqual(undecidedIn([{ id: 'r1' } as unknown as Recommendation], []), []);
  });
});

describe('what else there is to do', () => {
  const action = (dueOn: string, more: Partial<Action> = {}) =>
    ({
      id: 'a',
      text: 'Gør det',
      owner: 'Mogens',
      dueOn: day(dueOn),
      state: 'open',
      criteria: [],
      ...more,
    }) as unknown as Action;

  test('actions that are late, and those due within a fortnight', () => {
    assert.deepEqual(
      kindsOf({
        actions: [
          action('2021-06-16'),
          action('2021-06-15'),
          action('2021-05-31'),
          action('2021-05-01', { state: 'done' }),
        ],
      }),
      ['action 2021-05-31 1', 'action 2021-06-15 0'],
    );
  });
  test('an action is among those of the body that decided it', () => {
    const decisions = [{ id: 'd1', body: board }];
    const of = (decision?: string) =>
      weekItems({
        ...nothing,
        decisions,
        actions: [action('2021-05-31', decision === undefined ? {} : { decision })],
      }).flatMap(({ bodies }) => bodies);
    assert.deepEqual([of('d1'), of()], [[board], []]);
  });
  test('notices and conflicts, with or without a day', () => {
    const notice = { id: 'n', number: 3, title: 'T', state: 'told', dueOn: day('2021-05-30') };
    assert.deepEqual(
      kindsOf({
        notices: [notice as unknown as Notice],
        conflicts: [{ id: 'c', number: 4 }],
      }),
      ['notice 2021-05-30 2', 'conflict  0'],
    );
  });
  test('a board that is to see the central measurements, and one that should have', () => {
    const follower = (state: Follower['state'], dueOn: string): Partial<WeekFacts> => ({
      followers: [{ body: body(board, ['followMeasurements']), state, dueOn: day(dueOn) }],
      central: { number: 8, due: 0 },
    });
    assert.deepEqual(kindsOf(follower('seen', '2021-10-01')), []);
    assert.deepEqual(kindsOf(follower('due', '2021-08-01')), ['measurementsUnseen 2021-08-01 0']);
    const late = follower('late', '2021-05-01');
    assert.deepEqual(kindsOf(late), ['measurementsUnseen 2021-05-01 31']);
    assert.deepEqual(kindsOf({ ...late, central: { number: 0, due: 0 } }), [], 'there are none');
  });
  test('criteria nobody has looked at come to one thing to do, not one each', () => {
    const followUps = ['T1', 'T2', 'U1'].map((code) => ({
      code,
      followUp: { level: 'never', since: day('2020-03-01') } as const,
    }));
    const items = weekItems({ ...nothing, followUps });
    assert.equal(items.length, 1);
    const [item] = items;
    assert.ok(item?.subject.kind === 'notFollowedUp');
    assert.equal(item.subject.criteria.length, 3);
    assert.equal(item.daysLate, 92);
  });
  test('empty seats of a body come to one thing to do', () => {
    const vacant = (title: string, count: number) =>
      ({ kind: 'vacant', body: group, seat: title, title, count }) as const;
    const warnings = [vacant('A', 2), vacant('B', 1), { kind: 'noChair', body: group } as const];
    const [item, ...more] = weekItems({ ...nothing, warnings });
    assert.deepEqual(more, []);
    assert.deepEqual(item?.subject, {
      kind: 'seats',
      body: group,
      vacant: 3,
      noChair: true,
      noMembers: false,
    });
  });
  test('a plan without bodies, and one that ended long ago, is asked for nothing', () => {
    const followUps = [
      { code: 'T1', followUp: { level: 'never', since: day('2018-01-01') } as const },
    ];
    const central = { number: 8, due: 2 };
    const organisation = { bodies: [], mandates: [] };
    assert.deepEqual(kindsOf({ organisation, followUps, central, toOpen: 2020 }), []);
    const period = { from: day('2015-01-01'), to: day('2018-12-31') };
    assert.deepEqual(kindsOf({ followUps, central, period }), []);
  });

  test('too few meetings in a year, while the plan lasts and no longer', () => {
    const warnings = [
      { kind: 'fewMeetings', body: group, least: 4, held: 0, ahead: 0, daysLeft: 40 },
    ] as const;
    const from = day('2017-01-01');
    assert.deepEqual(kindsOf({ warnings, period: { from, to: today } }), ['fewMeetings  0']);
    assert.deepEqual(kindsOf({ warnings, period: { from, to: daysAfter(today, -1) } }), []);
  });
});

describe('empty seats', () => {
  const warnings = [
    { kind: 'vacant', body: group, seat: 'beboer', title: 'Beboer', count: 1 },
    { kind: 'noChair', body: group },
  ] as const;
  const rows: readonly (readonly [string, number, readonly string[]])[] = [
    ['are told of in the year after the plan', -300, ['seats  0']],
    ['and no longer when its last year is evaluated', -370, []],
  ];
  for (const [name, ended, expected] of rows) {
    test(name, () => {
      const period = { from: day('2015-01-01'), to: daysAfter(today, ended) };
      assert.deepEqual(
        kindsOf({ warnings, period, organisation: { bodies: [], mandates: [] } }),
        expected,
      );
    });
  }
});

describe('the order', () => {
  const anyItem = fc
    .tuple(fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }), fc.nat())
    .map(
      ([offset, number]): WeekItem => ({
        subject: { kind: 'conflict', conflict: 'c', number },
        who: { kind: 'secretariat' },
        bodies: [],
        ...(offset === undefined ? {} : { dueOn: daysAfter(today, offset) }),
        daysLate: offset === undefined ? 0 : Math.max(0, -offset),
      }),
    );

  test('is what is latest, then what is due next, then what has no day; nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(anyItem), (items) => {
        const sorted = inOrder(items);
        assert.deepEqual(new Set(sorted), new Set(items));
        sorted.slice(1).forEach((item, index) => {
          const before = sorted[index] ?? item;
          if (before.dueOn === undefined) assert.equal(item.dueOn, undefined);
          else if (item.dueOn !== undefined) assert.ok(before.dueOn <= item.dueOn);
          assert.ok(before.daysLate >= item.daysLate);
        });
      }),
    );
  });
});

describe('whose it is', () => {
  const plan = 'fjordparken' as PlanKey;
  const person = 'p1' as PersonId;
  const seated = (role: MandateRole): Actor => ({
    kind: 'account',
    id: 'a',
    name: 'A',
    grants: [],
    seats: [{ plan, body: group, person, role }],
  });
  const secretariat: Actor = {
    kind: 'account',
    id: 'e',
    name: 'E',
    grants: [{ plan, role: 'editor' }],
  };
  const facts: Partial<WeekFacts> = {
    meetings: [meeting({})],
    actions: [
      {
        id: 'a',
        text: 'T',
        owner: 'M',
        ownerPerson: person,
        dueOn: today,
        state: 'open',
      } as unknown as Action,
    ],
    organisation: {
      ...nothing.organisation,
      mandates: [
        { id: 'm', body: group, person, role: 'member', from: day('2020-01-01') } as never,
      ],
    },
    warnings: [
      { kind: 'endsSoon', body: group, person, mandate: 'm' as never, to: day('2021-06-30') },
    ],
  };
  const minesOf = (actor: Actor, more: Partial<WeekFacts> = {}) =>
    weekItems({ ...nothing, ...facts, ...more })
      .filter((item) => isMine(item, actor, plan))
      .map(({ subject }) => subject.kind);

  test('a chair calls the meetings; a member does not; each has their own actions', () => {
    assert.deepEqual(minesOf(seated('chair')), ['action', 'callMeeting']);
    assert.deepEqual(minesOf(seated('member')), ['action']);
    assert.deepEqual(minesOf(seated('observer')), ['action']);
  });
  test('the secretariat has what nobody among the people has, and the meetings it serves', () => {
    assert.deepEqual(minesOf(secretariat), ['callMeeting', 'mandateEnds']);
  });
  test('what somebody was to do who sits nowhere any more is the secretariat’s', () => {
    const { organisation } = nothing;
    assert.deepEqual(minesOf(secretariat, { organisation }), [
      'action',
      'callMeeting',
      'mandateEnds',
    ]);
  });
  test('nothing is a stranger’s', () => {
    assert.deepEqual(minesOf({ kind: 'nobody' }), []);
    assert.deepEqual(minesOf({ ...secretariat, grants: [{ plan, role: 'reader' }] }), []);
  });
});

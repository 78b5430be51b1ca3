import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyKey, MandateRole, PersonId } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import {
  type ConflictAct,
  type ConflictShape,
  mayInConflict,
  maySeeConflict,
} from './conflicts.ts';
import type { Actor } from './may.ts';

const plan = 'fjordparken' as PlanKey;
const other = 'bakkegaarden' as PlanKey;
const bodies = ['city', 'district', 'group'].map((key) => ({ key: key as BodyKey })) as never;

const sitting = (
  body: string,
  role: MandateRole,
  organisation: string | undefined,
  inPlan = plan,
): Actor => ({
  kind: 'account',
  id: `${body}-${role}-${organisation}`,
  name: 'Nogen',
  grants: [],
  seats: [
    {
      plan: inPlan,
      body: body as BodyKey,
      person: 'p' as PersonId,
      role,
      ...(organisation === undefined ? {} : { organisation }),
    },
  ],
});
const granted = (role: 'administrator' | 'editor' | 'reader', of: PlanKey | null): Actor => ({
  kind: 'account',
  id: `${role}`,
  name: 'Nogen',
  grants: [{ plan: of, role }],
});

const people = {
  'whoever raised it': { ...granted('editor', plan), id: 'raiser' } as Actor,
  'a member for a party': sitting('group', 'member', 'Kommunen'),
  'a chair for the other party': sitting('group', 'chair', 'boligforeningen'),
  'a secretary for a party': sitting('group', 'secretary', 'Kommunen'),
  'a substitute for a party': sitting('group', 'substitute', 'Kommunen'),
  'an observer for a party': sitting('group', 'observer', 'Kommunen'),
  'a member for a party, in another plan': sitting('group', 'member', 'Kommunen', other),
  'a member for a third': sitting('group', 'member', 'Politiet'),
  'a member for nobody in particular': sitting('group', 'member', undefined),
  'a member of the district board': sitting('district', 'member', 'Politiet'),
  'the chair of the district board': sitting('district', 'chair', 'Politiet'),
  'the secretary of the district board': sitting('district', 'secretary', 'Sekretariatet'),
  'a substitute of the district board': sitting('district', 'substitute', 'Politiet'),
  'an observer of the district board': sitting('district', 'observer', 'Politiet'),
  'a member of the city board': sitting('city', 'member', 'Politiet'),
  "the plan's secretariat": granted('editor', plan),
  "the city's secretariat": granted('editor', null),
  'the administrator': granted('administrator', null),
  'a reader': granted('reader', plan),
  'the program itself': { kind: 'system', name: 'Fremdrift' } as Actor,
  nobody: { kind: 'nobody' } as Actor,
} as const satisfies Record<string, Actor>;
type Who = keyof typeof people;
const everybody = Object.keys(people) as readonly Who[];

const conflict: ConflictShape = {
  parties: ['Kommunen', 'Boligforeningen'],
  raisedBy: 'raiser',
  raisedParty: 'Kommunen',
  place: 'ownManagement',
};
const before = (body: string): ConflictShape => ({
  ...conflict,
  place: 'body',
  body: body as BodyKey,
});

const parties: readonly Who[] = [
  'whoever raised it',
  'a member for a party',
  'a chair for the other party',
  'a secretary for a party',
];
const ofDistrict: readonly Who[] = [
  'a member of the district board',
  'the chair of the district board',
  'the secretary of the district board',
];

describe('who sees a conflict', () => {
  const cases: readonly (readonly [string, ConflictShape, readonly Who[]])[] = [
    ['at own management: the parties', conflict, parties],
    ['before the district board: its members too', before('district'), [...parties, ...ofDistrict]],
    ['before the city board', before('city'), [...parties, 'a member of the city board']],
    ['before a body that is no more', before('gone'), parties],
    ['in the steering dialogue: the parties', { ...conflict, place: 'steeringDialogue' }, parties],
    ['at a meeting of two: the parties', { ...conflict, place: 'bilateral' }, parties],
    [
      "in a party's own forum: that party",
      { ...conflict, parties: ['Boligforeningen'], place: 'ownForum' },
      ['whoever raised it', 'a chair for the other party'],
    ],
  ];
  for (const [name, shape, expected] of cases) {
    test(name, () => {
      const seeing = everybody.filter((who) =>
        maySeeConflict(people[who], plan, shape, { bodies }),
      );
      assert.deepEqual(
        seeing,
        everybody.filter((who) => expected.includes(who)),
      );
    });
  }
});

describe('who does what in a conflict before the district board', () => {
  const leaders: readonly Who[] = [
    'the chair of the district board',
    'the secretary of the district board',
  ];
  const raisers: readonly Who[] = [
    'whoever raised it',
    'a member for a party',
    'a secretary for a party',
  ];
  const cases: readonly (readonly [ConflictAct, readonly Who[]])[] = [
    ['addStep', [...parties, ...ofDistrict]],
    ['setNature', [...parties, ...leaders]],
    ['move', [...parties, ...leaders]],
    ['settle', [...parties, ...leaders]],
    ['withdraw', raisers],
  ];
  for (const [act, expected] of cases) {
    test(act, () => {
      const doing = everybody.filter((who) =>
        mayInConflict(people[who], act, plan, before('district'), { bodies }),
      );
      assert.deepEqual(
        doing,
        everybody.filter((who) => expected.includes(who)),
      );
    });
  }

  test('there is always somebody who can end it: whoever raised it', () => {
    for (const place of ['ownManagement', 'steeringDialogue', 'bilateral', 'ownForum'] as const) {
      for (const act of ['settle', 'withdraw', 'move'] as const) {
        const raiser = people['whoever raised it'];
        assert.ok(mayInConflict(raiser, act, plan, { ...conflict, place }, { bodies }));
      }
    }
  });
});

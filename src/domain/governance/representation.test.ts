import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { daysAfter } from '#domain/time/days.ts';
import type { IsoDate } from '#domain/time/period.ts';
import {
  type BodyKey,
  type GoverningBody,
  isInForce,
  type Mandate,
  type MandateId,
  type Organisation,
  type PersonId,
  type Seat,
} from './body.ts';
import { type MeetingCount, warningsOf } from './body-warnings.ts';
import { faultsOfMandate } from './mandate-rules.ts';
import type { Attendance } from './meeting.ts';
import type { Places } from './places.ts';
import { representationOf, seatLines } from './representation.ts';

const board = 'bestyrelsen' as BodyKey;
const group = 'gruppen' as BodyKey;
const day = '2019-03-01' as IsoDate;
const places: Places = {
  housingOrganisations: ['3B', 'PAB'],
  administrations: ['SOF'],
  departments: ['Folehaven', 'Vænget', 'Haven'],
};

const body = (key: BodyKey, more: Partial<GoverningBody> = {}): GoverningBody => ({
  key,
  name: key,
  otherNames: [],
  kind: 'board',
  level: 'local',
  focusAreas: [],
  rights: [],
  ...more,
});

const residents: Seat = {
  key: 'beboere',
  title: 'To fra hver afdelingsbestyrelse',
  for: { kind: 'each', of: 'department' },
  count: 2,
  voting: true,
};
const directors: Seat = {
  key: 'direktoerer',
  title: 'Direktører',
  for: { kind: 'each', of: 'housingOrganisation' },
  count: 1,
  voting: true,
};
const friends: Seat = {
  key: 'foreninger',
  title: 'Evt. foreninger',
  for: { kind: 'open' },
  count: 1,
  voting: false,
  optional: true,
};

const mandate = (id: string, more: Partial<Mandate> = {}): Mandate => ({
  id: id as MandateId,
  body: board,
  person: id as PersonId,
  role: 'member',
  from: '2019-01-01' as IsoDate,
  ...more,
});

const organisationOf = (mandates: readonly Mandate[], seats: readonly Seat[]): Organisation => ({
  bodies: [body(board), body(group, { serves: board })],
  seats: new Map([[board, seats]]),
  people: [...new Set(mandates.map(({ person }) => person))].map((id) => ({
    id,
    name: id,
    weeklyMail: true,
  })),
  mandates,
});

const told = (
  mandates: readonly Mandate[],
  seats: readonly Seat[] = [],
  meetings: readonly (readonly [BodyKey, MeetingCount])[] = [],
  on = day,
) => {
  const organisation = organisationOf(mandates, seats);
  return warningsOf({ ...organisation, bodies: [body(board)] }, on, places, new Map(meetings));
};

const chair = mandate('kirsten', { role: 'chair', organisation: '3B', seat: 'direktoerer' });

describe('vacant seats', () => {
  test('PAB lacks one: the seats of each are told by name', () => {
    assert.deepEqual(told([chair], [directors]), [
      {
        kind: 'vacant',
        body: board,
        seat: 'direktoerer',
        title: 'Direktører',
        organisation: 'PAB',
        count: 1,
      },
    ]);
  });

  test('an optional seat may stand empty', () => {
    assert.deepEqual(told([{ ...chair, seat: 'x' }], [friends]), []);
  });

  test('a mandate is in force exactly on its days, and a seat is vacant on the others', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter(day, days - 200));
    fc.assert(
      fc.property(days, days, days, (a, b, on) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const held = mandate('m', { seat: 'direktoerer', organisation: 'PAB', from, to });
        const inForce = on >= from && on <= to;
        assert.equal(isInForce(held, on), inForce);
        const lines = seatLines(organisationOf([held], [directors]), board, on, places);
        assert.deepEqual(
          lines.map(({ vacant }) => vacant),
          [1, inForce ? 0 : 1],
        );
      }),
    );
  });

  test('vacant and filled are the seats, whatever mandates are given one after the other', () => {
    const given = fc.record({
      person: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      organisation: fc.constantFrom(...places.departments),
      start: fc.integer({ min: 0, max: 60 }),
      length: fc.option(fc.integer({ min: 0, max: 60 })),
    });
    fc.assert(
      fc.property(
        fc.array(given, { maxLength: 25 }),
        fc.integer({ min: 0, max: 130 }),
        (all, on) => {
          const accepted: Mandate[] = [];
          for (const [nth, each] of all.entries()) {
            const from = daysAfter(day, each.start);
            const asked = mandate(`m${nth}`, {
              person: each.person as PersonId,
              organisation: each.organisation,
              seat: 'beboere',
              from,
              ...(each.length === null ? {} : { to: daysAfter(from, each.length) }),
            });
            const faults = faultsOfMandate(organisationOf(accepted, [residents]), asked, places);
            if (faults.length === 0) accepted.push(asked);
          }
          const organisation = organisationOf(accepted, [residents]);
          for (const line of seatLines(organisation, board, daysAfter(day, on), places)) {
            assert.equal(line.filled.length + line.vacant, line.seat.count);
          }
          // Ending all of them leaves every seat vacant.
          const ended = accepted.map((each) => ({ ...each, to: each.from }));
          const later = seatLines(
            organisationOf(ended, [residents]),
            board,
            daysAfter(day, 61),
            places,
          );
          assert.ok(later.every(({ vacant, seat }) => vacant === seat.count));
        },
      ),
    );
  });
});

describe('what is to be seen to', () => {
  const years = [
    { on: '2019-05-01', held: 0, ahead: 0, warned: false },
    { on: '2019-07-05', held: 0, ahead: 0, warned: true },
    { on: '2019-07-05', held: 1, ahead: 0, warned: false },
    { on: '2019-07-05', held: 0, ahead: 2, warned: false },
    { on: '2019-10-15', held: 1, ahead: 0, warned: true },
    { on: '2019-12-31', held: 2, ahead: 0, warned: false },
  ];
  for (const { on, held, ahead, warned } of years) {
    test(`two meetings a year, ${held} held and ${ahead} planned on ${on}: ${warned ? 'a warning' : 'none'}`, () => {
      const organisation = organisationOf([chair], []);
      const found = warningsOf(
        { ...organisation, bodies: [body(board, { meetings: { least: 2 } })] },
        on as IsoDate,
        places,
        new Map([[board, { held, ahead }]]),
      );
      assert.equal(found.length > 0, warned);
    });
  }

  test('a body without members, and one without a chair', () => {
    assert.deepEqual(told([]), [{ kind: 'noMembers', body: board }]);
    assert.deepEqual(told([mandate('m')]), [{ kind: 'noChair', body: board }]);
  });

  test('one person in two roles, and in a body that recommends to another of theirs', () => {
    const twice = [
      chair,
      mandate('b', { person: chair.person }),
      mandate('c', { person: chair.person, body: group }),
    ];
    const kinds = warningsOf(organisationOf(twice, []), day, places, new Map());
    assert.deepEqual(
      kinds.filter(({ kind }) => kind.startsWith('two')),
      [
        { kind: 'twoRoles', person: 'kirsten', body: board, roles: ['chair', 'member'] },
        { kind: 'twoBodies', person: 'kirsten', bodies: [board, group], above: true },
      ],
    );
  });

  test('a mandate that ends within sixty days, not one that ends later or has ended', () => {
    const ending = (to: string) => told([chair, mandate('m', { to: to as IsoDate })]).length;
    assert.deepEqual(
      ['2019-02-28', '2019-03-01', '2019-04-30', '2019-05-01'].map(ending),
      [0, 1, 1, 0],
    );
  });

  test('a substitute whose principal is gone', () => {
    const gone = mandate('m', { to: '2019-02-01' as IsoDate });
    const substitute = mandate('s', { role: 'substitute', substituteFor: gone.id });
    assert.deepEqual(
      told([chair, gone, substitute]).map(({ kind }) => kind),
      ['substituteAlone'],
    );
  });
});

describe('who is represented at a meeting', () => {
  const pab = mandate('poul', { seat: 'direktoerer', organisation: 'PAB' });
  const substitute = mandate('sara', {
    role: 'substitute',
    substituteFor: pab.id,
    organisation: 'PAB',
  });
  const observer = mandate('olga', { role: 'observer', organisation: 'SOF' });
  const organisation = organisationOf([chair, pab, substitute, observer], [directors, friends]);
  const there = (...people: readonly string[]): readonly Attendance[] =>
    people.map((person) => ({ person: person as PersonId, state: 'present' }));
  const of = (attendance: readonly Attendance[]) =>
    representationOf(organisation, board, day, attendance, places);
  const missing = (attendance: readonly Attendance[]) =>
    of(attendance)
      .organisations.filter(({ represented }) => !represented)
      .map(({ name }) => name);

  test('half of the votes is no majority', () => {
    assert.deepEqual(of(there('kirsten')), {
      votes: 2,
      present: 1,
      majority: false,
      chairPresent: true,
      led: true,
      organisations: [
        { name: '3B', represented: true },
        { name: 'PAB', represented: false },
      ],
    });
  });

  test('a substitute comes in the place of the one they are substitute for', () => {
    assert.deepEqual(missing(there('kirsten', 'sara')), []);
    assert.equal(of(there('kirsten', 'sara')).majority, true);
  });

  test('a substitute beside the one they are substitute for gives no second vote', () => {
    assert.equal(of(there('poul', 'sara')).present, 1);
  });

  test('somebody may stand in for another than their own', () => {
    const stands = [
      { person: 'sara' as PersonId, state: 'present', standsInFor: chair.id } as const,
    ];
    assert.deepEqual(missing(stands), ['PAB']);
  });

  test('those who sent their apologies, and observers, represent nobody', () => {
    const excused = [{ person: 'poul' as PersonId, state: 'excused' } as const];
    assert.deepEqual(missing([...excused, ...there('olga')]), ['3B', 'PAB']);
  });

  test('whoever is both chair and member has one vote', () => {
    const twice = mandate('k2', { person: chair.person });
    const both = organisationOf([chair, twice, pab], []);
    const { votes, present, majority } = representationOf(both, board, day, there('kirsten'));
    assert.deepEqual([votes, present, majority], [2, 1, false]);
  });

  test('a member who is another’s substitute has one vote, not two', () => {
    const own = mandate('m', { person: 'sara' as PersonId });
    const both = organisationOf([chair, pab, substitute, own], []);
    const { votes, present } = representationOf(both, board, day, there('sara'));
    assert.deepEqual([votes, present], [3, 1]);
  });

  test('a chair without a vote is there all the same', () => {
    const leading = organisationOf([{ ...chair, seat: friends.key }, pab], [friends]);
    const { votes, present, chairPresent } = representationOf(
      leading,
      board,
      day,
      there('kirsten'),
    );
    assert.deepEqual([votes, present, chairPresent], [1, 0, true]);
  });

  test('a vacant seat counts among the votes: a board of empty chairs has no majority', () => {
    const alone = organisationOf([chair], [directors]);
    assert.deepEqual(representationOf(alone, board, day, there('kirsten'), places).votes, 2);
  });
});

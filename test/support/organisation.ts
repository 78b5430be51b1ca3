// A plan's bodies as a city like the example's has them, made the way a secretariat makes them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Checked } from '#domain/checked.ts';
import type {
  BodyKey,
  BodyRight,
  GoverningBodyKind,
  MandateId,
  MandateRole,
  Organisation,
  PersonId,
} from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { addBody } from '#operations/bodies/add.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { addPerson } from '#operations/bodies/people.ts';
import { addSeat } from '#operations/bodies/seats.ts';
import { listBodies } from '#operations/bodies/show.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { ownPlan } from './people.ts';

const key = (text: string) => text as BodyKey;

/** The bodies by what they are. */
export const bodies = {
  city: key('boligsocial-bestyrelse'),
  district: key('bydelsbestyrelsen'),
  local: key('den-lokale-styregruppe'),
  safety: key('foelgegruppen-for-tryghed'),
  education: key('foelgegruppen-for-uddannelse'),
} as const;

type NewBody = {
  readonly name: string;
  readonly kind: GoverningBodyKind;
  readonly level: 'city' | 'district' | 'local';
  readonly serves?: BodyKey;
  readonly least?: number;
  readonly rights: readonly BodyRight[];
};

const group: readonly BodyRight[] = ['evaluate', 'recommend'];

const all: readonly NewBody[] = [
  {
    name: 'Boligsocial bestyrelse',
    kind: 'cityBoard',
    level: 'city',
    rights: ['decide', 'followMeasurements', 'takeCityNotices', 'takePrincipledConflicts'],
  },
  {
    name: 'Bydelsbestyrelsen',
    kind: 'districtBoard',
    level: 'district',
    serves: bodies.city,
    least: 2,
    rights: [
      ...group,
      'decide',
      'followMeasurements',
      'takeDistrictNotices',
      'takeSpecificConflicts',
    ],
  },
  {
    name: 'Den lokale styregruppe',
    kind: 'localSteeringGroup',
    level: 'local',
    serves: bodies.district,
    least: 2,
    rights: group,
  },
  {
    name: 'Følgegruppen for tryghed',
    kind: 'followUpGroup',
    level: 'local',
    serves: bodies.district,
    least: 2,
    rights: group,
  },
  {
    name: 'Følgegruppen for uddannelse',
    kind: 'followUpGroup',
    level: 'local',
    serves: bodies.district,
    least: 2,
    rights: group,
  },
];

type NewPerson = {
  readonly name: string;
  readonly organisation: string;
  readonly email?: string;
  readonly sits: readonly (readonly [BodyKey, MandateRole, seat?: string])[];
};

/** Kirsten and Mogens are `chair` and `member` of `people.ts`. All of them are fictional. */
const people = {
  chair: {
    name: 'Kirsten Formand',
    organisation: 'Kommunen',
    email: 'kirsten@eksempel.dk',
    sits: [
      [bodies.district, 'chair', 'kommunen'],
      [bodies.safety, 'chair'],
    ],
  },
  member: {
    name: 'Mogens Medlem',
    organisation: 'Afdeling 1',
    email: 'mogens@eksempel.dk',
    sits: [
      [bodies.local, 'member', 'beboere'],
      [bodies.safety, 'member'],
    ],
  },
  director: {
    name: 'Ditte Direktør',
    organisation: 'Boligforeningen',
    email: 'ditte@eksempel.dk',
    sits: [
      [bodies.city, 'chair'],
      [bodies.district, 'member', 'boligforeningen'],
    ],
  },
  leader: {
    name: 'Sofie Sekretariatsleder',
    organisation: 'Sekretariatet',
    email: 'sofie@eksempel.dk',
    sits: [
      [bodies.district, 'secretary'],
      [bodies.local, 'chair'],
      [bodies.safety, 'secretary'],
    ],
  },
  teacher: {
    name: 'Tanja Lærer',
    organisation: 'Kommunen',
    sits: [[bodies.education, 'chair']],
  },
} as const satisfies Record<string, NewPerson>;

type Name = keyof typeof people;

export type TestOrganisation = {
  readonly organisation: Organisation;
  readonly bodies: typeof bodies;
  readonly people: Readonly<Record<Name, PersonId>>;
  /** By person and body: `mandates.get('chair')?.get(bodies.district)`. */
  readonly mandates: ReadonlyMap<Name, ReadonlyMap<BodyKey, MandateId>>;
};

/** The day the mandates begin; they have no end. */
export const mandatesFrom = '2017-01-01';

/**
 * Gives a plan a city board, a district board, a local steering group and two follow-up groups, with
 * seats, people and mandates. `context` is of somebody who may keep the bodies. The district board's
 * seat for the police ("politiet") and one of the residents' two seats stand empty.
 */
export const organisationFor = async (
  context: Context,
  plan: PlanKey = ownPlan,
): Promise<TestOrganisation> => {
  for (const { least, ...body } of all) {
    const added = await done(
      perform(addBody, context, {
        plan,
        ...body,
        ...(least === undefined ? {} : { meetingsLeast: least }),
        once: randomUUID(),
      }),
    );
    assert.ok(Object.values<string>(bodies).includes(added.body), added.body);
  }
  await addSeats(context, plan);
  const ids = new Map<Name, PersonId>();
  const mandates = new Map<Name, ReadonlyMap<BodyKey, MandateId>>();
  for (const [name, person] of Object.entries<NewPerson>(people)) {
    const id = `person-${(person.name.split(' ')[0] ?? '').toLowerCase()}` as PersonId;
    ids.set(name as Name, id);
    mandates.set(name as Name, await addWith(context, plan, id, person));
  }
  return {
    organisation: await perform(listBodies, context, { plan }),
    bodies,
    people: Object.fromEntries(ids) as Record<Name, PersonId>,
    mandates,
  };
};

const addSeats = async (context: Context, plan: PlanKey): Promise<void> => {
  const seat = { plan, count: 1, voting: true };
  for (const name of ['Kommunen', 'Boligforeningen', 'Politiet']) {
    const who = { kind: 'organisation', name };
    await done(
      perform(addSeat, context, {
        ...seat,
        body: bodies.district,
        title: name,
        for: who,
        once: randomUUID(),
      }),
    );
  }
  await done(
    perform(addSeat, context, {
      ...seat,
      body: bodies.local,
      title: 'Beboere',
      for: { kind: 'each', of: 'department' },
      count: 2,
      once: randomUUID(),
    }),
  );
};

const addWith = async (
  context: Context,
  plan: PlanKey,
  id: PersonId,
  { name, organisation, email, sits }: NewPerson,
): Promise<ReadonlyMap<BodyKey, MandateId>> => {
  await done(
    perform(
      addPerson,
      { ...context, newId: () => id },
      {
        plan,
        name,
        organisation,
        ...(email === undefined ? {} : { email }),
        once: randomUUID(),
      },
    ),
  );
  const given = new Map<BodyKey, MandateId>();
  for (const [body, role, seat] of sits) {
    const input = { plan, body, person: id, role, from: mandatesFrom, once: randomUUID() };
    const mandate = await done(
      perform(giveMandate, context, seat === undefined ? input : { ...input, seat }),
    );
    given.set(body, mandate.mandate);
  }
  return given;
};

const done = async <T>(work: Promise<Checked<T>>): Promise<T> => {
  const answer = await work;
  assert.ok(answer.ok, answer.ok ? '' : JSON.stringify(answer.issues));
  return answer.value;
};

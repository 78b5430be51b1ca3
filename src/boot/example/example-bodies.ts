import { placesOf } from '#domain/governance/places.ts';
import { seatLines } from '#domain/governance/representation.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { makeProposedBodies, proposeBodies } from '#operations/bodies/from-agreement.ts';
import { giveMandate } from '#operations/bodies/mandates.ts';
import { listBodies } from '#operations/bodies/show.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';

const names = ['Anna', 'Bo', 'Carla', 'David', 'Ea', 'Finn', 'Gry', 'Hans', 'Ida', 'Jens', 'Kaja'];
const families = ['Prøve', 'Eksempel', 'Mønster'];

/** Seats that are left vacant beyond these show what a plan is told of them. */
const mostInABody = 9;
/** A body that has but one seat, open for all, is more than one person. */
const besideAnOpenSeat = [
  { seat: undefined, sitsFor: undefined },
  { seat: undefined, sitsFor: undefined },
] as const;

/** Gives an example plan the bodies of its agreement, with people who are said to be made up. */
export const makeExampleBodies = async (context: Context, plan: Plan): Promise<void> => {
  const from = 'aftalen';
  const proposed = await perform(proposeBodies, context, { plan: plan.key, from });
  if (proposed.length === 0) return;
  const bodies = proposed.map(({ body: { key, name, serves, meetings } }) => ({
    key,
    name,
    ...(serves === undefined ? {} : { serves }),
    ...(meetings === undefined ? {} : { meetingsLeast: meetings.least }),
    ...(meetings?.most === undefined ? {} : { meetingsMost: meetings.most }),
  }));
  await perform(makeProposedBodies, context, {
    plan: plan.key,
    from,
    bodies,
    once: context.newId(),
  });
  const organisation = await perform(listBodies, context, { plan: plan.key });
  const lines = organisation.bodies.flatMap(({ key }) => {
    const own = seatLines(organisation, key, plan.period.from, placesOf(plan))
      .filter(({ seat }) => seat.optional !== true)
      .slice(0, mostInABody)
      .map(({ seat, organisation: sitsFor }) => ({ seat: seat.key, sitsFor }));
    const others = own.length === 1 ? besideAnOpenSeat : [];
    return [...own, ...others].map((line, nth) => ({
      ...line,
      body: key,
      role: nth === 0 ? 'chair' : 'member',
    }));
  });
  for (const [place, { body, seat, sitsFor, role }] of lines.entries()) {
    const family = families[Math.floor(place / names.length) % families.length] ?? '';
    await perform(giveMandate, context, {
      plan: plan.key,
      body,
      newPerson: { name: `${names[place % names.length]} ${family} (opdigtet)` },
      ...(sitsFor === undefined ? {} : { organisation: sitsFor }),
      ...(seat === undefined ? {} : { seat }),
      role,
      from: plan.period.from,
      once: context.newId(),
    });
  }
};

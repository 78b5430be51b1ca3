import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import { fillsSeat } from '#domain/governance/mandate-rules.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as rows from '#store/body-rows.ts';
import { nameOfPerson } from '#text/bodies.ts';
import { openBodyIn } from './change.ts';
import { freeKey, seatFields, seatOf } from './fields.ts';
import { loadOrganisation } from './load.ts';

/** Adds seats of a sort to a body: "two from each department board". */
export const addSeat = form({
  name: 'seats.add',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, body: id, ...seatFields, once }),
  run: async (work, { plan: _, once: __, body: asked, ...given }) => {
    const { database, plan } = work;
    const organisation = await loadOrganisation(work);
    const body = openBodyIn(organisation, asked, work.today);
    const present = organisation.seats.get(body.key) ?? [];
    if (present.some(({ title }) => title.toLowerCase() === given.title.toLowerCase())) {
      const taken = issue(
        ['title'],
        'contradiction',
        'Organet har allerede pladser, der hedder sådan.',
      );
      return { ok: false, issues: [taken] };
    }
    const used = await rows.seatKeys(database, plan.id, body.key);
    const seat = seatOf(freeKey(given.title, used), given);
    await rows.insertSeat(database, plan.id, body.key, seat, used.length);
    const { key, title } = seat;
    return {
      value: { seat: key },
      events: [{ kind: 'seat.added', body: body.key, name: body.name, seat: key, title }],
      after: carryOver(work),
    };
  },
});

/**
 * Takes seats of a sort away from today on. Who sits in one keeps the mandate until it is ended, and
 * so a seat without a vote stays as long as somebody sits in it: beside the seats they would have one.
 *
 * @throws Refusal notFound for seats the body does not have
 */
export const removeSeat = form({
  name: 'seats.remove',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, body: id, seat: id, once: once.optional() }),
  run: async (work, { body: asked, seat: key }) => {
    const organisation = await loadOrganisation(work);
    const body = openBodyIn(organisation, asked, work.today);
    const seat =
      organisation.seats.get(body.key)?.find((each) => each.key === key) ??
      refuseTo({ kind: 'notFound', what: 'body' });
    const sits = seat.voting
      ? undefined
      : organisation.mandates.find(
          (each) =>
            each.body === body.key &&
            each.seat === key &&
            fillsSeat(each) &&
            (each.to === undefined || each.to >= work.today),
        );
    if (sits !== undefined) {
      const name = nameOfPerson(organisation, sits.person);
      const text = `${name} sidder på pladsen uden stemme. Afslut mandatet, før pladsen fjernes.`;
      return { ok: false, issues: [issue(['title'], 'contradiction', text)] };
    }
    await rows.removeSeat(work.database, work.plan.id, body.key, key, work.today);
    const { title } = seat;
    return {
      value: { seat: key },
      events: [{ kind: 'seat.removed', body: body.key, name: body.name, seat: key, title }],
      after: carryOver(work),
    };
  },
});

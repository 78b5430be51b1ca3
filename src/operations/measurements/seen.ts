import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import { type BodyKey, isOpen } from '#domain/governance/body.ts';
import { followersOf } from '#domain/governance/measurements-seen.ts';
import { refuseTo } from '#domain/problem.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { id, isoDate, once, planKey } from '#operations/input.ts';
import { recordSightings } from '#operations/meetings/sightings.ts';
import { form, type PlanWork, query } from '#operations/operation.ts';
import { carryOver, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { cyclesOf } from '#store/cycles.ts';
import { meetingOf } from '#store/meetings.ts';
import { sightingsOf } from '#store/sightings.ts';

/** Who has seen the central measurements when, and the plan's bodies (agreement section 4). */
export const listMeasurementSightings = query({
  name: 'measurements.sightings',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey }),
  run: async (work) => {
    const { database, plan, today } = work;
    const { whole } = await loadPlan(work);
    const { bodies } = await loadOrganisation(work);
    const sightings = await sightingsOf(database, plan.id, { kind: 'centralMeasurements' });
    const cycles = await cyclesOf(database, plan.id);
    const { period } = whole.plan;
    return {
      bodies: bodies.filter((each) => isOpen(each, today)),
      names: new Map(bodies.map(({ key, name }) => [key, name])),
      sightings,
      followers: followersOf({ bodies, sightings, cycles, period }, today),
    };
  },
});

/**
 * Records that a body has seen the central measurements, at a meeting or elsewhere. The same body and
 * day is recorded once.
 *
 * @throws Refusal notFound for a body or a meeting the plan does not have
 */
export const seeMeasurements = form({
  name: 'measurements.seen',
  of: 'plan',
  verb: 'keepMeetings',
  input: z.strictObject({ plan: planKey, body: id, on: isoDate, meeting: id.optional(), once }),
  run: async (work, { body: asked, on, meeting }) => {
    const { database, plan } = work;
    const { key: body } = bodyIn(await loadOrganisation(work), asked);
    const issues = await issuesOf(work, {
      body,
      on,
      ...(meeting === undefined ? {} : { meeting }),
    });
    if (issues.length > 0) return { ok: false, issues };
    const before = await sightingsOf(database, plan.id, { body, kind: 'centralMeasurements' });
    const answer = { body, on };
    if (
      before.some(
        ({ seenOn, meeting: at }) => seenOn === on && (meeting === undefined || at === meeting),
      )
    ) {
      return { unchanged: answer };
    }
    const [event] = await recordSightings(work, {
      body,
      seenOn: on,
      ...(meeting === undefined ? {} : { meeting }),
      seen: [{ subject: { kind: 'centralMeasurements' } }],
    });
    if (event === undefined) return { unchanged: answer };
    return { value: answer, events: [event], after: carryOver(work) };
  },
});

type Seen = { readonly body: BodyKey; readonly on: string; readonly meeting?: string };

const issuesOf = async (work: PlanWork, { body, on, meeting }: Seen): Promise<readonly Issue[]> => {
  const { database, plan, today } = work;
  const { from } = (await loadForWrite(work)).whole.plan.period;
  const unfit = [
    ...(on > today ? [issue(['on'], 'contradiction', 'Dagen kan ikke ligge i fremtiden.')] : []),
    ...(on < from ? [issue(['on'], 'contradiction', 'Dagen ligger før planens start.')] : []),
  ];
  if (meeting === undefined) return unfit;
  const found = await meetingOf(database, plan.id, meeting);
  if (found === undefined) return refuseTo({ kind: 'notFound', what: 'meeting' });
  if (found.body !== body) {
    return [...unfit, issue(['meeting'], 'contradiction', 'Mødet hører til et andet organ.')];
  }
  const shown = found.state === 'held' && found.agenda.some(({ kind }) => kind === 'measurements');
  return shown ? unfit : [...unfit, issue(['meeting'], 'contradiction', notShown)];
};

const notShown =
  'Mødet er ikke holdt med målingerne på dagsordenen. Skriv kun dagen, hvis organet har set dem den dag.';

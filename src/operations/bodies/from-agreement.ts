import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import type { BodyKey, GoverningBody } from '#domain/governance/body.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey, short } from '#operations/input.ts';
import { form, type PlanWork, query } from '#operations/operation.ts';
import { carryOver, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { insertBody, insertSeat } from '#store/body-rows.ts';
import { bodiesFromPlan, type ProposedBody } from '#text/proposal/bodies-from-plan.ts';
import { bodiesFromTemplate, templateKeys } from '#text/proposal/body-templates.ts';
import { bodyFields, issuesOfBody, issuesOfMeetings } from './fields.ts';
import { loadOrganisation } from './load.ts';

export type { ProposedBody };

/** What the bodies are proposed from: the agreement, or a form that other cities have. */
export const proposalSources = ['aftalen', ...templateKeys] as const;
export type ProposalSource = (typeof proposalSources)[number];
const from = z.enum(proposalSources);

const proposalOf = (plan: Plan, source: ProposalSource): readonly ProposedBody[] =>
  source === 'aftalen' ? bodiesFromPlan(plan) : bodiesFromTemplate(plan, source);

/** The bodies a person is asked to confirm; nothing is kept. */
export const proposeBodies = query({
  name: 'bodies.propose',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, from }),
  run: async (work, { from: source }): Promise<readonly ProposedBody[]> =>
    proposalOf((await loadPlan(work)).whole.plan, source),
});

const chosen = z.strictObject({
  key: id,
  name: short,
  serves: id.optional(),
  meetingsLeast: bodyFields.meetingsLeast,
  meetingsMost: bodyFields.meetingsMost,
});

/**
 * Makes the bodies that a person has chosen of a proposal, with their seats: each under the name and
 * above or below those the person says. Issues have paths like ["bodies", "0", "name"].
 *
 * @throws Refusal wrongState for a plan that has bodies already, such as by another at the same time
 */
export const makeProposedBodies = form({
  name: 'bodies.fromAgreement',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({ plan: planKey, from, bodies: z.array(chosen).min(1).max(100), once }),
  run: async (work, { from: source, bodies: given }) => {
    const { plan } = (await loadForWrite(work)).whole;
    if ((await loadOrganisation(work)).bodies.length > 0) {
      refuseTo({ kind: 'wrongState', what: 'body', state: 'oprettet allerede' });
    }
    const proposal = new Map(proposalOf(plan, source).map((each) => [each.body.key, each]));
    const made = given.flatMap((each) => {
      const proposed = proposal.get(each.key as BodyKey);
      return proposed === undefined ? [] : [{ ...proposed, body: asChosen(proposed.body, each) }];
    });
    const bodies = made.map(({ body }) => body);
    const issues = bodies.flatMap((body, place) =>
      [...issuesOfBody({ bodies }, plan, body), ...issuesOfMeetings(given[place] ?? {})].map(
        (found) => ({
          ...(found.path[0] === 'serves' && !bodies.some(({ key }) => key === body.serves)
            ? leftOut
            : found),
          path: ['bodies', String(place), ...found.path],
        }),
      ),
    );
    if (made.length < given.length) {
      return { ok: false, issues: [...issues, issue(['bodies'], 'notAChoice')] };
    }
    if (issues.length > 0) return { ok: false, issues };
    const [first, ...others] = await insertAll(work, made);
    if (first === undefined) return { ok: false, issues: [issue(['bodies'], 'emptyList')] };
    return {
      value: { bodies: bodies.map(({ key }) => key) },
      events: [first, ...others],
      after: carryOver(work),
    };
  },
});

/** Whom a body recommends to is not dropped in silence with the body it was. */
const leftOut = issue(
  ['serves'],
  'contradiction',
  'Det organ er ikke valgt. Vælg et andet, eller Ingen.',
);

const asChosen = (
  { serves: _, meetings: __, ...rest }: GoverningBody,
  { name, serves, meetingsLeast: least, meetingsMost: most }: z.output<typeof chosen>,
): GoverningBody => ({
  ...rest,
  name,
  ...(serves === undefined ? {} : { serves: serves as BodyKey }),
  ...(least === undefined ? {} : { meetings: { least, ...(most === undefined ? {} : { most }) } }),
});

/** Those above first: a body is tied to the one it serves. */
const insertAll = async (
  { database, plan }: PlanWork,
  made: readonly ProposedBody[],
): Promise<readonly Event[]> => {
  const events: Event[] = [];
  const waiting = made.map((each, position) => ({ ...each, position }));
  const there = new Set<BodyKey>();
  while (waiting.length > 0) {
    const place = waiting.findIndex(
      ({ body }) => body.serves === undefined || there.has(body.serves),
    );
    const [next] = waiting.splice(Math.max(0, place), 1);
    if (next === undefined) break;
    const { body, seats, position } = next;
    await insertBody(database, plan.id, body, position);
    there.add(body.key);
    events.push({ kind: 'body.added', body: body.key, name: body.name });
    for (const [nth, seat] of seats.entries()) {
      await insertSeat(database, plan.id, body.key, seat, nth);
      const { key, title } = seat;
      events.push({ kind: 'seat.added', body: body.key, name: body.name, seat: key, title });
    }
  }
  return events;
};

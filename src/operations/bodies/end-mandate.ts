import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { Mandate, Organisation } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { id, isoDate, once, planKey, said } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { toldSince } from '#store/events.ts';
import * as people from '#store/people.ts';
import { dateText } from '#text/periods.ts';
import { endedEvent } from './change.ts';
import { bodyIn, loadOrganisation } from './load.ts';

/**
 * Ends a mandate: `to` is its last day, today, later or, said twice (`past`), earlier. The access
 * ends with that day. One that has not begun is taken back. `revision` is the plan's when the form
 * was shown.
 *
 * @throws Refusal stale with the mandate as it is, when somebody ended it since; notFound
 */
export const endMandate = form({
  name: 'mandates.end',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({
    plan: planKey,
    mandate: id,
    revision: z.number().int().min(0),
    to: isoDate,
    why: said,
    /** That a day that has passed is meant. */
    past: z.boolean().optional(),
    once,
  }),
  run: async (work, { mandate: asked, revision, to, why, past = false }) => {
    const { database, plan, today } = work;
    const organisation = await loadOrganisation(work);
    const mandate =
      organisation.mandates.find((each) => each.id === asked) ??
      (await goneOrUnknown(work, asked, revision));
    const told = { kind: 'mandate.ended', member: 'mandate', thing: mandate.id } as const;
    if (await toldSince(database, plan.id, told, revision)) {
      refuseTo({ kind: 'stale', what: 'mandate', current: mandate });
    }
    const issues = issuesOfEnd(organisation, mandate, { to, today, past });
    if (issues.length > 0) return { ok: false, issues };
    if (to < mandate.from) await people.withdrawMandate(database, plan.id, mandate.id);
    else await people.endMandate(database, plan.id, mandate.id, to, why);
    const body = bodyIn(organisation, mandate.body);
    return {
      value: { mandate: mandate.id, body: body.key, to },
      events: [endedEvent(body, mandate, to, why)],
      after: carryOver(work),
    };
  },
});

/** One that was taken back meanwhile is no longer there to be ended. */
const goneOrUnknown = async (
  { database, plan }: PlanWork,
  mandate: string,
  revision: number,
): Promise<never> => {
  const told = { kind: 'mandate.ended', member: 'mandate', thing: mandate } as const;
  return (await toldSince(database, plan.id, told, revision))
    ? refuseTo({ kind: 'stale', what: 'mandate', current: undefined })
    : refuseTo({ kind: 'notFound', what: 'mandate' });
};

type End = { readonly to: IsoDate; readonly today: IsoDate; readonly past: boolean };

/** What has been is not shortened in silence, and never prolonged under the name of an end. */
const issuesOfEnd = (
  { mandates }: Organisation,
  mandate: Mandate,
  { to, today, past }: End,
): readonly Issue[] => {
  const begun = mandate.from <= today;
  const followed = mandates.some((each) => each.substituteFor === mandate.id);
  if (begun && to < mandate.from) {
    return [
      issue(['to'], 'contradiction', 'Mandatet var ikke begyndt den dag. Vælg en senere dag.'),
    ];
  }
  if (mandate.to !== undefined && to > mandate.to) {
    return [
      issue(
        ['to'],
        'contradiction',
        mandate.to < today
          ? 'Mandatet er allerede ophørt. Giv et nyt, hvis personen sidder der igen.'
          : `Mandatet slutter allerede ${dateText(mandate.to)}. Vælg en tidligere dag, eller giv et nyt mandat fra dagen efter.`,
      ),
    ];
  }
  if (to < today && begun && !past) {
    return [
      issue(
        ['to'],
        'unlikely',
        'Dagen er før i dag, og mandatet har givet adgang indtil nu. Sæt kryds, hvis det er rigtigt.',
      ),
    ];
  }
  return to < mandate.from && followed
    ? [
        issue(
          ['to'],
          'contradiction',
          'Personen har en suppleant. Afslut suppleantens mandat først.',
        ),
      ]
    : [];
};

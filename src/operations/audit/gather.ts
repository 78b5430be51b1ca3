import type { Activity } from '#domain/activities/activity.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { AuditedYear } from '#domain/governance/audit.ts';
import type { PlacedItem } from '#domain/governance/audit-year.ts';
import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import type { ConflictState } from '#domain/governance/conflict.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { standing } from '#domain/governance/decision-rules.ts';
import type { Meeting, Sighting } from '#domain/governance/meeting.ts';
import type { Notice } from '#domain/governance/notice.ts';
import type { PlanWork } from '#operations/operation.ts';
import { actionsOf } from '#store/actions.ts';
import { activitiesOf } from '#store/activities.ts';
import { placedItemsOf } from '#store/agenda-subjects.ts';
import { type Anchor, anchorsOf } from '#store/anchors.ts';
import { organisationOf } from '#store/bodies.ts';
import { type ChainHead, placeOf } from '#store/chain.ts';
import { conflictsOf } from '#store/conflicts.ts';
import { cyclesOf } from '#store/cycles.ts';
import { decisionsOf } from '#store/decisions.ts';
import { documentsOf } from '#store/documents.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import { meetingsOf } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import { type IssuedPaper, papersOf } from '#store/papers.ts';
import { recommendationsOf } from '#store/recommendations.ts';
import { sightingsOf } from '#store/sightings.ts';

/** What the audit of a year is made from, beside the plan itself. Nothing of it is confidential. */
export type AuditFacts = Omit<
  AuditedYear,
  'criteria' | 'states' | 'year' | 'today' | 'meetings'
> & {
  readonly organisation: Organisation;
  /** Every entry, those that were corrected too; none that is confidential. */
  readonly entries: readonly Decision[];
  readonly nameOf: (body: string) => string;
  readonly sightings: readonly Sighting[];
  readonly documents: readonly IssuedDocument[];
  readonly meetings: readonly Meeting[];
  /** What stood on the agendas, but for conflicts. */
  readonly items: readonly PlacedItem[];
  /** The status papers of the year, every edition of each body's. */
  readonly papers: readonly IssuedPaper[];
  readonly notices: readonly Notice[];
  readonly activities: readonly Activity[];
  readonly conflicts: ReadonlyMap<ConflictState, number>;
  readonly log: { readonly head: ChainHead; readonly last: number };
  readonly anchors: readonly Anchor[];
};

/**
 * Reads it all, in as many statements whatever the size of the plan. Of conflicts only their number
 * in each state leaves this place; what was decided on them, and what follows from that, is left out.
 */
export const gatherAudit = async (
  { database, plan }: Pick<PlanWork, 'database' | 'plan'>,
  year: number,
): Promise<AuditFacts> => {
  const organisation = await organisationOf(database, plan.id);
  const names = new Map(organisation.bodies.map(({ key, name }) => [key, name]));
  const all = await decisionsOf(database, plan.id);
  const hidden = new Set(all.flatMap(({ id, on }) => (on.kind === 'conflict' ? [id] : [])));
  const entries = all.filter(({ id }) => !hidden.has(id));
  const cycles = await cyclesOf(database, plan.id);
  const conflicts = await conflictsOf(database, plan.id);
  return {
    organisation,
    nameOf: (body) => names.get(body as BodyKey) ?? body,
    cycle: cycles.find((each) => each.year === year),
    evaluations: await evaluationsOf(database, plan.id),
    recommendations: await recommendationsOf(database, plan.id),
    entries,
    decisions: standing(entries),
    actions: (await actionsOf(database, plan.id)).filter(
      ({ decision }) => decision === undefined || !hidden.has(decision),
    ),
    meetings: await meetingsOf(database, plan.id),
    sightings: await sightingsOf(database, plan.id),
    items: await placedItemsOf(database, plan.id),
    documents: await documentsOf(database, plan.id),
    papers: await papersOf(database, plan.id, { year }),
    notices: await noticesOf(database, plan.id),
    activities: await activitiesOf(database, plan.id),
    conflicts: new Map(
      [...Map.groupBy(conflicts, ({ state }) => state)].map(([state, of]) => [state, of.length]),
    ),
    log: await placeOf(database, plan.id),
    anchors: await anchorsOf(database, plan.id),
  };
};

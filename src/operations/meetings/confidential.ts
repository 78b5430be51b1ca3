import { maySeeConflict } from '#domain/access/conflicts.ts';
import type { Organisation } from '#domain/governance/body.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import type { PlanWork } from '#operations/operation.ts';
import { conflictsOf } from '#store/conflicts.ts';
import type { WholeMeeting } from '#store/meetings.ts';

/**
 * The items of an agenda that the actor may know nothing of but their number: those about conflicts that
 * the actor may not see (agreement section 10). Nothing is asked where the agenda has no conflict.
 */
export const concealedItems = async (
  work: PlanWork,
  { agenda }: WholeMeeting,
  organisation?: Organisation,
): Promise<ReadonlySet<string>> => {
  const items = agenda.filter(({ kind }) => kind === 'conflict');
  if (items.length === 0) return new Set();
  const { database, plan, actor } = work;
  const whole = organisation ?? (await loadOrganisation(work));
  const conflicts = await conflictsOf(database, plan.id);
  const seen = new Set(
    conflicts.filter((each) => maySeeConflict(actor, plan.key, each, whole)).map(({ id }) => id),
  );
  return new Set(
    items.filter(({ subject }) => subject === undefined || !seen.has(subject)).map(({ id }) => id),
  );
};

/** A meeting as it may be shown: of what is confidential nothing but that it is there. */
export const withoutConfidential = (
  meeting: WholeMeeting,
  hidden: ReadonlySet<string>,
): WholeMeeting =>
  hidden.size === 0
    ? meeting
    : {
        ...meeting,
        agenda: meeting.agenda.map((each) =>
          hidden.has(each.id) ? { ...each, note: '', minutes: '' } : each,
        ),
      };

import type { GoverningBody } from '#domain/governance/body.ts';
import { getsPaper } from '#domain/governance/year-plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanWork } from '#operations/operation.ts';
import { cyclesOf } from '#store/cycles.ts';
import { documentsOf } from '#store/documents.ts';
import type { WholeMeeting } from '#store/meetings.ts';

/** A status paper the body should have, and when it was due. */
export type MissingPaper = { readonly year: number; readonly dueOn: IsoDate };

/**
 * The status papers of a body that are due by its meeting, by the years under way, and not issued:
 * the body has no results to evaluate without them (agreement section 6). A step that was skipped asks
 * for none.
 */
export const missingPapers = async (
  { database, plan }: PlanWork,
  { startsAt }: WholeMeeting,
  body: GoverningBody,
): Promise<readonly MissingPaper[]> => {
  if (!getsPaper(body)) return [];
  const { day } = danishTime(startsAt);
  const open = (await cyclesOf(database, plan.id)).filter(({ closedAt }) => closedAt === undefined);
  const due = open.flatMap(({ year, steps }) =>
    steps
      .filter((step) => step.kind === 'papers' && step.body === body.key)
      .filter(({ dueOn, skippedWhy }) => skippedWhy === undefined && dueOn <= day)
      .map(({ dueOn }) => ({ year, dueOn })),
  );
  if (due.length === 0) return [];
  const issued = await documentsOf(database, plan.id, { kind: 'statusPaper', body: body.key });
  return due
    .filter(({ year }) => !issued.some((each) => each.year === year))
    .toSorted((a, b) => a.year - b.year);
};

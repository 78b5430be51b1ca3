import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { GoverningBody } from '#domain/governance/body.ts';
import type { Cycle } from '#domain/governance/cycle.ts';
import { getsPaper } from '#domain/governance/year-plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { WholeMeeting } from '#store/meetings.ts';

/** A status paper the body should have, and when it was due. */
export type MissingPaper = { readonly year: number; readonly dueOn: IsoDate };

/**
 * The status papers of a body that are due by its meeting, by the years under way, and not issued:
 * the body has no results to evaluate without them (agreement section 6). A step that was skipped asks
 * for none.
 *
 * @param documents those issued for the body
 */
export const missingPapers = (
  { startsAt }: WholeMeeting,
  body: GoverningBody,
  cycles: readonly Cycle[],
  documents: readonly IssuedDocument[],
): readonly MissingPaper[] => {
  if (!getsPaper(body)) return [];
  const { day } = danishTime(startsAt);
  return cycles
    .filter(({ closedAt }) => closedAt === undefined)
    .flatMap(({ year, steps }) =>
      steps
        .filter((step) => step.kind === 'papers' && step.body === body.key)
        .filter(({ dueOn, skippedWhy }) => skippedWhy === undefined && dueOn <= day)
        .map(({ dueOn }) => ({ year, dueOn })),
    )
    .filter(
      ({ year }) => !documents.some((each) => each.kind === 'statusPaper' && each.year === year),
    )
    .toSorted((a, b) => a.year - b.year);
};

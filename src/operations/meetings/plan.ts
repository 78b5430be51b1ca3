import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { Instant } from '#domain/time/period.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { id, once, planKey } from '#operations/input.ts';
import { type Events, form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as meetings from '#store/meetings.ts';
import { alreadyThere, closedBy, meetsAt, place, type Span, spanOf, timeFields } from './fields.ts';

export type PlannedMeetings = { readonly meetings: readonly string[] };

/**
 * Plans a body's meetings, one or a year's at once. Times are those of Danish clocks. Issues:
 * ["meetings", index, "from" | "to"] for a time that is none, ["meetings", index, "day"] for a day the
 * body meets on already, or is no more.
 *
 * @throws Refusal notFound for a body the plan does not have; notAllowed
 */
export const planMeetings = form({
  name: 'meetings.plan',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    body: id,
    place,
    meetings: z.array(z.strictObject(timeFields)).min(1).max(52),
    once,
  }),
  run: async (work, input) => {
    const { database, plan, newId } = work;
    const body = bodyIn(await loadOrganisation(work), input.body);
    allowInBody(work, 'keepMinutes', body.key);
    const kept = await meetings.meetingsOf(database, plan.id, { body: body.key });
    const { spans, issues } = spansOf(input.meetings, meetsAt(kept));
    const after = input.meetings.flatMap(({ day }, index) =>
      closedBy(body, day, ['meetings', String(index)]),
    );
    if (issues.length > 0 || after.length > 0) return { ok: false, issues: [...after, ...issues] };
    // Numbered as they come in the year, however they were written.
    const ordered = spans.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    const made = ordered.map((span) => ({
      id: newId(),
      body: body.key,
      ...span,
      place: input.place,
    }));
    await meetings.insert(database, plan.id, made);
    const value: PlannedMeetings = { meetings: made.map((each) => each.id) };
    return {
      value,
      events: made.map((each) => ({
        kind: 'meeting.planned' as const,
        meeting: each.id,
        body: each.body,
        startsAt: each.startsAt,
      })) as unknown as Events,
      after: carryOver(work),
    };
  },
  again: {
    remember: (value) => value,
    recall: async (_work, _input, kept) => kept as PlannedMeetings,
  },
});

const spansOf = (
  given: readonly Parameters<typeof spanOf>[0][],
  taken: ReadonlySet<Instant>,
): { readonly spans: readonly Span[]; readonly issues: readonly Issue[] } => {
  const spans: Span[] = [];
  const issues: Issue[] = [];
  for (const [index, each] of given.entries()) {
    const path = ['meetings', String(index)];
    const read = spanOf(each, path);
    if ('issues' in read) {
      issues.push(...read.issues);
      continue;
    }
    const { startsAt } = read.span;
    if (taken.has(startsAt) || spans.some((other) => other.startsAt === startsAt)) {
      issues.push(issue([...path, 'day'], 'contradiction', alreadyThere));
    }
    spans.push(read.span);
  }
  return { spans, issues };
};

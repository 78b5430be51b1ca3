import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { MandateId, Organisation, PersonId } from '#domain/governance/body.ts';
import { isInForce } from '#domain/governance/body.ts';
import { type Attendance, attendanceStates } from '#domain/governance/meeting.ts';
import { refuseTo } from '#domain/problem.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import * as agenda from '#store/agenda.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import { keptMeeting, lockOf } from './load.ts';
import { attendanceMark } from './mark.ts';

const row = z.strictObject({
  person: id,
  state: z.enum(attendanceStates),
  /** Left out for a guest. */
  mandate: id.optional(),
  standsInFor: id.optional(),
});

export type AttendanceKept = {
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  /** Those whose mandate has ended since: their attendance stays in the minutes. */
  readonly ended: readonly PersonId[];
};

/**
 * Keeps who came to a meeting: members, substitutes and for whom they stood in, guests who are people of
 * the plan. All of it is given each time; `seen` is the mark of what was shown. Issues have the path
 * ["rows", index, …].
 *
 * @throws Refusal stale with the attendance as it is, when somebody kept it since then
 */
export const keepAttendance = form({
  name: 'attendance.keep',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    meeting: id,
    seen: z.string().max(64),
    rows: z.array(row).min(1).max(500),
  }),
  run: async (work, input) => {
    const { database, plan } = work;
    const meeting = await keptMeeting(work, input.meeting);
    const locked = lockOf(meeting);
    if (locked !== undefined) return locked;
    const given = input.rows.map(attendanceOf);
    const organisation = await loadOrganisation(work);
    const issues = issuesOf(given, meeting, organisation);
    if (issues.length > 0) return { ok: false, issues };
    const value = countsOf(given, meeting, organisation);
    if (isSame(given, meeting.attendance)) return { unchanged: value };
    if (attendanceMark(meeting.attendance) !== input.seen) {
      return refuseTo({ kind: 'stale', what: 'meeting', current: meeting.attendance });
    }
    await agenda.keepAttendance(database, plan.id, meeting.id, given);
    const { present, excused, absent } = value;
    return {
      value,
      events: [{ kind: 'meeting.attendanceKept', meeting: meeting.id, present, excused, absent }],
      after: carryOver(work),
    };
  },
});

const attendanceOf = ({
  person,
  state,
  mandate,
  standsInFor,
}: z.output<typeof row>): Attendance => ({
  person: person as PersonId,
  state,
  ...(mandate === undefined ? {} : { mandate: mandate as MandateId }),
  ...(standsInFor === undefined ? {} : { standsInFor: standsInFor as MandateId }),
});

const isSame = (one: readonly Attendance[], other: readonly Attendance[]): boolean => {
  const told = (rows: readonly Attendance[]) =>
    rows
      .map((each) => [each.person, each.state, each.mandate, each.standsInFor].join(' '))
      .sort()
      .join('\n');
  return told(one) === told(other);
};

const issuesOf = (
  rows: readonly Attendance[],
  meeting: WholeMeeting,
  { people, mandates }: Organisation,
): readonly Issue[] => {
  const own = mandates.filter(({ body }) => body === meeting.body);
  const there = new Set(
    rows.flatMap(({ mandate, state }) => (state === 'present' && mandate ? [mandate] : [])),
  );
  return rows.flatMap((each, index) => {
    const at = (field: string) => ['rows', String(index), field];
    const stoodIn = own.find((mandate) => mandate.id === each.standsInFor);
    const others = rows.filter((other) => other !== each);
    return [
      people.some((person) => person.id === each.person)
        ? undefined
        : issue(at('person'), 'notAChoice'),
      others.some((other) => other.person === each.person)
        ? issue(at('person'), 'contradiction', 'Den samme person er nævnt to gange.')
        : undefined,
      each.mandate === undefined ||
      own.some((mandate) => mandate.id === each.mandate && mandate.person === each.person)
        ? undefined
        : issue(at('mandate'), 'notAChoice'),
      each.standsInFor !== undefined && stoodIn === undefined
        ? issue(at('standsInFor'), 'notAChoice')
        : undefined,
      stoodIn !== undefined && there.has(stoodIn.id)
        ? issue(at('standsInFor'), 'contradiction', 'Den, personen møder for, er selv til stede.')
        : undefined,
      stoodIn !== undefined && others.some((other) => other.standsInFor === stoodIn.id)
        ? issue(at('standsInFor'), 'contradiction', 'To kan ikke møde for den samme.')
        : undefined,
    ].filter((each) => each !== undefined);
  });
};

const countsOf = (
  rows: readonly Attendance[],
  meeting: WholeMeeting,
  { mandates }: Organisation,
): AttendanceKept => {
  const count = (state: Attendance['state']) => rows.filter((each) => each.state === state).length;
  const { day } = danishTime(meeting.startsAt);
  return {
    present: count('present'),
    excused: count('excused'),
    absent: count('absent'),
    ended: rows
      .filter(({ mandate }) =>
        mandates.some((each) => each.id === mandate && !isInForce(each, day)),
      )
      .map(({ person }) => person),
  };
};

import {
  type BodyKey,
  type Mandate,
  type MandateId,
  membersOn,
  type Organisation,
  type Person,
  type PersonId,
} from '#domain/governance/body.ts';
import type { AttendanceState } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import { mandateRoleWords } from '#text/governance-words.ts';
import type { TableAttendance } from '#text/minutes.ts';

/** Somebody who may come to a meeting, and whether they did. */
export type AttendanceLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation?: string;
  /** Left out for a guest. */
  readonly mandate?: Mandate;
  /** Left out until it is kept. */
  readonly state?: AttendanceState;
  readonly standsInFor?: MandateId;
  /** The mandate had ended when they met: the attendance stays. One that ends later was in force. */
  readonly endedOn?: IsoDate;
};

/** Those of the body on the meeting's day, and whoever else is kept as having come; each once. */
export const attendanceLines = (
  meeting: WholeMeeting,
  organisation: Organisation,
): readonly AttendanceLine[] => {
  const { day } = danishTime(meeting.startsAt);
  const sitting = membersOn(organisation, meeting.body, day).filter(
    ({ person }, index, all) => all.findIndex((each) => each.person.id === person.id) === index,
  );
  const members = sitting.map(({ person, mandate }) =>
    lineOf(meeting, organisation, person.id, mandate),
  );
  const others = meeting.attendance
    .filter(({ person }) => !sitting.some((each) => each.person.id === person))
    .map(({ person, mandate }) =>
      lineOf(
        meeting,
        organisation,
        person,
        organisation.mandates.find(({ id }) => id === mandate),
      ),
    );
  return [...members, ...others];
};

const lineOf = (
  meeting: WholeMeeting,
  { people }: Organisation,
  person: PersonId,
  mandate: Mandate | undefined,
): AttendanceLine => {
  const known = people.find(({ id }) => id === person);
  const kept = meeting.attendance.find((each) => each.person === person);
  const { day } = danishTime(meeting.startsAt);
  const organisation = mandate?.organisation ?? known?.organisation;
  return {
    person,
    name: known?.name ?? 'Ukendt',
    ...(organisation === undefined ? {} : { organisation }),
    ...(mandate === undefined ? {} : { mandate }),
    ...(kept === undefined ? {} : { state: kept.state }),
    ...(kept?.standsInFor === undefined ? {} : { standsInFor: kept.standsInFor }),
    ...(mandate?.to === undefined || mandate.to >= day ? {} : { endedOn: mandate.to }),
  };
};

/** People of the plan who are not on the list: who may come as guests. */
export const possibleGuests = (
  lines: readonly AttendanceLine[],
  { people }: Organisation,
): readonly Person[] =>
  people.filter((each) => each.removed !== true && !lines.some(({ person }) => person === each.id));

/** The attendance as it stands in the minutes. */
export const tableOf = (
  lines: readonly AttendanceLine[],
  organisation: Organisation,
): readonly TableAttendance[] =>
  lines.flatMap(({ name, organisation: of, mandate, state, standsInFor, endedOn }) => {
    if (state === undefined) return [];
    const stoodIn = nameOfMandate(organisation, standsInFor);
    return [
      {
        name,
        role: mandate === undefined ? 'gæst' : mandateRoleWords[mandate.role],
        organisation: of ?? '',
        state,
        ...(stoodIn === undefined ? {} : { standsInFor: stoodIn }),
        ...(endedOn === undefined ? {} : { endedOn }),
      },
    ];
  });

export const nameOfMandate = (
  { mandates, people }: Pick<Organisation, 'mandates' | 'people'>,
  asked: MandateId | undefined,
): string | undefined => {
  const mandate = mandates.find(({ id }) => id === asked);
  return people.find(({ id }) => id === mandate?.person)?.name;
};

export const nameOfBody = ({ bodies }: Organisation, key: BodyKey): string =>
  bodies.find((each) => each.key === key)?.name ?? key;

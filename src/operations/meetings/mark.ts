import { createHash } from 'node:crypto';
import type { Attendance } from '#domain/governance/meeting.ts';
import type { WholeMeeting } from '#store/meetings.ts';

/** A short mark of what somebody was shown: as long as it is the same, nobody has changed it. */
const markOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);

/** The mark of who came, as it is kept. */
export const attendanceMark = (attendance: readonly Attendance[]): string => markOf(attendance);

/** The mark of the minutes' words under every item. */
export const minutesMark = ({ agenda }: Pick<WholeMeeting, 'agenda'>): string =>
  markOf(agenda.map(({ id, title, minutesRevision }) => [id, title, minutesRevision]));

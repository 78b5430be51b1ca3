import { createHash } from 'node:crypto';
import type { Attendance } from '#domain/governance/meeting.ts';
import type { MinutesDraft } from './minutes-data.ts';

/** A short mark of what somebody was shown: as long as it is the same, nobody has changed it. */
const markOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);

/** The mark of who came, as it is kept. */
export const attendanceMark = (attendance: readonly Attendance[]): string => markOf(attendance);

/**
 * The mark of all that is approved with the minutes: who came, what was said and decided, who does what.
 * Made of nothing that only some may see.
 */
export const minutesMark = (data: MinutesDraft['data']): string => markOf(data);

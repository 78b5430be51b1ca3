import type { Event } from './events.ts';

type Told = { readonly actor: string; readonly event: Event };

/** One line of what has happened: an event, or all the times one person wrote minutes of a meeting. */
export type EventLine<E> = { readonly newest: E; readonly oldest: E; readonly count: number };

/**
 * Events, the newest first, as lines. Minutes are saved while they are written, so that a meeting may
 * have hundreds of them in a row; a row is one line for each who wrote. The log itself has them all.
 */
export const eventLines = <E extends Told>(events: readonly E[]): readonly EventLine<E>[] =>
  rowsIn(events).flatMap(linesIn);

/** How many of some events fill a page of so many lines, no row of them divided. */
export const eventsOnPage = <E extends Told>(events: readonly E[], mostLines: number): number => {
  let [lines, count] = [0, 0];
  for (const row of rowsIn(events)) {
    if (lines >= mostLines) break;
    lines += linesIn(row).length;
    count += row.length;
  }
  return count;
};

const meetingOf = ({ event }: Told): string | undefined =>
  event.kind === 'meeting.minutesWritten' ? event.meeting : undefined;

const rowsIn = <E extends Told>(events: readonly E[]): readonly (readonly E[])[] => {
  const rows: E[][] = [];
  for (const each of events) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const meeting = meetingOf(each);
    if (row !== undefined && before !== undefined && meeting !== undefined) {
      if (meetingOf(before) === meeting) {
        row.push(each);
        continue;
      }
    }
    rows.push([each]);
  }
  return rows;
};

const linesIn = <E extends Told>(row: readonly E[]): readonly EventLine<E>[] =>
  [...Map.groupBy(row, ({ actor }) => actor).values()].flatMap((own) => {
    const [newest, oldest] = [own[0], own.at(-1)];
    return newest === undefined || oldest === undefined
      ? []
      : [{ newest, oldest, count: own.length }];
  });

import { type Issue, issue } from '#domain/checked.ts';
import type { ShownMeeting } from '#operations/meetings/show.ts';
import { readClock } from '#text/agenda-words.ts';
import { dayIn, type Read, type Typed } from '#web/forms.ts';

/** What a form comes to: the input of an operation, or what cannot be read in it. */
export type FormInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** How many guests can be written at once; more can be added afterwards. */
export const guestRows = 3;

const clockIn = (typed: string, path: readonly string[]): Read<string> => {
  const clock = readClock(typed);
  return clock === undefined
    ? { issue: issue(path, 'contradiction', 'Skriv klokkeslættet som 16.30.') }
    : { value: clock };
};

const timeIn = (typed: Typed, before: string, path: readonly string[]) => {
  const read = [
    typed.text(`${before}day`).trim() === ''
      ? { issue: issue([...path, 'day'], 'required', 'Datoen') }
      : dayIn(typed.text(`${before}day`), [...path, 'day']),
    clockIn(typed.text(`${before}from`), [...path, 'from']),
    clockIn(typed.text(`${before}to`), [...path, 'to']),
  ] as const;
  const issues = read.flatMap((each) => ('issue' in each ? [each.issue] : []));
  const [day, from, to] = read.map((each) => ('value' in each ? each.value : undefined));
  return { time: { day, from, to }, issues };
};

/** As many meetings as one form plans: one a week. */
const mostRows = 52;

/** How many rows a form of new meetings was shown with; undefined where it does not say. */
export const rowsOf = (typed: Typed): number | undefined => {
  const rows = Math.trunc(Number(typed.text('rows')));
  return rows >= 1 ? Math.min(rows, mostRows) : undefined;
};

/** Reads a body's new meetings; rows without a date are left out, the first must have one. */
export const plannedInput = (typed: Typed): FormInput => {
  const filled = plannedRows(typed);
  const read = filled.map((nth) => timeIn(typed, `meetings.${nth}.`, ['meetings', String(nth)]));
  const issues = [
    ...(typed.text('body') === '' ? [issue(['body'], 'required', 'Organet')] : []),
    ...read.flatMap((each) => each.issues),
  ];
  return issues.length > 0
    ? { ok: false, issues }
    : {
        ok: true,
        input: {
          body: typed.text('body'),
          place: typed.text('place'),
          meetings: read.map(({ time }) => time),
          once: typed.text('once'),
        },
      };
};

/** The row a meeting stood in, where rows before it were empty. */
export const plannedRows = (typed: Typed): readonly number[] =>
  Array.from({ length: rowsOf(typed) ?? 1 }, (_, nth) => nth).filter(
    (nth) => nth === 0 || typed.text(`meetings.${nth}.day`).trim() !== '',
  );

export const changedInput = (typed: Typed): FormInput => {
  const { time, issues } = timeIn(typed, '', []);
  return issues.length > 0
    ? { ok: false, issues }
    : {
        ok: true,
        input: {
          ...time,
          place: typed.text('place'),
          revision: Number(typed.text('revision')),
          once: typed.text('once'),
        },
      };
};

/** Proposals that are ticked, each as "kind|subject", and an item of one's own. */
export const agendaInput = (typed: Typed): Readonly<Record<string, unknown>> => ({
  proposals: typed.all('forslag').map((each) => {
    const at = each.indexOf('|');
    return { kind: each.slice(0, at), subject: each.slice(at + 1) };
  }),
  free:
    typed.text('title').trim() === ''
      ? []
      : [{ title: typed.text('title'), note: typed.text('note') }],
  once: typed.text('once'),
});

/**
 * Who came: those the form was shown with by their ids, and guests. Somebody whose mandate was ended since
 * then, so that the list has them no more, is kept with it: they may well have been there.
 */
export const attendanceInput = (
  typed: Typed,
  {
    lines,
    organisation: { mandates },
    body,
  }: Pick<ShownMeeting, 'lines' | 'organisation' | 'body'>,
): Readonly<Record<string, unknown>> => {
  const asked = typed
    .names()
    .filter((name) => name.startsWith('state.'))
    .map((name) => name.slice('state.'.length));
  const listed = asked.flatMap((person) => {
    const mandate =
      lines.find((line) => line.person === person)?.mandate ??
      mandates.findLast((each) => each.person === person && each.body === body.key);
    const state = typed.text(`state.${person}`);
    const standsInFor = typed.text(`for.${person}`);
    return state === ''
      ? []
      : [
          {
            person,
            state,
            ...(mandate === undefined ? {} : { mandate: mandate.id }),
            ...(standsInFor === '' ? {} : { standsInFor }),
          },
        ];
  });
  const guests = Array.from({ length: guestRows }, (_, nth) => nth).flatMap((nth) => {
    const person = typed.text(`guest.${nth}`);
    const standsInFor = typed.text(`guestFor.${nth}`);
    return person === ''
      ? []
      : [{ person, state: 'present', ...(standsInFor === '' ? {} : { standsInFor }) }];
  });
  return { seen: typed.text('seen'), rows: [...listed, ...guests] };
};

/** What was written under the items: "tekst.<item>", and "fra.<item>" for what it builds on. */
export const minutesInput = (typed: Typed): Readonly<Record<string, unknown>> => ({
  items: typed
    .names()
    .filter((name) => name.startsWith('tekst.'))
    .map((name) => {
      const item = name.slice('tekst.'.length);
      return { item, text: typed.text(name), basedOn: Number(typed.text(`fra.${item}`)) };
    }),
});

import type { Follower } from '#domain/governance/measurements-seen.ts';
import { dateText } from '#text/periods.ts';

/** "Bydelsbestyrelsen har set dette den 3. maj 2019." */
export function seenText({ body, last }: Follower): string {
  return last === undefined
    ? `${body.name} har ikke set dette endnu.`
    : `${body.name} har set dette den ${dateText(last.seenOn)}.`;
}

/** Said of a body that must follow the measurements and is to see them now, or should have. */
export function notSeenText({ body, last, state, dueOn, unseen }: Follower): string {
  const day = `${state === 'late' ? 'Det skulle være sket' : 'Det skal ske'} senest ${dateText(dueOn)}.`;
  if (last === undefined) {
    return `${body.name} skal følge målingerne og har ikke set dem endnu. ${day}`;
  }
  const since =
    unseen === undefined
      ? `siden ${dateText(last.seenOn)}.`
      : `siden årets gang for ${unseen.year} blev sat i gang ${dateText(unseen.day)}. Sidst var ${dateText(last.seenOn)}.`;
  return `${body.name} skal følge målingerne og har ikke set dem ${since} ${day}`;
}

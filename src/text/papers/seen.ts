import type { Follower, SeenFrom } from '#domain/governance/measurements-seen.ts';
import { dateText } from '#text/periods.ts';

/** "Bydelsbestyrelsen har set dette den 3. maj 2019." */
export function seenText({ body, last }: Follower): string {
  return last === undefined
    ? `${body.name} har ikke set dette endnu.`
    : `${body.name} har set dette den ${dateText(last.seenOn)}.`;
}

/** Said of a body that must follow the measurements and has not looked at them in time. */
export function notSeenText({ body, last }: Follower, { day, year }: SeenFrom): string {
  const since =
    year === undefined
      ? `siden ${dateText(day)}, altså et år`
      : `siden årets gang for ${year} blev sat i gang ${dateText(day)}`;
  return last === undefined
    ? `${body.name} skal følge målingerne og har ikke set dem endnu.`
    : `${body.name} skal følge målingerne og har ikke set dem ${since}. Sidst var ${dateText(last.seenOn)}.`;
}

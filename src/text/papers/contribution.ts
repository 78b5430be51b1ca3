import type { Activity, ActivityYear } from '#domain/activities/activity.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import { factsOf, type Period } from '#domain/time/period.ts';
import { sentence } from '#text/reasons.ts';

/**
 * What may be said of activities beside a criterion: that they are meant to contribute. Whether they
 * did is not known from figures that many things move, so no text of ours says it. The words stand
 * here only, and a test holds them to that.
 */
export const contributionTitle = 'Aktiviteter, der skal bidrage';
export const contributionNote =
  'Aktiviteterne skal bidrage til kriteriet. At de står her, siger ikke, hvad der ligger bag udviklingen i tallene.';
export const noContribution = 'Der er ikke skrevet nogen aktivitet ind, der skal bidrage.';

/** What a text would claim an effect with; whoever writes it is asked. */
const effectWords =
  /\b(?:har medført|medførte|skyldes|effekt(?:en)? af|virkning(?:en)? af|har ført til|førte til|som følge af|takket være|på grund af)(?!\p{L})/iu;

/** The words of a text that claim an effect, if it has any. */
export function effectClaimed(text: string): string | undefined {
  return effectWords.exec(text)?.[0];
}

/** "340 fremmøder, 58 forskellige personer": attendances are not people. */
export function countsText({
  attendances,
  people,
}: Pick<ActivityYear, 'attendances' | 'people'>): string {
  const said = [
    ...(attendances === undefined ? [] : [counted(attendances, 'fremmøde', 'fremmøder')]),
    ...(people === undefined ? [] : [counted(people, 'person', 'forskellige personer')]),
  ];
  return said.join(', ');
}

function counted(count: number, one: string, several: string): string {
  return `${new Intl.NumberFormat('da-DK').format(count)} ${count === 1 ? one : several}`;
}

/** Whether an activity goes on at some time of a year. */
export function isInYear({ from, to }: Pick<Activity, 'from' | 'to'>, year: number): boolean {
  const { from: first, to: last } = factsOf(String(year) as Period);
  return from <= last && (to === undefined || to >= first);
}

/** What an activity is, and what was done in a year. */
export function contributionText(activity: Activity, year: number): string {
  const kept = activity.years.find((each) => each.year === year);
  const what = activity.what === '' ? [] : [sentence(activity.what)];
  const lead = activity.lead === undefined ? [] : [sentence(`Ansvarlig: ${activity.lead}`)];
  if (kept === undefined) {
    return [...what, ...lead, `Der er ikke skrevet om ${year}.`].join(' ');
  }
  const counts = countsText(kept);
  const done = [kept.text, counts].filter((text) => text !== '').map(sentence);
  return [...what, ...lead, `I ${year}: ${done.join(' ')}`].join(' ');
}

/** The activities that are meant to contribute to a criterion in a year. */
export function contributionsTo(
  criterion: PaperCriterion['criterion'],
  activities: readonly Activity[],
  year: number,
): PaperCriterion['contributions'] {
  return activities
    .filter((each) => each.criteria.includes(criterion) && isInYear(each, year))
    .map((each) => ({ name: each.name, text: contributionText(each, year) }));
}

import type { Finding } from '#domain/criteria/verdict.ts';
import type { ImportLine, ImportState, ImportSummary, RowOutcome } from '#domain/imports/import.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { danishDecimal } from '#text/numbers.ts';
import { joined } from '#text/periods.ts';
import { standingWord, verdictWord } from '#text/verdicts.ts';
import type { TagTone } from '#web/kit/status-tag.tsx';

export const stateTones: Readonly<Record<ImportState, TagTone>> = {
  mapping: 'info',
  reading: 'info',
  ready: 'info',
  confirmed: 'success',
  withdrawn: 'neutral',
  discarded: 'neutral',
  failed: 'error',
};

/** "1.234" */
export const countText = (count: number): string => danishDecimal(String(count));

/** "1 nyt tal", "1.234 nye tal" */
export function tally(count: number, one: string, many: string): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** What can be looked at alone, by the word in the address. */
export const filters = {
  nye: 'new',
  aendrede: 'changed',
  usaedvanlige: 'odd',
  problemer: 'problem',
  gentagne: 'repeated',
  uaendrede: 'same',
  udeladte: 'excluded',
} as const satisfies Readonly<Record<string, RowOutcome | 'odd' | 'excluded'>>;

export type FilterName = keyof typeof filters;
export const filterNames = Object.keys(filters) as readonly FilterName[];

/** The filter asked for in an address; a word nobody knows is none. */
export const filterIn = (given: string | undefined): FilterName | undefined =>
  filterNames.find((name) => name === given);

export const filterWords: Readonly<Record<FilterName, string>> = {
  nye: 'Nye tal',
  aendrede: 'Ændrede tal',
  usaedvanlige: 'Usædvanlige tal',
  problemer: 'Problemer',
  gentagne: 'Gentagne tal',
  uaendrede: 'Uændrede tal',
  udeladte: 'Udeladte tal',
};

export const filterCount = (summary: ImportSummary, name: FilterName): number =>
  summary[filters[name]];

/** How many figures a confirmation keeps at most. */
export const savable = ({ new: added, changed }: ImportSummary): number => added + changed;

const summaryWords = {
  new: ['nyt', 'nye'],
  changed: ['ændret', 'ændrede'],
  same: ['uændret', 'uændrede'],
  repeated: ['gentaget', 'gentagne'],
  excluded: ['udeladt', 'udeladte'],
} as const;

/** "12 nye tal, 3 ændrede (heraf 1 skjult), 40 uændrede og 2 problemer" */
export function summaryText(summary: ImportSummary): string {
  // Said of the first alone: "4 ændrede tal og 40 uændrede".
  const first = (['new', 'changed', 'same', 'repeated', 'excluded'] as const).find(
    (each) => summary[each] > 0,
  );
  const some = (what: keyof typeof summaryWords): string | false => {
    const [one, many] = summaryWords[what];
    return summary[what] > 0 && `${tally(summary[what], one, many)}${what === first ? ' tal' : ''}`;
  };
  const kept = [some('new'), some('changed')].filter((part) => part !== false);
  const hidden =
    summary.suppressed === 0 ? '' : ` (heraf ${tally(summary.suppressed, 'skjult', 'skjulte')})`;
  const others = [
    some('same'),
    some('repeated'),
    some('excluded'),
    summary.problem > 0 && tally(summary.problem, 'problem', 'problemer'),
  ].filter((part) => part !== false);
  const last = kept.at(-1);
  const parts = last === undefined ? others : [...kept.slice(0, -1), `${last}${hidden}`, ...others];
  return parts.length === 0 ? 'Der blev ikke fundet nogen tal' : joined(parts);
}

type Stand = { readonly finding: Pick<Finding, 'verdict' | 'standing'> };
type Change = { readonly code: string; readonly before: Stand; readonly after: Stand };

/** The verdict or where it stands is another, and not only what it rests on. */
export function isFlip({ before, after }: Change): boolean {
  return (
    before.finding.verdict.kind !== after.finding.verdict.kind ||
    before.finding.standing?.standing !== after.finding.standing?.standing
  );
}

function standsAs({ finding: { verdict, standing } }: Stand): string {
  const word = verdictWord(verdict.kind);
  return standing === undefined ? word : standingWord(standing.standing);
}

/** What becomes of the criteria, in one sentence; `when` tells whether it has happened. */
export function flipsText(changes: readonly Change[], when: 'would' | 'did'): string {
  const flips = changes.filter(isFlip);
  const [first] = flips;
  const verb = when === 'would' ? 'vil skifte' : 'skiftede';
  if (first === undefined) {
    return when === 'would' ? 'Ingen vurdering vil skifte.' : 'Ingen vurdering skiftede.';
  }
  return flips.length === 1
    ? `Kriterium ${first.code} ${verb} fra "${standsAs(first.before)}" til "${standsAs(first.after)}".`
    : `${countText(flips.length)} kriterier ${verb} vurdering: ${joined(codesOf(flips))}.`;
}

const mostNamed = 8;

function codesOf(changes: readonly Change[]): readonly string[] {
  const codes = changes.map(({ code }) => code);
  const left = codes.length - mostNamed;
  return left > 0 ? [...codes.slice(0, mostNamed), `${countText(left)} til`] : codes;
}

/** A series as people know it; a series that is no longer there by its id. */
export function seriesName({ knowledge }: PlanView, id: SeriesId): string {
  const found = knowledge.series.get(id);
  return found === undefined ? id : nameOfSeries(found);
}

export const nameOfSeries = ({ indicator, population }: Series): string =>
  `${indicator}, ${population}`;

export function sourceName(
  { sources }: PlanView,
  { source, origin }: Pick<ImportLine, 'source' | 'origin'>,
): string {
  if (source !== undefined) return sources.get(source)?.name ?? source;
  return origin === 'template' ? 'målingernes egne' : 'ikke oplyst';
}

import type { Seat, SeatFor } from '#domain/governance/body.ts';
import { isOne } from '#domain/governance/places.ts';
import type { Plan, PlanBody } from '#domain/plans/plan.ts';
import { freeId, slug } from '#domain/plans/plan-file-names.ts';

/** Seats as they were read, with what was presumed of them in Danish sentences. */
export type ReadSeats = { readonly seats: readonly Seat[]; readonly presumed: readonly string[] };

const counts: Readonly<Record<string, number>> = { en: 1, et: 1, to: 2, tre: 3, fire: 4, fem: 5 };

/** "to repræsentanter fra hver afdelingsbestyrelse" is two; undefined where no number is said. */
const saidCount = (words: string): number | undefined => {
  const first = words.toLowerCase().split(/\s+/, 1)[0] ?? '';
  return counts[first] ?? (/^\d{1,2}$/.test(first) ? Math.max(1, Number(first)) : undefined);
};

const countOf = (words: string): number => saidCount(words) ?? 1;

const each = (of: Extract<SeatFor, { kind: 'each' }>['of']): SeatFor => ({ kind: 'each', of });

const forEach: readonly (readonly [RegExp, SeatFor])[] = [
  [/\b(?:hver|alle)\b.*\bafdeling/i, each('department')],
  [/\b(?:hver|alle)\b.*\bboligorganisation/i, each('housingOrganisation')],
  [/\b(?:hver|alle)\b.*\bforvaltning/i, each('administration')],
];

/**
 * The seats of a body as the agreement describes them (section 2): for each of a sort, for those
 * that are named, or open to anybody. What the words do not say is presumed, and said so.
 */
export function seatsOfWords(plan: Pick<Plan, 'parties'>, body: PlanBody): ReadSeats {
  const keys = new Set<string>();
  const named = [...body.organisations, ...body.administrations];
  const presumed: string[] = [];
  const covered = new Set<string>();
  const drafts = body.seats.flatMap((words): readonly Omit<Seat, 'key'>[] => {
    const own = named.filter((name) => mentions(words, name));
    const here = own.length > 0 ? own : shortNames(plan).filter((name) => mentions(words, name));
    for (const name of here) covered.add(name);
    const read = seatsOf(plan, words, here);
    presumed.push(...read.presumed);
    return read.seats;
  });
  // One general word ("Direktører") is for all that are named beside it.
  const general = body.seats.length === 1 && covered.size === 0 ? body.seats[0] : undefined;
  const rest = named
    .filter((name) => !covered.has(name))
    .map((name) => forOne(plan, general ?? '', name));
  const resolved = general !== undefined && rest.length > 0;
  const kept = resolved ? drafts.filter(({ for: who }) => who.kind !== 'open') : drafts;
  const seats = [...kept, ...rest];
  return {
    seats: seats.map((seat) => ({ key: freeId(slug(seat.title), keys), ...seat })),
    presumed: [...(resolved ? [] : presumed), ...named.filter((name) => !isOne(name)).map(ofAll)],
  };
}

/** "Alle boligorganisationer i byen" are more than those the plan has for parties. */
const ofAll = (name: string): string =>
  `"${name}": der er sat pladser af til dem, som aftalen nævner ved navn. Er der flere, så tilføj pladser til dem bagefter.`;

function seatsOf(
  plan: Pick<Plan, 'parties'>,
  words: string,
  named: readonly string[],
): { readonly seats: readonly Omit<Seat, 'key'>[]; readonly presumed: readonly string[] } {
  const title = upper(words.replace(/^evt\.\s*/i, 'Eventuelt '));
  const base = { title, count: countOf(words), voting: true };
  if (/^(?:evt\.|eventuel)/i.test(words)) {
    const seat = { ...base, for: { kind: 'open' }, voting: false, optional: true } as const;
    return { seats: [seat], presumed: [] };
  }
  if (named.length > 0) {
    return { seats: named.map((name) => forOne(plan, words, name)), presumed: [] };
  }
  const found = forEach.find(([form]) => form.test(words));
  if (found !== undefined) return { seats: [{ ...base, for: found[1] }], presumed: [] };
  if (/^driftschef/i.test(words)) {
    const seat = { ...base, title: 'Driftschef', for: each('housingOrganisation') };
    return { seats: [seat], presumed: [`"${title}": én fra hver boligorganisation, der er part.`] };
  }
  const many =
    /er\b|ansatte/i.test(words) &&
    saidCount(words) === undefined &&
    !/^sekretariatsleder/i.test(words);
  const serves = /^sekretariatsleder/i.test(words);
  return {
    seats: [{ ...base, for: { kind: 'open' }, voting: !serves }],
    presumed: many ? [`"${title}": aftalen siger ikke, hvor mange. Der er sat én plads af.`] : [],
  };
}

/** "Boligforeningen 3B" is spoken of as "3B". */
const shortNames = ({ parties }: Pick<Plan, 'parties'>): readonly string[] =>
  parties
    .filter(({ kind }) => kind === 'housingOrganisation')
    .map(({ name }) => name.split(' ').at(-1) ?? name);

const mentions = (words: string, name: string): boolean =>
  words.split(/[\s,.;:()/]+/).includes(name) ||
  words.toLowerCase().includes(` ${name.toLowerCase()} `);

/**
 * One seat for somebody who is named; a party is called as the agreement calls it. Where all of a sort
 * are meant the title is the post alone: whom it is for stands beside it ("Direktør, KFF").
 */
function forOne(
  { parties }: Pick<Plan, 'parties'>,
  words: string,
  name: string,
): Omit<Seat, 'key'> {
  if (!isOne(name)) {
    const of = /forvaltning/i.test(name) ? 'administration' : 'housingOrganisation';
    return { title: postOf(words).name, for: each(of), count: 1, voting: true };
  }
  const post = postOf(words);
  const party = parties.find((each) => each.name === name || each.name.endsWith(` ${name}`));
  const called = party?.name ?? name;
  return {
    title: `${post.name} ${post.before} ${called}`,
    for: { kind: 'organisation', name: called },
    count: 1,
    voting: true,
  };
}

const postOf = (words: string): { readonly name: string; readonly before: string } => {
  if (/direkt[øo]r/i.test(words)) return { name: 'Direktør', before: 'fra' };
  if (/chef/i.test(words)) return { name: 'Chef', before: 'fra' };
  if (/konsulent/i.test(words)) return { name: 'Konsulent', before: 'fra' };
  return { name: 'Repræsentant', before: 'for' };
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

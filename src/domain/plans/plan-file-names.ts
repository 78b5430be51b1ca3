import { type Place, report } from './plan-file-shape.ts';

/** Who is said to have entered what the file does not say who entered. */
export const enteredByFile = 'Planfil';

export function tellRepeats(values: readonly string[], member: string, place: Place): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    if (seen.has(value)) report(place, [String(index), member], 'duplicate', value);
    seen.add(value);
  });
}

/** A name fit for an address: "Tryghed og trivsel" is tryghed-og-trivsel. */
export function slug(text: string): string {
  const ascii = text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return ascii === '' ? 'x' : ascii;
}

/** The wished id, or the first of wished-2, wished-3 ... that is free; then no longer free. */
export function freeId(wished: string, taken: Set<string>): string {
  let id = wished;
  for (let count = 2; taken.has(id); count += 1) id = `${wished}-${count}`;
  taken.add(id);
  return id;
}

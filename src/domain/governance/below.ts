import type { BodyKey, GoverningBody, Organisation } from './body.ts';

/** The bodies that serve a body, directly or through another, in the order they are kept. */
export function bodiesBelow(
  { bodies }: Pick<Organisation, 'bodies'>,
  top: BodyKey,
): readonly GoverningBody[] {
  const serves = new Map(bodies.map(({ key, serves: above }) => [key, above]));
  return bodies.filter(({ key }) => {
    const seen = new Set<BodyKey>([key]);
    let above = serves.get(key);
    while (above !== undefined && above !== top && !seen.has(above)) {
      seen.add(above);
      above = serves.get(above);
    }
    return above === top && key !== top;
  });
}

import type { BodyKey, GoverningBody, Organisation } from './body.ts';

/** Why a body cannot be as it is given. */
export type BodyFault = 'nameTaken' | 'servesUnknown' | 'servesInARing' | 'mostBelowLeast';

/** What cannot be of a body among the others of its plan; every fault at once. */
export function faultsOf(
  { bodies }: Pick<Organisation, 'bodies'>,
  body: GoverningBody,
): readonly BodyFault[] {
  const others = bodies.filter(({ key }) => key !== body.key);
  const open = others.filter(({ closedOn }) => closedOn === undefined);
  const { serves, meetings } = body;
  return [
    ...(open.some(({ name }) => sameName(name, body.name)) ? (['nameTaken'] as const) : []),
    ...(serves === undefined || open.some(({ key }) => key === serves)
      ? []
      : (['servesUnknown'] as const)),
    ...(servesItself([...others, body], body.key) ? (['servesInARing'] as const) : []),
    ...(meetings?.most !== undefined && meetings.most < meetings.least
      ? (['mostBelowLeast'] as const)
      : []),
  ];
}

/** Whether following who serves whom from a body leads back to it. */
function servesItself(bodies: readonly GoverningBody[], start: BodyKey): boolean {
  const above = new Map(bodies.map(({ key, serves }) => [key, serves]));
  let at = above.get(start);
  for (let steps = 0; at !== undefined && steps <= bodies.length; steps += 1) {
    if (at === start) return true;
    at = above.get(at);
  }
  return false;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export type BodyInTree = { readonly body: GoverningBody; readonly depth: number };

/**
 * The bodies as they stand over each other: a body comes right after the one it serves, one step
 * further in. One that serves a body that is left out stands at the top.
 */
export function treeOf(bodies: readonly GoverningBody[]): readonly BodyInTree[] {
  const known = new Set(bodies.map(({ key }) => key));
  const below = Map.groupBy(bodies, ({ serves }) =>
    serves !== undefined && known.has(serves) ? serves : undefined,
  );
  const under = (key: BodyKey | undefined, depth: number): readonly BodyInTree[] =>
    (below.get(key) ?? []).flatMap((body) => [{ body, depth }, ...under(body.key, depth + 1)]);
  return under(undefined, 0);
}

/** The names of the facts that are another than before. */
export function changedFacts(before: GoverningBody, after: GoverningBody): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter(
    (name) =>
      JSON.stringify(before[name as keyof GoverningBody]) !==
      JSON.stringify(after[name as keyof GoverningBody]),
  );
}

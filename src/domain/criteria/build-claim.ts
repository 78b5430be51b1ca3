import { accept, type Checked, issue, refuse } from '#domain/checked.ts';
import { comparePeriods } from '#domain/time/period.ts';
import type { Claim } from './claim.ts';
import type { Fields, ParamsOf, RawParams } from './field.ts';
import type { BuildContext, Contradiction, Kind } from './kind.ts';
import { type KindName, kinds } from './kinds/index.ts';
import { parseParams } from './params.ts';

/** A composite of composites is enough; deeper nesting is refused. */
const deepest = 3;

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** The kind of a name, seen by its fields alone. */
export function kindOf(name: KindName): Kind {
  return kinds[name] as unknown as Kind;
}

/**
 * The claim a kind and its parameters come to, or every problem with them at once. Parameters
 * are those of a plan file: text, lists and objects.
 */
export function buildClaim(
  name: string,
  params: RawParams,
  context: BuildContext,
  depth = 0,
): Checked<Claim> {
  if (!isKind(name)) return refuse(issue(['kind'], 'notAKind', name.slice(0, 40)));
  if (depth > deepest) return refuse(issue(['kind'], 'tooMany', String(deepest)));
  const kind = kindOf(name);
  const read = parseParams(kind.fields, params, context, buildClaim, depth);
  if (!read.ok) return read;
  const typed = read.value as ParamsOf<Fields>;
  const wrong = [...timesOutOfOrder(read.value), ...(kind.check?.(typed) ?? [])];
  if (wrong.length > 0) {
    return refuse(...wrong.map(({ field, detail }) => issue([field], 'contradiction', detail)));
  }
  return accept(kind.claim(typed));
}

/** A baseline later than what it is the baseline of turns the way to the target round. */
function timesOutOfOrder(params: Readonly<Record<string, unknown>>): readonly Contradiction[] {
  const { baselinePeriod, deadline, periods } = params as ParamsOf<Times>;
  const judgedFrom = deadline ?? periods?.[0];
  return baselinePeriod === undefined ||
    judgedFrom === undefined ||
    comparePeriods(baselinePeriod, judgedFrom) < 0
    ? []
    : [{ field: 'baselinePeriod', detail: 'Udgangspunktet skal ligge før det, der vurderes.' }];
}

type Times = {
  readonly baselinePeriod: {
    readonly type: 'period';
    readonly title: string;
    readonly optional: true;
  };
  readonly deadline: { readonly type: 'period'; readonly title: string; readonly optional: true };
  readonly periods: { readonly type: 'periods'; readonly title: string; readonly optional: true };
};

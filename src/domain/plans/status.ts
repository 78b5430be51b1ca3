import type { Issue } from '#domain/checked.ts';
import { buildClaim, isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { Claim } from '#domain/criteria/claim.ts';
import { evaluate } from '#domain/criteria/evaluate.ts';
import { type Finding, type Missing, undecided } from '#domain/criteria/verdict.ts';
import type { Knowledge } from '#domain/readings/knowledge.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { type Criterion, type CriterionVersion, versionAt } from './plan.ts';

/** How a criterion stands: the version it was judged by, the claim, and the finding. */
export type CriterionStatus = {
  readonly criterion: Criterion;
  readonly version?: CriterionVersion;
  /** Left out while the agreement lacks something the claim needs. */
  readonly claim?: Claim;
  readonly finding: Finding;
};

/**
 * The status of a criterion on a day, with what was known and agreed at a moment. A criterion that
 * cannot be built is undecided, and every missing agreement is named.
 */
export function statusOf(
  criterion: Criterion,
  knowledge: Knowledge,
  today: IsoDate,
  asOf?: Instant,
): CriterionStatus {
  const version = versionAt(criterion, asOf);
  if (version === undefined) {
    return {
      criterion,
      finding: unbuilt([{ kind: 'notAgreed', what: 'hvordan kriteriet skal forstås' }]),
    };
  }
  const claim = claimOf(version, knowledge.series);
  return Array.isArray(claim)
    ? { criterion, version, finding: unbuilt(claim) }
    : {
        criterion,
        version,
        claim: claim as Claim,
        finding: evaluate(claim as Claim, knowledge, today),
      };
}

const built = new WeakMap<
  CriterionVersion,
  { series: ReadonlyMap<SeriesId, Series>; claim: Claim | readonly Missing[] }
>();

/** A version and its series never change once loaded, so the claim they build is kept with them. */
function claimOf(
  version: CriterionVersion,
  series: ReadonlyMap<SeriesId, Series>,
): Claim | readonly Missing[] {
  const remembered = built.get(version);
  if (remembered?.series === series) return remembered.claim;
  const read = buildClaim(version.kind, version.params, { series });
  const claim = read.ok ? read.value : read.issues.map((each) => unusable(version.kind, each));
  built.set(version, { series, claim });
  return claim;
}

/** What is left out lacks an agreement; what is there and cannot be read, or contradicts itself, is said. */
function unusable(kind: string, { path, code, detail }: Issue): Missing {
  const first = path[0];
  const title = isKind(kind) && first !== undefined ? kindOf(kind).fields[first]?.title : undefined;
  if (code === 'required') return { kind: 'notAgreed', what: title ?? detail ?? kind };
  if (code === 'contradiction' && detail !== undefined) {
    return { kind: 'notUsable', why: detail.replace(/\.$/, '') };
  }
  if (code === 'unknownField') return { kind: 'notUsable', why: `feltet "${detail}" kendes ikke` };
  if (code === 'notAKind')
    return { kind: 'notUsable', why: `den slags kriterium ("${detail ?? kind}") kendes ikke` };
  return { kind: 'notUsable', why: `"${title ?? path.join('.')}" kan ikke bruges, som det står` };
}

function unbuilt(reasons: readonly Missing[]): Finding {
  const verdict = undecided(reasons);
  return {
    verdict,
    trace: { kind: 'watchOnly', used: [], verdict },
    final: false,
    certainty: { kind: 'notApplicable' },
  };
}

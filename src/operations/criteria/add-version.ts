import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { buildClaim } from '#domain/criteria/build-claim.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { Criterion, CriterionVersion, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { longestText } from '#operations/texts.ts';
import * as criteria from '#store/criteria.ts';
import { versionMarkOf } from '#store/log-agreement-plan.ts';

/**
 * Adds an agreed reading of a criterion as its next version; the ones before stay as they were.
 * `basedOn` is the number of the version the form was shown with (0 where there was none). Issues
 * with the parameters have paths that begin with "params".
 *
 * @throws Refusal stale with the latest version, when `basedOn` is not it
 */
export const addCriterionVersion = form({
  name: 'criteria.addVersion',
  of: 'plan',
  verb: 'define',
  input: z.strictObject({
    plan: planKey,
    code: id,
    basedOn: z.number().int().min(0),
    kind: z.string().max(60),
    params: z.record(z.string().max(100), z.unknown()),
    interpretation: z.string().trim().max(longestText),
    reason: said,
    presumed: z.array(said).max(100).default([]),
    once,
  }),
  run: async (work, input) => {
    const { database, plan: pin, now, actor } = work;
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const criterion = criterionIn(whole, input.code);
    const latest = criterion.versions.at(-1);
    if ((latest?.number ?? 0) !== input.basedOn) {
      return refuseTo({ kind: 'stale', what: 'criterion', current: latest });
    }
    const issues = issuesOfKind(whole, input.kind, input.params);
    if (issues.length > 0) return { ok: false, issues };
    const version: CriterionVersion = {
      number: input.basedOn + 1,
      kind: input.kind,
      params: input.params,
      interpretation: input.interpretation,
      presumed: input.presumed,
      reason: input.reason,
      enteredBy: nameOf(actor),
      enteredAt: now,
    };
    await criteria.addVersion(database, pin.id, criterion.id, version);
    return {
      value: version,
      events: [
        {
          kind: 'criterion.versionAdded',
          criterion: criterion.id,
          code: criterion.code,
          version: version.number,
          criterionKind: version.kind,
          why: input.reason,
          sha256: await versionMarkOf(database, pin.id, {
            criterion: criterion.id,
            number: version.number,
          }),
        },
      ],
      after: () =>
        memoOf(database).keep(afterWrite(pin, loaded, withVersion(whole, criterion, version))),
    };
  },
});

const criterionIn = ({ criteria: all }: WholePlan, code: string): Criterion =>
  all.find((each) => each.code === code) ?? refuseTo({ kind: 'notFound', what: 'criterion' });

const issuesOfKind = ({ plan }: WholePlan, kind: string, params: RawParams): readonly Issue[] => {
  const series = new Map(plan.series.map((each) => [each.id, each]));
  const claim = buildClaim(kind, params, { series });
  if (claim.ok) return [];
  return claim.issues.map((each) =>
    each.code === 'notAKind' && each.path[0] === 'kind'
      ? each
      : issue(['params', ...each.path], each.code, each.detail),
  );
};

const withVersion = (
  whole: WholePlan,
  criterion: Criterion,
  version: CriterionVersion,
): WholePlan => ({
  ...whole,
  criteria: whole.criteria.map((each) =>
    each === criterion ? { ...each, versions: [...each.versions, version] } : each,
  ),
});

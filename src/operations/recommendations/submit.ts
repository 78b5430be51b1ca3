import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { hasRight, isOpen, type Organisation } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import { settledBy } from '#domain/governance/decision-rules.ts';
import { refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { openCycleOf } from '#operations/cycle/open.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { decisionsOf } from '#store/decisions.ts';
import { saveRecommendation } from '#store/recommendations.ts';
import { lockedBy, recommendationIn } from './fields.ts';

/** A draft as somebody saw it before they sent it on. */
const seen = z.strictObject({ recommendation: id, revision: z.number().int().min(1) });

/**
 * Lays drafts before the bodies that decide on them; from then on they are locked. All or none: a
 * draft that somebody changed since it was shown holds them all back. One that was submitted before
 * is left as it is.
 *
 * Issues at ["drafts"].
 *
 * @throws Refusal stale, wrongState, notFound, notAllowed
 */
export const submitRecommendations = form({
  name: 'recommendations.submit',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, drafts: z.array(seen).max(100), once }),
  run: async (work, { drafts }) => {
    if (drafts.length === 0) return { ok: false, issues: [issue(['drafts'], 'emptyList')] };
    const submitted: Recommendation[] = [];
    for (const { recommendation, revision } of drafts) {
      const draft = await recommendationIn(work, recommendation);
      allowInBody(work, 'recommend', draft.body);
      await openCycleOf(work, draft.year);
      if (draft.withdrawn !== undefined) {
        refuseTo({ kind: 'wrongState', what: 'recommendation', state: 'trukket tilbage' });
      }
      if (draft.submittedAt !== undefined || submitted.some((each) => each.id === draft.id))
        continue;
      if (draft.revision !== revision) {
        refuseTo({ kind: 'stale', what: 'recommendation', current: draft });
      }
      submitted.push({ ...draft, submittedAt: work.now, submittedBy: nameOf(work.actor) });
    }
    const [first, ...rest] = submitted.map(toldOf);
    if (first === undefined) return { unchanged: { submitted: 0 } };
    const issues = issuesOfReceivers(await loadOrganisation(work), submitted, work.today);
    if (issues.length > 0) return { ok: false, issues };
    for (const each of submitted) await saveRecommendation(work.database, work.plan.id, each);
    return {
      value: { submitted: submitted.length },
      events: [first, ...rest],
      after: carryOver(work),
    };
  },
});

/** A draft keeps whom it was to be laid before; by now they may be closed, or decide no more. */
const issuesOfReceivers = (
  { bodies }: Organisation,
  submitted: readonly Recommendation[],
  today: IsoDate,
): readonly Issue[] =>
  bodies
    .filter(({ key }) => submitted.some(({ toBody }) => toBody === key))
    .filter((body) => !hasRight(body, 'decide') || !isOpen(body, today))
    .map(({ name }) =>
      issue(
        ['drafts'],
        'contradiction',
        `${name} tager ikke stilling længere. Åbn kladden, og gem den igen, så kommer den til det organ, der gør.`,
      ),
    );

const toldOf = ({ id: recommendation, ...each }: Recommendation) =>
  ({
    kind: 'recommendation.submitted',
    recommendation,
    year: each.year,
    body: each.body,
    toBody: each.toBody,
    focusArea: each.focusArea,
    stance: each.stance,
    text: each.text,
  }) as const;

/**
 * Takes a recommendation back, draft or submitted, with the reason; it stays to be seen. What has been
 * decided on is part of the decision and stays; what was only postponed has not.
 *
 * @throws Refusal wrongState when it is decided or withdrawn already; notFound; notAllowed
 */
export const withdrawRecommendation = form({
  name: 'recommendations.withdraw',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ plan: planKey, recommendation: id, why: said, once }),
  run: async (work, { recommendation: asked, why }) => {
    const { database, plan, now } = work;
    const before = await recommendationIn(work, asked);
    allowInBody(work, 'recommend', before.body);
    const what = 'recommendation';
    if (before.withdrawn !== undefined) {
      return refuseTo({ kind: 'wrongState', what, state: lockedBy(before) ?? '' });
    }
    const decisions = await decisionsOf(database, plan.id, { recommendation: before.id });
    if (settledBy(decisions, 'recommendation', before.id) !== undefined) {
      const state = 'der taget stilling til. Den kan ikke trækkes tilbage';
      return refuseTo({ kind: 'wrongState', what, state });
    }
    await saveRecommendation(database, plan.id, { ...before, withdrawn: { at: now, why } });
    const { id: recommendation, year, body } = before;
    return {
      value: { recommendation },
      events: [{ kind: 'recommendation.withdrawn', recommendation, year, body, why }],
      after: carryOver(work),
    };
  },
});

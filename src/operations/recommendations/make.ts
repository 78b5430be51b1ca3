import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import { type BodyKey, hasRight } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import { refuseTo } from '#domain/problem.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import { cycleIn, cycleYear, openCycleOf } from '#operations/cycle/open.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { insertRecommendation, saveRecommendation } from '#store/recommendations.ts';
import {
  asCriteria,
  issuesOfArea,
  issuesOfCriteria,
  lockedBy,
  receiverFor,
  recommendationFields,
  recommendationIn,
} from './fields.ts';

/**
 * Writes what a body recommends for an area, as a draft until it is submitted. Issues have the names
 * of the fields as paths; ["toBody"] when the body serves none that decides.
 *
 * @throws Refusal notFound for a year that was not begun or a body the plan does not have; notAllowed
 */
export const makeRecommendation = form({
  name: 'recommendations.make',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    year: cycleYear,
    body: id,
    area: id,
    ...recommendationFields,
    once,
  }),
  run: async (work, input) => {
    allowInBody(work, 'recommend', input.body as BodyKey);
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    const body = bodyIn(organisation, input.body);
    const { closedAt } = await cycleIn(work, input.year);
    const to = receiverFor(organisation, body, input.toBody);
    const issues = [
      ...(closedAt === undefined ? [] : [closed(input.year)]),
      ...(hasRight(body, 'recommend')
        ? []
        : [issue(['area'], 'contradiction', `${body.name} indstiller ikke.`)]),
      ...issuesOfArea(whole, body, input.area),
      ...issuesOfCriteria(whole, input.area, input),
      ...('key' in to ? [] : to),
    ];
    if (issues.length > 0 || !('key' in to)) return { ok: false, issues };
    const recommendation: Recommendation = {
      id: work.newId(),
      year: input.year,
      body: body.key,
      toBody: to.key,
      focusArea: input.area,
      criteria: asCriteria(input.criteria),
      stance: input.stance,
      text: input.text,
      madeAt: work.now,
      madeBy: nameOf(work.actor),
      revision: 1,
    };
    await insertRecommendation(work.database, work.plan.id, recommendation);
    return {
      value: { recommendation: recommendation.id },
      events: [told('recommendation.made', recommendation)],
      after: carryOver(work),
    };
  },
});

/** An issue, so that nobody loses what they typed when the year was closed meanwhile. */
const closed = (year: number) =>
  issue(
    ['area'],
    'contradiction',
    `Årets gang for ${year} er afsluttet, så der kan ikke indstilles. Bed sekretariatet åbne året igen.`,
  );

const told = (
  kind: 'recommendation.made' | 'recommendation.changed',
  { id: recommendation, year, body, focusArea, stance }: Recommendation,
) => ({ kind, recommendation, year, body, focusArea, stance }) as const;

/**
 * Changes a draft: the fields given are all there is. `revision` is the draft's when it was shown.
 *
 * @throws Refusal stale with the draft as it is, when somebody changed it since; wrongState when it is
 *   submitted or withdrawn; notFound; notAllowed
 */
export const changeRecommendation = form({
  name: 'recommendations.change',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    plan: planKey,
    recommendation: id,
    revision: z.number().int().min(1),
    ...recommendationFields,
    once,
  }),
  run: async (work, input) => {
    const before = await recommendationIn(work, input.recommendation);
    allowInBody(work, 'recommend', before.body);
    const state = lockedBy(before);
    if (state !== undefined) return refuseTo({ kind: 'wrongState', what: 'recommendation', state });
    if (before.revision !== input.revision) {
      return refuseTo({ kind: 'stale', what: 'recommendation', current: before });
    }
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    await openCycleOf(work, before.year);
    const to = receiverFor(organisation, bodyIn(organisation, before.body), input.toBody);
    const issues = [
      ...issuesOfCriteria(whole, before.focusArea, input),
      ...('key' in to ? [] : to),
    ];
    if (issues.length > 0 || !('key' in to)) return { ok: false, issues };
    const recommendation: Recommendation = {
      ...before,
      toBody: to.key,
      criteria: asCriteria(input.criteria),
      stance: input.stance,
      text: input.text,
      revision: before.revision + 1,
    };
    await saveRecommendation(work.database, work.plan.id, recommendation);
    return {
      value: { recommendation: recommendation.id },
      events: [told('recommendation.changed', recommendation)],
      after: carryOver(work),
    };
  },
});

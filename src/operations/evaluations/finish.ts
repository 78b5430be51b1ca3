import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { Evaluation } from '#domain/governance/cycle.ts';
import { refuseTo } from '#domain/problem.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { once, said } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { papersIssued } from '#store/cycles.ts';
import { saveEvaluation } from '#store/evaluations.ts';
import { sha256Of } from './mark.ts';
import { subjectOf } from './subject.ts';
import { type EvaluationConflict, evaluationIn, evaluationKey, issuesOfState } from './write.ts';

/**
 * Finishes an evaluation: nobody writes in it until it is opened again, and the log keeps the SHA-256
 * of what it said. `revision` is the one that was shown: nobody finishes what they have not seen, nor
 * beside the verdicts of a paper that is not the newest.
 *
 * Issues at ["experience"].
 *
 * @throws Refusal stale with an `EvaluationConflict` when somebody has written since; notAllowed
 */
export const finishEvaluation = form({
  name: 'evaluations.finish',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ ...evaluationKey, revision: z.number().int().min(0), once }),
  run: async (work, input) => {
    allowInBody(work, 'recommend', input.body as BodyKey);
    const { whole } = await loadForWrite(work);
    const subject = await subjectOf(work, whole.plan.focusAreas, input);
    const current = await evaluationIn(work, subject);
    if (current?.finishedAt !== undefined && current.revision === input.revision) {
      return { unchanged: { revision: current.revision } };
    }
    const issues = issuesOfState(subject, current);
    if (issues.length > 0) return { ok: false, issues };
    if (current === undefined || current.experience === '') {
      const text = 'Skriv årets erfaringer, før evalueringen afsluttes.';
      return { ok: false, issues: [issue(['experience'], 'contradiction', text)] };
    }
    if (current.revision !== input.revision) {
      const conflict: EvaluationConflict = { current, conflicts: [] };
      return refuseTo({ kind: 'stale', what: 'evaluation', current: conflict });
    }
    if (await isBesideAnOlderPaper(work, current)) {
      const text =
        'Der er udgivet et statuspapir, siden evalueringen sidst blev gemt. Se vurderingerne igennem, og afslut igen.';
      return { ok: false, issues: [issue(['experience'], 'contradiction', text)] };
    }
    const evaluation: Evaluation = {
      ...current,
      finishedAt: work.now,
      finishedBy: nameOf(work.actor),
    };
    await saveEvaluation(work.database, work.plan.id, evaluation);
    const { year, body, focusArea, lines } = evaluation;
    const deviating = lines.flatMap((each) => (each.deviating ? [each.criterion] : []));
    const sha256 = sha256Of(work.plan.key, evaluation);
    return {
      value: { revision: evaluation.revision },
      events: [{ kind: 'evaluation.finished', year, body, focusArea, deviating, sha256 }],
      after: carryOver(work),
    };
  },
});

/** What is finished says from then on whose verdicts it was written beside. */
const isBesideAnOlderPaper = async (
  { database, plan }: PlanWork,
  { year, body, paper }: Evaluation,
): Promise<boolean> => {
  const issued = await papersIssued(database, plan.id, year);
  const newest = issued.find((each) => each.body === body)?.document;
  return newest !== undefined && newest !== paper;
};

/**
 * Opens a finished evaluation again, with the reason; what was finished stays in the log.
 *
 * @throws Refusal wrongState when it is not finished, or the year is closed; notAllowed
 */
export const reopenEvaluation = form({
  name: 'evaluations.reopen',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({ ...evaluationKey, why: said, once }),
  run: async (work, { why, ...asked }) => {
    allowInBody(work, 'recommend', asked.body as BodyKey);
    const { whole } = await loadForWrite(work);
    const subject = await subjectOf(work, whole.plan.focusAreas, asked);
    const current = await evaluationIn(work, subject);
    if (subject.cycle.closedAt !== undefined) {
      return refuseTo({ kind: 'wrongState', what: 'cycle', state: `for ${asked.year} afsluttet` });
    }
    if (current?.finishedAt === undefined) {
      return refuseTo({ kind: 'wrongState', what: 'evaluation', state: 'ikke afsluttet' });
    }
    const { finishedAt: _, finishedBy: __, ...rest } = current;
    const evaluation: Evaluation = { ...rest, revision: current.revision + 1 };
    await saveEvaluation(work.database, work.plan.id, evaluation);
    const { year, body, focusArea } = evaluation;
    return {
      value: { revision: evaluation.revision },
      events: [{ kind: 'evaluation.reopened', year, body, focusArea, why }],
      after: carryOver(work),
    };
  },
});

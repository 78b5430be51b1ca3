import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import type { Plan, PlanQuestion } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import * as events from '#store/events.ts';
import * as plans from '#store/plans.ts';
import { afterWrite, loadForWrite } from './load.ts';
import { memoOf } from './memo.ts';

/**
 * Answers a question the agreement leaves open; an answer can be given anew. `revision` is the
 * plan's when the form was shown.
 *
 * @throws Refusal stale with the question as it is, when somebody answered it since then
 */
export const answerQuestion = form({
  name: 'plans.answerQuestion',
  of: 'plan',
  verb: 'answer',
  input: z.strictObject({
    plan: planKey,
    question: id,
    answer: said,
    revision: z.number().int().min(0).optional(),
    once: once.optional(),
  }),
  run: async (work, { question: asked, answer, revision }) => {
    const { database, plan: pin, now, actor } = work;
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const question = whole.plan.questions.find((each) => each.id === asked);
    if (question === undefined) return refuseTo({ kind: 'notFound', what: 'question' });
    if (
      revision !== undefined &&
      (await events.answeredSince(database, pin.id, question.id, revision))
    ) {
      return refuseTo({ kind: 'stale', what: 'question', current: question });
    }
    const answered: PlanQuestion = {
      ...question,
      answer: { text: answer, by: nameOf(actor), at: now },
    };
    const plan: Plan = {
      ...whole.plan,
      questions: whole.plan.questions.map((each) => (each === question ? answered : each)),
    };
    await plans.saveStructure(database, pin.id, plan);
    return {
      value: answered,
      events: [{ kind: 'question.answered', question: question.id, answer }],
      after: () => memoOf(database).keep(afterWrite(pin, loaded, { ...whole, plan })),
    };
  },
});

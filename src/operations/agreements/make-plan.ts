import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { type Answer, type PlanKey, parsePlanKey, type WholePlan } from '#domain/plans/plan.ts';
import { id, isoDate, once, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';
import { sealPlan } from '#store/log-agreement-plan.ts';
import * as plans from '#store/plans.ts';
import * as wholePlan from '#store/whole-plan.ts';
import { givenWords } from '#text/proposal/answer-words.ts';
import { planFromDraft } from '#text/proposal/plan-from-draft.ts';
import { reviewDraft } from '#text/proposal/review.ts';
import { draftForWrite, type OpenDraft } from './owner.ts';

/**
 * Makes a working plan of a draft. Criteria that nobody confirmed are kept with what is presumed,
 * so that their verdicts say so. `from` and `to` are asked for where the agreement gave no period.
 */
export const makePlan = form({
  name: 'agreements.makePlan',
  of: 'installation',
  verb: 'createPlan',
  input: z.strictObject({
    draft: id,
    name: short,
    key: z.string().max(200),
    from: isoDate.optional(),
    to: isoDate.optional(),
    once,
  }),
  run: async ({ database, actor, now, newId }, input) => {
    const stored = await draftForWrite(database, input.draft);
    const { draft, proposals } = reviewDraft(stored);
    const key = parsePlanKey(input.key);
    const period = draft.period ?? statedPeriod(input);
    const issues: Issue[] = [
      ...(key === undefined ? [issue(['key'], input.key === '' ? 'required' : 'wrongShape')] : []),
      ...(period === undefined ? [issue(['from'], 'required')] : []),
      ...(period !== undefined && period.from >= period.to
        ? [issue(['to'], 'contradiction', 'Planen skal slutte, efter at den begynder.')]
        : []),
    ];
    if (key !== undefined && (await plans.find(database, key)) !== undefined) {
      issues.push(issue(['key'], 'duplicate', key));
    }
    if (issues.length > 0 || key === undefined || period === undefined)
      return { ok: false, issues };
    const whole = planFromDraft({
      draft: { ...draft, period },
      proposals,
      answers: answersInWords(stored),
      key,
      name: input.name,
      by: nameOf(actor),
      at: now,
      newId,
    });
    const pin = await wholePlan.insert(database, withShared(whole, stored));
    await drafts.becomePlan(database, stored.id, pin.id);
    return {
      value: { plan: key as PlanKey },
      events: [
        {
          kind: 'plan.created',
          name: input.name,
          from: 'agreement',
          ...(await sealPlan(database, pin.id)),
        },
      ],
      plan: pin,
    };
  },
});

const statedPeriod = ({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}) => (from === undefined || to === undefined ? undefined : { from, to, words: '' });

const answersInWords = ({ answers }: OpenDraft): ReadonlyMap<string, Answer> =>
  new Map(
    Object.entries(answers).map(([question, { given, by, at }]) => [
      question,
      { text: givenWords(given), by, at },
    ]),
  );

/** A criterion that is kept once for several plans says with whom. */
const withShared = (whole: WholePlan, { draft, answers }: OpenDraft): WholePlan => {
  const shared = new Map(
    draft.questions.flatMap(({ id: question, about }) => {
      const given = answers[question]?.given;
      return about.kind === 'shared-criterion' &&
        given?.form === 'choice' &&
        given.choice === 'sharedOnce'
        ? [[about.criterion, about.other] as const]
        : [];
    }),
  );
  return {
    ...whole,
    criteria: whole.criteria.map((each) => {
      const other = shared.get(each.code);
      return other === undefined ? each : { ...each, sharedWith: other };
    }),
  };
};

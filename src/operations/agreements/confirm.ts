import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { isClear } from '#domain/agreements/proposal.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { id } from '#operations/input.ts';
import { command, form } from '#operations/operation.ts';
import * as drafts from '#store/agreement-drafts.ts';
import { issuesOf, reviewDraft } from '#text/proposal/review.ts';
import { draftForWrite } from './owner.ts';

/**
 * Confirms how criteria are to be judged: the named ones, or all that leave nothing open. One that
 * cannot be judged as it stands is not confirmed: an issue at ["codes", code].
 */
export const confirmCriteria = form({
  name: 'agreements.confirm',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({
    draft: id,
    codes: z.union([z.literal('allClear'), z.array(id).min(1).max(300)]),
  }),
  run: async ({ database, actor, now }, { draft, codes }) => {
    const stored = await draftForWrite(database, draft);
    const { proposals } = reviewDraft(stored);
    const wanted =
      codes === 'allClear'
        ? proposals.filter((each) => isClear(each) && !each.confirmed)
        : codes.map(
            (code) =>
              proposals.find((each) => each.code === code) ??
              refuseTo({ kind: 'notFound', what: 'criterion' }),
          );
    const unfit = wanted.flatMap((each) =>
      issuesOf(each).map((one) => ({ ...one, path: ['codes', each.code] })),
    );
    const issues: readonly Issue[] = wanted.length === 0 ? [issue(['codes'], 'emptyList')] : unfit;
    if (issues.length > 0) return { ok: false, issues };
    const confirmed = { by: nameOf(actor), at: now };
    const settled = Object.fromEntries(
      wanted.map(({ code }) => [code, { ...stored.settled[code], confirmed }]),
    );
    await drafts.save(database, stored.id, {
      answers: stored.answers,
      settled: { ...stored.settled, ...settled },
    });
    return {
      value: { confirmed: wanted.map(({ code }) => code) },
      events: [
        {
          kind: 'agreement.criteriaConfirmed',
          draft: stored.id,
          codes: wanted.map(({ code }) => code),
        },
      ],
    };
  },
});

/** Takes a confirmation back, so that the criterion can be looked at again. */
export const unconfirmCriterion = command({
  name: 'agreements.unconfirm',
  of: 'installation',
  verb: 'importAgreement',
  input: z.strictObject({ draft: id, code: id }),
  run: async ({ database }, { draft, code }) => {
    const stored = await draftForWrite(database, draft);
    const { confirmed, ...rest } = stored.settled[code] ?? {};
    if (confirmed === undefined) refuseTo({ kind: 'notFound', what: 'criterion' });
    await drafts.save(database, stored.id, {
      answers: stored.answers,
      settled: { ...stored.settled, [code]: rest },
    });
    return {
      value: { code },
      events: [{ kind: 'agreement.confirmationWithdrawn', draft: stored.id, code }],
    };
  },
});

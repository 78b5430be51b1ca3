import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { StatusPaper } from '#domain/governance/status-paper.ts';
import { yearsToOpen } from '#domain/governance/year-plan.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { bodyIn } from '#operations/bodies/load.ts';
import { id, planKey, said } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { concealedOf, viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import { viewAt } from '#operations/plans/view.ts';
import { statusPaperOf } from './build.ts';
import { gatherFacts, type PaperFacts } from './gather.ts';

export const paperYear = z.number().int().min(1990).max(2100);

export type PaperAsked = {
  readonly body: BodyKey;
  readonly year: number;
  readonly why?: string;
  readonly today: IsoDate;
  readonly at: Instant;
};

/**
 * The paper that would be issued now. It is made of what readers see, whoever asks: a paper is handed
 * out.
 *
 * @throws Refusal notFound for a body the plan does not have; invalid for a year the plan does not
 *   have, or that is yet to come
 */
export const paperNow = (loaded: LoadedPlan, facts: PaperFacts, asked: PaperAsked): StatusPaper => {
  const { body: key, year, why, today, at } = asked;
  refuseYear(loaded, year, today);
  const body = bodyIn(facts.organisation, key);
  const last = facts.issued.find((each) => each.body === key);
  return statusPaperOf({
    view: viewFor({ kind: 'nobody' }, loaded, viewAt(loaded, { now: at, today })),
    concealed: concealedOf(loaded),
    facts,
    body,
    year,
    at,
    edition: (last?.edition ?? 0) + 1,
    ...(why === undefined ? {} : { why }),
  });
};

const refuseYear = ({ whole }: LoadedPlan, year: number, today: IsoDate): void => {
  const { first, last } = yearsToOpen(whole.plan.period, today);
  if (year >= first && year <= last) return;
  const text =
    String(year) > today.slice(0, 4)
      ? `${year} er ikke begyndt endnu.`
      : `${year} er ikke et af planens år.`;
  refuseTo({ kind: 'invalid', issues: [issue(['year'], 'contradiction', text)] });
};

/** Shows the paper as it would be issued now; nothing is kept. */
export const previewPaper = query({
  name: 'papers.preview',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey, body: id, year: paperYear, why: said.optional() }),
  run: async (work, { body, year, why }) => {
    const loaded = await loadPlan(work);
    const facts = await gatherFacts(work, year);
    const { today, now: at } = work;
    const asked = { body: body as BodyKey, year, today, at, ...(why === undefined ? {} : { why }) };
    const paper = paperNow(loaded, facts, asked);
    return { paper, revision: loaded.pin.revision };
  },
});

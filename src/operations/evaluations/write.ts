import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import { type Evaluation, type EvaluationLine, judgements } from '#domain/governance/cycle.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { allowInBody } from '#operations/bodies/in-body.ts';
import { cycleYear } from '#operations/cycle/open.ts';
import { id, once, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { longestText } from '#operations/texts.ts';
import { evaluationsOf, saveEvaluation } from '#store/evaluations.ts';
import { dayText } from '#text/periods.ts';
import { lineIn } from './mark.ts';
import { merge, type Written } from './merge.ts';
import {
  type Computed,
  computedIn,
  criterionOf,
  type PapersAtHand,
  papersFor,
  type Subject,
  subjectOf,
  verdictOf,
} from './subject.ts';

const mark = z.string().min(1).max(100);
const text = z
  .string()
  .max(longestText)
  .transform((typed) => typed.replaceAll('\r\n', '\n').trim());

/** `was` is the mark the line was shown with. */
const line = z.strictObject({
  criterion: id,
  comment: text.default(''),
  judgement: z.enum(judgements).optional(),
  reason: text.default(''),
  was: mark,
});

export const evaluationKey = { plan: planKey, year: cycleYear, body: id, area: id } as const;

/** What is there now, when somebody else changed the same: the criteria, or "experience". */
export type EvaluationConflict = {
  readonly current: Evaluation | undefined;
  readonly conflicts: readonly string[];
};

/** `before` is the revision it was written upon: whoever was shown another has not seen all of it. */
export type WrittenEvaluation = { readonly revision: number; readonly before: number };

/**
 * Writes in a body's evaluation: the year's experience, and for each criterion a comment and, where
 * the body sees it otherwise than what was computed, its own judgement with the reason. The computed
 * verdict is never touched. What somebody else changed meanwhile is kept where it is something else.
 *
 * Issues at ["experience"] and ["lines", index, field].
 *
 * @throws Refusal stale with an `EvaluationConflict` where both changed the same; notFound; notAllowed
 */
export const writeEvaluation = form({
  name: 'evaluations.write',
  of: 'plan',
  verb: 'takePart',
  input: z.strictObject({
    ...evaluationKey,
    experience: text.default(''),
    wasExperience: mark,
    lines: z.array(line).max(500).default([]),
    /** The document whose verdicts were shown; left out where there was none. */
    paper: id.optional(),
    once,
  }),
  run: async (work, input) => {
    allowInBody(work, 'evaluate', input.body as BodyKey);
    const loaded = await loadForWrite(work);
    const subject = await subjectOf(work, loaded.whole.plan.focusAreas, input);
    const current = await evaluationIn(work, subject);
    const papers = await papersFor(work, input.year, subject.body.key, current);
    const view = viewFor(work.actor, loaded, viewOf(loaded, work.today));
    const computed = computedIn(view, subject.area.key, papers.shown);
    const issues = [
      ...issuesOfState(subject, current),
      ...input.lines.flatMap((each, index) =>
        issuesOfLine(each, computed, current).map((found) => ({
          ...found,
          path: ['lines', String(index), ...found.path],
        })),
      ),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const merged = merge(current, writtenOf(input));
    if (merged.kind === 'conflict') {
      const conflict: EvaluationConflict = { current, conflicts: merged.conflicts };
      return refuseTo({ kind: 'stale', what: 'evaluation', current: conflict });
    }
    const before = current?.revision ?? 0;
    const paper = paperSeen(input, papers);
    // Read again beside another paper it is another evaluation, though no word of it was changed.
    const isBeside = current !== undefined && paper !== undefined && paper !== current.paper;
    if (!merged.changed && !isBeside) return { unchanged: { revision: before, before } };
    const evaluation = evaluationFrom(work, subject, current, merged, paper ?? current?.paper);
    await saveEvaluation(work.database, work.plan.id, evaluation);
    const { year, body, focusArea } = evaluation;
    return {
      value: { revision: evaluation.revision, before } as WrittenEvaluation,
      events: [{ kind: 'evaluation.written', year, body, focusArea }],
      after: carryOver(work),
    };
  },
});

/** The evaluation as it is; undefined before anybody has written in it. */
export const evaluationIn = async (
  { database, plan }: PlanWork,
  { cycle, body, area }: Subject,
): Promise<Evaluation | undefined> => {
  const filter = { year: cycle.year, body: body.key, focusArea: area.key };
  return (await evaluationsOf(database, plan.id, filter))[0];
};

/** What may be written in no more is an issue, so that nobody loses what they typed. */
export const issuesOfState = (
  { cycle }: Subject,
  current: Evaluation | undefined,
): readonly Issue[] => {
  if (cycle.closedAt !== undefined) {
    const text = `Årets gang for ${cycle.year} er afsluttet, så der kan ikke skrives. Bed sekretariatet åbne året igen.`;
    return [issue(['experience'], 'contradiction', text)];
  }
  if (current?.finishedAt === undefined) return [];
  const text = `Evalueringen blev afsluttet ${dayText(current.finishedAt)} af ${current.finishedBy ?? 'en anden'}. Dit er ikke gemt. Åbn evalueringen igen, hvis der skal rettes i den.`;
  return [issue(['experience'], 'contradiction', text)];
};

type GivenLine = z.output<typeof line>;

const issuesOfLine = (
  { criterion, judgement, reason }: GivenLine,
  computed: readonly Computed[],
  current: Evaluation | undefined,
): readonly Issue[] => {
  const found = computed.find((each) => criterionOf(each) === criterion);
  if (found === undefined) return [issue(['criterion'], 'notAChoice')];
  if (judgement === undefined) {
    const text = 'Vælg, hvad I vurderer kriteriet til, eller slet begrundelsen.';
    return reason === '' ? [] : [issue(['judgement'], 'contradiction', text)];
  }
  const unchanged = lineIn(current, found && criterionOf(found)).deviating?.judgement === judgement;
  return [
    ...(reason === ''
      ? [issue(['reason'], 'contradiction', 'Skriv, hvorfor I vurderer det anderledes.')]
      : []),
    ...(judgement === verdictOf(found) && !unchanged
      ? [
          issue(
            ['judgement'],
            'contradiction',
            'Det er det samme, som er regnet ud. Skriv det som en kommentar, og vælg ingen anden vurdering.',
          ),
        ]
      : []),
  ];
};

const writtenOf = ({
  experience,
  wasExperience,
  lines,
}: {
  readonly experience: string;
  readonly wasExperience: string;
  readonly lines: readonly GivenLine[];
}): Written => ({
  experience,
  wasExperience,
  lines: lines.map(({ criterion, comment, judgement, reason, was }) => ({
    was,
    line: {
      criterion: criterion as CriterionId,
      comment,
      ...(judgement === undefined ? {} : { deviating: { judgement, reason } }),
    },
  })),
});

/** Kept only if it is a paper of this body and year: a form may say anything. */
const paperSeen = (
  { paper }: { readonly paper?: string | undefined },
  { issued }: PapersAtHand,
): string | undefined => issued.find((document) => document === paper);

const evaluationFrom = (
  { now, actor }: PlanWork,
  { cycle, body, area }: Subject,
  current: Evaluation | undefined,
  merged: { readonly experience: string; readonly lines: readonly EvaluationLine[] },
  paper: string | undefined,
): Evaluation => {
  const given = new Set(merged.lines.map(({ criterion }) => criterion));
  const others = (current?.lines ?? []).filter(({ criterion }) => !given.has(criterion));
  return {
    year: cycle.year,
    body: body.key,
    focusArea: area.key,
    experience: merged.experience,
    ...(paper === undefined ? {} : { paper }),
    lines: [...others, ...merged.lines],
    revision: (current?.revision ?? 0) + 1,
    changedAt: now,
    changedBy: nameOf(actor),
  };
};

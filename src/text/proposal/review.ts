import type {
  DraftAnswers,
  GivenAnswer,
  SettledCriteria,
  SettledCriterion,
} from '#domain/agreements/answer.ts';
import type { AgreementDraft } from '#domain/agreements/draft.ts';
import type { CriterionProposal, OpenPoint } from '#domain/agreements/proposal.ts';
import type { Question } from '#domain/agreements/question.ts';
import type { Issue } from '#domain/checked.ts';
import { buildClaim, isKind, kindOf } from '#domain/criteria/build-claim.ts';
import { factsOf, parseDate } from '#domain/time/period.ts';
import { answerWords, questionSentence } from '#text/agreement/questions.ts';
import { issueText } from '#text/issues.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { type AnswerContext, applyAnswer, openPointOf } from './answers.ts';
import type { ProposalContext } from './parts.ts';
import { proposeCriterion } from './propose.ts';
import { readingText } from './shown.ts';

type Draft = AgreementDraft<SentenceReading>;

export type DraftReview = {
  /** The draft with what was missing and then answered: its period and the name of its area. */
  readonly draft: Draft;
  readonly proposals: readonly CriterionProposal[];
};

export type Reviewed = {
  readonly draft: Draft;
  readonly answers: DraftAnswers;
  readonly settled: SettledCriteria;
};

/**
 * What a draft has come to: every criterion as proposed, as its questions were answered, or as a
 * person changed it. Always worked out from the beginning, so that any answer can be changed.
 */
export function reviewDraft({ draft: read, answers, settled }: Reviewed): DraftReview {
  const draft = completed(read, answers);
  const context = contextOf(draft, answers);
  return {
    draft,
    proposals: draft.focusAreas.flatMap((area) =>
      area.criteria.map((criterion) =>
        reviewed(
          { ...context, criterion },
          draft.questions,
          answers,
          settled[criterion.code] ?? {},
        ),
      ),
    ),
  };
}

/** What a question of the document proposes where nobody has answered it. */
export function proposedAnswer({ answer }: Question): GivenAnswer | undefined {
  return answer.form === 'choice' && answer.proposed !== null
    ? { form: 'choice', choice: answer.proposed }
    : undefined;
}

/** Why a proposal cannot be judged by as it stands; empty when it can. */
export function issuesOf({
  kind,
  params,
  series,
}: Pick<CriterionProposal, 'kind' | 'params' | 'series'>): readonly Issue[] {
  const built = buildClaim(kind, params, {
    series: new Map(series.map((each) => [each.id, each])),
  });
  return built.ok ? [] : built.issues;
}

/** The questions about one criterion, in the order in which their answers are applied. */
export function questionsOf(code: string, questions: readonly Question[]): readonly Question[] {
  return questions
    .filter(({ about }) => 'criterion' in about && about.criterion === code)
    .toSorted((a, b) => turn(a) - turn(b));
}

/** Whom it concerns is settled first, and every year last, since that repeats all the rest. */
function turn({ about }: Question): number {
  if (about.kind === 'combine-departments') return 0;
  if (about.kind !== 'criterion-open') return 1;
  if (about.part === 'combine') return 0;
  return about.part === 'deadline' ? 2 : 1;
}

function reviewed(
  context: AnswerContext,
  all: readonly Question[],
  answers: DraftAnswers,
  { change, confirmed }: SettledCriterion,
): CriterionProposal {
  const { criterion } = context;
  const questions = questionsOf(criterion.code, all);
  const first = proposeCriterion(criterion, context);
  const base = change === undefined ? first : { ...first, ...contentOf(change), open: [] };
  const settled = questions.reduce((proposal, question) => {
    const answer = answers[question.id];
    if (answer !== undefined) {
      const later = change === undefined || answer.at > change.at;
      return later ? applyAnswer(proposal, question.about, answer.given, context) : proposal;
    }
    const presumed = change === undefined ? proposedAnswer(question) : undefined;
    return presumed === undefined
      ? proposal
      : applyAnswer(proposal, question.about, presumed, context);
  }, base);
  return {
    ...settled,
    interpretation: change?.interpretation || readingText(settled, settled.series),
    open: openPoints(settled, questions, answers),
    confirmed: confirmed !== undefined,
    changed: change !== undefined,
  };
}

function contentOf(change: NonNullable<SettledCriterion['change']>) {
  const { kind, params, series, source } = change;
  return { kind, params, series, source };
}

function openPoints(
  proposal: CriterionProposal,
  questions: readonly Question[],
  answers: DraftAnswers,
): readonly OpenPoint[] {
  const asked = new Set(questions.map(({ about }) => openPointOf(about)));
  const before = proposal.open.filter(({ code }) => !asked.has(code) && !code.startsWith('field-'));
  const presumedOf = (code: string | undefined): string | null =>
    proposal.open.find((each) => each.code === code)?.presumed ?? null;
  const unanswered = questions
    .filter(({ id }) => answers[id] === undefined)
    .map(({ about, answer }): OpenPoint => {
      const words =
        answer.form === 'choice' && answer.proposed !== null
          ? `${answerWords(answer.proposed)}.`
          : null;
      const code = openPointOf(about);
      return {
        code: code ?? about.kind,
        question: questionSentence(about),
        presumed: words ?? presumedOf(code),
      };
    });
  return [...before, ...unanswered, ...lacking(proposal)];
}

function lacking(proposal: CriterionProposal): readonly OpenPoint[] {
  const seen = new Set<string>();
  return issuesOf(proposal).flatMap((each) => {
    const name = each.path.findLast((part) => titleOf(proposal, part) !== undefined) ?? '';
    const title = titleOf(proposal, name);
    const question =
      each.code === 'required' && title !== undefined
        ? `Hvad skal stå ved "${title}"?`
        : issueText(each);
    if (seen.has(question)) return [];
    seen.add(question);
    return [{ code: `field-${name}`, question, presumed: null }];
  });
}

function titleOf({ kind, params }: CriterionProposal, name: string): string | undefined {
  const inner = Array.isArray(params.parts) ? params.parts : [];
  const kinds = [kind, ...inner.map((part: { readonly kind?: unknown }) => String(part.kind))];
  for (const each of kinds) {
    const title = isKind(each) ? kindOf(each).fields[name]?.title : undefined;
    if (title !== undefined) return title;
  }
  return undefined;
}

function completed(draft: Draft, answers: DraftAnswers): Draft {
  const part = (name: string): GivenAnswer | undefined =>
    answers[
      draft.questions.find(({ about }) => about.kind === 'missing-part' && about.part === name)
        ?.id ?? ''
    ]?.given;
  const area = part('areaName');
  const period = part('period');
  return {
    ...draft,
    areaName: draft.areaName ?? (area?.form === 'text' ? area.text : null),
    period:
      draft.period ??
      (period?.form === 'period'
        ? { from: factsOf(period.period).from, to: factsOf(period.period).to, words: '' }
        : null),
  };
}

function contextOf(
  draft: Draft,
  answers: DraftAnswers,
): ProposalContext & Pick<AnswerContext, 'abbreviations'> {
  const { period } = draft;
  const valid =
    period !== null && parseDate(period.from) !== undefined && parseDate(period.to) !== undefined;
  return {
    years: valid
      ? { first: Number(period.from.slice(0, 4)), last: Number(period.to.slice(0, 4)) }
      : undefined,
    area: shortArea(draft.areaName),
    benchmark: draft.parties.find(({ kind }) => kind === 'municipality')?.name ?? 'Kommunen',
    departments: draft.departments.list,
    abbreviations: abbreviationsOf(draft.questions, answers),
  };
}

/** "Valby/Vigerslev – den boligsociale helhedsplan ...": the place before the dash. */
export function shortArea(areaName: string | null): string {
  return areaName?.split(/\s[–-]\s/)[0]?.trim() || 'Området';
}

function abbreviationsOf(
  questions: readonly Question[],
  answers: DraftAnswers,
): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ id, about, answer }) => {
      if (about.kind !== 'population-abbreviated') return [];
      const given = answers[id]?.given;
      const proposed = answer.form === 'text' ? answer.proposed : null;
      const name = given?.form === 'text' ? given.text.trim() : proposed;
      return name === null ? [] : [[about.abbreviation, name] as const];
    }),
  );
}

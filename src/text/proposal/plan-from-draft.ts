import type { SourceBlock } from '#domain/agreements/document.ts';
import type { AgreementDraft, Body, FocusArea } from '#domain/agreements/draft.ts';
import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import type { Question } from '#domain/agreements/question.ts';
import type {
  Answer,
  Criterion,
  CriterionId,
  PlanBody,
  PlanFocusArea,
  PlanKey,
  PlanQuestion,
  WholePlan,
} from '#domain/plans/plan.ts';
import { decimal } from '#domain/quantity/rational.ts';
import type {
  DataSource,
  Reading,
  ReadingId,
  Series,
  SeriesId,
  SourceId,
} from '#domain/readings/reading.ts';
import { date, type Instant } from '#domain/time/period.ts';
import { answerWords, questionSentence } from '#text/agreement/questions.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { slug } from './series.ts';

export type DraftForPlan = {
  readonly draft: AgreementDraft<SentenceReading>;
  readonly proposals: readonly CriterionProposal[];
  /** Answers by the id of their question, in words. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly key: PlanKey;
  readonly name: string;
  readonly by: string;
  readonly at: Instant;
  readonly newId: () => string;
};

/**
 * The working plan a reviewed draft comes to. Whatever nobody confirmed is kept with what is
 * presumed, so that its verdict says that it rests on a proposal. Names of signatories stay behind.
 * The draft must have a period; a page asks for it first.
 */
export function planFromDraft(given: DraftForPlan): WholePlan {
  const { draft, proposals, key, name } = given;
  const period = draft.period;
  if (period === null) throw new RangeError('a plan needs a period');
  const criteria = proposals.map((proposal) => criterionFrom(proposal, given));
  const measured = centralSeries(draft);
  return {
    plan: {
      key,
      name,
      area: draft.areaName ?? name,
      period: { from: date(period.from), to: date(period.to) },
      fundGeneration: draft.fundYears ?? 'ikke angivet',
      fictional: false,
      parties: draft.parties,
      departments: draft.departments.list,
      bodies: draft.bodies.map(planBody),
      sections: draft.sections.map((section) => ({
        number: section.number,
        title: section.title,
        paragraphs: section.blocks.map(blockText),
      })),
      annexes: draft.annexes,
      figures: draft.figures,
      centralMeasurements: draft.centralMeasurements.map((each, index) => {
        const series = measured[index];
        return series === undefined
          ? { number: each.number, text: each.text }
          : { number: each.number, text: each.text, series: series.id };
      }),
      focusAreas: draft.focusAreas.map((area) => planFocusArea(area, given)),
      ...(draft.financing === null ? {} : { financing: { lines: draft.financing.lines } }),
      rules: draft.rules,
      questions: draft.questions.map((question) => planQuestion(question, given.answers)),
      sources: distinctSources([
        ...proposals.map((each) => each.source),
        ...(measured.length > 0 ? [centralSource] : []),
      ]),
      series: [...distinctSeries(proposals.flatMap((each) => each.series)), ...measured],
    },
    criteria,
    readings: proposals.flatMap((proposal) => statedReadings(proposal, given)),
  };
}

const centralSource: DataSource = {
  id: 'boligsociale-data' as SourceId,
  name: 'Boligsociale Data',
  publisher: 'Landsbyggefonden',
  lagMonths: 12,
};

/** The fund's own measurements, where their unit could be read. */
function centralSeries(draft: AgreementDraft<SentenceReading>): readonly Series[] {
  return draft.centralMeasurements.map(
    (each): Series => ({
      id: `central-${each.number}` as SeriesId,
      indicator: each.text.slice(0, 300),
      population: draft.areaName ?? 'Området',
      unit: each.unit === 'unclear' ? 'percent' : each.unit,
      polarity: each.polarity === 'unclear' ? 'neutral' : each.polarity,
      source: centralSource.id,
      role: 'area',
    }),
  );
}

function criterionFrom(proposal: CriterionProposal, given: DraftForPlan): Criterion {
  const area = given.draft.focusAreas.find((each) =>
    each.criteria.some(({ code }) => code === proposal.code),
  );
  const drafted = area?.criteria.find(({ code }) => code === proposal.code);
  const presumed = proposal.confirmed
    ? []
    : proposal.open.map(({ question, presumed: until }) =>
        until === null ? question : `${question} Indtil videre: ${until}`,
      );
  return {
    id: slug(proposal.code) as CriterionId,
    code: proposal.code,
    focusArea: area === undefined ? '' : slug(area.name),
    sentence: drafted?.sentence ?? '',
    dataSource: drafted?.dataSource ?? null,
    versions: [
      {
        number: 1,
        kind: proposal.kind,
        params: proposal.params,
        interpretation: proposal.interpretation,
        presumed:
          proposal.confirmed || presumed.length > 0 ? presumed : ['Forslaget er ikke bekræftet.'],
        enteredBy: given.by,
        enteredAt: given.at,
      },
    ],
  };
}

function statedReadings(proposal: CriterionProposal, given: DraftForPlan): readonly Reading[] {
  return proposal.stated.map((stated) => ({
    id: given.newId() as ReadingId,
    series: stated.series,
    period: stated.period,
    state: { kind: 'measured', value: decimal(stated.quantity.value) },
    standing: 'final',
    provenance: { edition: 'Aftalen', enteredBy: given.by, enteredAt: given.at },
  }));
}

function planBody(body: Body): PlanBody {
  const { name, otherNames, kind, seats, organisations, administrations } = body;
  const { meetingsAYear, task, focusAreas, servedBy } = body;
  return {
    name,
    otherNames,
    kind,
    seats,
    organisations,
    administrations,
    meetingsAYear,
    task,
    focusAreas,
    servedBy,
  };
}

/** Which criterion measures an objective is for people to say; nothing is guessed. */
function planFocusArea(
  area: FocusArea<SentenceReading>,
  { draft, answers }: DraftForPlan,
): PlanFocusArea {
  return {
    number: area.number,
    key: slug(area.name),
    name: area.name,
    purpose: area.purpose,
    objectives: area.objectives.map((text) => {
      const note = objectiveNote(text, area, draft.questions, answers);
      return { text, criteria: [], ...(note === undefined ? {} : { note }) };
    }),
    targetGroups: area.targetGroups.map(({ words, ages }) => ({ words, ages })),
  };
}

/** What was answered about an objective: that it stands unmeasured, or is measured elsewhere. */
function objectiveNote(
  text: string,
  area: FocusArea<SentenceReading>,
  questions: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
): string | undefined {
  const found = questions.find(
    ({ id, about, place }) =>
      (about.kind === 'objective-without-criterion' || about.kind === 'objective-elsewhere') &&
      place.section === area.number &&
      place.words === text &&
      answers.has(id),
  );
  const answer = found === undefined ? undefined : answers.get(found.id);
  if (found === undefined || answer === undefined) return undefined;
  return found.about.kind === 'objective-elsewhere'
    ? `${answer.text} (${found.about.elsewhere}).`
    : `${answer.text}.`;
}

function planQuestion(question: Question, answers: ReadonlyMap<string, Answer>): PlanQuestion {
  const answer = answers.get(question.id);
  const { about } = question;
  return {
    id: question.id,
    place: question.place.section,
    text: questionSentence(about),
    proposed: proposedAnswer(question),
    ...('criterion' in about ? { criterion: slug(about.criterion) as CriterionId } : {}),
    ...(answer === undefined ? {} : { answer }),
  };
}

function proposedAnswer({ answer }: Question): string | null {
  if (answer.proposed === null) return null;
  return answer.form === 'choice' ? answerWords(answer.proposed) : answer.proposed;
}

function blockText(block: SourceBlock): string {
  return block.kind === 'table' ? block.rows.map((row) => row.join(' | ')).join('\n') : block.text;
}

function distinctSources(sources: readonly DataSource[]): readonly DataSource[] {
  return [...new Map(sources.map((each) => [each.id, each])).values()];
}

function distinctSeries(series: readonly Series[]): readonly Series[] {
  return [...new Map(series.map((each) => [each.id, each])).values()];
}

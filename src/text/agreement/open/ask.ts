import type { AgreementDraft, CriterionDraft, FocusArea } from '#domain/agreements/draft.ts';
import type { AnswerCode, Place, Question, QuestionAbout } from '#domain/agreements/question.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

/** A draft before its questions, as the detectors see it. */
export type ReadParts = Omit<AgreementDraft<SentenceReading>, 'questions'>;

/** `subject` tells questions of one kind apart; it becomes part of the stable id. */
export function ask(
  about: QuestionAbout,
  subject: string,
  place: Place,
  choices: readonly AnswerCode[],
  proposed: AnswerCode | null = null,
): Question {
  return {
    id: questionId(about, subject),
    place,
    about,
    answer: { form: 'choice', choices, proposed },
  };
}

export function askFor(
  about: QuestionAbout,
  subject: string,
  place: Place,
  form: 'text' | 'period' | 'figure',
  proposed: string | null = null,
): Question {
  return { id: questionId(about, subject), place, about, answer: { form, proposed } };
}

function questionId(about: QuestionAbout, subject: string): string {
  const slug = subject
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  return slug === '' ? about.kind : `${about.kind}.${slug}`;
}

export type PlacedCriterion = {
  readonly area: FocusArea<SentenceReading>;
  readonly criterion: CriterionDraft<SentenceReading>;
  readonly place: Place;
};

export function placedCriteria(parts: ReadParts): PlacedCriterion[] {
  return parts.focusAreas.flatMap((area) =>
    area.criteria.map((criterion) => ({
      area,
      criterion,
      place: { section: area.number, words: criterion.sentence },
    })),
  );
}

/** The number of the section on a topic, for a question's place. */
export function sectionNumber(parts: ReadParts, topic: string): string | null {
  const number = parts.sections.find((section) => section.topic === topic)?.number;
  return number === undefined || number === null ? null : String(number);
}

import type { SourceBlock } from '#domain/agreements/document.ts';
import type { AgreementDraft, SectionTopic } from '#domain/agreements/draft.ts';
import type { Question } from '#domain/agreements/question.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { readBodies } from './bodies.ts';
import { readCentralMeasurements } from './central-measurements.ts';
import { fundYearsIn, readAnnexes, readCover } from './cover.ts';
import { readDepartments } from './departments.ts';
import { readFigures } from './figures.ts';
import { readFinancing } from './financing.ts';
import { readFocusAreas } from './focus-areas.ts';
import { linesOf } from './lines.ts';
import { areaQuestions } from './open/areas.ts';
import type { ReadParts } from './open/ask.ts';
import { bodyQuestions } from './open/bodies.ts';
import { criterionQuestions } from './open/criteria.ts';
import { figureQuestions } from './open/figures.ts';
import {
  missingAreaParts,
  missingParts,
  missingSections,
  statedCounts,
  sums,
} from './open/missing.ts';
import { populationQuestions } from './open/populations.ts';
import { wordingQuestions } from './open/wording.ts';
import { readAmendmentRule, readConflictRule, readNoticeRule } from './rules.ts';
import { partSections } from './sections.ts';
import { settleBlocks } from './settle.ts';

export type ReadAgreement = AgreementDraft<SentenceReading>;

/**
 * Reads a strategic agreement (strategisk samarbejdsaftale) on the template of Landsbyggefonden.
 * Rules only: the same blocks always give the same draft, as plain values with keys in one order,
 * fit for JSON. Never throws: what is not found, and what is open or contradictory, is a question.
 */
export function readAgreement(blocks: readonly SourceBlock[]): ReadAgreement {
  const settled = settleBlocks(blocks);
  const { preface, sections } = partSections(settled);
  const under = (topic: SectionTopic) => sections.find((section) => section.topic === topic);
  const blocksUnder = (topic: SectionTopic) => under(topic)?.blocks ?? [];
  const lines = linesOf(settled);
  const problems = blocksUnder('problems');
  const departments = readDepartments(problems.length > 0 ? problems : settled);
  const owners = departments.list.flatMap((one) => (one.owner === null ? [] : [one.owner]));
  const focusAreas = readFocusAreas(sections);
  const cover = readCover(preface, settled, owners);
  const parts: ReadParts = {
    title: cover.title,
    areaName: cover.areaName,
    fundYears: fundYearsIn(lines),
    parties: cover.parties,
    signatures: cover.signatures,
    period: cover.period,
    sections,
    annexes: readAnnexes(preface, sections),
    bodies: readBodies(
      under('organisation'),
      focusAreas.map((area) => area.name),
    ),
    departments,
    figures: readFigures(
      problems,
      departments.list.map((one) => one.name),
    ),
    centralMeasurements: readCentralMeasurements(blocksUnder('centralMeasurements')),
    focusAreas,
    financing: readFinancing(blocksUnder('resources')),
    rules: {
      notice: readNoticeRule(sections),
      conflict: readConflictRule(sections),
      amendment: readAmendmentRule(sections, preface),
    },
  };
  return { ...parts, questions: questionsOf(parts, lines) };
}

function questionsOf(parts: ReadParts, lines: readonly string[]): Question[] {
  const questions = [
    ...missingParts(parts),
    ...missingSections(parts),
    ...missingAreaParts(parts),
    ...statedCounts(parts, lines),
    ...sums(parts),
    ...figureQuestions(parts),
    ...criterionQuestions(parts),
    ...populationQuestions(parts),
    ...areaQuestions(parts),
    ...bodyQuestions(parts),
    ...wordingQuestions(parts),
  ];
  const seen = new Map<string, number>();
  return withoutDoubles(questions).map((question) => {
    const times = (seen.get(question.id) ?? 0) + 1;
    seen.set(question.id, times);
    return times === 1 ? question : { ...question, id: `${question.id}.${times}` };
  });
}

/** The document's own contradiction about a population is asked in place of the sentence's bare gap. */
function withoutDoubles(questions: readonly Question[]): Question[] {
  const differing = new Set(
    questions.flatMap(({ about }) =>
      about.kind === 'population-differs' ? [about.criterion] : [],
    ),
  );
  return questions.filter(
    ({ about }) =>
      !(
        about.kind === 'criterion-open' &&
        about.part === 'population' &&
        differing.has(about.criterion)
      ),
  );
}

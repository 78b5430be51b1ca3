import type { NewerFigure } from '#domain/governance/newer-figures.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import { periodText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import { sentence, seriesName, type WordContext } from '#text/reasons.ts';
import { shownWord } from './groups.ts';

/** A criterion of a paper, and how it stands now. */
export type CriterionNow = {
  readonly was: PaperCriterion;
  readonly word: string;
  readonly version: number | undefined;
};

/** What has changed since a paper was issued: verdicts first, then figures, then agreements. */
export function newerTexts(
  figures: readonly NewerFigure[],
  criteria: readonly CriterionNow[],
  context: WordContext,
): readonly string[] {
  return [
    ...criteria
      .filter(({ was, word }) => shownWord(was) !== word)
      .map(({ was, word }) => `${was.code}: i papiret "${shownWord(was)}", nu "${word}".`),
    ...figures.map((each) => figureText(each, context)),
    ...criteria
      .filter(({ was, version }) => version !== undefined && version !== was.version?.number)
      .map(
        ({ was, version }) =>
          `${was.code}: kriteriet forstås nu efter version ${version}${was.version === undefined ? '' : `; papiret bygger på version ${was.version.number}`}.`,
      ),
  ];
}

function figureText(newer: NewerFigure, context: WordContext): string {
  const { reading, kind } = newer;
  const unit = context.series.get(reading.series)?.unit ?? 'count';
  const what = `${seriesName(reading.series, context)}, ${periodText(reading.period)}`;
  if (kind === 'withdrawn') {
    return `Taget tilbage: ${what} (i papiret ${newer.said ?? readingText(reading, unit)}).`;
  }
  return sentence(
    `${kind === 'corrected' ? 'Rettet' : 'Nyt tal'}: ${what}, nu ${readingText(reading, unit)}`,
  );
}

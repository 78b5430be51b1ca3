import type { CriterionDraft } from '#domain/agreements/draft.ts';
import { readSentence } from '#text/sentence/read-sentence.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

/** A criterion of the agreement, its sentence kept word for word beside the proposed reading. */
export function criterion(
  code: string,
  sentence: string,
  dataSource: string | null,
): CriterionDraft<SentenceReading> {
  return { code, sentence, dataSource, reading: readSentence(sentence, { dataSource }) };
}

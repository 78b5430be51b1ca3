import type { CriterionDraft } from '#domain/agreements/draft.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

/** A criterion of the agreement, its sentence kept word for word beside the proposed reading. */
export function criterion(
  code: string,
  sentence: string,
  dataSource: string | null,
): CriterionDraft<SentenceReading> {
  return { code, sentence, dataSource, reading: readSentence(sentence, { dataSource }) };
}

function readSentence(_s: string, _o: { dataSource: string | null }): SentenceReading {
  return { mustAsk: [] } as unknown as SentenceReading;
}

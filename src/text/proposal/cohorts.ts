import type { CriterionDraft } from '#domain/agreements/draft.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';

export type Cohort = { readonly label: string; readonly value: string };

/** "(4. klasse 40 % og 7. klasse 30 %)": the groups a sentence gives each its own figure. */
export function cohortsIn({
  reading,
  sentence,
}: CriterionDraft<SentenceReading>): readonly Cohort[] {
  return reading.quantities.flatMap((quantity, index) => {
    const span = reading.spans.find(({ field }) => field === `quantities.${index}`);
    if (quantity.role !== 'baseline' || span === undefined) return [];
    const label = /(?:^|[(,;]|\sog\s)\s*([^(),;]{2,40})$/u
      .exec(sentence.slice(0, span.from))?.[1]
      ?.split(/\sog\s/)
      .at(-1)
      ?.replace(/\s*(?:ca\.?|cirka|omkring|på|:)\s*$/u, '')
      .trim();
    return label === undefined || !/\p{L}/u.test(label) || /baseline/i.test(label)
      ? []
      : [{ label, value: quantity.value }];
  });
}

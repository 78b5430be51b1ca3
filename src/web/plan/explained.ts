import { type DueFigure, dueFigures, needsOf } from '#domain/criteria/needs.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { keptTogether } from '#text/numbers.ts';
import type { WordContext } from '#text/reasons.ts';
import { type Explanation, explain } from '#text/verdicts.ts';

/** What the words of a view need to know of the plan around it. */
export function wordContext({ knowledge, sources, today, asOf }: PlanView): WordContext {
  return { series: knowledge.series, sources, today: asOf ?? today };
}

const explanations = new WeakMap<CriterionStatus, Explanation>();

/** A status in words. A status never changes once made, so its words are kept with it. */
export function explained(view: PlanView, status: CriterionStatus): Explanation {
  const kept = explanations.get(status);
  if (kept !== undefined) return kept;
  const made = shown(explain(status, wordContext(view)));
  explanations.set(status, made);
  return made;
}

/** The words as they stand on a page. */
function shown(words: Explanation): Explanation {
  return {
    ...words,
    sentence: keptTogether(words.sentence),
    parts: words.parts.map((part) => ({ ...part, sentence: keptTogether(part.sentence) })),
    notes: words.notes.map(keptTogether),
    missing: words.missing.map(keptTogether),
    needed: words.needed.map(keptTogether),
    ...(words.certainty === undefined ? {} : { certainty: keptTogether(words.certainty) }),
  };
}

/** A figure some criteria cannot do without, and which of them. */
export type WantedFigure = DueFigure & { readonly codes: readonly string[] };

const wanted = new WeakMap<PlanView, readonly WantedFigure[]>();

/** Every figure the plan's criteria need, once each, in the order they can be expected. */
export function wantedFigures(view: PlanView): readonly WantedFigure[] {
  const kept = wanted.get(view);
  if (kept !== undefined) return kept;
  const found = new Map<string, WantedFigure>();
  for (const { criterion, claim } of view.statuses) {
    if (claim === undefined) continue;
    const figures = dueFigures(
      needsOf(claim),
      view.knowledge,
      view.sources,
      view.asOf ?? view.today,
      view.plan.period.to,
    );
    for (const figure of figures) {
      const name = `${figure.series} ${figure.period}`;
      const codes = [...(found.get(name)?.codes ?? []), criterion.code];
      found.set(name, { ...figure, codes });
    }
  }
  const made = [...found.values()].sort((a, b) => order(a).localeCompare(order(b)));
  wanted.set(view, made);
  return made;
}

const order = ({ expected, period, series }: DueFigure) => `${expected ?? period} ${series}`;

import type { AmountTrace, ClaimTrace, UsedReading } from '#domain/criteria/verdict.ts';
import type { PaperFigure, PaperSource } from '#domain/governance/status-paper.ts';
import type { KnownReading, SourceId } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { periodText } from '#text/periods.ts';
import { readingText, sampleText } from '#text/readings.ts';
import { seriesName, type WordContext } from '#text/reasons.ts';

/** What the words of a view need to know of the plan around it. */
export const wordsOf = ({ knowledge, sources, today, asOf }: PlanView): WordContext => ({
  series: knowledge.series,
  sources,
  today: asOf ?? today,
});

/** Every reading a verdict rests on, once each, in the order it is come to. */
export const readingsUsed = (trace: ClaimTrace): readonly KnownReading[] => [
  ...new Map(usedIn(trace).map(({ reading }) => [reading.id, reading])).values(),
];

const usedIn = (trace: ClaimTrace): readonly UsedReading[] => {
  switch (trace.kind) {
    case 'compare':
      return [
        ...usedOf(trace.left),
        ...usedOf(trace.right),
        ...usedOf(trace.upper),
        ...usedOf(trace.start),
      ];
    case 'parts':
      return trace.parts.flatMap((part) => usedIn(part.trace));
    case 'given':
      return [...usedIn(trace.condition), ...(trace.then === undefined ? [] : usedIn(trace.then))];
    case 'delivered':
    case 'judgedBy':
    case 'watchOnly':
    case 'concealed':
      return trace.used;
  }
};

const usedOf = (trace: AmountTrace | undefined): readonly UsedReading[] =>
  trace === undefined ? [] : [...trace.used, ...trace.inputs.flatMap(usedOf)];

/** A figure with what it is, when it is of, where it came from and when it was entered. */
export const figureOf = (reading: KnownReading, view: PlanView): PaperFigure => {
  const { series: id, period, sample, standing, fictional, provenance } = reading;
  const series = view.knowledge.series.get(id);
  const said = readingText(reading, series?.unit ?? 'count');
  const base = sampleText(sample);
  const source = series && view.sources.get(series.source);
  return {
    reading: reading.id,
    series: id,
    name: seriesName(id, wordsOf(view)),
    at: period,
    period: periodText(period),
    figure: base === '' ? said : `${said} (${base})`,
    source: sourceText(source?.name, provenance.edition),
    enteredAt: provenance.enteredAt,
    preliminary: standing === 'preliminary',
    fictional: fictional === true,
  };
};

/** An edition often begins with the name of its source; that is said once. */
export const sourceText = (name = 'kilden er ikke oplyst', edition?: string): string => {
  if (edition === undefined) return name;
  return edition.startsWith(name) ? edition : `${name}, ${edition}`;
};

/** The sources of figures, each with its newest edition and when the latest figure came. */
export const sourcesOf = (
  figures: readonly PaperFigure[],
  view: PlanView,
): readonly PaperSource[] => {
  const latest = new Map<SourceId, PaperFigure['enteredAt']>();
  for (const { series: id, enteredAt } of figures) {
    const source = view.knowledge.series.get(id as KnownReading['series'])?.source;
    if (source !== undefined && enteredAt > (latest.get(source) ?? '')) {
      latest.set(source, enteredAt);
    }
  }
  return [...latest].flatMap(([id, at]) => {
    const source = view.sources.get(id);
    if (source === undefined) return [];
    const { name, publisher, edition } = source;
    return [
      {
        name: publisher === undefined ? name : `${name} (${publisher})`,
        ...(edition === undefined ? {} : { edition }),
        latest: at,
      },
    ];
  });
};

import type { CriterionDraft, Department } from '#domain/agreements/draft.ts';
import type { StatedReading } from '#domain/agreements/proposal.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { DataSource, Series, SeriesId } from '#domain/readings/reading.ts';
import { factsOf, type Period, parsePeriod } from '#domain/time/period.ts';
import { upperFirst } from '#text/reasons.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { cohortsIn } from './cohorts.ts';
import { deliverablesIn } from './deliverables.ts';
import { benchmarkOf, groupsOf, indicatorOf, populationOf } from './naming.ts';
import { type PlanYears, paramsFor } from './params.ts';
import { proposedSeries, type SeriesFacts, slug, unitOf } from './series.ts';

export type ProposalContext = {
  /** Undefined where the agreement's period was not found. */
  readonly years: PlanYears | undefined;
  readonly area: string;
  /** What the area is compared with when the sentence names no other: usually the municipality. */
  readonly benchmark: string;
  readonly departments: readonly Department[];
};

const compared = new Set(['narrow-gap', 'near-benchmark', 'reach-benchmark', 'ratio-to-benchmark']);

/** What a criterion is built of, as far as its sentence gives it. */
export type Parts = {
  readonly kind: string;
  readonly params: RawParams;
  readonly series: readonly Series[];
  readonly stated: readonly StatedReading[];
  readonly unitKnown: boolean;
};

/** The kind, parameters and series a sentence gives; what it does not give is left out. */
export function partsFor(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  source: DataSource,
): Parts {
  const { code, reading, sentence } = draft;
  if (reading.kind === 'milestone') return milestoneParts(draft, context, source);
  if (reading.kind === 'judged') return judgedParts(draft, context, source);
  if (reading.kind === 'composite') return compositeParts(draft, context, source);
  const unit = unitOf(reading, sentence);
  const facts = {
    unit: unit ?? 'percent',
    indicator: indicatorOf(reading, sentence),
    population: populationOf(reading, sentence, context.area, context.departments),
    source,
  };
  if (reading.kind === 'each-of') {
    return { ...eachNamed(draft, context, facts), unitKnown: unit !== undefined };
  }
  if (
    reading.kind === 'reach-benchmark' &&
    context.departments.length > 1 &&
    reading.population === null
  ) {
    return { ...eachDepartment(draft, context, facts), unitKnown: unit !== undefined };
  }
  const series = proposedSeries(code, reading, facts);
  const benchmark = compared.has(reading.kind) ? benchmarkSeries(draft, context, facts) : undefined;
  const params = paramsFor({ reading, unit: facts.unit, years: context.years }, series, benchmark);
  const all = benchmark === undefined ? [series] : [series, benchmark];
  return {
    kind: reading.kind,
    params,
    series: all,
    stated: statedFigures(draft, facts.unit, series, benchmark),
    unitKnown: unit !== undefined,
  };
}

function benchmarkSeries(
  { code, reading, sentence }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  facts: SeriesFacts,
): Series {
  return proposedSeries(code, reading, facts, {
    suffix: 'sammenligning',
    population: benchmarkOf(sentence, context.benchmark),
    role: 'benchmark',
  });
}

/** The same demand on each department, with a pair of series for each. */
function eachDepartment(
  { code, reading, sentence }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  facts: SeriesFacts,
): Omit<Parts, 'unitKnown'> {
  const groups = groupsOf(reading, sentence);
  const pairs = context.departments.map(({ name }) => {
    const own = proposedSeries(code, reading, facts, {
      suffix: slug(name),
      population: groups === undefined ? name : `${name}: ${groups.own}`,
    });
    const other = proposedSeries(code, reading, facts, {
      suffix: `${slug(name)}-sammenligning`,
      population: groups === undefined ? `${name}: sammenligning` : `${name}: ${groups.other}`,
      role: 'benchmark',
    });
    const params = paramsFor({ reading, unit: facts.unit, years: context.years }, own, other);
    return { label: name, own, other, params };
  });
  return {
    kind: 'each-of',
    params: { parts: pairs.map(({ label, params }) => ({ label, kind: reading.kind, params })) },
    series: pairs.flatMap(({ own, other }) => [own, other]),
    stated: [],
  };
}

function milestoneParts(
  { code, reading, sentence }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  source: DataSource,
): Parts {
  const names = deliverablesIn(sentence, reading);
  const series = names.map(
    (name, index): Series => ({
      id: `${slug(code)}-leverance-${index + 1}` as SeriesId,
      indicator: upperFirst(name),
      population: context.area,
      unit: 'delivery',
      polarity: 'higherIsBetter',
      source: source.id,
      role: 'area',
    }),
  );
  const by = reading.deadline === null ? undefined : parsePeriod(reading.deadline);
  return {
    kind: reading.kind,
    params: {
      deliverables: series.map((each) => ({ name: each.indicator, series: each.id })),
      ...(by === undefined ? yearField('by', context) : { by }),
      combine: 'all',
    },
    series,
    stated: [],
    unitKnown: true,
  };
}

function judgedParts(
  { code, reading, sentence }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  source: DataSource,
): Parts {
  const series: Series = {
    id: `${slug(code)}-vurdering` as SeriesId,
    indicator: 'Vurdering',
    population: context.area,
    unit: 'judgement',
    polarity: 'higherIsBetter',
    source: source.id,
    role: 'area',
  };
  return {
    kind: reading.kind,
    params: {
      body: 'Bestyrelsen',
      question: sentence.slice(0, 500),
      series: series.id,
      ...yearField('deadline', context),
    },
    series: [series],
    stated: [],
    unitKnown: true,
  };
}

function yearField(name: string, { years }: ProposalContext): RawParams {
  return years === undefined ? {} : { [name]: String(years.last) };
}

/** Baselines with a date are figures in their own right: they become readings of the plan. */
function statedFigures(
  { reading, sentence }: CriterionDraft<SentenceReading>,
  unit: Series['unit'],
  series: Series,
  benchmark: Series | undefined,
): readonly StatedReading[] {
  const common = reading.baselinePeriod === null ? undefined : parsePeriod(reading.baselinePeriod);
  const figure = (
    role: 'baseline' | 'benchmark',
    of: Series | undefined,
  ): readonly StatedReading[] => {
    const index = reading.quantities.findIndex((each) => each.role === role);
    const value = reading.quantities[index]?.value ?? '';
    const period = ownYear(reading, sentence, index) ?? common;
    if (of === undefined || period === undefined || factsOf(period).kind === 'span') return [];
    return /^\d+(\.\d+)?$/.test(value)
      ? [{ series: of.id, period, quantity: { value, unit } }]
      : [];
  };
  return [...figure('baseline', series), ...figure('benchmark', benchmark)];
}

/** "(92 % i 2017)": a year right after a figure is that figure's. */
function ownYear(reading: SentenceReading, sentence: string, index: number): Period | undefined {
  const span = reading.spans.find(({ field }) => field === `quantities.${index}`);
  if (span === undefined) return undefined;
  return parsePeriod(/^\s+i\s+((?:19|20)\d\d)(?!\d)/.exec(sentence.slice(span.to))?.[1] ?? '');
}

/** Parts the sentence names with a figure each, else the departments it speaks of, else the area. */
function eachNamed(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  facts: SeriesFacts,
): Omit<Parts, 'unitKnown'> {
  const { code, sentence } = draft;
  const kind = draft.reading.parts[0] ?? 'improve-on-baseline';
  const reading = { ...draft.reading, kind };
  const named = cohortsIn(draft);
  const departments = /afdeling|boligområde/iu.test(sentence) ? context.departments : [];
  const labels: readonly { readonly label: string; readonly value?: string }[] =
    named.length > 1
      ? named
      : departments.length > 1
        ? departments.map(({ name }) => ({ label: name }))
        : [{ label: facts.population }];
  const benchmark = compared.has(kind) ? benchmarkSeries(draft, context, facts) : undefined;
  const own = labels.map(({ label, value }) => {
    const series = proposedSeries(code, reading, facts, { suffix: slug(label), population: label });
    const { baseline: _, ...params } = paramsFor(
      { reading, unit: facts.unit, years: context.years },
      series,
      benchmark,
    );
    const baseline = value === undefined ? {} : { baseline: { value, unit: facts.unit } };
    return { label, series, params: { ...params, ...baseline } };
  });
  return {
    kind: 'each-of',
    params: {
      parts: own.map(({ label, params }) => ({ label, kind, params })),
      ...leastOf(reading, sentence),
      ...conditionOf(reading, facts.unit),
    },
    series: [...own.map(({ series }) => series), ...(benchmark === undefined ? [] : [benchmark])],
    stated: [],
  };
}

/** "I mindst 3 af de 4 afdelinger ...": in how many of them, where the words tell; else it is all. */
function leastOf({ quantities, spans }: SentenceReading, sentence: string): RawParams {
  const found = quantities.find(({ role, unit, value }, index) => {
    const span = spans.find(({ field }) => field === `quantities.${index}`);
    if (role !== 'other' || unit !== 'count' || span === undefined) return false;
    const within = /(?:^|\s)(?:i|på|for|hos)\s+(?:mindst\s+|minimum\s+|min\.\s+)?$/iu;
    return (
      /^\d+$/.test(value) &&
      within.test(sentence.slice(0, span.from)) &&
      /^\s+af\s/u.test(sentence.slice(span.to))
    );
  });
  return found === undefined ? {} : { least: Number(found.value) };
}

/** "I bydele med færre end 85 % ...": only those that begin on the wrong side of a level. */
function conditionOf(reading: SentenceReading, unit: Series['unit']): RawParams {
  const found = reading.quantities.find(({ role }) => role === 'threshold');
  const at = reading.baselinePeriod === null ? undefined : parsePeriod(reading.baselinePeriod);
  if (found === undefined || at === undefined || !/^\d+(\.\d+)?$/.test(found.value)) return {};
  return {
    condition: reading.direction === 'fall' ? 'above' : 'below',
    threshold: { value: found.value, unit },
    thresholdPeriod: at,
  };
}

/** One part for each demand, with a series of its own; which figure is whose is for a person. */
function compositeParts(
  { code, reading, sentence }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  source: DataSource,
): Parts {
  const population = populationOf(reading, sentence, context.area, context.departments);
  const own = reading.parts.map((kind, index) => {
    const label = `Krav ${index + 1}`;
    const unit = kind === 'judged' ? 'judgement' : kind === 'milestone' ? 'delivery' : 'percent';
    const inner = { ...reading, kind, quantities: [] };
    const facts = { unit, indicator: label, population, source } as const;
    const series = proposedSeries(code, inner, facts, { suffix: `krav-${index + 1}` });
    const params = paramsFor({ reading: inner, unit, years: context.years }, series, undefined);
    return { series, part: { label, kind, params } };
  });
  return {
    kind: reading.kind,
    params: { parts: own.map(({ part }) => part), rule: 'all' },
    series: own.map(({ series }) => series),
    stated: [],
    unitKnown: true,
  };
}

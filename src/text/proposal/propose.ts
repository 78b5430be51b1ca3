import type { CriterionDraft, Department } from '#domain/agreements/draft.ts';
import type { CriterionProposal, OpenPoint, StatedReading } from '#domain/agreements/proposal.ts';
import { buildClaim, isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { DataSource, Series, SeriesId } from '#domain/readings/reading.ts';
import { factsOf, type Period, parsePeriod } from '#domain/time/period.ts';
import { periodText } from '#text/periods.ts';
import { upperFirst } from '#text/reasons.ts';
import { questionText } from '#text/sentence/questions.ts';
import type { AskCode, SentenceReading } from '#text/sentence/reading.ts';
import { deliverablesIn } from './deliverables.ts';
import { benchmarkOf, groupsOf, indicatorOf, populationOf } from './naming.ts';
import { type PlanYears, paramsFor } from './params.ts';
import { proposedSeries, proposedSource, type SeriesFacts, slug, unitOf } from './series.ts';

export type ProposalContext = {
  /** Undefined where the agreement's period was not found. */
  readonly years: PlanYears | undefined;
  readonly area: string;
  /** What the area is compared with when the sentence names no other: usually the municipality. */
  readonly benchmark: string;
  readonly departments: readonly Department[];
};

const compared = new Set(['narrow-gap', 'near-benchmark', 'reach-benchmark', 'ratio-to-benchmark']);

/**
 * Proposes how a criterion could be judged, from what its sentence was read as. Nothing is
 * invented: what the words do not give is either presumed openly (the plan's last year as the
 * deadline) or left out, and both stand in `open`.
 */
export function proposeCriterion(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
): CriterionProposal {
  const { code, reading, sentence } = draft;
  const source = proposedSource(reading.source === null ? null : draft.dataSource);
  const parts = partsFor(draft, context, source);
  const claim = buildClaim(parts.kind, parts.params, {
    series: new Map(parts.series.map((each) => [each.id, each])),
  });
  const lacking = claim.ok ? [] : claim.issues.map((each) => each.path[0] ?? '');
  return {
    code,
    kind: parts.kind,
    params: parts.params,
    series: parts.series,
    source,
    stated: parts.stated,
    interpretation: interpretationOf(reading, sentence, context),
    open: openPoints(draft, context, parts.unitKnown, lacking),
    confirmed: false,
    changed: false,
  };
}

type Parts = {
  readonly kind: string;
  readonly params: RawParams;
  readonly series: readonly Series[];
  readonly stated: readonly StatedReading[];
  readonly unitKnown: boolean;
};

function partsFor(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  source: DataSource,
): Parts {
  const { code, reading, sentence } = draft;
  if (reading.kind === 'milestone') return milestoneParts(draft, context, source);
  if (reading.kind === 'judged') return judgedParts(draft, context, source);
  if (reading.kind === 'each-of' || reading.kind === 'composite') {
    return { kind: reading.kind, params: {}, series: [], stated: [], unitKnown: true };
  }
  const unit = unitOf(reading, sentence);
  const facts = {
    unit: unit ?? 'percent',
    indicator: indicatorOf(reading, sentence),
    population: populationOf(reading, sentence, context.area, context.departments),
    source,
  };
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

function interpretationOf(
  reading: SentenceReading,
  sentence: string,
  context: ProposalContext,
): string {
  const title = isKind(reading.kind) ? kindOf(reading.kind).title : reading.kind;
  const when = parsePeriod(reading.deadline ?? reading.period ?? '');
  const time = when === undefined ? lastYearText(context) : periodText(when);
  return `${title} (${time}). Læst ud fra: ${sentence.slice(0, 300)}`;
}

function lastYearText({ years }: ProposalContext): string {
  return years === undefined ? 'uden frist' : `planens sidste år, ${years.last}`;
}

function openPoints(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  unitKnown: boolean,
  lacking: readonly string[],
): readonly OpenPoint[] {
  const { reading } = draft;
  const asked = reading.mustAsk.map((code) => ({
    code,
    question: questionText(code, reading),
    presumed: presumed(code, reading, context),
  }));
  const combine = combineQuestion(draft, context);
  const unit = unitKnown || reading.mustAsk.includes('unit') ? [] : [unitQuestion];
  const fields = isKind(reading.kind) ? kindOf(reading.kind).fields : {};
  const missing = [...new Set(lacking)].flatMap((name) => {
    const title = fields[name]?.title;
    return title === undefined
      ? []
      : [{ code: `field-${name}`, question: `Hvad skal stå ved "${title}"?`, presumed: null }];
  });
  return [...asked, ...combine, ...unit, ...missing];
}

const unitQuestion: OpenPoint = {
  code: 'unit',
  question: 'Hvilken enhed måles der i?',
  presumed: 'Procent.',
};

function combineQuestion(
  { reading }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
): readonly OpenPoint[] {
  const each =
    reading.kind === 'reach-benchmark' &&
    context.departments.length > 1 &&
    reading.population === null;
  return each && !reading.mustAsk.includes('combine')
    ? [
        {
          code: 'combine',
          question:
            'Skal kravet være opfyldt i hver afdeling for sig eller for afdelingerne under ét?',
          presumed: 'Hver afdeling for sig.',
        },
      ]
    : [];
}

/** What the proposal does until somebody answers; the same presumptions the parameters are built on. */
function presumed(
  code: AskCode,
  reading: SentenceReading,
  context: ProposalContext,
): string | null {
  switch (code) {
    case 'deadline':
      return reading.kind === 'judged' || isYearless(reading)
        ? context.years === undefined
          ? null
          : `Planens udløb (${context.years.last}).`
        : null;
    case 'size':
      return 'Enhver forbedring tæller.';
    case 'combine':
      return reading.kind === 'milestone' ? 'Det hele kræves.' : 'De ses under ét.';
    case 'population':
      return `${populationOf(reading, '', context.area, context.departments)}.`;
    case 'benchmark':
      return `${context.benchmark}.`;
    case 'reading':
      return reading.kind === 'yearly-step' ? 'Hvert år for sig.' : 'Som det står.';
    case 'start-year':
      return 'Fra udgangspunktet.';
    case 'stock-or-flow':
      return 'En bestand: det samlede antal.';
    case 'baseline':
      return reading.quantities.some(({ role }) => role === 'baseline' || role === 'gap')
        ? 'Det nævnte tal, uden tidspunkt.'
        : null;
    case 'unit':
      return 'Procent.';
    case 'measure':
    case 'dataSource':
      return null;
  }
}

function isYearless(reading: SentenceReading): boolean {
  return reading.deadline === null && reading.period === null;
}

import type { GivenAnswer } from '#domain/agreements/answer.ts';
import type { CriterionDraft } from '#domain/agreements/draft.ts';
import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import type { AnswerCode, OpenPart, QuestionAbout } from '#domain/agreements/question.ts';
import { differenceUnit, type Unit, units } from '#domain/quantity/quantity.ts';
import type { Series } from '#domain/readings/reading.ts';
import { factsOf, type Period, parsePeriod, yearsOf } from '#domain/time/period.ts';
import { unitNames } from '#text/numbers.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { type KindWithParams, mapClaims, withField, withFields } from './claim-parts.ts';
import { combinedDepartments, eachCohort, eachYear, gapsOfDepartments } from './combine.ts';
import { stepsAfter, stepsInPlan } from './params.ts';
import type { ProposalContext } from './parts.ts';
import { proposedSource } from './series.ts';

export type AnswerContext = ProposalContext & {
  readonly criterion: CriterionDraft<SentenceReading>;
  /** What abbreviated departments were answered to be. */
  readonly abbreviations: ReadonlyMap<string, string>;
};

type Decide<About = QuestionAbout> = (
  proposal: CriterionProposal,
  given: GivenAnswer,
  about: About,
  context: AnswerContext,
) => CriterionProposal;

type Deciders = {
  readonly [K in QuestionAbout['kind']]?: Decide<Extract<QuestionAbout, { readonly kind: K }>>;
};

/**
 * What an answer decides about a criterion: its kind, parameters and series as they then are.
 * Answers that only record something leave the proposal as it is. Applied to the proposal as first
 * made, each answer can be changed again.
 */
export function applyAnswer(
  proposal: CriterionProposal,
  about: QuestionAbout,
  given: GivenAnswer,
  context: AnswerContext,
): CriterionProposal {
  const decide = deciders[about.kind] as Decide | undefined;
  return decide === undefined ? proposal : decide(proposal, given, about, context);
}

const chosen = (given: GivenAnswer): AnswerCode | undefined =>
  given.form === 'choice' ? given.choice : undefined;

const deciders: Deciders = {
  'criterion-open': (proposal, given, about, context) =>
    openParts[about.part](proposal, given, about, context),
  'window-undated': (proposal, given) =>
    given.form === 'period' ? datedBaseline(proposal, given.period) : proposal,
  'every-year-or-whole': (proposal, given) =>
    withFields(proposal, {
      reading: chosen(given) === 'onTheWhole' ? 'onTheWhole' : 'everyYear',
    }),
  'step-start-open': (proposal, given, _, context) => stepStart(proposal, chosen(given), context),
  'stock-or-flow': (proposal, given) => (chosen(given) === 'flow' ? asFlow(proposal) : proposal),
  'deliverables-combined': (proposal, given) =>
    withFields(proposal, { combine: chosen(given) === 'eitherOne' ? 'any' : 'all' }),
  'combine-departments': (proposal, given, about, context) =>
    chosen(given) === 'eachOne'
      ? gapsOfDepartments(proposal, about.values, context.abbreviations)
      : combinedDepartments(proposal, chosen(given) === 'weightedTogether'),
  'population-differs': (proposal, given, { populations }) => {
    const population = populations[chosen(given) === 'keepSecond' ? 1 : 0];
    return population === undefined ? proposal : ofArea(proposal, { population });
  },
  'source-stopped': (proposal, given) =>
    withFields(proposal, { substitute: substitutes[chosen(given) ?? 'noSubstitute'] }),
  'source-differs': (proposal, given, { named, used }) =>
    fromSource(proposal, chosen(given) === 'keepSecond' ? used : named),
};

const substitutes: { readonly [K in AnswerCode]?: string } = {
  earlierWave: 'nearestEarlier',
  laterWave: 'nearestLater',
};

const openParts: Readonly<Record<OpenPart, Decide>> = {
  deadline: (proposal, given, _, { years }) => {
    if (given.form === 'period') return withFields(proposal, { deadline: given.period });
    return chosen(given) === 'everyYear' && years !== undefined
      ? eachYear(proposal, years)
      : proposal;
  },
  size: (proposal, given) =>
    given.form === 'choice' && given.choice === 'agreedSize' && given.size !== undefined
      ? agreedSize(proposal, given.size)
      : proposal,
  baseline: (proposal, given) => {
    if (given.form !== 'figure') return proposal;
    const dated = given.period === undefined ? proposal : datedBaseline(proposal, given.period);
    return given.value === undefined ? dated : baselineLevel(dated, given.value);
  },
  combine: (proposal, given, _, { criterion }) =>
    chosen(given) === 'eachOne' ? eachCohort(proposal, criterion) : proposal,
  reading: (proposal) => proposal,
  population: (proposal, given) =>
    given.form === 'text' ? ofArea(proposal, { population: given.text }) : proposal,
  measure: (proposal, given) =>
    given.form === 'text' ? everySeries(proposal, { indicator: given.text }) : proposal,
  unit: (proposal, given) => {
    const unit = given.form === 'text' ? unitNamed(given.text) : undefined;
    return unit === undefined ? proposal : inUnit(proposal, unit);
  },
  dataSource: (proposal, given) =>
    given.form === 'text' ? fromSource(proposal, given.text) : proposal,
  benchmark: (proposal, given) =>
    given.form === 'text'
      ? {
          ...proposal,
          series: proposal.series.map((each) =>
            each.role === 'benchmark' ? { ...each, population: given.text } : each,
          ),
        }
      : proposal,
};

/** A stated figure with a date is a reading of its own; a span dates only what it is a mean of. */
function datedBaseline(proposal: CriterionProposal, at: Period): CriterionProposal {
  const isSpan = factsOf(at).kind === 'span';
  const dated = withFields(
    proposal,
    isSpan ? { baselinePeriods: yearsOf(at) } : { baselinePeriod: at },
  );
  if (isSpan || dated.stated.length > 0) return dated;
  const { baseline, benchmarkBaseline, series, benchmark } = dated.params;
  const figure = (value: unknown, of: unknown) => {
    const stated = proposal.series.find(({ id }) => id === of);
    return isStated(value) && stated !== undefined
      ? [{ series: stated.id, period: at, quantity: value }]
      : [];
  };
  return {
    ...dated,
    stated: [...figure(baseline, series), ...figure(benchmarkBaseline, benchmark)],
  };
}

function isStated(value: unknown): value is { readonly value: string; readonly unit: Unit } {
  return typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;
}

function baselineLevel(proposal: CriterionProposal, value: string): CriterionProposal {
  const unit = mainUnit(proposal);
  if (unit === undefined) return proposal;
  const changed = withFields(proposal, { baseline: { value, unit }, gap: undefined });
  return {
    ...changed,
    stated: changed.stated.map((each) =>
      each.series === proposal.params.series ? { ...each, quantity: { value, unit } } : each,
    ),
  };
}

function agreedSize(proposal: CriterionProposal, size: string): CriterionProposal {
  const unit = mainUnit(proposal);
  if (unit === undefined) return proposal;
  const least = { value: size, unit: differenceUnit(unit) };
  return mapClaims(proposal, (claim) => sized(claim, least, proposal.series));
}

/** Any improvement with an agreed size is a stated change. */
function sized(claim: KindWithParams, least: unknown, all: readonly Series[]): KindWithParams {
  if (claim.kind !== 'improve-on-baseline') return withField(claim, 'least', least);
  const own = all.find(({ id }) => id === claim.params.series);
  const direction = own?.polarity === 'lowerIsBetter' ? 'fall' : 'rise';
  return {
    kind: 'absolute-change',
    params: { ...claim.params, direction: claim.params.direction ?? direction, change: least },
  };
}

function stepStart(
  proposal: CriterionProposal,
  choice: AnswerCode | undefined,
  { years, criterion }: AnswerContext,
): CriterionProposal {
  const from = criterion.reading.baselinePeriod;
  const baseline = from === null ? undefined : parsePeriod(from);
  if (baseline === undefined || years === undefined) return proposal;
  if (choice !== 'fromStart') return withFields(proposal, { periods: stepsAfter(baseline, years) });
  const periods = stepsInPlan(baseline, years);
  const first = typeof periods === 'string' ? yearsOf(periods as Period)[0] : periods[0];
  const before = first === undefined ? undefined : shiftedBack(first);
  // The stated figure is from an earlier period: the one just before the plan is registered.
  return before === baseline
    ? withFields(proposal, { periods })
    : withFields(proposal, { periods, baseline: undefined, baselinePeriod: before });
}

function shiftedBack(period: Period): Period | undefined {
  const { kind, year } = factsOf(period);
  if (kind === 'schoolYear') {
    return parsePeriod(`${year - 1}/${String(year % 100).padStart(2, '0')}`);
  }
  return parsePeriod(period.replace(String(year), String(year - 1)));
}

/** New ones every year instead of a number that grows: at least the step each year. */
function asFlow(proposal: CriterionProposal): CriterionProposal {
  return mapClaims(proposal, (claim) => {
    if (claim.kind !== 'yearly-step') return claim;
    const { series, step, periods } = claim.params;
    return {
      kind: 'yearly-count',
      params: { series, comparison: 'atLeast', target: step, periods },
    };
  });
}

function ofArea(
  proposal: CriterionProposal,
  change: { readonly population: string },
): CriterionProposal {
  return {
    ...proposal,
    series: proposal.series.map((each) => (each.role === 'area' ? { ...each, ...change } : each)),
  };
}

function everySeries(
  proposal: CriterionProposal,
  change: { readonly indicator: string },
): CriterionProposal {
  return { ...proposal, series: proposal.series.map((each) => ({ ...each, ...change })) };
}

function fromSource(proposal: CriterionProposal, name: string): CriterionProposal {
  const source = proposedSource(name);
  return {
    ...proposal,
    source,
    series: proposal.series.map((each) => ({ ...each, source: source.id })),
  };
}

function mainUnit({ series }: CriterionProposal): Unit | undefined {
  return series[0]?.unit;
}

function unitNamed(text: string): Unit | undefined {
  const plain = text.trim().toLowerCase().replace(/\.$/, '');
  const spelled: Readonly<Record<string, Unit>> = {
    '%': 'percent',
    pct: 'percent',
    andel: 'percent',
    kr: 'kroner',
    personer: 'count',
  };
  return spelled[plain] ?? units.find((unit) => unitNames[unit] === plain);
}

/** Changes what a criterion is counted in; its figures keep their digits. */
export function inUnit(proposal: CriterionProposal, unit: Unit): CriterionProposal {
  const from = mainUnit(proposal);
  const moved = (value: unknown): unknown => {
    if (!isStated(value) || from === undefined) return value;
    if (value.unit === from) return { ...value, unit };
    return value.unit === differenceUnit(from) ? { ...value, unit: differenceUnit(unit) } : value;
  };
  const changed = mapClaims(proposal, ({ kind, params }) => ({
    kind,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, moved(value)])),
  }));
  return {
    ...changed,
    series: changed.series.map((each) => ({ ...each, unit })),
    stated: changed.stated.map((each) => ({ ...each, quantity: { ...each.quantity, unit } })),
  };
}

const settles: { readonly [K in QuestionAbout['kind']]?: string } = {
  'window-undated': 'baseline',
  'baseline-approximate': 'baseline',
  'every-year-or-whole': 'reading',
  'step-start-open': 'start-year',
  'stock-or-flow': 'stock-or-flow',
  'deliverables-combined': 'combine',
  'combine-departments': 'combine',
  'population-differs': 'population',
  'source-differs': 'dataSource',
};

/** The open point of a proposal that a question asks about; undefined for a question of its own. */
export function openPointOf(about: QuestionAbout): string | undefined {
  return about.kind === 'criterion-open' ? about.part : settles[about.kind];
}

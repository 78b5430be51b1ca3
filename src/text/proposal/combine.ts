import type { CriterionDraft } from '#domain/agreements/draft.ts';
import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import type { StatedValue } from '#domain/agreements/question.ts';
import { differenceUnit } from '#domain/quantity/quantity.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { parsePeriod } from '#domain/time/period.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { type KindWithParams, mapClaims, partsOf, withField, withFields } from './claim-parts.ts';
import { cohortsIn } from './cohorts.ts';
import type { PlanYears } from './params.ts';
import { slug } from './series.ts';

/** The same demand in every year of the plan. */
export function eachYear(
  proposal: CriterionProposal,
  { first, last }: PlanYears,
): CriterionProposal {
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const parts = years.map((year) => {
    const { kind, params } = withFields<KindWithParams>(proposal, { deadline: year });
    return { label: year, kind, params };
  });
  return { ...proposal, kind: 'composite', params: { parts, rule: 'all' } };
}

/** One demand on all departments under one, instead of one on each. */
export function combinedDepartments(
  proposal: CriterionProposal,
  weighted: boolean,
): CriterionProposal {
  const [part] = partsOf(proposal) ?? [];
  if (part === undefined) return proposal;
  const together = weighted ? 'Afdelingerne, vægtet efter antal' : 'Afdelingerne under ét';
  const renamed = (id: unknown, suffix: string): Series | undefined => {
    const found = proposal.series.find((each) => each.id === id);
    return (
      found && {
        ...found,
        id: `${slug(proposal.code)}${suffix}` as SeriesId,
        population: found.population.replace(part.label, together),
      }
    );
  };
  const own = renamed(part.params.series, '');
  const other = renamed(part.params.benchmark, '-sammenligning');
  return {
    ...proposal,
    kind: part.kind,
    params: {
      ...part.params,
      ...(own && { series: own.id }),
      ...(other && { benchmark: other.id }),
    },
    series: [own, other].filter((each) => each !== undefined),
    stated: [],
  };
}

/** The agreement's own figures for each department as the gap it starts from. */
export function gapsOfDepartments(
  proposal: CriterionProposal,
  values: readonly StatedValue[],
  abbreviations: ReadonlyMap<string, string>,
): CriterionProposal {
  const unit = proposal.series[0]?.unit;
  if (unit === undefined) return proposal;
  return mapClaims(proposal, (claim, label) => {
    const found = values.find(
      ({ population }) =>
        population === label ||
        abbreviations.get(population ?? '')?.toLowerCase() === label?.toLowerCase(),
    );
    const at = found?.period == null ? undefined : parsePeriod(found.period);
    if (found === undefined || found.unit !== unit) return claim;
    const gap = { value: found.value, unit: differenceUnit(unit) };
    return withField(withField(claim, 'gap', gap), 'baselinePeriod', at);
  });
}

/** The same demand on each group the sentence names, with a series and a baseline of its own. */
export function eachCohort(
  proposal: CriterionProposal,
  criterion: CriterionDraft<SentenceReading>,
): CriterionProposal {
  const cohorts = cohortsIn(criterion);
  const series = proposal.series.find(({ id }) => id === proposal.params.series);
  if (cohorts.length < 2 || series === undefined) return proposal;
  const own = cohorts.map(({ label, value }) => ({
    label,
    quantity: { value, unit: series.unit },
    series: { ...series, id: `${series.id}-${slug(label)}` as SeriesId, population: label },
  }));
  const at = proposal.stated[0]?.period;
  return {
    ...proposal,
    kind: 'each-of',
    params: {
      parts: own.map((each) => ({
        label: each.label,
        kind: proposal.kind,
        params: { ...proposal.params, series: each.series.id, baseline: each.quantity },
      })),
    },
    series: own.map((each) => each.series),
    stated:
      at === undefined
        ? []
        : own.map((each) => ({ series: each.series.id, period: at, quantity: each.quantity })),
  };
}

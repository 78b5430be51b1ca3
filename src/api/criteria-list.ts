import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { exactDecimal, toDecimal } from '#domain/quantity/rational.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { readingText } from '#text/readings.ts';
import { explain } from '#text/verdicts.ts';

/** A plan's criteria with verdict, sentence and latest reading, as JSON in UTF-8. */
export function criteriaJson(view: PlanView): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(criteriaList(view)));
}

export function criteriaList(view: PlanView) {
  const { plan, asOf, today, statuses } = view;
  return {
    plan: {
      key: plan.key,
      name: plan.name,
      area: plan.area,
      period: plan.period,
      fictional: plan.fictional,
    },
    today,
    asOf: asOf ?? null,
    criteria: statuses.map((status) => criterionOf(view, status)),
  };
}

function criterionOf(view: PlanView, status: CriterionStatus) {
  const { criterion, version, finding } = status;
  const words = explain(status, {
    series: view.knowledge.series,
    sources: view.sources,
    today: view.asOf ?? view.today,
  });
  return {
    code: criterion.code,
    focusArea: criterion.focusArea,
    agreementSentence: criterion.sentence,
    kind: version?.kind ?? null,
    version: version?.number ?? null,
    verdict: finding.verdict.kind,
    final: finding.final,
    standing: finding.standing?.standing ?? null,
    certainty: finding.certainty.kind,
    deadline: finding.deadline ?? null,
    sentence: words.sentence,
    missing: words.missing,
    needed: words.needed,
    latest: latestOf(view, status),
    page: `/planer/${encodeURIComponent(view.plan.key)}/succeskriterier/${encodeURIComponent(criterion.code)}`,
  };
}

/** The latest measured reading of the claim's first series. */
function latestOf(view: PlanView, { claim }: CriterionStatus) {
  const id = claim === undefined ? undefined : seriesOfClaim(claim)[0];
  const series = id === undefined ? undefined : view.knowledge.series.get(id);
  if (series === undefined) return null;
  const latest = readingsOf(view.knowledge, series.id).inOrder.findLast(
    ({ state }) => state.kind === 'measured',
  );
  if (latest === undefined) return null;
  return {
    id: latest.id,
    series: series.id,
    indicator: series.indicator,
    population: series.population,
    period: latest.period,
    value: decimalOf(latest),
    unit: series.unit,
    text: readingText(latest, series.unit),
    preliminary: latest.standing === 'preliminary',
    fictional: latest.fictional === true,
    enteredAt: latest.provenance.enteredAt,
  };
}

/** Exact, as text: a JSON number would be read as a float. */
function decimalOf({ state }: Reading): string | null {
  if (state.kind !== 'measured') return null;
  return exactDecimal(state.value) ?? toDecimal(state.value, 6).text;
}

import type { ClaimTrace, Missing, UsedReading } from '#domain/criteria/verdict.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { unbuiltCriteria } from '#domain/plans/plan-file.ts';
import { type CriterionStatus, statusOf } from '#domain/plans/status.ts';
import { exactDecimal, type Rational, reduced } from '#domain/quantity/rational.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import type { Reading, Series, SeriesId } from '#domain/readings/reading.ts';
import { endOfDay, type IsoDate } from '#domain/time/period.ts';
import { planFileProblem } from '#text/plan-file.ts';
import type { WordContext } from '#text/reasons.ts';
import { explain } from '#text/verdicts.ts';

export type Evaluation = {
  readonly plan: { readonly key: string; readonly name: string; readonly fictional: boolean };
  /** The day asked about, or null for today with everything known. */
  readonly asOf: IsoDate | null;
  readonly judgedOn: IsoDate;
  readonly criteria: readonly CriterionOut[];
};
export type CriterionOut = ReturnType<typeof criterionOf>;

/** Every criterion judged on a day: with what was entered by its end, or, without one, with all. */
export const evaluationOf = (whole: WholePlan, today: IsoDate, asOf?: IsoDate): Evaluation => {
  const { plan, criteria, readings } = whole;
  const moment = asOf === undefined ? undefined : endOfDay(asOf);
  const judgedOn = asOf ?? today;
  const knowledge = knowledgeOf(plan.series, readings, moment);
  const sources = new Map(plan.sources.map((each) => [each.id, each]));
  const context: WordContext = { series: knowledge.series, sources, today: judgedOn };
  const problems = problemsOf(whole);
  return {
    plan: { key: plan.key, name: plan.name, fictional: plan.fictional },
    asOf: asOf ?? null,
    judgedOn,
    criteria: criteria.map((each) => {
      const status = statusOf(each, knowledge, judgedOn, moment);
      return criterionOf(
        status,
        context,
        problems.get(`${each.code} ${status.version?.number}`) ?? [],
      );
    }),
  };
};

/** What is wrong with the parameters, by criterion and version; places count from the version. */
const problemsOf = (whole: WholePlan): ReadonlyMap<string, readonly string[]> =>
  new Map(
    unbuiltCriteria(whole).map(({ code, version, issues }) => [
      `${code} ${version}`,
      issues.map((issue) => planFileProblem({ ...issue, path: issue.path.slice(4) })),
    ]),
  );

const criterionOf = (
  status: CriterionStatus,
  context: WordContext,
  problems: readonly string[],
) => {
  const { criterion, version, finding } = status;
  const { verdict, standing } = finding;
  const said = explain(status, context);
  const missing = verdict.kind === 'undecided' ? verdict.reasons : [];
  return {
    criterion: criterion.code,
    wording: criterion.sentence,
    focusArea: criterion.focusArea,
    kind: version?.kind ?? null,
    version: version?.number ?? null,
    verdict: verdict.kind,
    final: finding.final,
    deadline: finding.deadline ?? null,
    standing: standing?.standing ?? null,
    certainty: finding.certainty.kind,
    interval:
      'low' in finding.certainty
        ? { low: finding.certainty.low, high: finding.certainty.high }
        : null,
    sentence: said.sentence,
    parts: said.parts.map(({ label, verdict: own, sentence }) => ({
      label,
      verdict: own.kind,
      sentence,
    })),
    notes: said.notes,
    reasons: missing.map((reason, index) => ({
      ...plainReason(reason),
      text: said.missing[index] ?? '',
    })),
    needed: said.needed,
    pace: standing?.pace === undefined ? null : plain(standing.pace, context),
    certaintyText: said.certainty ?? null,
    problems,
    readings: usedIn([finding.trace, standing?.latest?.trace]).map((used) =>
      usedOut(used, context.series),
    ),
    latest: standing?.latest === undefined ? null : plain(standing.latest, context),
    trace: plain(finding.trace, context),
  };
};

const plainReason = (reason: Missing) => ({ ...reason });

/** Every reading the verdict rests on, or looked at in vain; each once, in the order of use. */
const usedIn = (traces: readonly (ClaimTrace | undefined)[]): readonly UsedReading[] => {
  const found = new Map<string, UsedReading>();
  const see = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || isRational(value)) return;
    if (isUsed(value)) {
      if (!found.has(value.reading.id)) found.set(value.reading.id, value);
      return;
    }
    for (const each of Object.values(value)) see(each);
  };
  see(traces);
  return [...found.values()];
};

const isUsed = (value: object): value is UsedReading =>
  'reading' in value &&
  typeof value.reading === 'object' &&
  value.reading !== null &&
  'provenance' in value.reading;

const isRational = (value: object): value is Rational =>
  'numerator' in value && typeof value.numerator === 'bigint';

const usedOut = (
  { reading, insteadOf, why }: UsedReading,
  series: ReadonlyMap<SeriesId, Series>,
) => ({
  ...readingOut(reading, series),
  ...(insteadOf === undefined ? {} : { insteadOf }),
  ...(why === undefined ? {} : { why }),
});

const readingOut = (reading: Reading, series: ReadonlyMap<SeriesId, Series>) => ({
  id: reading.id,
  series: reading.series,
  period: reading.period,
  state: reading.state.kind,
  value: reading.state.kind === 'measured' ? number(reading.state.value) : null,
  unit: series.get(reading.series)?.unit ?? null,
  ...(reading.sample === undefined ? {} : { sample: reading.sample }),
  standing: reading.standing,
  enteredAt: reading.provenance.enteredAt,
  fictional: reading.fictional === true,
});

/** An exact decimal, or a fraction where no decimal ends. */
const number = (value: Rational): string => {
  const { numerator, denominator } = reduced(value);
  return exactDecimal(value) ?? `${numerator}/${denominator}`;
};

/** A trace as plain JSON: exact numbers as text, readings in short. */
const plain = (value: unknown, context: WordContext): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isRational(value)) return number(value);
  if (isUsed(value)) return usedOut(value, context.series);
  if (Array.isArray(value)) return value.map((each) => plain(each, context));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, plain(each, context)]),
  );
};

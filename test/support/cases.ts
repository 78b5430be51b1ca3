import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildClaim, kindOf } from '#domain/criteria/build-claim.ts';
import type { Claim } from '#domain/criteria/claim.ts';
import { evaluate } from '#domain/criteria/evaluate.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { KindName } from '#domain/criteria/kinds/index.ts';
import type { Finding, Missing, NeededNow, Standing, Verdict } from '#domain/criteria/verdict.ts';
import type { Quantity } from '#domain/quantity/quantity.ts';
import { exactDecimal } from '#domain/quantity/rational.ts';
import type { Series } from '#domain/readings/reading.ts';
import { date } from '#domain/time/period.ts';
import { type Plan, plan, series } from './readings.ts';

/** The claim a kind and its parameters come to; a refusal fails the test with every issue. */
export function claimOf(kind: string, params: RawParams, all: readonly Series[]): Claim {
  const built = buildClaim(kind, params, { series: new Map(all.map((each) => [each.id, each])) });
  assert.ok(built.ok, built.ok ? '' : JSON.stringify(built.issues));
  return built.value;
}

/** The finding of a kind on the readings of a plan, on a day. */
export function findingOf(kind: string, params: RawParams, readings: Plan, on: string): Finding {
  return evaluate(claimOf(kind, params, readings.series), readings.knowledge(), date(on));
}

/** What a case expects; verdict, reasons and standing are always compared, the rest where given. */
export type Expected = {
  readonly verdict: Verdict['kind'];
  /** The day asked; without it, the day after every deadline of the table. */
  readonly on?: string;
  /** Why it cannot be decided: "suppressed 2019"; said once however many series lack it. */
  readonly because?: readonly string[];
  /** Left out where the verdict is final. */
  readonly standing?: Standing;
  /** What is needed now: "reading 2020 atMost 3.9". */
  readonly needed?: readonly string[];
  /** Change a year needed from here. */
  readonly pace?: string;
  readonly certainty?: Finding['certainty']['kind'];
  /** Parameters of this case, over those of the table. */
  readonly params?: RawParams;
};

export type Row = readonly [name: string, readings: (of: Plan) => Plan, expected: Expected];

export type Table = {
  readonly series: readonly [Series, ...Series[]];
  readonly params: RawParams;
  /** The day asked where a case names none: after the deadline. */
  readonly on: string;
};

/** Runs the rows as tests named by the kind, and the kind's own worked example. */
export function judges(kind: KindName, table: Table, rows: readonly Row[]): void {
  describe(kind, () => {
    workedExample(kind);
    for (const [name, readings, expected] of rows) {
      it(name, () => {
        const params = { ...table.params, ...expected.params };
        const finding = findingOf(
          kind,
          params,
          readings(plan(...table.series)),
          expected.on ?? table.on,
        );
        assertFinding(finding, expected);
      });
    }
  });
}

function workedExample(kind: KindName): void {
  it('gives the verdict its worked example says', () => {
    const { example, name } = kindOf(kind);
    assert.equal(name, kind);
    const all = example.series.map((each) => series(each.id, each.unit, each.polarity));
    const [first, ...others] = all;
    assert.ok(first);
    const known = example.readings.reduce(
      (so, [id, at, value]) => so.of(id).reads(at, value),
      plan(first, ...others),
    );
    assert.equal(
      findingOf(kind, example.params, known, '2040-01-01').verdict.kind,
      example.verdict,
    );
  });
}

export function assertFinding(finding: Finding, expected: Expected): void {
  const { verdict } = finding;
  const reasons = verdict.kind === 'undecided' ? verdict.reasons.map(reasonText) : [];
  assert.deepEqual(
    {
      verdict: finding.verdict.kind,
      because: [...new Set(reasons)],
      standing: finding.standing?.standing,
    },
    { verdict: expected.verdict, because: expected.because ?? [], standing: expected.standing },
  );
  if (expected.needed !== undefined) {
    assert.deepEqual((finding.standing?.needed ?? []).map(neededText), expected.needed);
  }
  if (expected.pace !== undefined)
    assert.equal(numberText(finding.standing?.pace?.perYear), expected.pace);
  if (expected.certainty !== undefined) assert.equal(finding.certainty.kind, expected.certainty);
}

/** A reason in one line: its kind, and the period or thing it is about. */
export function reasonText(reason: Missing): string {
  switch (reason.kind) {
    case 'suppressed':
    case 'pending':
    case 'notRegistered':
    case 'notMeasured':
    case 'partOfPeriod':
    case 'noStandIn':
    case 'severalInPeriod':
      return `${reason.kind} ${reason.period}`;
    case 'deliveryNotRegistered':
      return `${reason.kind} ${reason.series}`;
    case 'notAgreed':
      return `${reason.kind} ${reason.what}`;
    case 'notUsable':
      return `${reason.kind} ${reason.why}`;
    case 'unlikeUnits':
      return `${reason.kind} ${reason.units.join(' ')}`;
    case 'dividedByZero':
    case 'notJudged':
    case 'watchOnly':
    case 'conditionNotMet':
      return reason.kind;
  }
}

export function neededText(needed: NeededNow): string {
  switch (needed.kind) {
    case 'figure':
      return `${needed.of} ${needed.periods.join('+')} ${needed.comparison} ${numberText(needed.value)}`;
    case 'gap':
      return `gap ${needed.period} ${needed.comparison} ${numberText(needed.value)}`;
    case 'deliver':
      return `deliver ${needed.series} by ${needed.by}`;
    case 'outOfReach':
      return needed.kind;
  }
}

function numberText(value: Quantity | undefined): string | undefined {
  return value === undefined ? undefined : (exactDecimal(value.value) ?? 'endless');
}

/** A quantity as parameters state it. */
export function stated(value: string, unit: Quantity['unit'] = 'percent') {
  return { value, unit } as const;
}

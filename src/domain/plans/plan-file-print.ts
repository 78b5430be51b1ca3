import type { Unit } from '#domain/quantity/quantity.ts';
import { exactDecimal, type Rational, reduced } from '#domain/quantity/rational.ts';
import { isOutsideRange } from '#domain/readings/faults.ts';
import type { Reading, Series, SeriesId } from '#domain/readings/reading.ts';
import { comparePeriods } from '#domain/time/period.ts';
import type {
  Criterion,
  CriterionId,
  CriterionVersion,
  Plan,
  PlanBody,
  PlanFocusArea,
  WholePlan,
} from './plan.ts';
import { planFileFormat, planFileVersion } from './plan-file-form.ts';
import { byCodeUnit, canonicalParams } from './plan-file-params.ts';

type Out = { readonly [member: string]: unknown };

/**
 * The plan as the file's plain JSON: members in one order, and what is empty, false or unknown
 * left out, so that the same plan always gives the same bytes.
 */
export function planFileOf({ plan, criteria, readings }: WholePlan): Out {
  const series = new Map(plan.series.map((each) => [each.id, each]));
  const codes = new Map(criteria.map((each) => [each.id, each.code]));
  return lean({
    format: planFileFormat,
    version: planFileVersion,
    plan: planOut(plan, codes),
    sources: plan.sources.map((each) =>
      lean({
        id: each.id,
        name: each.name,
        publisher: each.publisher,
        lagMonths: each.lagMonths,
        contact: each.contact,
        note: each.note,
        edition: each.edition,
        rhythm: each.rhythm,
        nextExpected: each.nextExpected,
        smallest: each.smallest && lean({ cell: each.smallest.cell, base: each.smallest.base }),
      }),
    ),
    series: plan.series.map(({ id, indicator, population, unit, polarity, source, role, total }) =>
      lean({ id, indicator, population, unit, polarity, source, role, total }),
    ),
    criteria: criteria.map((each) => criterionOut(each, series)),
    readings: inFileOrder(readings, plan.series).map((each) =>
      readingOut(each, series.get(each.series)?.unit),
    ),
  });
}

function planOut(plan: Plan, codes: ReadonlyMap<CriterionId, string>): Out {
  const { from, to } = plan.period;
  return lean({
    key: plan.key,
    name: plan.name,
    area: plan.area,
    period: { from, to },
    fundGeneration: plan.fundGeneration,
    fictional: plan.fictional,
    parties: plan.parties.map(({ kind, name }) => ({ kind, name })),
    departments: plan.departments.map(({ name, owner, residents }) =>
      lean({ name, owner, residents }),
    ),
    bodies: plan.bodies.map(bodyOut),
    sections: plan.sections.map(({ number, title, paragraphs }) =>
      lean({ number, title, paragraphs }),
    ),
    annexes: plan.annexes.map(({ kind, words }) => lean({ kind, words })),
    figures: plan.figures.map((each) =>
      lean({
        indicator: each.indicator,
        value: each.value,
        unit: each.unit,
        approximate: each.approximate,
        isBenchmark: each.isBenchmark,
        population: each.population,
        ages: agesOut(each.ages),
        period: each.period,
        source: each.source,
        heading: each.heading,
        words: each.words,
      }),
    ),
    centralMeasurements: plan.centralMeasurements.map(({ number, text, series }) =>
      lean({ number, text, series }),
    ),
    focusAreas: plan.focusAreas.map((each) => focusAreaOut(each, codes)),
    financing: plan.financing && {
      lines: plan.financing.lines.map(({ name, payer, amount, words }) =>
        lean({ name, payer, amount, words }),
      ),
    },
    rules: rulesOut(plan.rules),
    questions: plan.questions.map(({ id, place, text, proposed, answer, criterion }) =>
      lean({
        id,
        place,
        text,
        proposed,
        answer: answer && { text: answer.text, by: answer.by, at: answer.at },
        criterion: criterion && (codes.get(criterion) ?? criterion),
      }),
    ),
  });
}

function bodyOut(body: PlanBody): Out {
  return lean({
    name: body.name,
    otherNames: body.otherNames,
    kind: body.kind,
    seats: body.seats,
    organisations: body.organisations,
    administrations: body.administrations,
    meetingsAYear:
      body.meetingsAYear &&
      lean({ least: body.meetingsAYear.least, most: body.meetingsAYear.most }),
    task: body.task,
    focusAreas: body.focusAreas,
    servedBy: body.servedBy,
  });
}

function focusAreaOut(area: PlanFocusArea, codes: ReadonlyMap<CriterionId, string>): Out {
  return lean({
    number: area.number,
    key: area.key,
    name: area.name,
    purpose: area.purpose,
    objectives: area.objectives.map(({ text, criteria, note }) =>
      // Text may be empty in a plan and must be in the file all the same.
      ({ text, ...lean({ criteria: criteria.map((each) => codes.get(each) ?? each), note }) }),
    ),
    targetGroups: area.targetGroups.map(({ words, ages }) => ({
      words,
      ...lean({ ages: agesOut(ages) }),
    })),
  });
}

function rulesOut({ notice, conflict, amendment }: Plan['rules']): Out | undefined {
  const routes = (
    all: readonly { readonly matter: string; readonly bodies: readonly string[] }[],
  ) => all.map(({ matter, bodies }) => ({ matter, ...lean({ bodies }) }));
  const rules = lean({
    notice:
      notice &&
      lean({
        who: notice.who,
        what: notice.what,
        routes: routes(notice.routes),
        words: notice.words,
      }),
    conflict:
      conflict &&
      lean({
        basis: conflict.basis,
        firstStep: conflict.firstStep,
        routes: routes(conflict.routes),
        words: conflict.words,
      }),
    amendment: amendment && lean({ approver: amendment.approver, words: amendment.words }),
  });
  return Object.keys(rules).length === 0 ? undefined : rules;
}

function criterionOut(criterion: Criterion, series: ReadonlyMap<SeriesId, Series>): Out {
  return lean({
    id: criterion.id,
    code: criterion.code,
    focusArea: criterion.focusArea,
    sentence: criterion.sentence,
    dataSource: criterion.dataSource,
    sharedWith: criterion.sharedWith,
    versions: criterion.versions.map((each) => versionOut(each, series)),
  });
}

function versionOut(version: CriterionVersion, series: ReadonlyMap<SeriesId, Series>): Out {
  const { number, kind, params, interpretation, presumed, reason, enteredBy, enteredAt } = version;
  return {
    number,
    kind,
    params: canonicalParams(kind, params, series),
    ...lean({ interpretation, presumed, reason, enteredBy, enteredAt }),
  };
}

function readingOut(reading: Reading, unit: Unit | undefined): Out {
  const { state, sample, provenance, supersedes, reason, fictional } = reading;
  const { edition, fetchedOn, enteredBy, enteredAt, evidence } = provenance;
  return lean({
    id: reading.id,
    series: reading.series,
    period: reading.period,
    value: state.kind === 'measured' ? valueOut(state.value) : undefined,
    outOfRange:
      state.kind === 'measured' && unit !== undefined && isOutsideRange(state.value, unit),
    state: state.kind === 'measured' ? undefined : state.kind,
    expected: state.kind === 'pending' ? state.expected : undefined,
    n: sample?.kind === 'size' ? sample.n : undefined,
    numerator: sample?.kind === 'share' ? sample.numerator : undefined,
    denominator: sample?.kind === 'share' ? sample.denominator : undefined,
    standing: reading.standing,
    edition,
    fetchedOn,
    enteredBy,
    enteredAt,
    evidence:
      evidence &&
      lean({ fileName: evidence.fileName, sha256: evidence.sha256, cell: evidence.cell }),
    supersedes,
    reason,
    fictional,
  });
}

/** An exact decimal, or a fraction where no decimal ends ("1/3"). */
function valueOut(value: Rational): string {
  const { numerator, denominator } = reduced(value);
  return exactDecimal(value) ?? `${numerator}/${denominator}`;
}

/** Series by series in the plan's order, each in the order of time, corrections after what they correct. */
function inFileOrder(readings: readonly Reading[], series: readonly Series[]): readonly Reading[] {
  const places = new Map(series.map((each, index) => [each.id, index]));
  const placeOf = (reading: Reading) => places.get(reading.series) ?? series.length;
  return [...readings].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      comparePeriods(a.period, b.period) ||
      byCodeUnit(a.period, b.period) ||
      byCodeUnit(a.provenance.enteredAt, b.provenance.enteredAt) ||
      byCodeUnit(a.id, b.id),
  );
}

function agesOut(ages: { readonly from: number; readonly to: number } | null): Out | undefined {
  return ages === null ? undefined : { from: ages.from, to: ages.to };
}

function lean(members: Out): Out {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

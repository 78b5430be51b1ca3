import type { AnnexKind, BodyKind, FigureUnit, PartyKind } from '#domain/agreements/draft.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import { kinds } from '#domain/criteria/kinds/index.ts';
import { units } from '#domain/quantity/quantity.ts';
import { rhythms } from '#domain/readings/reading.ts';
import * as shape from './plan-file-shape.ts';
import { list, object, optional, type Shape } from './plan-file-shape.ts';

/**
 * The members of a plan file, in the order they are printed. Whatever can be left out is optional
 * here; `plan-file-build.ts` puts the usual values in its place.
 */
const short = shape.name(300);
const line = shape.text(2_000);
const long = shape.text(20_000);
const several = (most: number) => list(line, most);

const partyKinds = ['housingOrganisation', 'municipality', 'policeDistrict', 'other'] as const;
const bodyKinds = [
  'cityBoard',
  'districtBoard',
  'board',
  'localSteeringGroup',
  'followUpGroup',
  'other',
] as const;
const annexKinds = [
  'organisationChart',
  'areaAgreement',
  'contingencyPlan',
  'milestonePlan',
  'budget',
  'activitySheet',
  'reportingForm',
  'centralMeasurements',
  'termsOfReference',
  'other',
] as const;
const figureUnits = [
  'percent',
  'percentagePoint',
  'perMille',
  'kroner',
  'kronerPerDwelling',
  'grade',
  'count',
] as const;
partyKinds satisfies readonly PartyKind[];
bodyKinds satisfies readonly BodyKind[];
annexKinds satisfies readonly AnnexKind[];
figureUnits satisfies readonly FigureUnit[];

const ages = object({ from: shape.whole(0, 120), to: shape.whole(0, 120) });

const body = object({
  name: short,
  otherNames: optional(several(20)),
  kind: optional(shape.choice(bodyKinds)),
  seats: optional(several(100)),
  organisations: optional(several(100)),
  administrations: optional(several(100)),
  meetingsAYear: optional(
    object({ least: shape.whole(0, 366), most: optional(shape.whole(0, 366)) }),
  ),
  task: optional(long),
  focusAreas: optional(several(50)),
  servedBy: optional(line),
});

const figure = object({
  indicator: line,
  value: shape.decimal,
  unit: shape.choice(figureUnits),
  approximate: optional(shape.flag),
  isBenchmark: optional(shape.flag),
  population: optional(line),
  ages: optional(ages),
  period: optional(line),
  source: optional(line),
  heading: optional(line),
  words: optional(long),
});

const objective = object({
  text: line,
  criteria: optional(list(shape.text(100, 'Codes of criteria'), 100)),
  note: optional(line),
});

const focusArea = object({
  number: optional(shape.text(20)),
  key: optional(shape.id),
  name: short,
  purpose: optional(long),
  objectives: optional(list(objective, 200)),
  targetGroups: optional(list(object({ words: line, ages: optional(ages) }), 100)),
});

const route = object({ matter: long, bodies: optional(several(50)) });

const rules = object({
  notice: optional(
    object({
      who: optional(line),
      what: optional(long),
      routes: optional(list(route, 50)),
      words: optional(list(long, 50)),
    }),
  ),
  conflict: optional(
    object({
      basis: optional(line),
      firstStep: optional(long),
      routes: optional(list(route, 50)),
      words: optional(list(long, 50)),
    }),
  ),
  amendment: optional(object({ approver: optional(line), words: optional(list(long, 50)) })),
});

const question = object({
  id: optional(shape.id),
  place: optional(line),
  text: long,
  proposed: optional(line),
  answer: optional(object({ text: long, by: line, at: shape.instant })),
  criterion: optional(shape.text(100, 'Code of a criterion')),
});

const financing = object({
  lines: list(
    object({
      name: short,
      payer: shape.choice(['fund', 'local'] as const),
      amount: shape.whole(-1e15, 1e15),
      words: optional(line),
    }),
    200,
  ),
});

const planPart = object({
  key: optional(shape.id),
  name: short,
  area: optional(line),
  period: shape.dates,
  fundGeneration: optional(shape.text(100)),
  fictional: optional(shape.flag),
  parties: optional(list(object({ kind: optional(shape.choice(partyKinds)), name: short }), 100)),
  departments: optional(
    list(
      object({
        name: short,
        owner: optional(line),
        residents: optional(shape.whole(0, 10_000_000)),
      }),
      500,
    ),
  ),
  bodies: optional(list(body, 100)),
  sections: optional(
    list(
      object({
        number: optional(shape.whole(0, 1_000)),
        title: optional(line),
        paragraphs: optional(list(long, 2_000)),
      }),
      500,
    ),
  ),
  annexes: optional(
    list(object({ kind: optional(shape.choice(annexKinds)), words: optional(line) }), 200),
  ),
  figures: optional(list(figure, 2_000)),
  centralMeasurements: optional(
    list(object({ number: shape.whole(0, 1_000), text: line, series: optional(shape.id) }), 200),
  ),
  focusAreas: optional(list(focusArea, 50)),
  financing: optional(financing),
  rules: optional(rules),
  questions: optional(list(question, 1_000)),
});

const source = object({
  id: optional(shape.id),
  name: short,
  publisher: optional(line),
  lagMonths: optional(shape.whole(0, 120)),
  contact: optional(line),
  note: optional(long),
  edition: optional(line),
  rhythm: optional(shape.choice(rhythms)),
  nextExpected: optional(shape.date),
  smallest: optional(
    object({
      cell: optional(shape.whole(1, 1_000_000)),
      base: optional(shape.whole(1, 1_000_000)),
    }),
  ),
});

const series = object({
  id: shape.id,
  indicator: optional(line),
  population: optional(line),
  unit: shape.choice(units),
  polarity: optional(shape.choice(['higherIsBetter', 'lowerIsBetter', 'neutral'] as const)),
  source: optional(shape.text(300, 'The id of a source; its name where the file lists no sources')),
  role: optional(shape.choice(['area', 'benchmark'] as const)),
  total: optional(shape.id),
});

/** Read here only as an object; its members depend on the kind, and are checked when it is judged. */
const params: Shape<RawParams> = {
  read: (given, place) =>
    shape.isRecord(given) ? given : shape.report(place, [], 'wrongShape', 'et objekt { … }'),
  schema: { type: 'object', description: 'The fields of the kind' },
};

const kind: Shape<string> = {
  read: (given, place) =>
    typeof given === 'string' && Object.hasOwn(kinds, given)
      ? given
      : shape.report(place, [], 'notAKind', shape.shown(given)),
  schema: { enum: Object.keys(kinds) },
};

const agreed = {
  interpretation: optional(long),
  presumed: optional(several(100)),
  reason: optional(line),
  enteredBy: optional(line),
  enteredAt: optional(shape.instant),
};

const version = object({ number: optional(shape.whole(1, 10_000)), kind, params, ...agreed });

const criterion = object({
  id: optional(shape.id),
  code: optional(shape.name(20)),
  focusArea: optional(shape.text(300, 'Key, number or name of a focus area')),
  sentence: optional(long),
  dataSource: optional(line),
  sharedWith: optional(line),
  versions: optional(list(version, 200)),
  kind: optional(kind),
  params: optional(params),
  ...agreed,
});

const reading = object({
  id: optional(shape.id),
  series: shape.id,
  period: shape.period,
  value: optional(shape.figureValue),
  outOfRange: optional(shape.flag),
  state: optional(
    shape.choice(['measured', 'suppressed', 'pending', 'notMeasured', 'withdrawn'] as const),
  ),
  expected: optional(shape.date),
  n: optional(shape.whole(0, 1e12)),
  numerator: optional(shape.whole(0, 1e12)),
  denominator: optional(shape.whole(0, 1e12)),
  standing: optional(shape.choice(['preliminary', 'final'] as const)),
  edition: optional(line),
  fetchedOn: optional(shape.date),
  enteredBy: optional(line),
  enteredAt: optional(shape.instant),
  evidence: optional(
    object({
      fileName: short,
      sha256: {
        read: (given, place) =>
          typeof given === 'string' && /^[0-9a-f]{64}$/.test(given)
            ? given
            : shape.report(place, [], 'wrongShape', '64 hexadecimale tegn'),
        schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      } satisfies Shape<string>,
      cell: optional(shape.text(200)),
    }),
  ),
  supersedes: optional(shape.id),
  reason: optional(line),
  fictional: optional(shape.flag),
});

export const planFileFormat = 'fremdrift-plan';
export const planFileVersion = 1;

const one: Shape<1> = {
  read: (given, place) => (given === 1 ? 1 : shape.report(place, [], 'notAChoice', '1')),
  schema: { const: 1 },
};

export const planFileShape = object(
  {
    format: optional(shape.choice([planFileFormat] as const)),
    version: optional(one),
    plan: planPart,
    sources: optional(list(source, 500)),
    series: optional(list(series, 5_000)),
    criteria: optional(list(criterion, 1_000)),
    readings: optional(list(reading, 100_000)),
  },
  'A whole plan of Fremdrift: the agreement, its criteria and its readings.',
);

type Contents<S> = S extends Shape<infer T> ? T : never;
export type PlanFile = Contents<typeof planFileShape>;
export type PlanPart = PlanFile['plan'];
export type FileCriterion = Contents<typeof criterion>;
export type FileVersion = Contents<typeof version>;
export type FileReading = Contents<typeof reading>;
export type FileFocusArea = Contents<typeof focusArea>;
export type FileRules = Contents<typeof rules>;

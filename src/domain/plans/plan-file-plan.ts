import type { Rules } from '#domain/agreements/draft.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import {
  type Criterion,
  type CriterionId,
  type Plan,
  type PlanBody,
  type PlanFocusArea,
  type PlanKey,
  type PlanQuestion,
  parsePlanKey,
} from './plan.ts';
import type { FileFocusArea, FileRules, PlanFile, PlanPart } from './plan-file-form.ts';
import { freeId, slug, tellRepeats } from './plan-file-names.ts';
import { into, type Place, report } from './plan-file-shape.ts';

/** The plan without its sources and series; references to criteria and series are followed. */
export function planPartOf(
  given: PlanPart,
  areas: readonly PlanFocusArea[],
  criteria: readonly Criterion[],
  series: ReadonlyMap<SeriesId, Series>,
  place: Place,
): Omit<Plan, 'sources' | 'series'> {
  const idOf = (code: string, at: Place): CriterionId => criterionId(code, criteria, at);
  tellRepeats(
    areas.map((each) => each.key),
    'key',
    into(place, 'focusAreas'),
  );
  return {
    key: keyOf(given, place),
    name: given.name,
    area: given.area ?? '',
    period: given.period,
    fundGeneration: given.fundGeneration ?? '',
    fictional: given.fictional ?? false,
    parties: (given.parties ?? []).map(({ kind, name }) => ({ kind: kind ?? 'other', name })),
    departments: (given.departments ?? []).map(({ name, owner, residents }) => ({
      name,
      owner: owner ?? null,
      residents: residents ?? null,
    })),
    bodies: (given.bodies ?? []).map(bodyOf),
    sections: (given.sections ?? []).map(({ number, title, paragraphs }) => ({
      number: number ?? null,
      title: title ?? '',
      paragraphs: paragraphs ?? [],
    })),
    annexes: (given.annexes ?? []).map(({ kind, words }) => ({
      kind: kind ?? 'other',
      words: words ?? '',
    })),
    figures: figuresOf(given),
    centralMeasurements: centralMeasurementsOf(given, series, place),
    focusAreas: areas.map((area, index) =>
      withIds(area, idOf, into(place, 'focusAreas', String(index))),
    ),
    ...(given.financing === undefined
      ? {}
      : {
          financing: {
            lines: given.financing.lines.map((each) => ({ ...each, words: each.words ?? '' })),
          },
        }),
    rules: rulesOf(given.rules ?? {}),
    questions: questionsOf(given, idOf, place),
  };
}

function figuresOf(given: PlanPart): Plan['figures'] {
  return (given.figures ?? []).map((each) => ({
    indicator: each.indicator,
    value: each.value,
    unit: each.unit,
    approximate: each.approximate ?? false,
    isBenchmark: each.isBenchmark ?? false,
    population: each.population ?? null,
    ages: each.ages ?? null,
    period: each.period ?? null,
    source: each.source ?? null,
    heading: each.heading ?? null,
    words: each.words ?? '',
  }));
}

function centralMeasurementsOf(
  given: PlanPart,
  series: ReadonlyMap<SeriesId, Series>,
  place: Place,
): Plan['centralMeasurements'] {
  return (given.centralMeasurements ?? []).map(({ number, text, series: id }, index) => {
    if (id !== undefined && !series.has(id as SeriesId)) {
      report(place, ['centralMeasurements', String(index), 'series'], 'notASeries', id);
    }
    return { number, text, ...(id === undefined ? {} : { series: id as SeriesId }) };
  });
}

/** The area with the codes its objectives name turned into the ids of the criteria. */
function withIds(
  area: PlanFocusArea,
  idOf: (code: string, at: Place) => CriterionId,
  place: Place,
): PlanFocusArea {
  const objectives = area.objectives.map((objective, nth) => ({
    ...objective,
    criteria: objective.criteria.map((code, at) =>
      idOf(code, into(place, 'objectives', String(nth), 'criteria', String(at))),
    ),
  }));
  return { ...area, objectives };
}

function keyOf(given: PlanPart, place: Place): PlanKey {
  const wanted = given.key ?? slug(given.name);
  const key = parsePlanKey(wanted);
  if (key === undefined) {
    report(place, ['key'], 'wrongShape', 'små bogstaver a-z, tal og bindestreger (højst 60 tegn)');
  }
  return key ?? (wanted as PlanKey);
}

/** The focus areas; where the file has none, those its criteria name, or one for them all. */
export function areasOf(file: PlanFile): readonly PlanFocusArea[] {
  const given = file.plan.focusAreas ?? [];
  const named = new Set(
    (file.criteria ?? []).flatMap((each) => (each.focusArea === undefined ? [] : [each.focusArea])),
  );
  const made: readonly FileFocusArea[] =
    given.length > 0
      ? given
      : [...(named.size > 0 ? named : ['Succeskriterier'])].map((name) => ({ name }));
  if (given.length === 0 && (file.criteria ?? []).length === 0) return [];
  const taken = new Set(made.flatMap((each) => (each.key === undefined ? [] : [each.key])));
  return made.map((each) => ({
    number: each.number ?? null,
    key: each.key ?? freeId(slug(each.name), taken),
    name: each.name,
    purpose: each.purpose ?? null,
    objectives: (each.objectives ?? []).map(({ text, criteria, note }) => ({
      text,
      // Codes here; `planPartOf` turns them into ids once the criteria have theirs.
      criteria: (criteria ?? []) as readonly CriterionId[],
      ...(note === undefined ? {} : { note }),
    })),
    targetGroups: (each.targetGroups ?? []).map(({ words, ages }) => ({
      words,
      ages: ages ?? null,
    })),
  }));
}

function criterionId(code: string, criteria: readonly Criterion[], place: Place): CriterionId {
  const found =
    criteria.find((each) => each.code === code) ?? criteria.find((each) => each.id === code);
  if (found === undefined)
    report(place, [], 'contradiction', `Succeskriteriet "${code}" findes ikke i planen.`);
  return found?.id ?? (code as CriterionId);
}

function bodyOf(given: NonNullable<PlanPart['bodies']>[number]): PlanBody {
  return {
    name: given.name,
    otherNames: given.otherNames ?? [],
    kind: given.kind ?? 'other',
    seats: given.seats ?? [],
    organisations: given.organisations ?? [],
    administrations: given.administrations ?? [],
    meetingsAYear:
      given.meetingsAYear === undefined
        ? null
        : { least: given.meetingsAYear.least, most: given.meetingsAYear.most ?? null },
    task: given.task ?? null,
    focusAreas: given.focusAreas ?? [],
    servedBy: given.servedBy ?? null,
  };
}

type Routes = NonNullable<NonNullable<FileRules['notice']>['routes']>;

function rulesOf({ notice, conflict, amendment }: FileRules): Rules {
  const routes = (all: Routes | undefined) =>
    (all ?? []).map(({ matter, bodies }) => ({ matter, bodies: bodies ?? [] }));
  return {
    notice:
      notice === undefined
        ? null
        : {
            who: notice.who ?? null,
            what: notice.what ?? null,
            routes: routes(notice.routes),
            words: notice.words ?? [],
          },
    conflict:
      conflict === undefined
        ? null
        : {
            basis: conflict.basis ?? null,
            firstStep: conflict.firstStep ?? null,
            routes: routes(conflict.routes),
            words: conflict.words ?? [],
          },
    amendment:
      amendment === undefined
        ? null
        : { approver: amendment.approver ?? null, words: amendment.words ?? [] },
  };
}

function questionsOf(
  given: PlanPart,
  idOf: (code: string, at: Place) => CriterionId,
  place: Place,
): readonly PlanQuestion[] {
  const all = given.questions ?? [];
  const taken = new Set(all.flatMap((each) => (each.id === undefined ? [] : [each.id])));
  const questions = all.map((each, index) => ({
    id: each.id ?? freeId(`spoergsmaal-${index + 1}`, taken),
    place: each.place ?? null,
    text: each.text,
    proposed: each.proposed ?? null,
    ...(each.answer === undefined ? {} : { answer: each.answer }),
    ...(each.criterion === undefined
      ? {}
      : { criterion: idOf(each.criterion, into(place, 'questions', String(index), 'criterion')) }),
  }));
  tellRepeats(
    questions.map((each) => each.id),
    'id',
    into(place, 'questions'),
  );
  return questions;
}

import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { DataSource, Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import type { Instant } from '#domain/time/period.ts';
import type {
  Criterion,
  CriterionId,
  CriterionVersion,
  Plan,
  PlanFocusArea,
  WholePlan,
} from './plan.ts';
import type { FileCriterion, FileVersion, PlanFile } from './plan-file-form.ts';
import { enteredByFile, freeId, slug, tellRepeats } from './plan-file-names.ts';
import { canonicalParams } from './plan-file-params.ts';
import { areasOf, planPartOf } from './plan-file-plan.ts';
import { readingsFrom } from './plan-file-readings.ts';
import { benchmarksIn } from './plan-file-roles.ts';
import { into, type Place, report } from './plan-file-shape.ts';

/** What the file names, made into a plan: usual values filled in, references followed and checked. */
export function wholePlanOf(file: PlanFile, place: Place): WholePlan {
  const sources = sourcesOf(file, place);
  const series = seriesOf(file, sources, place);
  const byId = new Map(series.map((each) => [each.id, each]));
  const areas = areasOf(file);
  const criteria = (file.criteria ?? []).map((given, index) =>
    criterionOf(
      given,
      index,
      { file, areas, series: byId },
      into(place, 'criteria', String(index)),
    ),
  );
  tellRepeats(
    criteria.map((each) => each.code),
    'code',
    into(place, 'criteria'),
  );
  tellRepeats(
    criteria.map((each) => each.id),
    'id',
    into(place, 'criteria'),
  );
  const plan: Plan = {
    ...planPartOf(file.plan, areas, criteria, byId, into(place, 'plan')),
    sources,
    series,
  };
  return {
    plan,
    criteria,
    readings: readingsFrom(file.readings ?? [], byId, into(place, 'readings')),
  };
}

function sourcesOf(file: PlanFile, place: Place): readonly DataSource[] {
  const taken = new Set(
    (file.sources ?? []).flatMap((each) => (each.id === undefined ? [] : [each.id])),
  );
  const sources: DataSource[] = (file.sources ?? []).map((each) => ({
    ...each,
    id: (each.id ?? freeId(slug(each.name), taken)) as SourceId,
  }));
  tellRepeats(
    sources.map((each) => each.id),
    'id',
    into(place, 'sources'),
  );
  const named = new Set(
    (file.series ?? [])
      .map((each) => each.source)
      .filter((each) => file.sources === undefined || each === undefined),
  );
  for (const each of named) {
    const name = each ?? unknownSource;
    if (sources.some((known) => known.name === name)) continue;
    sources.push({ id: freeId(slug(name), taken) as SourceId, name });
  }
  return sources;
}

const unknownSource = 'Ikke angivet';
const benchmarkName = 'Sammenligningsgrundlaget';
const areaName = 'Området';

function seriesOf(file: PlanFile, sources: readonly DataSource[], place: Place): readonly Series[] {
  const given = file.series ?? [];
  tellRepeats(
    given.map((each) => each.id),
    'id',
    into(place, 'series'),
  );
  const benchmarks = benchmarksIn(file.criteria ?? []);
  return given.map((each, index) => {
    const wanted = each.source ?? unknownSource;
    const source =
      sources.find((known) => known.id === wanted) ??
      sources.find((known) => known.name === wanted);
    if (source === undefined) {
      report(
        place,
        ['series', String(index), 'source'],
        'contradiction',
        `Kilden "${wanted}" findes ikke i filens "sources".`,
      );
    }
    const role = each.role ?? (benchmarks.has(each.id) ? 'benchmark' : 'area');
    return {
      id: each.id as SeriesId,
      indicator: each.indicator ?? each.id,
      population:
        each.population ?? (role === 'benchmark' ? benchmarkName : (file.plan.area ?? areaName)),
      unit: each.unit,
      polarity: each.polarity ?? 'neutral',
      source: source?.id ?? (wanted as SourceId),
      role,
      ...(each.total === undefined ? {} : { total: each.total as SeriesId }),
    };
  });
}

type Around = {
  readonly file: PlanFile;
  readonly areas: readonly PlanFocusArea[];
  readonly series: ReadonlyMap<SeriesId, Series>;
};

function criterionOf(given: FileCriterion, index: number, around: Around, place: Place): Criterion {
  const code = given.code ?? String(index + 1);
  return {
    id: (given.id ?? `kriterium-${slug(code)}`) as CriterionId,
    code,
    focusArea: focusAreaOf(given, around, place),
    sentence: given.sentence ?? titleOf(given),
    dataSource: given.dataSource ?? null,
    ...(given.sharedWith === undefined ? {} : { sharedWith: given.sharedWith }),
    versions: versionsOf(given, around, place),
  };
}

/** A criterion without a sentence is called what its kind is called. */
function titleOf({ kind, versions }: FileCriterion): string {
  const name = versions?.[0]?.kind ?? kind ?? '';
  return isKind(name) ? kindOf(name).title : '';
}

/** A criterion names its focus area by key, number or name; without a name it belongs to the first. */
function focusAreaOf(given: FileCriterion, { areas }: Around, place: Place): string {
  const wanted = given.focusArea;
  const found =
    wanted === undefined
      ? areas[0]
      : (areas.find((each) => each.key === wanted) ??
        areas.find((each) => each.number === wanted || each.name === wanted));
  if (found === undefined && wanted !== undefined) {
    report(
      place,
      ['focusArea'],
      'contradiction',
      `Indsatsområdet "${wanted}" findes ikke i planen.`,
    );
  }
  return found?.key ?? wanted ?? '';
}

function versionsOf(
  given: FileCriterion,
  around: Around,
  place: Place,
): readonly CriterionVersion[] {
  const { kind, params } = given;
  if (given.versions !== undefined && (kind !== undefined || params !== undefined)) {
    report(
      place,
      ['versions'],
      'contradiction',
      'Skriv enten "versions" eller "kind" og "params", ikke begge dele.',
    );
  }
  if (kind === undefined && params !== undefined) report(place, ['kind'], 'required', 'kind');
  const { interpretation, presumed, reason, enteredBy, enteredAt } = given;
  const single =
    kind === undefined
      ? []
      : [{ kind, params: params ?? {}, interpretation, presumed, reason, enteredBy, enteredAt }];
  const all = given.versions ?? (single as readonly FileVersion[]);
  const versions = all.map((each, index) => versionOf(each, index, around));
  versions.forEach((each, index) => {
    const before = versions[index - 1];
    const at = [`versions`, String(index)];
    if (each.number !== index + 1) {
      report(
        place,
        [...at, 'number'],
        'contradiction',
        'Versioner nummereres 1, 2, 3 … i den rækkefølge, de står.',
      );
    }
    if (before !== undefined && each.enteredAt < before.enteredAt) {
      report(
        place,
        [...at, 'enteredAt'],
        'contradiction',
        'En version kan ikke være ældre end den før.',
      );
    }
  });
  return versions;
}

function versionOf(given: FileVersion, index: number, { file, series }: Around): CriterionVersion {
  return {
    number: given.number ?? index + 1,
    kind: given.kind,
    params: canonicalParams(given.kind, given.params as RawParams, series),
    interpretation: given.interpretation ?? '',
    presumed: given.presumed ?? [],
    ...(given.reason === undefined ? {} : { reason: given.reason }),
    enteredBy: given.enteredBy ?? enteredByFile,
    enteredAt: given.enteredAt ?? agreedAt(file),
  };
}

/** What is not dated was agreed when the plan began. */
function agreedAt(file: PlanFile): Instant {
  return `${file.plan.period.from}T00:00:00.000Z` as Instant;
}

import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import { needsOf } from '#domain/criteria/needs.ts';
import type { Event } from '#domain/events.ts';
import type { Plan, WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type {
  DataSource,
  Reading,
  ReadingId,
  Series,
  SeriesId,
  SourceId,
} from '#domain/readings/reading.ts';
import { contains, type Period } from '#domain/time/period.ts';
import { id, once, periodCode, planKey, said } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { afterWrite, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';
import { changesOfAll, type StatusChange } from '#operations/readings/changes.ts';
import { figureText } from '#operations/readings/figure-text.ts';
import * as readings from '#store/readings.ts';
import { sourceIn } from './add.ts';

export type SkippedWave = {
  readonly source: DataSource;
  readonly period: Period;
  readonly added: readonly Reading[];
  readonly changes: readonly StatusChange[];
};

/**
 * Records that a source made no wave in a period: every series of it (or those chosen) that has no
 * figure for it is said not to be measured. Where criteria need, or somebody waits for, figures of
 * parts of the period, it is those that are said. A figure that was waited for is superseded. What a
 * body decided on, a deliverable or a judgement, is no wave.
 *
 * Issues: ["period"] where every series has its figure already, ["series"] for one of another source.
 *
 * @throws Refusal notFound for a source the plan does not have
 */
export const skipWave = form({
  name: 'sources.skipWave',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({
    plan: planKey,
    source: id,
    period: periodCode,
    why: said,
    series: z.array(id).min(1).max(500).optional(),
    once,
  }),
  run: async (work, input) => {
    const { database, plan: pin, today } = work;
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const source = sourceIn(whole.plan, input.source);
    const chosen = seriesMeasuredBy(whole.plan, source.id).filter(
      ({ id: key }) => input.series?.includes(key) ?? true,
    );
    if (chosen.length < (input.series?.length ?? 0)) {
      return { ok: false, issues: [issue(['series'], 'notASeries')] };
    }
    const view = viewOf(loaded, today);
    const added = chosen.flatMap((series) => notMeasured(work, view, series, input));
    if (added.length === 0) return { ok: false, issues: [nothingToSay] };
    await readings.append(database, pin.id, added);
    const after: WholePlan = { ...whole, readings: [...whole.readings, ...added] };
    const { period, why } = input;
    const value: SkippedWave = {
      source,
      period,
      added,
      changes: changesOfAll(after, added, today),
    };
    return {
      value,
      events: [
        {
          kind: 'source.waveSkipped',
          source: source.id,
          name: source.name,
          period,
          series: [...new Set(added.map(({ series }) => series))],
          why,
        },
        ...added.map((reading) => eventOf(reading, whole, why)),
      ],
      after: () => memoOf(database).keep(afterWrite(pin, loaded, after)),
    };
  },
  again: {
    remember: ({ added }) => added.map(({ id: key }) => key),
    recall: async (work, { source, period }, kept) => {
      const { whole } = await loadPlan(work);
      const ids = new Set(kept as readonly string[]);
      const added = whole.readings.filter(({ id: key }) => ids.has(key));
      const changes = changesOfAll(whole, added, work.today);
      return { source: sourceIn(whole.plan, source), period, added, changes };
    },
  },
});

const nothingToSay = issue(
  ['period'],
  'contradiction',
  'Kildens målinger har alle et tal for perioden. Er et af dem forkert, så ret det på kriteriets side.',
);

/** The series of a source that come in waves. */
export const seriesMeasuredBy = ({ series }: Plan, source: SourceId): readonly Series[] =>
  series.filter(
    (each) => each.source === source && each.unit !== 'delivery' && each.unit !== 'judgement',
  );

type Skipped = { readonly period: Period; readonly why: string };

/** The readings that say so; none for a period that has a figure already, or one of a part of it. */
const notMeasured = (
  { actor, now, newId }: PlanWork,
  view: PlanView,
  series: Series,
  { period, why }: Skipped,
): readonly Reading[] => {
  const { at, inOrder } = readingsOf(view.knowledge, series.id);
  const known = inOrder.filter(({ state }) => state.kind !== 'pending');
  return periodsAwaited(view, series.id, period).flatMap((each) => {
    if (known.some((reading) => contains(each, reading.period))) return [];
    const awaited = at.get(each);
    const reading: Reading = {
      id: newId() as ReadingId,
      series: series.id,
      period: each,
      state: { kind: 'notMeasured' },
      standing: 'final',
      provenance: { enteredBy: nameOf(actor), enteredAt: now },
      ...(awaited === undefined ? {} : { supersedes: awaited.id }),
      reason: why,
    };
    return [reading];
  });
};

/** The periods within one that somebody waits for a figure of; the period itself where nobody does. */
const periodsAwaited = (
  { knowledge, statuses }: PlanView,
  series: SeriesId,
  period: Period,
): readonly Period[] => {
  const pending = readingsOf(knowledge, series).inOrder.filter(
    ({ state }) => state.kind === 'pending',
  );
  const needed = statuses
    .flatMap(({ claim }) => (claim === undefined ? [] : needsOf(claim)))
    .filter((each) => each.series === series);
  const within = [...pending, ...needed]
    .map((each) => each.period)
    .filter((each) => contains(period, each));
  return within.length === 0 ? [period] : [...new Set(within)];
};

const eventOf = (reading: Reading, { plan, readings: all }: WholePlan, why: string): Event => {
  const { id: key, series: of, period, state, supersedes } = reading;
  const series = seriesOf(plan, of);
  const old = all.find((each) => each.id === supersedes);
  const figure = figureText(state, series);
  return old === undefined
    ? { kind: 'reading.registered', reading: key, series: of, period, figure }
    : {
        kind: 'reading.corrected',
        reading: key,
        supersedes: old.id,
        series: of,
        period,
        from: figureText(old.state, series),
        to: figure,
        why,
      };
};

const seriesOf = ({ series }: Plan, key: SeriesId): Series =>
  series.find((each) => each.id === key) ?? refuseTo({ kind: 'notFound', what: 'series' });

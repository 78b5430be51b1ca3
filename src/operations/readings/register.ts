import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { refuseTo } from '#domain/problem.ts';
import { knowledgeOf, readingAt, readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, ReadingId, Sample, Series, SeriesId } from '#domain/readings/reading.ts';
import { id, periodCode, planKey } from '#operations/input.ts';
import { form, type PlanWork } from '#operations/operation.ts';
import { afterWrite, loadForWrite, loadPlan } from '#operations/plans/load.ts';
import { type LoadedPlan, memoOf } from '#operations/plans/memo.ts';
import * as readings from '#store/readings.ts';
import { changesOf, type StatusChange } from './changes.ts';
import * as entered from './entered.ts';
import { figureText } from './figure-text.ts';

export type RegisteredReading = {
  readonly reading: Reading;
  readonly changes: readonly StatusChange[];
};

/**
 * Registers a figure for a period that has none. Where the figure is odd, each oddity is an issue
 * with the path ["confirmed", oddity] until its name stands in `confirmed`; where the period has a
 * figure already, the issue at ["period"] is `duplicate`, with the id of the reading to correct.
 *
 * @throws Refusal notFound for a series of another plan, or of none
 */
export const registerReading = form({
  name: 'readings.register',
  of: 'plan',
  verb: 'register',
  input: z.strictObject({
    plan: planKey,
    series: id,
    period: periodCode,
    ...entered.enteredFields,
  }),
  inspect: entered.inspectEvidence,
  run: async (work, input) => {
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const series = seriesIn(whole, input.series);
    const knowledge = knowledgeOf([series], ofSeries(whole, series.id));
    const state = entered.stateOf(input);
    if (entered.isIssues(state)) return { ok: false, issues: state };
    const there = readingAt(knowledge, series.id, input.period);
    const issues = [
      ...(there === undefined ? [] : [issue(['period'], 'duplicate', there.id)]),
      ...entered.faultsIn(input, state, series),
      ...entered.unconfirmedOddities(
        { series, period: input.period, state },
        readingsOf(knowledge, series.id),
        work.today,
        input.confirmed,
      ),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const reading: Reading = {
      id: work.newId() as ReadingId,
      series: series.id,
      period: input.period,
      state,
      ...(input.sample === undefined ? {} : { sample: input.sample as Sample }),
      standing: input.standing,
      provenance: await entered.provenanceOf(work, input, nameOf(work.actor)),
    };
    return {
      ...(await appended(work, loaded, reading)),
      events: [
        {
          kind: 'reading.registered',
          reading: reading.id,
          series: series.id,
          period: reading.period,
          figure: figureText(state, series),
          ...(input.confirmed.length === 0 ? {} : { confirmed: input.confirmed }),
        },
      ],
    };
  },
  again: {
    remember: ({ reading }) => reading.id,
    recall: (work, _, kept) => recallReading(work, kept),
  },
});

export const ofSeries = ({ readings: all }: WholePlan, series: SeriesId): readonly Reading[] =>
  all.filter((each) => each.series === series);

/** @throws Refusal notFound */
export const seriesIn = ({ plan }: WholePlan, key: string): Series =>
  plan.series.find((each) => each.id === (key as SeriesId)) ??
  refuseTo({ kind: 'notFound', what: 'series' });

/** Appends a reading, and keeps the plan at hand as it then is. */
export const appended = async (
  { database, plan, today }: PlanWork,
  before: LoadedPlan,
  reading: Reading,
): Promise<{ readonly value: RegisteredReading; readonly after: () => void }> => {
  await readings.append(database, plan.id, [reading]);
  const whole = { ...before.whole, readings: [...before.whole.readings, reading] };
  return {
    value: { reading, changes: changesOf(whole, reading, today) },
    after: () => memoOf(database).keep(afterWrite(plan, before, whole)),
  };
};

/** The answer to a form that was sent before: the reading it made, and what that changes. */
export const recallReading = async (work: PlanWork, kept: unknown): Promise<RegisteredReading> => {
  const { whole } = await loadPlan(work);
  const reading = whole.readings.find((each) => each.id === kept);
  if (reading === undefined) return refuseTo({ kind: 'notFound', what: 'reading' });
  return { reading, changes: changesOf(whole, reading, work.today) };
};

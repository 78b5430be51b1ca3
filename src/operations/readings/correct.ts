import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import { knowledgeOf, readingAt, readingsOf } from '#domain/readings/knowledge.ts';
import type { Reading, ReadingId, Sample } from '#domain/readings/reading.ts';
import { id, periodCode, planKey, said } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { loadForWrite } from '#operations/plans/load.ts';
import * as entered from './entered.ts';
import { figureText } from './figure-text.ts';
import { appended, ofSeries, recallReading, seriesIn } from './register.ts';

/**
 * Corrects a reading by a new one that supersedes it; the old one stays. The period may be
 * corrected too, to one that has no figure. Oddities are asked about as when registering.
 *
 * @throws Refusal stale with the reading now in force, when somebody has corrected it meanwhile;
 *   notFound for a reading of another plan, or of none
 */
export const correctReading = form({
  name: 'readings.correct',
  of: 'plan',
  verb: 'correct',
  input: z.strictObject({
    plan: planKey,
    reading: id,
    period: periodCode.optional(),
    ...entered.enteredFields,
    reason: said,
  }),
  inspect: entered.inspectEvidence,
  run: async (work, input) => {
    const loaded = await loadForWrite(work);
    const { whole } = loaded;
    const old = inForce(whole.readings, input.reading);
    const series = seriesIn(whole, old.series);
    const period = input.period ?? old.period;
    const others = knowledgeOf(
      [series],
      ofSeries(whole, series.id).filter((each) => each !== old),
    );
    const state = entered.stateOf(input);
    if (entered.isIssues(state)) return { ok: false, issues: state };
    const there = period === old.period ? undefined : readingAt(others, series.id, period);
    const issues = [
      ...(there === undefined ? [] : [issue(['period'], 'duplicate', there.id)]),
      ...entered.faultsIn(input, state, series),
      ...entered.unconfirmedOddities(
        { series, period, state },
        readingsOf(others, series.id),
        work.today,
        input.confirmed,
      ),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const reading: Reading = {
      id: work.newId() as ReadingId,
      series: series.id,
      period,
      state,
      ...(input.sample === undefined ? {} : { sample: input.sample as Sample }),
      standing: input.standing,
      provenance: await entered.provenanceOf(work, input, nameOf(work.actor)),
      supersedes: old.id,
      reason: input.reason,
    };
    return {
      ...(await appended(work, loaded, reading)),
      events: [
        {
          kind: 'reading.corrected',
          reading: reading.id,
          supersedes: old.id,
          series: series.id,
          period,
          from: figureText(old.state, series),
          to: figureText(state, series),
          why: input.reason,
        },
      ],
    };
  },
  again: {
    remember: ({ reading }) => reading.id,
    recall: (work, _, kept) => recallReading(work, kept),
  },
});

/** The reading that was seen, if it is still the one in force. */
const inForce = (readings: readonly Reading[], seen: string): Reading => {
  const found = readings.find((each) => each.id === seen);
  if (found === undefined) return refuseTo({ kind: 'notFound', what: 'reading' });
  const correctionOf = new Map(readings.map((each) => [each.supersedes, each]));
  let current = found;
  // As many steps as there are readings at most: a file may hold a ring of corrections.
  for (let step = 0; step < readings.length; step += 1) {
    const next = correctionOf.get(current.id);
    if (next === undefined) break;
    current = next;
  }
  return correctionOf.has(found.id) ? refuseTo({ kind: 'stale', what: 'reading', current }) : found;
};

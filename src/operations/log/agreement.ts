import type { Reading, Series } from '#domain/readings/reading.ts';
import { sha256Of } from '#operations/evaluations/mark.ts';
import { figureText } from '#operations/readings/figure-text.ts';
import type { Database } from '#store/database.ts';
import { evaluationsOf } from '#store/evaluations.ts';
import * as agreement from '#store/log-agreement.ts';
import { peopleDisagreementsOf } from '#store/log-agreement-people.ts';
import { planDisagreementsOf } from '#store/log-agreement-plan.ts';
import { yearDisagreementsOf } from '#store/log-agreement-year.ts';
import { forManyRows } from '#store/many-rows.ts';
import type { PlanPin } from '#store/plans.ts';
import * as wholePlan from '#store/whole-plan.ts';
import { disagreementText } from '#text/log.ts';

/** Something that is not as it was written; `seq` is its place in the chain, where it has one. */
export type LogFault = { readonly seq: number | null; readonly text: string };

const batch = 5_000;
const most = 100;

/**
 * What the tables say other than the log: documents, decisions, sightings, minutes, evaluations,
 * recommendations, notices, actions, meetings held, mandates and who signs in by them, what is agreed
 * of criteria, the figures a plan began with, and those that were registered, corrected or taken back.
 */
export const disagreements = (
  database: Database,
  plan: Pick<PlanPin, 'id' | 'key'>,
): Promise<readonly LogFault[]> =>
  database.transaction(async (within) => {
    await forManyRows(within);
    const all = [
      ...[
        ...(await agreement.disagreementsOf(within, plan.id)),
        ...(await yearDisagreementsOf(within, plan.id)),
        ...(await planDisagreementsOf(within, plan.id)),
        ...(await peopleDisagreementsOf(within, plan.id)),
      ].map((each) => ({ seq: null, text: disagreementText(each) })),
      ...(await evaluations(within, plan)),
      ...(await figures(within, plan)),
    ];
    // The same figure may be found in two ways.
    return [...new Map(all.map((each) => [each.text, each])).values()];
  });

/** A finished evaluation is what it was when it was finished. */
const evaluations = async (
  database: Database,
  { id, key }: Pick<PlanPin, 'id' | 'key'>,
): Promise<readonly LogFault[]> => {
  const said = await agreement.evaluationEventsOf(database, id);
  const finished = (await evaluationsOf(database, id)).filter(
    ({ finishedAt }) => finishedAt !== undefined,
  );
  const gone = said.filter(
    ({ year, body, area, sha256 }) =>
      sha256 !== null &&
      !finished.some((each) => each.year === year && each.body === body && each.focusArea === area),
  );
  const faults = gone.map(({ year, area }) => ({
    seq: null,
    text: disagreementText({ kind: 'evaluationMissing', about: `${year}, ${area}` }),
  }));
  const others = finished.flatMap((each): readonly LogFault[] => {
    const event = said.find(
      ({ year, body, area }) => year === each.year && body === each.body && area === each.focusArea,
    );
    if (event?.sha256 === sha256Of(key, each)) return [];
    const kind = (event?.sha256 ?? null) === null ? 'evaluationNotInLog' : 'evaluationOther';
    const about = `${each.year}, ${each.focusArea}`;
    return [{ seq: null, text: disagreementText({ kind, about }) }];
  });
  return [...faults, ...others];
};

/** Read from the database, never from memory: what is looked for is what somebody has done there. */
const figures = async (
  database: Database,
  { id, key }: Pick<PlanPin, 'id' | 'key'>,
): Promise<readonly LogFault[]> => {
  const stored = await wholePlan.load(database, key);
  if (stored === undefined) return [];
  const readings = new Map<string, Reading>(stored.whole.readings.map((each) => [each.id, each]));
  const series = new Map<string, Series>(stored.whole.plan.series.map((each) => [each.id, each]));
  const faults: LogFault[] = [];
  let after = '0';
  for (;;) {
    const events = await agreement.readingEventsOf(database, id, { after, most: batch });
    for (const event of events) {
      after = event.id;
      const kept = readings.get(event.reading);
      const its = series.get(event.series);
      const agrees =
        kept !== undefined &&
        its !== undefined &&
        kept.series === event.series &&
        kept.period === event.period &&
        (event.kind === 'reading.withdrawn'
          ? kept.state.kind === 'withdrawn'
          : figureText(kept.state, its) === event.figure);
      if (!agrees && faults.length < most) {
        const kind = kept === undefined ? 'readingMissing' : 'readingOther';
        const text = disagreementText({ kind, about: `${event.series}, ${event.period}` });
        faults.push({ seq: null, text });
      }
    }
    if (events.length < batch) return faults;
  }
};

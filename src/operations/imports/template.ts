import { z } from 'zod';
import { dueCentralFigures } from '#domain/central-measurements/due.ts';
import { dueFigures, type Need, needsOf } from '#domain/criteria/needs.ts';
import { type Knowledge, readingsOf } from '#domain/readings/knowledge.ts';
import { comparePeriods } from '#domain/time/period.ts';
import { writeWorkbook } from '#formats/sheets/write.ts';
import { planKey } from '#operations/input.ts';
import { command } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { type PlanView, viewOf } from '#operations/plans/view.ts';
import { templateOf, type WantedFigure } from '#text/sheet/template.ts';
import type { Template } from './view.ts';

/**
 * A workbook of the figures the plan's criteria wait for, those that are late, due or yet to come,
 * and of its central measurements that are due, each with the last one known. Filled in, it comes back without being asked about.
 */
export const importTemplate = command({
  name: 'imports.template',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({ plan: planKey }),
  run: async (work) => {
    const { database, plan, today } = work;
    const loaded = await loadForWrite(work);
    const view = viewOf(loaded, today);
    const wanted = wantedIn(view);
    const value: Template = {
      fileName: `skabelon-${plan.key}-${today}.xlsx`,
      bytes: await writeWorkbook(templateOf(view.plan, wanted, today)),
      rows: wanted.length,
    };
    return {
      value,
      events: [{ kind: 'import.templateMade', rows: wanted.length }],
      after: () => memoOf(database).keep(afterWrite(plan, loaded, loaded.whole)),
    };
  },
});

/** Each figure once, whichever criteria need it: by series in the plan's order, earliest first. */
const wantedIn = ({
  statuses,
  knowledge,
  sources,
  today,
  plan,
}: PlanView): readonly WantedFigure[] => {
  const needs = new Map<string, Need>();
  for (const { claim } of statuses) {
    for (const need of claim === undefined ? [] : needsOf(claim)) {
      needs.set(`${need.series} ${need.period}`, need);
    }
  }
  const order = new Map(plan.series.map(({ id }, index) => [id, index]));
  const missing = dueFigures([...needs.values()], knowledge, sources, today).filter(
    ({ state }) => state === 'due' || state === 'late' || state === 'coming',
  );
  const central = dueCentralFigures(plan.centralMeasurements, knowledge, sources, today).filter(
    ({ series, period }) => !needs.has(`${series} ${period}`),
  );
  return [...missing, ...central]
    .toSorted(
      (a, b) =>
        (order.get(a.series) ?? 0) - (order.get(b.series) ?? 0) ||
        comparePeriods(a.period, b.period),
    )
    .map(({ series, period }) => ({ series, period, ...lastOf(knowledge, series) }));
};

const lastOf = (knowledge: Knowledge, series: Need['series']): Pick<WantedFigure, 'last'> => {
  const last = readingsOf(knowledge, series).inOrder.at(-1);
  return last === undefined ? {} : { last };
};

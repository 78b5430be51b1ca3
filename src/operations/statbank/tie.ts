import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { refuseTo } from '#domain/problem.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { StatbankTie, TieSelection } from '#domain/statbank/tie.ts';
import { id, once, planKey } from '#operations/input.ts';
import { command, form, type PlanWork } from '#operations/operation.ts';
import { afterWrite, loadForWrite as load, type loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { seriesIn } from '#operations/readings/register.ts';
import * as ties from '#store/statbank-ties.ts';
import { joined } from '#text/periods.ts';
import { unlikeText } from '#text/statbank.ts';
import { fitOf } from './look.ts';
import { selectionInput, tableId } from './selection-input.ts';

/**
 * Ties a series to cells of a table that were looked at just before, in place of what it was tied to.
 * An issue at ["unitConfirmed"] asks whether the figures are in the series' unit, where the words of
 * the table do not tell.
 *
 * @throws Refusal notFound for a series the plan does not have
 */
export const tieSeries = form({
  name: 'statbank.tie',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({
    plan: planKey,
    series: id,
    table: tableId,
    selection: selectionInput,
    unitConfirmed: z.boolean().default(false),
    once,
  }),
  run: async (work, { series: asked, table, selection, unitConfirmed }) => {
    const loaded = await load(work);
    const series = seriesIn(loaded.whole, asked);
    const issues = issuesOf(series, selection, unitConfirmed);
    if (issues.length > 0) return { ok: false, issues };
    const tie: StatbankTie = {
      series: series.id,
      table,
      selection,
      tiedBy: nameOf(work.actor),
      tiedAt: work.now,
    };
    await ties.put(work.database, work.plan.id, tie);
    return {
      value: tie,
      events: [
        { kind: 'series.tied', series: series.id, table, selection: selectionText(selection) },
      ],
      after: keeping(work, loaded),
    };
  },
});

/** Nothing of the plan itself is changed by it. */
export const keeping =
  (work: PlanWork, loaded: Awaited<ReturnType<typeof loadForWrite>>): (() => void) =>
  () =>
    memoOf(work.database).keep(afterWrite(work.plan, loaded, loaded.whole));

const issuesOf = (
  series: Series,
  selection: TieSelection,
  confirmed: boolean,
): readonly Issue[] => {
  const fit = fitOf(selection, series);
  switch (fit.kind) {
    case 'fits':
      return [];
    case 'unsaid':
      return confirmed ? [] : [issue(['unitConfirmed'], 'contradiction', confirmWords)];
    case 'times':
    case 'unlike':
      return [issue(['times'], 'contradiction', unlikeText(fit, selection.unit, series.unit))];
  }
};

const confirmWords = 'Bekræft, at tabellens tal er i målingens enhed, eller vælg en anden tabel.';

/** "Område: København, Køn: Mænd" */
export const selectionText = ({ values }: TieSelection): string =>
  Object.keys(values).length === 0
    ? 'i alt'
    : joined(Object.values(values).map(({ variable, text }) => `${variable}: ${text}`));

/**
 * No longer fetches a series; its figures stay.
 * @throws Refusal notFound for a series the plan does not have, or that is tied to nothing
 */
export const untieSeries = command({
  name: 'statbank.untie',
  of: 'plan',
  verb: 'keepSources',
  input: z.strictObject({ plan: planKey, series: id }),
  run: async (work, { series: asked }) => {
    const loaded = await load(work);
    const series = seriesIn(loaded.whole, asked);
    const tie =
      (await ties.find(work.database, work.plan.id, series.id)) ??
      refuseTo({ kind: 'notFound', what: 'series' });
    await ties.remove(work.database, work.plan.id, series.id);
    return {
      value: tie,
      events: [{ kind: 'series.untied', series: series.id, table: tie.table }],
      after: keeping(work, loaded),
    };
  },
});

import { dueCentralFigures } from '#domain/central-measurements/due.ts';
import type { DataSource, Series } from '#domain/readings/reading.ts';
import { factsOf, type Period, parsePeriod } from '#domain/time/period.ts';
import { canBeAskedFor } from '#operations/asks/make.ts';
import type { AskLine } from '#operations/asks/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, periodText } from '#text/periods.ts';
import { wantedFigures } from '#web/plan/explained.ts';
import { figureName, figureNamed } from './paths.ts';

/** A figure that could be asked for, as a tick of a list. */
export type FigureChoice = {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
};

export type SourceChoices = {
  readonly source: DataSource | undefined;
  readonly choices: readonly FigureChoice[];
};

const missing: readonly string[] = ['due', 'late', 'coming'];

/**
 * The figures the criteria are waiting for and the central measurements that are due, by where they
 * come from; those that are late first.
 */
export function choicesOf(view: PlanView, asked: readonly AskLine[]): readonly SourceChoices[] {
  const open = openFigures(asked);
  const wanted = wantedFigures(view).filter(({ state }) => missing.includes(state));
  const names = new Set(wanted.map(figureName));
  const { plan, knowledge, sources, today } = view;
  const central = dueCentralFigures(plan.centralMeasurements, knowledge, sources, today)
    .filter((figure) => !names.has(figureName(figure)))
    .map((figure) => ({ ...figure, codes: [] }));
  const figures = [...wanted, ...central].flatMap((figure) => {
    const series = view.knowledge.series.get(figure.series);
    return series === undefined || !canBeAskedFor(series.unit) ? [] : [{ figure, series }];
  });
  const bySource = Map.groupBy(figures, ({ series }) => series.source);
  const isOver = (period: Period) => factsOf(period).to < view.today;
  return [...bySource].map(([id, those]) => ({
    source: view.sources.get(id),
    choices: [
      ...those.filter(({ figure }) => isOver(figure.period)),
      ...those.filter(({ figure }) => !isOver(figure.period)),
    ].map(({ figure, series }) => {
      const value = figureName(figure);
      const hints = [
        ...(isOver(figure.period) ? [] : ['perioden er ikke slut']),
        dueWords(figure.state, figure.expected),
        figure.codes.length === 0 ? 'central måling' : `bruges i ${figure.codes.join(', ')}`,
        ...(open.has(value) ? [`${open.get(value)} er spurgt`] : []),
      ];
      return {
        value,
        label: `${series.indicator}, ${series.population}: ${periodText(figure.period)}`,
        hint: hints.join(' · '),
      };
    }),
  }));
}

function dueWords(state: string, expected: Parameters<typeof dateText>[0] | undefined): string {
  const when = expected === undefined ? '' : ` ${dateText(expected)}`;
  switch (state) {
    case 'late':
      return when === '' ? 'har været ventet længe' : `har været ventet siden${when}`;
    case 'due':
      return 'kan hentes nu';
    default:
      return `ventes${when || ' senere'}`;
  }
}

/** Who has been asked for a figure and has not been answered for. */
function openFigures(asked: readonly AskLine[]): ReadonlyMap<string, string> {
  return new Map(
    asked
      .filter(({ state }) => state !== 'revoked' && state !== 'expired')
      .flatMap(({ ask }) =>
        ask.figures
          .filter(({ settled }) => settled === undefined)
          .map((figure) => [figureName(figure), ask.contact] as const),
      ),
  );
}

export type ChosenFigure = { readonly series: Series; readonly period: Period };

/** The figures named in an address or a form, without those the plan does not have. */
export function chosenFigures(view: PlanView, names: readonly string[]): readonly ChosenFigure[] {
  return [...new Set(names)].flatMap((name) => {
    const named = figureNamed(name);
    const series = view.plan.series.find(({ id }) => id === named?.series);
    const period = named === undefined ? undefined : parsePeriod(named.period);
    return series === undefined || period === undefined || !canBeAskedFor(series.unit)
      ? []
      : [{ series, period }];
  });
}

import type { Missing } from '#domain/criteria/verdict.ts';
import type { DataSource, Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { expectedOn } from '#domain/readings/release-calendar.ts';
import { factsOf, type IsoDate, type Period } from '#domain/time/period.ts';
import { unitNames } from './numbers.ts';
import { dateText, inPeriod, joined, periodText } from './periods.ts';

/** What the words of a finding need to know of the plan around it. */
export type WordContext = {
  readonly series: ReadonlyMap<SeriesId, Series>;
  readonly sources: ReadonlyMap<SourceId, DataSource>;
  readonly today: IsoDate;
};

/** A series by its indicator and population: "Trygge beboere, Folehaven". */
export function seriesName(id: SeriesId | undefined, context: WordContext): string {
  const series = id === undefined ? undefined : context.series.get(id);
  return series === undefined ? 'målingen' : `${series.indicator}, ${series.population}`;
}

/** Danish places "ikke" differently after "fordi" and in a sentence of its own. */
export type Clause = 'because' | 'main';

/** Why there is no verdict: after "fordi", or as a sentence without its full stop. */
export function reasonText(
  missing: Missing,
  context: WordContext,
  nameSeries: boolean,
  clause: Clause,
): string {
  const not = (verb: string, after = '') =>
    clause === 'because' ? `ikke ${verb}${after}` : `${verb} ikke${after}`;
  switch (missing.kind) {
    case 'suppressed':
      return `${theFigure(missing, context, nameSeries)} er skjult, da for få personer står bag det`;
    case 'pending': {
      const expected = missing.expected ?? expectedFor(missing.series, missing.period, context);
      return `${theFigure(missing, context, nameSeries)} ${not('er', ' offentliggjort endnu')}${expectedText(expected, context.today)}`;
    }
    case 'notRegistered':
      return `${theFigure(missing, context, nameSeries)} ${not('er', ' registreret')}${registrationHint(missing.series, missing.period, context)}`;
    case 'notMeasured': {
      const name = nameSeries ? ` af ${seriesName(missing.series, context)}` : '';
      const none = clause === 'because' ? 'der ikke blev målt' : 'der blev ikke målt';
      const other = clause === 'because' ? 'der ikke er aftalt' : 'der er ikke aftalt';
      return `${none}${name} ${inPeriod(missing.period)}, og ${other} en anden måling i stedet`;
    }
    case 'partOfPeriod':
      return `der ${not('er', ` et tal${nameSeries ? ` (${seriesName(missing.series, context)})` : ''}`)} for hele ${periodText(missing.period)}, kun for ${periodText(missing.found)}`;
    case 'noStandIn': {
      const none = clause === 'because' ? 'der ikke blev målt' : 'der blev ikke målt';
      const side = missing.substitute === 'nearestEarlier' ? 'tidligere' : 'senere';
      return `${none} ${inPeriod(missing.period)}, og der ${not('findes', ` nogen ${side} måling`)} at bruge i stedet${nameSeries ? ` (${seriesName(missing.series, context)})` : ''}`;
    }
    case 'severalInPeriod':
      return `der er ${missing.count} tal ${inPeriod(missing.period)}, og det ${not('er', ' aftalt')}, hvilket der gælder`;
    case 'dividedByZero':
      return 'udgangspunktet eller sammenligningsgrundlaget er 0, så der kan ikke regnes et forhold';
    case 'unlikeUnits':
      return `tallene har forskellige enheder (${joined(missing.units.map((unit) => unitNames[unit]))})`;
    case 'deliveryNotRegistered':
      return `det ${not('er', ' registreret')}, om ${missing.name ?? deliverableName(missing.series, context)} forelå senest ${lastDay(missing.by)}`;
    case 'notJudged':
      return `${missing.body} ${clause === 'because' ? 'endnu ikke har' : 'har endnu ikke'} vurderet spørgsmålet: ${missing.question}`;
    case 'watchOnly':
      return `der ${not('er', ' aftalt noget krav')}; tallet følges kun`;
    case 'conditionNotMet':
      return `betingelsen ${not('er', ' opfyldt')}, så kravet gælder ikke`;
    case 'notAgreed':
      return `der mangler en aftale om: ${lowerFirst(missing.what)}`;
    case 'notUsable':
      return `aftalen om kriteriet ${not('kan', ' bruges')}: ${missing.why}`;
  }
}

type FigureMissing = { readonly series: SeriesId; readonly period: Period };

function theFigure(
  { series, period }: FigureMissing,
  context: WordContext,
  nameSeries: boolean,
): string {
  const name = nameSeries ? ` (${seriesName(series, context)})` : '';
  return `tallet for ${periodText(period)}${name}`;
}

/** Ends a text as a sentence, unless it already ends as one. */
export function sentence(text: string): string {
  return /[.?!:]$/.test(text) ? text : `${text}.`;
}

export function deliverableName(series: SeriesId, context: WordContext): string {
  const name = context.series.get(series)?.indicator;
  return name ?? 'det aftalte';
}

/** The last day of a deadline: "30. september 2017". */
export function lastDay(period: Period): string {
  return dateText(factsOf(period).to);
}

function expectedFor(series: SeriesId, period: Period, context: WordContext): IsoDate | undefined {
  const known = context.series.get(series);
  return known === undefined ? undefined : expectedOn(period, context.sources.get(known.source));
}

function expectedText(expected: IsoDate | undefined, today: IsoDate): string {
  if (expected === undefined) return '';
  return expected >= today
    ? ` (ventes ${dateText(expected)})`
    : ` (var ventet ${dateText(expected)})`;
}

function registrationHint(series: SeriesId, period: Period, context: WordContext): string {
  const { to } = factsOf(period);
  const expected = expectedFor(series, period, context);
  if (expected !== undefined) {
    return expected >= context.today
      ? ` endnu (ventes omkring ${monthOf(expected)})`
      : ` (kunne ventes omkring ${monthOf(expected)})`;
  }
  return to >= context.today ? ' endnu' : '';
}

function monthOf(day: IsoDate): string {
  return periodText(day.slice(0, 7) as Period);
}

/** Acronyms and names keep their capital: only an ordinary capitalised word is lowered. */
export function lowerFirst(text: string): string {
  return /^[A-ZÆØÅ][a-zæøå]/.test(text) &&
    !/^(?:København|Danmark|Politiet|Landsbyggefonden)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

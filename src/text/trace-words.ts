import type { Amount, Comparison } from '#domain/criteria/claim.ts';
import type { AmountTrace, CompareTrace, UsedReading } from '#domain/criteria/verdict.ts';
import { compare, negate, type Rational } from '#domain/quantity/rational.ts';
import { exactNumber, figure } from './numbers.ts';
import { dateText, inPeriod, periodsText, periodText } from './periods.ts';
import { readingText } from './readings.ts';
import { reasonText, sentence, seriesName, upperFirst, type WordContext } from './reasons.ts';

/** What an amount is, without its figure: "Gennemsnittet 2017-2020 af Sigtede, Området". */
export function amountWords(amount: Amount, context: WordContext): string {
  switch (amount.kind) {
    case 'constant':
      return 'Aftalt tal';
    case 'reading':
      return `Tallet for ${periodText(amount.period)}: ${seriesName(amount.series, context)}`;
    case 'latest':
      return `Det seneste tal til og med ${periodText(amount.notAfter)}: ${seriesName(amount.series, context)}`;
    case 'mean':
      return `Gennemsnittet af ${periodsText(amount.periods)}: ${seriesName(amount.series, context)}`;
    case 'rollingMean':
      return `Gennemsnittet af ${amount.count} perioder til og med ${periodText(amount.at)}: ${seriesName(amount.series, context)}`;
    case 'total':
      return `Summen af ${periodsText(amount.periods)}: ${seriesName(amount.series, context)}`;
    case 'slope':
      return `Den gennemsnitlige ændring om året i ${periodsText(amount.periods)}: ${seriesName(amount.series, context)}`;
    case 'weightedMean':
      return `Det vejede gennemsnit ${inPeriod(amount.period)}`;
    case 'rank':
      return `Placeringen ${inPeriod(amount.period)}: ${seriesName(amount.series, context)}`;
    case 'change':
      return amount.as === 'relative' ? 'Ændringen i procent af udgangspunktet' : 'Ændringen';
    case 'gap':
      return 'Forskellen mellem de to';
    case 'distance':
      return 'Afstanden mellem de to, uden fortegn';
    case 'ratio':
      return 'Forholdet mellem de to';
    case 'moved':
      return amount.by.value.numerator < 0n
        ? `Trukket fra: ${figure({ ...amount.by, value: negate(amount.by.value) })}`
        : `Lagt til: ${figure(amount.by)}`;
    case 'scaled':
      return `Ganget med ${exactNumber(amount.factor)}`;
    case 'notAgreed':
      return `Ikke aftalt: ${amount.what}`;
  }
}

/** An amount with its figure, or why there is none. */
export function amountLine(trace: AmountTrace, context: WordContext): string {
  const words = amountWords(trace.amount, context);
  if (trace.value !== undefined) {
    const sum = sumWords(trace);
    return `${words} = ${sum === undefined ? '' : `${sum} = `}${figure(trace.value)}`;
  }
  // What an amount is made of says itself what it lacks.
  if (trace.inputs.length > 0) return `${words}: intet tal`;
  const reasons = trace.missing.map((each) => reasonText(each, context, false, 'main'));
  const { amount } = trace;
  if (amount.kind === 'reading' && reasons.length > 0) {
    return `${seriesName(amount.series, context)}: ${reasons.join('; ')}`;
  }
  return `${words}: intet tal${reasons.length === 0 ? '' : `, ${reasons.join('; ')}`}`;
}

/** The sum itself, as one would write it on paper: "(4,4 + 4,1) : 2", "82,3 − 75". */
function sumWords({ amount, inputs, used }: AmountTrace): string | undefined {
  const terms = used.flatMap(({ reading: { state } }) =>
    state.kind === 'measured' ? [term(state.value)] : [],
  );
  const [a, b] = inputs.map(({ value }) => value?.value);
  const turned =
    amount.kind === 'distance' && a !== undefined && b !== undefined && compare(a, b) < 0;
  const [first, second] = (turned ? [b, a] : [a, b]).map((each) => each && term(each));
  switch (amount.kind) {
    case 'mean':
    case 'rollingMean':
      return terms.length > 1 ? `(${terms.join(' + ')}) : ${terms.length}` : undefined;
    case 'total':
      return terms.length > 1 ? terms.join(' + ') : undefined;
    case 'gap':
    case 'distance':
      return first === undefined || second === undefined ? undefined : `${first} − ${second}`;
    case 'change':
      return amount.as === 'relative' || first === undefined || second === undefined
        ? undefined
        : `${second} − ${first}`;
    case 'ratio':
      return first === undefined || second === undefined ? undefined : `${first} : ${second}`;
    case 'constant':
    case 'notAgreed':
    case 'reading':
    case 'latest':
    case 'slope':
    case 'weightedMean':
    case 'rank':
    case 'moved':
    case 'scaled':
      return undefined;
  }
}

/** A negative number among others stands in brackets. */
function term(value: Rational): string {
  const text = exactNumber(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** One reading an amount rests on. */
export function usedWords({ reading, insteadOf, why }: UsedReading, context: WordContext): string {
  const unit = context.series.get(reading.series)?.unit ?? 'count';
  const stands = `${upperFirst(periodText(reading.period))}: ${readingText(reading, unit)}`;
  const { edition, fetchedOn } = reading.provenance;
  const source = [
    ...(edition === undefined ? [] : [edition]),
    ...(fetchedOn === undefined ? [] : [`hentet ${dateText(fetchedOn)}`]),
  ].join(', ');
  const instead =
    insteadOf === undefined ? '' : ` (i stedet for ${periodText(insteadOf)}: ${whyWords(why)})`;
  return `${stands}${instead}${source === '' ? '' : ` (${source})`}`;
}

function whyWords(why: UsedReading['why']): string {
  switch (why) {
    case 'substitute':
      return 'aftalt erstatning for en måling, der ikke blev lavet';
    case 'within':
      return 'det eneste tal i perioden';
    case 'lastBefore':
      return 'det seneste før';
    case 'latest':
    case undefined:
      return 'det seneste';
  }
}

const comparisonWords: Readonly<Record<Comparison, string>> = {
  atLeast: 'mindst',
  atMost: 'højst',
  above: 'over',
  below: 'under',
  equal: 'præcis',
  between: 'mellem',
};

/** "Fundet 4 %, krævet højst 4,1 %" */
export function comparedWords({ left, right, upper, comparison }: CompareTrace): string {
  const found = left.value === undefined ? 'intet tal' : figure(left.value, right.value);
  const asked =
    right.value === undefined
      ? 'intet tal'
      : `${comparisonWords[comparison]} ${figure(right.value, left.value)}`;
  const end = upper?.value === undefined ? '' : ` og ${figure(upper.value)}`;
  return `${sentence(`Fundet: ${found}`)} ${sentence(`Krævet: ${asked}${end}`)}`;
}

/** How much of the way was covered, in whole percent. */
export function coveredWords({ covered, partlyFrom }: CompareTrace): string | undefined {
  if (covered === undefined) return undefined;
  const percent = (value: { readonly numerator: bigint; readonly denominator: bigint }) =>
    exactNumber({ numerator: value.numerator * 100n, denominator: value.denominator });
  return `Tilbagelagt af vejen fra udgangspunktet: ${percent(covered)} %. Delvist nået regnes fra ${percent(partlyFrom)} %.`;
}

import type { Comparison } from '#domain/criteria/claim.ts';
import type { AmountTrace, CompareTrace, UsedReading } from '#domain/criteria/verdict.ts';
import type { Quantity } from '#domain/quantity/quantity.ts';
import { absolute, compare, negate, zero } from '#domain/quantity/rational.ts';
import { figure } from './numbers.ts';
import { inPeriod, periodsText, periodText } from './periods.ts';
import type { WordContext } from './reasons.ts';

/** "mindst 73 %", "højst 4,1 %", "mellem 85 og 100" */
export function limitText(
  comparison: Comparison,
  limit: Quantity,
  upper?: Quantity,
  against?: Quantity,
): string {
  const number = figure(limit, against);
  switch (comparison) {
    case 'atLeast':
      return limit.unit === 'rank' ? `${number} eller dårligere` : `mindst ${number}`;
    case 'atMost':
      return limit.unit === 'rank' ? `${number} eller bedre` : `højst ${number}`;
    case 'above':
      return `over ${number}`;
    case 'below':
      return `under ${number}`;
    case 'equal':
      return `præcis ${number}`;
    case 'between':
      return `mellem ${number} og ${upper === undefined ? '?' : figure(upper, against)}`;
  }
}

/** What was found, as "tallet for 2020 er 70,1 %" or "gennemsnittet 2017-2020 er 4,1 %". */
export function outcomeText(trace: CompareTrace, context: WordContext): string {
  const { left } = trace;
  const value = left.value;
  if (value === undefined) return '';
  const number = figure(value, trace.right.value);
  switch (left.amount.kind) {
    case 'constant':
    case 'notAgreed':
      return `tallet er ${number}`;
    case 'reading':
    case 'latest':
      return `tallet ${atUsed(left.used[0])} er ${number}`;
    case 'mean':
      return `gennemsnittet ${usedPeriods(left)} er ${number}`;
    case 'rollingMean':
      return `gennemsnittet ${usedPeriods(left)} er ${number}`;
    case 'total':
      return `summen ${usedPeriods(left)} er ${number}`;
    case 'slope':
      return `udviklingen ${usedPeriods(left)} er i gennemsnit ${number} om året`;
    case 'weightedMean':
      return `det vejede gennemsnit ${inPeriod(left.amount.period)} er ${number}`;
    case 'rank':
      return `placeringen ${inPeriod(left.amount.period)} er ${number} af ${left.used.length}`;
    case 'change':
      return changeText(left, number);
    case 'gap':
    case 'distance':
      return gapText(left, context, trace);
    case 'ratio':
      return `forholdet er ${number} (${bothText(left, context)})`;
    case 'moved':
    case 'scaled':
      return `tallet er ${number}`;
  }
}

/** What is asked for: "kravet er højst 4,1 % (5,1 % minus 1 procentpoint)". */
export function demandText(trace: CompareTrace): string {
  const { right, comparison, upper, left } = trace;
  if (right.value === undefined) return '';
  if (isPair(left) && compare(right.value.value, zero) === 0)
    return `kravet er ${levelText(comparison)}`;
  if (trace.anySize === true) return anySizeText(trace, right.value);
  if (left.amount.kind === 'change') return changeDemandText(comparison, right.value);
  const limit = limitText(comparison, right.value, upper?.value, left.value);
  return `kravet er ${limit}${derivation(right)}`;
}

/** A change is asked for by its size and its way: "et fald på mindst 0,25 procentpoint". */
function changeDemandText(comparison: Comparison, limit: Quantity): string {
  const order = compare(limit.value, zero);
  const size = figure({ value: absolute(limit.value), unit: limit.unit });
  const falls = comparison === 'atMost' || comparison === 'below';
  const rises = comparison === 'atLeast' || comparison === 'above';
  if (order === 0 && rises) return 'kravet er, at tallet ikke falder';
  if (order === 0 && falls) return 'kravet er, at tallet ikke stiger';
  const more = comparison === 'above' || comparison === 'below' ? 'over' : 'mindst';
  if (order < 0 && falls) return `kravet er et fald på ${more} ${size}`;
  if (order > 0 && rises) return `kravet er en stigning på ${more} ${size}`;
  return `kravet er en ændring på ${limitText(comparison, limit)}`;
}

export function levelText(comparison: Comparison): string {
  switch (comparison) {
    case 'atLeast':
      return 'på niveau eller over';
    case 'atMost':
      return 'på niveau eller under';
    case 'above':
      return 'over';
    case 'below':
      return 'under';
    case 'equal':
    case 'between':
      return 'præcis på niveau';
  }
}

function isPair(trace: AmountTrace): boolean {
  return trace.amount.kind === 'gap' || trace.amount.kind === 'distance';
}

function anySizeText(trace: CompareTrace, right: Quantity): string {
  const at = trace.startAt === undefined ? '' : ` (${periodText(trace.startAt)})`;
  const number = figure(right, trace.left.value);
  if (isPair(trace.left))
    return `kravet er mindre end ved udgangspunktet, hvor forskellen var ${number}${at}`;
  const word = trace.comparison === 'below' || trace.comparison === 'atMost' ? 'under' : 'over';
  return `kravet er ${word} udgangspunktet på ${number}${at}`;
}

function derivation(right: AmountTrace): string {
  const inner = right.inputs[0]?.value;
  if (inner === undefined) return '';
  if (right.amount.kind === 'moved') {
    const { by } = right.amount;
    const sign = compare(by.value, zero) < 0 ? 'minus' : 'plus';
    return ` (${figure(inner)} ${sign} ${figure({ value: absolute(by.value), unit: by.unit })})`;
  }
  if (right.amount.kind === 'scaled') return ` (regnet fra ${figure(inner)})`;
  return '';
}

function atUsed(used: UsedReading | undefined): string {
  return used === undefined ? '' : `for ${periodText(used.reading.period)}`;
}

function usedPeriods(trace: AmountTrace): string {
  const periods = trace.used
    .filter((each) => each.reading.state.kind === 'measured')
    .map((each) => each.reading.period);
  return periodsText(periods);
}

function changeText(trace: AmountTrace, number: string): string {
  const [from, to] = trace.inputs;
  const value = trace.value?.value;
  const fell = value !== undefined && compare(value, zero) < 0;
  const size =
    value === undefined || trace.value === undefined
      ? number
      : figure({ value: absolute(value), unit: trace.value.unit });
  const word =
    value !== undefined && compare(value, zero) === 0
      ? 'tallet er uændret'
      : `${fell ? 'faldet' : 'stigningen'} er ${size}`;
  if (from?.value === undefined || to?.value === undefined) return word;
  return `${word} (fra ${figure(from.value)} til ${figure(to.value)}${at(to)})`;
}

function at(trace: AmountTrace): string {
  const used = trace.used[0];
  return used === undefined ? '' : ` ${inPeriod(used.reading.period)}`;
}

function gapText(left: AmountTrace, context: WordContext, trace: CompareTrace): string {
  const value = left.value;
  if (value === undefined) return '';
  const both = bothText(left, context);
  const [a, b] = left.inputs;
  if (
    trace.right.value !== undefined &&
    compare(trace.right.value.value, zero) === 0 &&
    trace.anySize !== true
  ) {
    const order = compare(value.value, zero);
    const size = figure({ value: absolute(value.value), unit: value.unit });
    const word =
      order === 0
        ? 'de to tal er ens'
        : `${nameOf(a, context)} ligger ${size} ${order > 0 ? 'over' : 'under'} ${nameOf(b, context)}`;
    return `${word} (${both})`;
  }
  const overtaken = left.amount.kind === 'gap' && compare(value.value, zero) < 0;
  return overtaken
    ? `området er nu ${figure({ value: negate(value.value), unit: value.unit })} bedre end sammenligningsgrundlaget (${both})`
    : `forskellen er ${figure(value, trace.right.value)} (${both})`;
}

/** Both sides of a pair with their figures: "Politikredsen 82,3 %, Folehaven 79 % i 2020". */
export function bothText(trace: AmountTrace, context: WordContext): string {
  const sides = trace.inputs.flatMap((input) =>
    input.value === undefined ? [] : [`${nameOf(input, context)} ${figure(input.value)}`],
  );
  const used = trace.inputs[0]?.used[0] ?? trace.inputs[1]?.used[0];
  const when = used === undefined ? '' : ` ${inPeriod(used.reading.period)}`;
  return `${sides.join(' mod ')}${when}`;
}

function nameOf(trace: AmountTrace | undefined, context: WordContext): string {
  const used = trace?.used[0];
  const series = used === undefined ? undefined : context.series.get(used.reading.series);
  return series?.population ?? 'udgangspunktet';
}

import type {
  Development,
  Direction,
  MeasuredReading,
} from '#domain/central-measurements/development.ts';
import type { Quantity } from '#domain/quantity/quantity.ts';
import { absolute, compare, zero } from '#domain/quantity/rational.ts';
import type { KnownReading, Series } from '#domain/readings/reading.ts';
import { exactNumber, figure } from '#text/numbers.ts';
import { inPeriod, periodText } from '#text/periods.ts';
import { polarityText, readingText } from '#text/readings.ts';

/** What a direction is called: for a list, and for those who read no sentence. */
export const directionWords: Readonly<Record<Direction, string>> = {
  better: 'Bedre',
  worse: 'Værre',
  unchanged: 'Uændret',
  up: 'Steget',
  down: 'Faldet',
};

type Described = Pick<Series, 'unit' | 'polarity'>;

/** "Fra 31,2 % i 2016 til 28,4 % i 2019: et fald på 2,8 procentpoint. Det er bedre: lavere er bedre." */
export function developmentText(development: Development, series: Described): string {
  switch (development.kind) {
    case 'none':
      return 'Der er endnu ingen tal.';
    case 'one': {
      const { reading, beforeStart } = development;
      const only = `${at(reading, series)}${marks(reading)}.`;
      return beforeStart
        ? `Tallet var ${only} Der er endnu ingen tal efter planens start.${laterText(development, series)}`
        : `Tallet er ${only} Der er ingen tidligere tal at holde det op imod.${laterText(development, series)}`;
    }
    case 'moved':
      return `${movedText(development, series)}${laterText(development, series)}`;
  }
}

function movedText(
  { from, to, fromStart, change, direction }: Extract<Development, { kind: 'moved' }>,
  series: Described,
): string {
  const ends = `${at(from, series)}${marks(from)} til ${at(to, series)}${marks(to)}`;
  const moved =
    direction === 'unchanged' ? `Uændret fra ${ends}.` : `Fra ${ends}: ${sizeText(change)}.`;
  const counted = fromStart
    ? ''
    : ' Der er intet tal fra før planens start; der er regnet fra det første, der er.';
  return `${moved}${judgedText(direction, series)}${counted}`;
}

function judgedText(direction: Direction, { polarity }: Described): string {
  switch (direction) {
    case 'better':
      return ` Det er bedre: ${polarityText(polarity)}.`;
    case 'worse':
      return ` Det er værre: ${polarityText(polarity)}.`;
    case 'unchanged':
      return '';
    case 'up':
    case 'down':
      return ' Det er ikke aftalt, hvilken retning der er bedre.';
  }
}

/** That the figure told of is not the newest, since the newest cannot be shown. */
function laterText({ later }: { readonly later?: KnownReading }, { unit }: Described): string {
  return later === undefined
    ? ''
    : ` Om ${periodText(later.period)} er der intet tal at vise: ${readingText(later, unit)}.`;
}

/** "et fald på 2,8 procentpoint", "en stigning på 3 pladser" */
function sizeText({ value, unit }: Quantity): string {
  const size = absolute(value);
  const places = exactNumber(size) === '1' ? '1 plads' : `${exactNumber(size)} pladser`;
  const said = unit === 'rank' ? places : figure({ value: size, unit });
  return compare(value, zero) < 0 ? `et fald på ${said}` : `en stigning på ${said}`;
}

const at = (reading: MeasuredReading, { unit }: Described): string =>
  `${readingText(reading, unit)} ${inPeriod(reading.period)}`;

const marks = ({ standing, fictional }: MeasuredReading): string => {
  const said = [
    ...(standing === 'preliminary' ? ['foreløbigt'] : []),
    ...(fictional === true ? ['fiktivt'] : []),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

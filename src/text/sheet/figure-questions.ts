import type { Mark, ProfileQuestion, SourceProfile } from '#domain/imports/profile.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import {
  compare,
  isZero,
  multiply,
  one,
  parseDecimal,
  type Rational,
  rational,
  zero,
} from '#domain/quantity/rational.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import { danishDecimal, readNumber } from '#text/numbers.ts';
import { cellText, isBlank } from './cells.ts';
import { isSmallInThousands } from './figure-cell.ts';
import type { LabelledCell } from './head-figures.ts';
import { isMark, markKey, proposedMark, stateWord } from './marks.ts';

type Numbers = Pick<SourceProfile, 'marks' | 'percent' | 'point'>;
export type NumberProposal = Numbers & { readonly questions: readonly ProfileQuestion[] };

/**
 * How the figures at hand are written, and what cannot be told from them: whether shares are of 1 or
 * of 100, what a point parts, what a mark means. What a profile said before is kept while it fits.
 */
export function proposeNumbers(
  cells: readonly LabelledCell[],
  unitOf: (label: string) => Unit | undefined,
  before: Numbers | undefined,
): NumberProposal {
  const { marks, questions } = proposeMarks(cells, before?.marks ?? {});
  const point = ambiguousText(cells, unitOf);
  const percent = proposePercent(cells, unitOf, before?.percent);
  return {
    marks,
    percent: percent.percent,
    point: before?.point ?? (point === undefined ? 'thousands' : 'decimal'),
    questions: [
      ...(percent.example === undefined
        ? []
        : [{ kind: 'percent', example: percent.example } as const]),
      ...(point === undefined || before?.point === 'decimal'
        ? []
        : [{ kind: 'point', example: point } as const]),
      ...questions,
    ],
  };
}

function ambiguousText(
  cells: readonly LabelledCell[],
  unitOf: (label: string) => Unit | undefined,
): string | undefined {
  const found = cells.find(
    ({ label, cell }) =>
      cell.kind === 'text' &&
      (readNumber(cell.text).kind === 'ambiguous' || isSmallInPoints(cell.text, unitOf(label))),
  );
  return found?.cell.kind === 'text' ? found.cell.text.trim() : undefined;
}

const isSmallInPoints = (text: string, unit: Unit | undefined): boolean =>
  text.includes('.') && readNumber(text).kind === 'number' && isSmallInThousands(text, unit);

function proposePercent(
  cells: readonly LabelledCell[],
  unitOf: (label: string) => Unit | undefined,
  before: SourceProfile['percent'] | undefined,
): { readonly percent: SourceProfile['percent']; readonly example?: string } {
  const shares = cells.flatMap(({ label, cell }) => {
    const unit = unitOf(label);
    const value = unit === undefined || unit === 'percent' ? bareNumber(cell) : undefined;
    return value === undefined ? [] : [{ label, value, text: cellText(cell) }];
  });
  const telling = shares.find(({ value }) => !isZero(value));
  const areWithinOne =
    telling !== undefined &&
    shares.every(({ value }) => compare(value, zero) >= 0 && compare(value, one) <= 0);
  const fits = before === 'fraction' ? areWithinOne || telling === undefined : !areWithinOne;
  const strange = before === 'fraction' ? undefined : shareAmongPercent(shares);
  if (fits && strange !== undefined) return { percent: 'asShown', example: shown(strange.text) };
  if (fits) return { percent: before ?? 'asShown' };
  const odd = areWithinOne ? telling : shares.find(({ value }) => compare(value, one) > 0);
  const example = odd === undefined ? '' : shown(odd.text);
  return { percent: areWithinOne ? 'fraction' : 'asShown', example };
}

type Share = { readonly label: string; readonly value: Rational; readonly text: string };

const farBelow = rational(20);

/** "0,646" among the 64,6 and 63 of one label: some of them may be kept as shares of 1. */
function shareAmongPercent(shares: readonly Share[]): Share | undefined {
  return shares.find(
    ({ label, value, text }) =>
      compare(value, zero) > 0 &&
      compare(value, one) < 0 &&
      /[.,]\d\d/.test(text) &&
      shares.some(
        (each) => each.label === label && compare(each.value, multiply(value, farBelow)) > 0,
      ),
  );
}

/** A number without a percent sign, as it stands. */
function bareNumber(cell: Cell): Rational | undefined {
  if (cell.kind === 'number') return cell.percent === true ? undefined : parseDecimal(cell.value);
  if (cell.kind !== 'text') return undefined;
  const read = readNumber(cell.text);
  if (read.kind === 'ambiguous') return parseDecimal(read.meant.replace(',', '.'));
  return read.kind === 'number' && read.unit === undefined ? parseDecimal(read.value) : undefined;
}

function shown(text: string): string {
  return parseDecimal(text) === undefined ? text : danishDecimal(text);
}

const longestMark = 25;

function proposeMarks(cells: readonly LabelledCell[], before: SourceProfile['marks']) {
  const marks: Record<string, Mark> = { '': 'skip', ...before };
  const questions: ProfileQuestion[] = [];
  for (const { cell } of cells) {
    if (cell.kind !== 'text' || isBlank(cell)) continue;
    const key = markKey(cell.text);
    const stands = isMark(key) || (!/\d/.test(key) && key.length <= longestMark);
    if (!stands || stateWord(key) !== undefined || Object.hasOwn(marks, key)) continue;
    const { mark, ask } = proposedMark(key);
    marks[key] = mark;
    if (ask) questions.push({ kind: 'mark', mark: key });
  }
  return { marks, questions };
}

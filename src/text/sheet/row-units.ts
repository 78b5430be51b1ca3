import { issue } from '#domain/checked.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { FigureState, Series } from '#domain/readings/reading.ts';
import type { Cell, SheetRow } from '#domain/sheets/sheet.ts';
import { cellText } from './cells.ts';
import { bad, type Part } from './row-parts.ts';
import type { RowShape } from './row-shape.ts';
import { isOtherRate } from './said-of-figures.ts';
import { isOtherUnit, type SaidUnit, unitOfHeader, unitSaid } from './said-unit.ts';

export type SaidUnits = {
  readonly text: string;
  readonly own: SaidUnit | undefined;
  readonly header: SaidUnit | undefined;
};

/** What a row's cell of units and the header above its figure say they are counted in. */
export function unitsIn(row: SheetRow, { unit }: RowShape, header: string): SaidUnits {
  const own = unit === undefined ? '' : cellText(row.cells[unit]);
  return { text: `${header} ${own}`, own: unitSaid(own), header: unitOfHeader(header) };
}

/** "1.000 kr." in a row's own cell stands above what was said of the whole file. */
export function withTimes(profile: SourceProfile, { own }: SaidUnits): SourceProfile {
  return own?.times === undefined ? profile : { ...profile, times: own.times };
}

/** A figure that is said to be in percent is none of a series per 1,000, nor the other way. */
export function inItsUnit(
  state: Part<FigureState>,
  { value: series }: Part<Series | null>,
  { text, own, header }: SaidUnits,
  at: { readonly cell: Cell | undefined; readonly column: number },
): Part<FigureState> {
  if (state.value?.kind !== 'measured' || !series) return state;
  const { unit } = series;
  const isOther =
    isOtherRate(text, unit) ||
    (!tellsPercent(at.cell) &&
      [own, header].some((each) => each !== undefined && isOtherUnit(each, unit)));
  return isOther ? bad(at.column, issue(['value'], 'wrongUnit', unit)) : state;
}

/** A percent sign in the cell itself stands above what is said of it. */
function tellsPercent(cell: Cell | undefined): boolean {
  return cell?.kind === 'number' ? cell.percent === true : /%\s*$/u.test(cellText(cell));
}

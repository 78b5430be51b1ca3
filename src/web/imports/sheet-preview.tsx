import { multiply, parseDecimal, rational } from '#domain/quantity/rational.ts';
import { type Cell, columnLetters, type SheetHead, type SheetRow } from '#domain/sheets/sheet.ts';
import { danishDecimal, exactNumber } from '#text/numbers.ts';
import { shortDate } from '#text/periods.ts';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { tally } from './words.ts';

const mostRows = 8;
const mostColumns = 30;

/** The beginning of each sheet as a program for sheets shows it: letters above, numbers at the side. */
export function SheetPreview({ heads }: { readonly heads: readonly SheetHead[] }) {
  const [first, ...others] = heads.filter(({ sheet }) => !sheet.hidden);
  const hidden = heads.filter(({ sheet }) => sheet.hidden);
  return (
    <>
      {first !== undefined && <OneSheet head={first} alone={others.length === 0} />}
      {others.map((head) => (
        <Details key={head.sheet.number} summary={sheetTitle(head)}>
          <OneSheet head={head} alone={false} />
        </Details>
      ))}
      {hidden.length > 0 && (
        <p class="form-hint">
          Skjulte ark bliver kun læst, hvis du vælger dem:{' '}
          {hidden.map(({ sheet }) => sheet.name).join(', ')}.
        </p>
      )}
    </>
  );
}

const sheetTitle = ({ sheet, rowCount }: SheetHead): string =>
  `Ark ${sheet.number}${sheet.name === '' ? '' : `: ${sheet.name}`} (${tally(rowCount, 'række', 'rækker')})`;

function OneSheet({ head, alone }: { readonly head: SheetHead; readonly alone: boolean }) {
  const rows = head.rows.slice(0, mostRows);
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const columns: readonly Column<SheetRow>[] = [
    { header: 'Række', rowHeader: true, headerHidden: true, cell: ({ row }) => row },
    ...Array.from({ length: Math.min(width, mostColumns) }, (_, index) => ({
      header: columnLetters(index),
      cell: ({ cells }: SheetRow) => cellShown(cells[index]),
    })),
  ];
  const left = head.rowCount - rows.length;
  return (
    <div class="sheet-preview">
      <Table
        id={`ark-${head.sheet.number}`}
        caption={alone ? 'De første rækker i filen' : sheetTitle(head)}
        columns={columns}
        rows={rows}
        compact
        empty="Arket er tomt."
      />
      {left > 0 && <p class="form-hint">Og {tally(left, 'række', 'rækker')} mere.</p>}
      {width > mostColumns && (
        <p class="form-hint">Kun de første {mostColumns} kolonner er vist her; alle bliver læst.</p>
      )}
    </div>
  );
}

const longestShown = 60;
const hundred = rational(100);

/** A cell as the sheet shows it; numbers as Danes write them. */
function cellShown(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return '';
    case 'text':
      return cell.text.length > longestShown ? `${cell.text.slice(0, longestShown)} …` : cell.text;
    case 'number':
      return numberShown(cell.value, cell.percent === true);
    case 'day':
      return shortDate(cell.day);
    case 'truth':
      return cell.value ? 'SAND' : 'FALSK';
    case 'error':
      return cell.text === '' ? 'formel uden værdi' : cell.text;
  }
}

function numberShown(value: string, isPercent: boolean): string {
  const exact = parseDecimal(value);
  if (exact === undefined) return value;
  // A year is a number as well, and nobody writes 2.017.
  if (!isPercent) return /^(?:19|20)\d\d$/.test(value) ? value : danishDecimal(value);
  return `${exactNumber(multiply(exact, hundred))} %`;
}

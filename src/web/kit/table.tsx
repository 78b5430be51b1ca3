import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';

export type Column<Row> = {
  readonly header: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /** Right-aligned with figures of equal width. */
  readonly numeric?: boolean | undefined;
  /** The cell that names the row. */
  readonly rowHeader?: boolean | undefined;
  readonly noWrap?: boolean | undefined;
  /** The row's number: on a phone it stands before the row's name. */
  readonly rowNumber?: boolean | undefined;
  /** The header is only for the ear (a column of buttons). */
  readonly headerHidden?: boolean | undefined;
};

export type TableProps<Row> = {
  readonly caption: ComponentChildren;
  /** The heading just above already says it: keep the caption for the ear. */
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly id: string;
  /** What stands where the rows would, when there are none. */
  readonly empty?: ComponentChildren;
  readonly compact?: boolean | undefined;
  /**
   * On a phone each row becomes a card with the headers beside its cells, instead of scrolling
   * sideways. Paper is as narrow, but is read as a table.
   */
  readonly stacked?: boolean | undefined;
  readonly rowId?: ((row: Row, index: number) => string | undefined) | undefined;
  readonly rowClass?: ((row: Row, index: number) => string | undefined) | undefined;
};

/** A table in its own scroll region, so that a narrow screen scrolls the table and never the page. */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    captionHidden,
    columns,
    rows,
    id,
    empty = 'Der er ikke noget at vise endnu.',
    compact,
    stacked,
  } = props;
  const classes = [
    'table',
    'table--borderless',
    compact === true && 'table--compact',
    stacked === true && 'table-sm-responsive-headers d-print-table',
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable, or a keyboard cannot scroll it
    <section class="table--responsive-scroll" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class={classes.filter(Boolean).join(' ')} id={id}>
        <caption id={`${id}-caption`}>
          {captionHidden === true ? <span class="sr-only">{caption}</span> : caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.header} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 ? (
            <tr>
              <td class="table-empty" colSpan={columns.length}>
                {empty}
              </td>
            </tr>
          ) : (
            rows.map((row, index) => (
              <BodyRow
                key={props.rowId?.(row, index) ?? index}
                row={row}
                index={index}
                {...props}
              />
            ))
          )}
        </tbody>
      </table>
    </section>
  );
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  return (
    <th scope="col" class={cellClass(column)}>
      {column.headerHidden === true ? <span class="sr-only">{column.header}</span> : column.header}
    </th>
  );
}

function BodyRow<Row>({
  row,
  index,
  columns,
  rowId,
  rowClass,
}: TableProps<Row> & { readonly row: Row; readonly index: number }) {
  return (
    <tr id={rowId?.(row, index)} class={rowClass?.(row, index)}>
      {columns.map((column) => {
        const content = column.cell(row, index);
        const title = column.headerHidden === true ? undefined : column.header;
        return column.rowHeader === true ? (
          <th key={column.header} scope="row" class={cellClass(column)} data-title={title}>
            {content}
          </th>
        ) : (
          <td key={column.header} class={cellClass(column)} data-title={title}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [
    column.numeric === true && 'numeric',
    column.noWrap === true && 'no-wrap',
    column.rowNumber === true && 'row-number',
  ].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}

type ExampleRow = { readonly period: string; readonly value: string; readonly source: string };

const exampleRows: readonly ExampleRow[] = [
  { period: '2015', value: '64,6 %', source: 'Politiets tryghedsindeks' },
  { period: '2016', value: '1.064,9 kr.', source: 'Boligorganisationens opgørelse' },
  { period: '2017', value: 'ikke målt', source: 'Politiets tryghedsindeks' },
];

const exampleColumns: readonly Column<ExampleRow>[] = [
  { header: 'Periode', cell: (row) => row.period, rowHeader: true },
  { header: 'Værdi', cell: (row) => row.value, numeric: true },
  { header: 'Kilde', cell: (row) => row.source },
];

export const examples: readonly Example[] = [
  {
    name: 'Tal til højre',
    element: (
      <Table
        id="example-table"
        caption="Målinger af basistryghed"
        columns={exampleColumns}
        rows={exampleRows}
      />
    ),
  },
  {
    name: 'Kort på telefon',
    element: (
      <Table
        id="example-stacked"
        caption="Målinger, stablet på smalle skærme"
        columns={exampleColumns}
        rows={exampleRows}
        stacked
        compact
      />
    ),
  },
  {
    name: 'Tom',
    element: (
      <Table
        id="example-empty"
        caption="Målinger"
        columns={exampleColumns}
        rows={[]}
        empty="Ingen målinger endnu. Registrér den første."
      />
    ),
  },
];

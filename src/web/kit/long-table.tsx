import { Details } from './details.tsx';
import { Table, type TableProps } from './table.tsx';

/** How many rows are shown before the rest is folded. */
const shownRows = 15;

/** A table of things that gather over the years: the first rows stand open, the rest is folded. */
export function LongTable<Row>(props: TableProps<Row>) {
  const { rows, id, caption } = props;
  // A few more are not worth folding.
  if (rows.length <= shownRows + 3) return <Table {...props} />;
  const rest = rows.slice(shownRows);
  return (
    <>
      <Table {...props} rows={rows.slice(0, shownRows)} />
      <Details summary={`Vis ${rest.length} mere`}>
        <Table {...props} id={`${id}-flere`} caption={<>{caption}, resten</>} rows={rest} />
      </Details>
    </>
  );
}

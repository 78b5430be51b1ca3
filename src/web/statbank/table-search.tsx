import type { Series } from '#domain/readings/reading.ts';
import type { Answered, StatbankTable } from '#domain/statbank/table.ts';
import { type IsoDate, parseDate } from '#domain/time/period.ts';
import type { FoundTables } from '#operations/statbank/tables.ts';
import { roundedNumber } from '#text/numbers.ts';
import { dateText } from '#text/periods.ts';
import { updatedDay } from '#text/statbank.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { withQuery } from '#web/paths.ts';
import { statbankPaths } from './paths.ts';
import { fields } from './tie-input.ts';
import { Trouble } from './trouble.tsx';

export type TableSearchProps = {
  readonly plan: string;
  readonly series: Series;
  readonly words: string;
  /** There is a table already; another is sought by those who want one. */
  readonly another: boolean;
  /** What was found; undefined before anybody has searched. */
  readonly found?: Answered<FoundTables> | undefined;
};

/** Finds a table by words. */
export function TableSearch(props: TableSearchProps) {
  const { plan, series, words, another, found } = props;
  if (another && found === undefined) {
    return (
      <Details summary="Find en anden tabel">
        <SearchForm {...props} />
      </Details>
    );
  }
  return (
    <section>
      <h2>{another ? 'Find en anden tabel' : 'Find en tabel'}</h2>
      <SearchForm {...props} />
      {found !== undefined &&
        (found.ok ? (
          <Found plan={plan} series={series} words={words} found={found.value} />
        ) : (
          <Trouble trouble={found.trouble} />
        ))}
    </section>
  );
}

function SearchForm({ plan, series, words, another, found }: TableSearchProps) {
  return (
    <Form action={statbankPaths.tie(plan, series.id)} method="get">
      <Field
        name={fields.words}
        label="Ord i tabellens navn"
        hint="For eksempel beskæftigelse område, eller tabellens nummer: RAS200"
        value={words}
        width="xl"
        type="search"
      />
      <Button variant={another || found !== undefined ? 'secondary' : 'primary'}>Søg</Button>
    </Form>
  );
}

function Found({
  plan,
  series,
  words,
  found,
}: Pick<TableSearchProps, 'plan' | 'series' | 'words'> & { readonly found: FoundTables }) {
  const { tables, count } = found;
  const columns: readonly Column<StatbankTable>[] = [
    {
      header: 'Tabel',
      rowHeader: true,
      cell: ({ id, text, active }) => (
        <>
          <a
            href={withQuery(statbankPaths.tie(plan, series.id), {
              [fields.words]: words,
              [fields.table]: id,
            })}
          >
            {id}: {text}
          </a>
          {!active && (
            <>
              {' '}
              <Tag>opdateres ikke længere</Tag>
            </>
          )}
        </>
      ),
    },
    { header: 'Enhed', cell: ({ unit }) => unit },
    {
      header: 'Perioder',
      cell: ({ firstPeriod, latestPeriod }) => `${firstPeriod}-${latestPeriod}`,
    },
    { header: 'Opdateret', cell: ({ updated }) => updatedText(updated) },
  ];
  return (
    <Table
      id="tabeller"
      caption={
        count > tables.length
          ? `${roundedNumber(count, 0)} tabeller passer; her er de første ${tables.length}. Skriv flere ord for at finde den rette.`
          : `${roundedNumber(count, 0)} ${count === 1 ? 'tabel' : 'tabeller'} passer`
      }
      columns={columns}
      rows={tables}
      empty="Ingen tabel har alle ordene. Prøv færre eller andre ord."
      stacked
      compact
    />
  );
}

/** "11. maj 2021" */
export function updatedText(updated: string): string {
  const day: IsoDate | undefined = parseDate(updatedDay(updated) ?? '');
  return day === undefined ? 'ikke oplyst' : dateText(day);
}

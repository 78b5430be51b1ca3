import type { ImportSummary, StagedRow } from '#domain/imports/import.ts';
import type { ImportView } from '#operations/imports/view.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Pagination } from '#web/kit/pagination.tsx';
import { withQuery } from '#web/paths.ts';
import { importPaths } from './paths.ts';
import { type RowGroup, RowTable } from './row-tables.tsx';
import {
  countText,
  type FilterName,
  filterCount,
  filterNames,
  filters,
  filterWords,
} from './words.ts';

export type RowsProps = {
  readonly view: PlanView;
  readonly shown: ImportView;
  readonly summary: ImportSummary;
  readonly filter: FilterName | undefined;
};

/** The rows of an import, a page at a time, or one kind of them alone. */
export function AllRows({ heading, ...props }: RowsProps & { readonly heading: string }) {
  const { shown, filter } = props;
  return (
    <>
      <h2 id="raekker">{heading}</h2>
      <Filters {...props} />
      {filter === undefined ? <Groups {...props} /> : <Filtered {...props} filter={filter} />}
      <Pagination
        page={shown.page}
        pages={shown.pages}
        href={(each) => rowsHref(props, filter, each)}
        label="Sider med rækker"
      />
    </>
  );
}

export const inGroup =
  (group: RowGroup) =>
  (row: StagedRow): boolean => {
    switch (group) {
      case 'excluded':
        return row.excluded;
      case 'odd':
        return !row.excluded && row.oddities.length > 0 && isSaved(row);
      case 'new':
      case 'changed':
      case 'same':
      case 'repeated':
      case 'problem':
        return !row.excluded && row.outcome === group;
    }
  };

const isSaved = ({ outcome }: StagedRow): boolean => outcome === 'new' || outcome === 'changed';

/** Each way to look at a part of the rows; those with none are not offered. */
function Filters(props: RowsProps) {
  const { summary, filter } = props;
  const offered = filterNames.filter((name) => filterCount(summary, name) > 0);
  if (offered.length < 2 && filter === undefined) return null;
  return (
    <nav aria-label="Vis en del af rækkerne" class="d-print-none">
      <ul class="import-filters">
        <li>
          <FilterLink href={rowsHref(props)} current={filter === undefined} text="Alle" />
        </li>
        {offered.map((name) => (
          <li key={name}>
            <FilterLink
              href={rowsHref(props, name)}
              current={filter === name}
              text={`${filterWords[name]} (${countText(filterCount(summary, name))})`}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FilterLink({
  href,
  current,
  text,
}: {
  readonly href: string;
  readonly current: boolean;
  readonly text: string;
}) {
  return (
    <a href={href} aria-current={current ? 'true' : undefined}>
      {text}
    </a>
  );
}

/** The address of a part of the rows; those of all stand after what is to be decided. */
export function rowsHref(
  { view, shown }: Pick<RowsProps, 'view' | 'shown'>,
  filter?: FilterName,
  page = 1,
): string {
  const query = { vis: filter, side: page === 1 ? undefined : String(page) };
  return withQuery(importPaths.import(view.plan.key, shown.import.id), query, 'raekker');
}

const groupWords: Readonly<Record<Exclude<RowGroup, 'problem' | 'odd'>, string>> = {
  changed: 'Ændrede tal',
  new: 'Nye tal',
  repeated: 'Gentagne tal',
  excluded: 'Udeladte tal',
  same: 'Uændrede tal',
};
const filterOf = {
  changed: 'aendrede',
  new: 'nye',
  repeated: 'gentagne',
  excluded: 'udeladte',
  same: 'uaendrede',
} as const;
const groupOrder = ['changed', 'new', 'repeated', 'excluded', 'same'] as const;

function Groups(props: RowsProps) {
  const { shown } = props;
  const problems = shown.rows.filter(inGroup('problem'));
  return (
    <>
      {(shown.page > 1 || shown.import.state !== 'ready') && problems.length > 0 && (
        <>
          <h3>Problemer</h3>
          <RowTable view={props.view} group="problem" rows={problems} caption="Problemer" />
        </>
      )}
      {groupOrder.map((group) => (
        <Group key={group} {...props} group={group} />
      ))}
    </>
  );
}

function Group(props: RowsProps & { readonly group: (typeof groupOrder)[number] }) {
  const { shown, summary, group } = props;
  const rows = shown.rows.filter(inGroup(group));
  if (rows.length === 0) return null;
  const all = filterCount(summary, filterOf[group]);
  const count = shown.pages > 1 ? `${countText(rows.length)} af ${countText(all)}` : countText(all);
  const title = `${groupWords[group]} (${count})`;
  const table = <ChoosableRows {...props} rows={rows} caption={groupWords[group]} />;
  return group === 'same' ? (
    <Details summary={title}>{table}</Details>
  ) : (
    <>
      <h3>{title}</h3>
      {group === 'repeated' && <p>{repeatedText}</p>}
      {table}
    </>
  );
}

const repeatedText =
  'Filen siger det samme sted to gange. Kun det første tal for en måling og en periode kan gemmes.';

function Filtered(props: RowsProps & { readonly filter: FilterName }) {
  const { shown, filter } = props;
  return (
    <ChoosableRows
      {...props}
      group={filters[filter]}
      rows={shown.rows}
      caption={filterWords[filter]}
    />
  );
}

type ChoosableProps = RowsProps & {
  readonly group: RowGroup;
  readonly rows: readonly StagedRow[];
  readonly caption: string;
};

/** Rows one can leave out of what is confirmed, or take back in. */
export function ChoosableRows({ view, shown, group, rows, caption, filter }: ChoosableProps) {
  const choose = shown.import.state === 'ready' ? chooseWords[group] : undefined;
  const table = (
    <RowTable view={view} group={group} rows={rows} caption={caption} choose={choose?.short} />
  );
  if (choose === undefined || rows.every(({ proposal }) => proposal === undefined)) return table;
  return (
    <Form action={importPaths.exclude(view.plan.key, shown.import.id)}>
      <input type="hidden" name="udeladt" value={group === 'excluded' ? 'nej' : 'ja'} />
      {filter !== undefined && <input type="hidden" name="vis" value={filter} />}
      {shown.page > 1 && <input type="hidden" name="side" value={String(shown.page)} />}
      {table}
      <p class="d-print-none">
        <Button variant="secondary" about={caption.toLowerCase()}>
          {choose.button}
        </Button>
      </p>
    </Form>
  );
}

const leaveOut = { short: 'Udelad', button: 'Udelad de valgte' };
const chooseWords: Readonly<
  Record<RowGroup, { readonly short: string; readonly button: string } | undefined>
> = {
  new: leaveOut,
  changed: leaveOut,
  odd: leaveOut,
  repeated: leaveOut,
  excluded: { short: 'Tag med', button: 'Tag de valgte med igen' },
  same: undefined,
  problem: leaveOut,
};

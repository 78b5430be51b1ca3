import type { VNode } from 'preact';
import type { ImportSummary, StagedRow } from '#domain/imports/import.ts';
import type { ImportView } from '#operations/imports/view.ts';
import type { Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Pagination } from '#web/kit/pagination.tsx';
import { withQuery } from '#web/paths.ts';
import { ConfirmForm, DiscardForm } from './confirm-form.tsx';
import { EarlierAlert, ImportFacts } from './import-facts.tsx';
import { ImportShell } from './import-shell.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';
import { type RowGroup, RowTable } from './row-tables.tsx';
import { VerdictChanges } from './verdict-changes.tsx';
import {
  countText,
  type FilterName,
  filterCount,
  filterNames,
  filters,
  filterWords,
  summaryText,
} from './words.ts';

export type PreviewPageProps = ImportPageData & {
  readonly shown: ImportView;
  readonly summary: ImportSummary;
  readonly filter: FilterName | undefined;
  readonly typed: Typed;
  readonly once: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
};

/** What a file comes to, before anything of it is a fact: to be looked through and confirmed. */
export function PreviewPage(props: PreviewPageProps) {
  const { view, viewer, shown, summary, filter, errors, notice } = props;
  const isFirst = filter === undefined && shown.page === 1;
  return (
    <ImportShell
      view={view}
      viewer={viewer}
      title={filter === undefined ? 'Se tallene igennem' : filterWords[filter]}
      lead={`${summaryText(summary)}. Intet er gemt endnu.`}
      errors={errors}
      notice={notice}
      within={isFirst ? undefined : shown.import}
    >
      {isFirst && <Essentials {...props} />}
      <h2 id="raekker">{filter === undefined ? 'Alle rækker' : 'Rækkerne'}</h2>
      <Filters {...props} />
      {filter === undefined ? <Groups {...props} /> : <Filtered {...props} filter={filter} />}
      <Pagination
        page={shown.page}
        pages={shown.pages}
        href={(each) => rowsHref(props, filter, each)}
        label="Sider med rækker"
      />
      {!isFirst && (
        <p class="d-print-none">
          <a href={importPaths.import(view.plan.key, shown.import.id)}>
            Tilbage til overblikket, hvor indlæsningen bekræftes
          </a>
        </p>
      )}
    </ImportShell>
  );
}

/** All it takes to decide: where it comes from, what becomes of the verdicts, what to look at. */
function Essentials(props: PreviewPageProps) {
  const { view, shown } = props;
  return (
    <>
      <ImportFacts view={view} line={shown.import} />
      <EarlierAlert view={view} earlier={shown.earlier} />
      <h2>Vurderingerne</h2>
      <VerdictChanges view={view} changes={shown.changes} when="would" />
      <Attention {...props} group="problem" />
      <Attention {...props} group="odd" />
      <h2 id="bekraeft">Bekræft</h2>
      <ConfirmForm {...props} />
      <p class="d-print-none">
        <a href={importPaths.map(view.plan.key, shown.import.id)}>Ret, hvordan filen er læst</a>
      </p>
      <DiscardForm view={view} line={shown.import} />
    </>
  );
}

const mostAtOnce = 20;

const attentionWords = {
  problem: {
    title: 'Problemer',
    filter: 'problemer',
    text: 'Cellerne her kan ikke læses og bliver ikke gemt. Ret dem i filen, og læs den ind igen, eller gå videre uden dem.',
  },
  odd: {
    title: 'Usædvanlige tal',
    filter: 'usaedvanlige',
    text: 'Tallene kan være rigtige, men se efter. Du vælger nedenfor, om de skal med.',
  },
} as const;

function Attention(props: PreviewPageProps & { readonly group: 'problem' | 'odd' }) {
  const { view, shown, summary, group } = props;
  const { title, filter, text } = attentionWords[group];
  const all = filterCount(summary, filter);
  if (all === 0) return null;
  const rows = shown.rows.filter(inGroup(group)).slice(0, mostAtOnce);
  return (
    <>
      <h2>
        {title} ({countText(all)})
      </h2>
      <p>{text}</p>
      {rows.length > 0 && <RowTable view={view} group={group} rows={rows} caption={title} />}
      {rows.length < all && (
        <p>
          <a href={rowsHref(props, filter)}>
            Se alle {countText(all)} {title.toLowerCase()}
          </a>
        </p>
      )}
    </>
  );
}

const inGroup =
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
function Filters(props: PreviewPageProps) {
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

/** The filter asked for in an address; a word nobody knows is none. */
export const filterIn = (given: string | undefined): FilterName | undefined =>
  filterNames.find((name) => name === given);

/** The address of a part of the rows; those of all stand after what is to be decided. */
export function rowsHref(
  { view, shown }: Pick<PreviewPageProps, 'view' | 'shown'>,
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
const groupOrder = ['changed', 'new', 'repeated', 'excluded', 'same'] as const;

function Groups(props: PreviewPageProps) {
  const { shown } = props;
  const problems = shown.rows.filter(inGroup('problem'));
  return (
    <>
      {shown.page > 1 && problems.length > 0 && (
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

function Group(props: PreviewPageProps & { readonly group: (typeof groupOrder)[number] }) {
  const { shown, group } = props;
  const rows = shown.rows.filter(inGroup(group));
  if (rows.length === 0) return null;
  const title = `${groupWords[group]} (${countText(rows.length)})`;
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

function Filtered(props: PreviewPageProps & { readonly filter: FilterName }) {
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

type ChoosableProps = PreviewPageProps & {
  readonly group: RowGroup;
  readonly rows: readonly StagedRow[];
  readonly caption: string;
};

/** Rows one can leave out of what is confirmed, or take back in. */
function ChoosableRows({ view, shown, group, rows, caption, filter }: ChoosableProps) {
  const choose = chooseWords[group];
  const table = (
    <RowTable view={view} group={group} rows={rows} caption={caption} choose={choose?.short} />
  );
  if (choose === undefined || rows.length === 0) return table;
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
  problem: undefined,
};

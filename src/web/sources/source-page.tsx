import type { DataSource } from '#domain/readings/reading.ts';
import { nextRelease } from '#domain/readings/release-calendar.ts';
import type { PlanView } from '#operations/plans/view.ts';
import type { ToldProfile } from '#operations/sources/profiles.ts';
import { lagText, nextReleaseText, rhythmNames, smallestText } from '#text/sources.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import type { Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { Table } from '#web/kit/table.tsx';
import { ChangeList } from '#web/readings/saved-notice.tsx';
import { PlanPage } from '#web/shell.tsx';
import { SourceFields } from './fields.tsx';
import { typedSource } from './input.ts';
import { Meanwhile } from './meanwhile.tsx';
import { sourcePaths } from './paths.ts';
import { Profiles } from './profiles.tsx';
import { restingOn } from './resting.ts';
import { SkipForm, SkippedWaves } from './skipped-waves.tsx';

export type SourcePageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly source: DataSource;
  /** How its files are remembered to be read; none for those who may not keep them. */
  readonly profiles: readonly ToldProfile[];
  readonly once: string;
  /** The plan's revision the form builds on. */
  readonly revision: number;
  /** What was typed in the form that was refused. */
  readonly typed?: { readonly form: 'source' | 'skipped'; readonly typed: Typed } | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** The source as somebody else left it since the form was shown. */
  readonly meanwhile?: DataSource | undefined;
  readonly saved?: SavedSource | undefined;
};

export type SavedSource =
  | { readonly kind: 'added' | 'changed' | 'forgotten' }
  | {
      readonly kind: 'skipped';
      readonly period: string;
      readonly count: number;
      readonly changes: readonly string[];
    };

/** One source: what is known of it, what rests on it, and the waves it did not make. */
export function SourcePage(props: SourcePageProps) {
  const { view, viewer, source, errors = [], meanwhile } = props;
  const { plan } = view;
  return (
    <PlanPage
      title={source.name}
      plan={plan}
      at="sources"
      viewer={viewer}
      errors={[
        ...(meanwhile === undefined
          ? []
          : [
              {
                field: 'imens',
                message: 'En anden har ændret kilden imens. Dine ændringer er ikke gemt.',
              },
            ]),
        ...errors,
      ]}
      notice={props.saved === undefined ? undefined : <Saved view={view} saved={props.saved} />}
      breadcrumbs={[{ text: 'Kilder', href: sourcePaths.list(plan.key) }]}
    >
      {meanwhile !== undefined && props.typed !== undefined && (
        <Meanwhile current={meanwhile} typed={props.typed.typed} />
      )}
      <Facts view={view} source={source} />
      {viewer.may('keepSources') && <ChangeForm {...props} />}
      <RestingTable view={view} source={source} />
      {viewer.may('keepSources') && (
        <Profiles plan={plan} source={source} profiles={props.profiles} />
      )}
      <SkippedWaves view={view} source={source} mayDefine={viewer.may('define')} />
      {viewer.may('keepSources') && (
        <SkipForm
          view={view}
          source={source}
          once={props.once}
          typed={props.typed?.form === 'skipped' ? props.typed.typed : undefined}
          errors={props.typed?.form === 'skipped' ? errors : []}
        />
      )}
    </PlanPage>
  );
}

function Saved({ view, saved }: { readonly view: PlanView; readonly saved: SavedSource }) {
  if (saved.kind !== 'skipped') {
    return <Alert variant="success" heading={savedHeadings[saved.kind]} announce />;
  }
  const count = saved.count === 1 ? 'Ét tal er' : `${saved.count} tal er`;
  return (
    <Alert variant="success" heading="Den sprungne måling er gemt" announce>
      <p>
        {count} registreret som ikke målt ({saved.period}).
      </p>
      <ChangeList view={view} changes={saved.changes} />
    </Alert>
  );
}

const savedHeadings = {
  added: 'Kilden er tilføjet',
  changed: 'Kilden er ændret',
  forgotten: 'Opsætningen er slettet',
} as const;

function Facts({ view, source }: { readonly view: PlanView; readonly source: DataSource }) {
  const { publisher, contact, edition, rhythm, lagMonths, smallest, note } = source;
  const unsaid = 'ikke oplyst';
  return (
    <SummaryList
      label="Om kilden"
      items={[
        { label: 'Udgiver', value: publisher ?? unsaid },
        { label: 'Kontakt', value: contact ?? unsaid },
        { label: 'Nyeste udgave', value: edition ?? unsaid },
        { label: 'Udkommer', value: rhythm === undefined ? unsaid : rhythmNames[rhythm] },
        {
          label: 'Sædvanlig forsinkelse',
          value:
            lagMonths === undefined ? unsaid : `${lagText(lagMonths)} efter periodens slutning`,
        },
        { label: 'Næste udgave', value: nextReleaseText(nextRelease(source, view.today)) },
        { label: 'Små tal', value: smallestText(smallest) },
        ...(note === undefined ? [] : [{ label: 'Bemærkning', value: note }]),
      ]}
    />
  );
}

function ChangeForm({ view, source, once, revision, typed, errors = [] }: SourcePageProps) {
  const changing = typed?.form === 'source' ? typed.typed : undefined;
  return (
    <div class="d-print-none">
      <Details summary="Ret kilden" open={changing !== undefined}>
        <Form action={sourcePaths.source(view.plan.key, source.id)}>
          <input type="hidden" name="once" value={once} />
          <input type="hidden" name="revision" value={String(revision)} />
          <SourceFields
            typed={changing ?? typedSource(source)}
            errors={changing === undefined ? [] : errors}
          />
          <Button>Gem kilden</Button>
        </Form>
      </Details>
    </div>
  );
}

function RestingTable({ view, source }: { readonly view: PlanView; readonly source: DataSource }) {
  return (
    <section>
      <h2 id="bygger-paa">Målinger, der bygger på kilden</h2>
      <Table
        id="maalinger"
        caption="Målinger, der bygger på kilden"
        captionHidden
        columns={[
          {
            header: 'Måling',
            rowHeader: true,
            cell: ({ series }) => `${series.indicator}, ${series.population}`,
          },
          {
            header: 'Kriterium',
            cell: ({ codes }) =>
              codes.length === 0
                ? 'intet'
                : codes.map((code, index) => [
                    index > 0 && ', ',
                    <a key={code} href={criterionHref(view, code)}>
                      {code}
                    </a>,
                  ]),
          },
        ]}
        rows={restingOn(view, source.id)}
        empty="Ingen målinger bygger på kilden endnu."
        compact
      />
    </section>
  );
}

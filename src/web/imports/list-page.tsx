import type { VNode } from 'preact';
import type { ImportLine } from '#domain/imports/import.ts';
import type { SourceId } from '#domain/readings/reading.ts';
import { momentText } from '#text/periods.ts';
import { importStateWords } from '#text/sheet/words.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';
import { sourceName, stateTones, summaryText } from './words.ts';

export type ListPageProps = ImportPageData & {
  readonly lines: readonly ImportLine[];
  readonly typed: Typed;
  readonly once: string;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
};

/** Names of the controls of the form that takes figures in. */
export const uploadFields = { file: 'fil', text: 'tekst', source: 'kilde' } as const;

/** Where figures are given in, and where those given in before are found. */
export function ListPage(props: ListPageProps) {
  const { view, viewer, lines, errors = [], notice } = props;
  const { plan } = view;
  return (
    <PlanPage
      title="Indlæs tal"
      lead="Vælg et regneark, eller sæt celler ind. Du ser, hvad der er nyt, og hvad det gør ved vurderingerne, før noget gemmes."
      plan={plan}
      at="imports"
      viewer={viewer}
      errors={errors}
      notice={notice}
    >
      <UploadForm {...props} />
      <h2>Skabelon</h2>
      <p>
        Et regneark med planens målinger og de perioder, der mangler tal. Når det er udfyldt, kan
        det læses uden spørgsmål.
      </p>
      <p class="d-print-none">
        <ButtonLink href={importPaths.template(plan.key)} icon="download" download>
          Hent skabelon (Excel)
        </ButtonLink>
      </p>
      <h2>Tidligere indlæsninger</h2>
      <Table
        id="indlaesninger"
        caption="Tidligere indlæsninger"
        captionHidden
        stacked
        columns={columnsOf(props)}
        rows={lines}
        empty="Ingen tal er læst ind endnu."
      />
    </PlanPage>
  );
}

const columnsOf = ({ view }: ListPageProps): readonly Column<ImportLine>[] => [
  {
    header: 'Fil',
    rowHeader: true,
    cell: ({ id, fileName }) => (
      <a href={importPaths.import(view.plan.key, id)} class="long-name">
        {fileName}
      </a>
    ),
  },
  {
    header: 'Status',
    noWrap: true,
    cell: ({ state }) => <Tag tone={stateTones[state]}>{importStateWords[state]}</Tag>,
  },
  {
    header: 'Indhold',
    cell: ({ summary }) => (summary === undefined ? 'ikke læst endnu' : summaryText(summary)),
  },
  { header: 'Kilde', cell: (line) => sourceName(view, line) },
  { header: 'Sendt ind', cell: ({ madeAt, madeBy }) => `${momentText(madeAt)} af ${madeBy}` },
];

function UploadForm({ view, typed, once, errors = [] }: ListPageProps) {
  const { plan } = view;
  const pasted = typed.text(uploadFields.text);
  const pasteError = errorAt(errors, uploadFields.text);
  const choices = plan.sources.map(({ id, name }: { id: SourceId; name: string }) => ({
    value: id,
    label: name,
  }));
  return (
    <Form action={importPaths.list(plan.key)} multipart>
      <input type="hidden" name="once" value={once} />
      <FileField
        name={uploadFields.file}
        label="Regneark"
        hint="Excel (.xlsx), OpenDocument (.ods) eller .csv, højst 10 MB. Ark med én række pr. person og ark med CPR-numre bliver afvist."
        accept=".xlsx,.ods,.csv,.tsv,.txt"
        error={errorAt(errors, uploadFields.file)}
      />
      <Details
        summary="Eller sæt celler ind i stedet for en fil"
        open={pasted !== '' || pasteError !== undefined}
      >
        <Textarea
          name={uploadFields.text}
          label="Celler fra et regneark"
          hint="Markér cellerne i regnearket med overskrifter, kopiér dem, og sæt dem ind her."
          rows={6}
          value={pasted}
          error={pasteError}
          optional
        />
      </Details>
      {choices.length > 0 && (
        <Select
          name={uploadFields.source}
          label="Kilde"
          hint="Kender planen kildens opsætning, bliver filen læst uden spørgsmål."
          choices={choices}
          prompt="Ved ikke"
          value={typed.text(uploadFields.source)}
          error={errorAt(errors, uploadFields.source)}
          optional
        />
      )}
      <ButtonGroup>
        <Button>Se, hvad der står i filen</Button>
      </ButtonGroup>
    </Form>
  );
}

import type { VNode } from 'preact';
import type { DraftLine } from '#operations/agreements/list.ts';
import { momentText } from '#text/periods.ts';
import { errorAt } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage } from '#web/shell.tsx';
import { agreementPaths } from './paths.ts';

export type UploadPageProps = {
  readonly viewer: Viewer;
  readonly drafts: readonly DraftLine[];
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
};

/** Where an agreement is given in, and where those given in before are found. */
export function UploadPage({ viewer, drafts, errors = [], notice }: UploadPageProps) {
  return (
    <InstallationPage
      title="Aftaler"
      lead="Læs en strategisk samarbejdsaftale ind, og gør den til en plan, der kan følges."
      viewer={viewer}
      at="agreements"
      errors={errors}
      notice={notice}
    >
      <h2>Læs en aftale ind</h2>
      <p>Det sker der:</p>
      <ol>
        <li>
          Filen læses efter faste regler. Der bruges ingen kunstig intelligens, og den samme fil
          giver altid det samme udkast.
        </li>
        <li>Du ser, hvad der blev fundet, og hvad der ikke blev fundet.</li>
        <li>Du svarer på det, aftalen lader stå åbent. Ingen tal eller datoer bliver gættet.</li>
        <li>Du bekræfter, hvordan hvert succeskriterium skal afgøres, og opretter planen.</li>
      </ol>
      <Form action={agreementPaths.list} multipart>
        <FileField
          name="fil"
          label="Aftalen"
          hint="Word (.docx), PDF med tekst eller ren tekst (.txt, .md), højst 12 MB. En scannet PDF uden tekst kan ikke læses."
          accept=".docx,.pdf,.txt,.md"
          error={errorAt(errors, 'fil')}
        />
        <ButtonGroup>
          <Button>Læs aftalen</Button>
        </ButtonGroup>
      </Form>
      <h2>Læst ind</h2>
      <Table
        id="udkast"
        caption="Aftaler, der er læst ind"
        captionHidden
        stacked
        rows={drafts}
        empty="Ingen aftaler er læst ind endnu."
        columns={[
          {
            header: 'Aftale',
            rowHeader: true,
            cell: (row) => <a href={agreementPaths.draft(row.id)}>{row.title ?? row.fileName}</a>,
          },
          { header: 'Fil', cell: (row) => row.fileName },
          { header: 'Læst ind', cell: (row) => momentText(row.madeAt) },
          {
            header: 'Spørgsmål besvaret',
            cell: (row) => `${row.answered} af ${row.questions}`,
          },
          {
            header: 'Plan',
            cell: (row) =>
              row.plan === null ? 'Ikke oprettet' : <a href={paths.plan(row.plan)}>Se planen</a>,
          },
        ]}
      />
    </InstallationPage>
  );
}

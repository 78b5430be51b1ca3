import type { ImportDetail } from '#domain/imports/import.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { ImportFacts } from './import-facts.tsx';
import { ImportShell } from './import-shell.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';
import { summaryText } from './words.ts';

/** Name of the control that tells why. */
export const whyField = 'hvorfor';

export type WithdrawPageProps = ImportPageData & {
  readonly detail: ImportDetail;
  readonly typed: Typed;
  readonly once: string;
  readonly errors?: readonly FieldError[] | undefined;
};

/** Takes all figures of an import back, once somebody has said why. */
export function WithdrawPage(props: WithdrawPageProps) {
  const { view, viewer, detail, typed, once, errors = [] } = props;
  const { key } = view.plan;
  return (
    <ImportShell
      view={view}
      viewer={viewer}
      title="Træk indlæsningen tilbage"
      lead={detail.summary === undefined ? undefined : `${summaryText(detail.summary)}.`}
      errors={errors}
      within={detail}
    >
      <p>Det sker der:</p>
      <ul>
        <li>Tal, som indlæsningen tilføjede, gælder ikke længere.</li>
        <li>Tal, som den rettede, bliver igen, som de var før.</li>
        <li>Tal, som nogen har rettet siden, bliver ikke rørt.</li>
        <li>
          Intet slettes: historikken viser både indlæsningen, og at den blev trukket tilbage.
          Vurderingerne regnes om.
        </li>
      </ul>
      <ImportFacts view={view} line={detail} />
      <Form action={importPaths.withdraw(key, detail.id)}>
        <input type="hidden" name="once" value={once} />
        <Textarea
          name={whyField}
          label="Hvorfor trækkes den tilbage?"
          hint="Det vises ved målepunkterne og i hændelserne."
          rows={3}
          value={typed.text(whyField)}
          error={errorAt(errors, whyField)}
        />
        <ButtonGroup>
          <Button variant="warning">Træk indlæsningen tilbage</Button>
          <ButtonLink href={importPaths.import(key, detail.id)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </ImportShell>
  );
}

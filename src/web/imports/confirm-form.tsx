import type { ImportLine } from '#domain/imports/import.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorAt } from '#web/forms.ts';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { importPaths } from './paths.ts';
import type { PreviewPageProps } from './preview-page.tsx';
import { countText, savable, tally } from './words.ts';

/** Names of the controls of the form that makes the figures facts. */
export const confirmFields = {
  odd: 'usaedvanlige',
  reason: 'begrundelse',
  edition: 'udgave',
} as const;

/** What the log says of a correction when nobody says otherwise. */
export const usualReason = 'Ny udgave';

/** The one step that saves: everything or nothing. */
export function ConfirmForm({ view, shown, summary, typed, once, errors = [] }: PreviewPageProps) {
  const count = savable(summary);
  if (count === 0) {
    return (
      <p>
        Der er intet nyt at gemme
        {summary.same > 0 ? ': planen har allerede tallene i filen' : ''}. Kassér indlæsningen,
        eller ret filen, og læs den ind igen.
      </p>
    );
  }
  return (
    <Form action={importPaths.confirm(view.plan.key, shown.import.id)}>
      <input type="hidden" name="once" value={once} />
      <p>{keptText(summary)}</p>
      {summary.odd > 0 && (
        <Radios
          name={confirmFields.odd}
          label={`Skal ${oddText(summary.odd)} med?`}
          choices={[
            { value: 'ja', label: 'Ja, de er rigtige' },
            { value: 'nej', label: 'Nej, gem kun de andre' },
          ]}
          value={typed.text(confirmFields.odd)}
          error={errorAt(errors, confirmFields.odd)}
        />
      )}
      {summary.changed > 0 && (
        <Field
          name={confirmFields.reason}
          label="Hvorfor er tallene ændret?"
          hint="Det vises ved hvert målepunkt, der bliver rettet."
          value={typed.text(confirmFields.reason)}
          error={errorAt(errors, confirmFields.reason)}
          width="xl"
        />
      )}
      <Field
        name={confirmFields.edition}
        label="Kildens udgave"
        hint="For eksempel Boligsociale Data, marts 2021"
        value={typed.text(confirmFields.edition)}
        error={errorAt(errors, confirmFields.edition)}
        width="xl"
        optional
      />
      <ButtonGroup>
        <Button>
          Bekræft indlæsningen: gem {summary.odd > 0 ? 'op til ' : ''}
          {countText(count)} tal
        </Button>
      </ButtonGroup>
    </Form>
  );
}

const oddText = (count: number): string =>
  count === 1 ? 'det ene usædvanlige tal' : `de ${countText(count)} usædvanlige tal`;

function keptText({ new: added, changed }: PreviewPageProps['summary']): string {
  const parts = [
    added > 0 && `${tally(added, 'nyt tal', 'nye tal')} bliver gemt`,
    changed > 0 &&
      `${tally(changed, 'tal', 'tal')} bliver rettet; de gamle bliver stående i historikken`,
  ].filter((part) => part !== false);
  return `${parts.join(', og ')}. Indlæsningen kan trækkes tilbage som helhed.`;
}

/** Gives up an import that is no fact yet. */
export function DiscardForm({
  view,
  line,
}: {
  readonly view: PlanView;
  readonly line: ImportLine;
}) {
  return (
    <div class="d-print-none">
      <Details summary="Kassér indlæsningen">
        <p>Intet af filen bliver brugt. Den kan læses ind igen.</p>
        <Form action={importPaths.discard(view.plan.key, line.id)}>
          <Button variant="warning">Kassér</Button>
        </Form>
      </Details>
    </div>
  );
}

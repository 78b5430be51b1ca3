import { conflictNatures } from '#domain/governance/conflict.ts';
import type { ConflictChoices } from '#operations/conflicts/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { conflictSecrecy, natureHints, unseatedParty } from '#text/conflicts.ts';
import { conflictNatureWords } from '#text/governance-words.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { conflictPaths } from './paths.ts';
import { upper } from './words.ts';

export type NewConflictPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly choices: ConflictChoices;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** Raises a conflict; it begins with the parties' own management. */
export function NewConflictPage(props: NewConflictPageProps) {
  const { view, viewer, errors, once } = props;
  const { key } = view.plan;
  return (
    <PlanPage
      title="Rejs en konflikt"
      lead="Parterne inddrager først deres egen ledelse. Det er næste skridt, når konflikten er rejst."
      plan={view.plan}
      at="conflicts"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: 'Konflikter', href: conflictPaths.list(key) }]}
    >
      <Alert variant="info" heading="Hvem kan se den">
        {conflictSecrecy}
      </Alert>
      <Form action={conflictPaths.new(key)}>
        <input type="hidden" name="once" value={once} />
        <Fields {...props} />
        <ButtonGroup>
          <Button>Rejs konflikten</Button>
          <ButtonLink href={conflictPaths.list(key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

function Fields({ choices, typed, errors }: NewConflictPageProps) {
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  const parties = choices.parties.map(({ name }) => ({
    value: name,
    label: name,
    hint: choices.unseated.includes(name) ? unseatedParty : undefined,
  }));
  return (
    <>
      <Select
        {...of('raisedParty')}
        label="Hvilken part rejser konflikten?"
        prompt="Vælg en part"
        choices={parties}
      />
      <Checkboxes
        name="with"
        label="Hvem er den med?"
        hint="Vælg ingen, hvis den er inden for parten selv"
        choices={parties}
        values={typed.all('with')}
        error={errorAt(errors, 'with')}
        optional
      />
      <Field
        {...of('title')}
        label="Konflikten kort"
        hint="Skriv ingen navne på personer"
        width="xl"
      />
      <Textarea {...of('what')} label="Hvad er I uenige om?" rows={6} />
      <Radios
        {...of('nature')}
        label="Hvilken karakter har den?"
        hint="Det kan også afklares senere"
        choices={conflictNatures.map((value) => ({
          value,
          label: upper(conflictNatureWords[value]),
          hint: natureHints[value],
        }))}
        optional
      />
      <DateField {...of('dueOn')} label="Skal være afklaret senest" optional />
    </>
  );
}

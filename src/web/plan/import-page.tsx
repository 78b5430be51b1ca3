import { errorAt } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { FileField } from '#web/kit/file-field.tsx';
import { Form } from '#web/kit/form.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage } from '#web/shell.tsx';

/** Makes a plan of a plan file. */
export function ImportPage({
  viewer,
  errors,
  as,
}: {
  readonly viewer: Viewer;
  readonly errors: readonly FieldError[];
  readonly as: string;
}) {
  return (
    <InstallationPage
      title="Importér en planfil"
      lead="En planfil er den, man får under Hent data i en plan. Hele planen følger med."
      viewer={viewer}
      at="plans"
      errors={errors}
      breadcrumbs={[{ text: 'Planer', href: paths.plans }]}
    >
      <Form action={paths.importPlan} multipart>
        <FileField
          name="file"
          label="Planfil"
          hint="En fil, der slutter på .json, højst 12 MB"
          accept=".json,application/json"
          error={errorAt(errors, 'file')}
        />
        <Field
          name="as"
          label="Planens korte navn i adressen"
          hint="Små bogstaver a-z, tal og bindestreg. Lad det stå tomt for at bruge filens eget."
          value={as}
          error={errorAt(errors, 'as')}
          width="l"
          optional
        />
        <ButtonGroup>
          <Button>Importér</Button>
          <ButtonLink href={paths.plans}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </InstallationPage>
  );
}

import type { IsoDate } from '#domain/time/period.ts';
import { shortDate } from '#text/periods.ts';
import { Button } from '#web/kit/button.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';

/** Asks the same page what was known on an earlier day. */
export function AsOfForm({
  action,
  asOf,
  typed,
  error,
}: {
  readonly action: string;
  readonly asOf?: IsoDate | undefined;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}) {
  return (
    <section class="d-print-none" aria-labelledby="som-man-vidste">
      <h2 id="som-man-vidste">Hvad vidste man dengang?</h2>
      <Form action={action} method="get">
        <DateField
          name="dato"
          label="Vis det, man vidste den"
          value={typed ?? (asOf === undefined ? '' : shortDate(asOf))}
          error={error}
        />
        <Button variant="secondary">Vis dagen</Button>
      </Form>
    </section>
  );
}

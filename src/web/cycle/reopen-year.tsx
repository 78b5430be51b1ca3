import type { CycleShown, YearShown } from '#operations/cycle/show.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { cyclePaths } from './paths.ts';

/** Closed in a slip, or too early: without this it would be closed for good. */
export function ReopenYear({
  data,
  shown: { cycle },
  once,
  typed,
  errors,
}: {
  readonly data: CycleShown;
  readonly shown: YearShown;
  readonly once: string;
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}) {
  return (
    <div class="d-print-none">
      <Details summary={`Åbn ${cycle.year} igen`} open={typed !== undefined}>
        <Form action={cyclePaths.reopen(data.view.plan.key, cycle.year)}>
          <input type="hidden" name="once" value={`${once}-aabn`} />
          <Textarea
            name="why"
            label="Hvorfor åbnes året igen?"
            hint="Så kan der evalueres og indstilles igen. Trin, der blev sprunget over, åbnes hver for sig."
            rows={3}
            value={typed?.text('why') ?? ''}
            error={errorAt(errors, 'why')}
          />
          <Button variant="secondary">Åbn året igen</Button>
        </Form>
      </Details>
    </div>
  );
}

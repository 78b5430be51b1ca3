import type { CycleShown } from '#operations/cycle/show.ts';
import { stepTitle } from '#text/cycle.ts';
import { shortDate } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { cyclePaths } from './paths.ts';

export type OpenFormProps = {
  readonly data: CycleShown;
  readonly viewer: Viewer;
  readonly once: string;
  readonly typed?: Typed | undefined;
  readonly errors: readonly FieldError[];
};

/** A new year in one press; its days can be changed first, or afterwards one by one. */
export function OpenForm({ data, viewer, once, typed, errors }: OpenFormProps) {
  const { proposed, view, organisation } = data;
  if (!viewer.may('runCycle')) return null;
  if (proposed === undefined) return <OtherYears data={data} />;
  const { year, steps } = proposed;
  return (
    <section class="d-print-none">
      <h2 id="year">{`Sæt ${year} i gang`}</h2>
      <p>
        {`Resultaterne fra ${year} evalueres. Trinnene er foreslået ud fra organisationen: ${steps.length} trin med frister.`}
      </p>
      <Form action={cyclePaths.newest(view.plan.key)}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="year" value={String(year)} />
        <Details summary="Ret fristerne først" open={typed !== undefined}>
          {steps.map((step) => {
            const name = `dates.${step.key}`;
            return (
              <DateField
                key={step.key}
                name={name}
                label={stepTitle(step, organisation)}
                hint={undefined}
                value={typed?.text(name) ?? shortDate(step.dueOn)}
                error={errorAt(errors, name)}
              />
            );
          })}
        </Details>
        <Button>{`Sæt årets gang for ${year} i gang`}</Button>
      </Form>
      <OtherYears data={data} />
    </section>
  );
}

/** A plan that is kept here from some way into it can still take its first years. */
function OtherYears({ data: { notBegun, view } }: Pick<OpenFormProps, 'data'>) {
  if (notBegun.length === 0) return null;
  return (
    <p class="d-print-none">
      Ikke sat i gang:{' '}
      {notBegun.map((year, index) => [
        index > 0 && ' · ',
        <a key={year} href={cyclePaths.begin(view.plan.key, year)}>{`Evaluér ${year}`}</a>,
      ])}
    </p>
  );
}

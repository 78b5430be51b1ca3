import type { CycleShown, YearShown } from '#operations/cycle/show.ts';
import { stepTitle, waitsText } from '#text/cycle.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { namesIn } from './cycle-page.tsx';
import { cyclePaths } from './paths.ts';

export type ClosePageProps = {
  readonly data: CycleShown;
  readonly shown: YearShown;
  readonly viewer: Viewer;
  readonly once: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

/** Closes a year; every step that is not done is given a reason. */
export function ClosePage({ data, shown, viewer, once, typed, errors }: ClosePageProps) {
  const { plan } = data.view;
  const { cycle, states } = shown;
  const names = namesIn(data, cycle.year);
  const open = states.filter(({ kind }) => kind === 'mayBegin' || kind === 'waiting');
  const back = cyclePaths.year(plan.key, cycle.year);
  return (
    <PlanPage
      title={`Afslut ${cycle.year}`}
      lead={
        open.length === 0
          ? 'Alle trin er færdige eller sprunget over.'
          : 'Skriv, hvorfor de trin, der ikke er færdige, springes over.'
      }
      plan={plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: `Årets gang: ${cycle.year}`, href: back }]}
    >
      <Form action={cyclePaths.close(plan.key, cycle.year)}>
        <input type="hidden" name="once" value={once} />
        {open.length > 1 && (
          <Textarea
            name="common"
            label="Fælles begrundelse"
            hint="Gælder for alle trin nedenfor, der ikke får deres egen."
            rows={2}
            value={typed.text('common')}
            optional
          />
        )}
        {open.map(({ step, missing }) => {
          const name = `reasons.${step.key}`;
          return (
            <Textarea
              key={step.key}
              name={name}
              label={`${cycle.steps.indexOf(step) + 1}. ${stepTitle(step, names)}`}
              hint={waitsText(step, missing, names, cycle.steps).join(' ')}
              rows={2}
              value={typed.text(name)}
              error={errorAt(errors, name)}
            />
          );
        })}
        <ButtonGroup>
          <Button>{`Afslut ${cycle.year}`}</Button>
          <ButtonLink href={back}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

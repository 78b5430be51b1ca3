import type { StepState } from '#domain/governance/cycle-state.ts';
import type { CycleShown, YearShown } from '#operations/cycle/show.ts';
import { stepEndedText, stepStateWord, stepTitle, waitsText } from '#text/cycle.ts';
import { dateText, shortDate } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { namesIn } from './cycle-page.tsx';
import { cyclePaths } from './paths.ts';

export type StepPageProps = {
  readonly data: CycleShown;
  readonly shown: YearShown;
  readonly state: StepState;
  readonly viewer: Viewer;
  readonly once: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

/** One step: when it is due, and what a person may say of it. */
export function StepPage({ data, shown, state, viewer, once, typed, errors }: StepPageProps) {
  const { plan } = data.view;
  const { cycle } = shown;
  const names = namesIn(data, cycle.year);
  // What was skipped waits for nothing any more.
  const missing = state.kind === 'skipped' ? [] : state.missing;
  const waits = waitsText(state.step, missing, names, cycle.steps);
  const forms = { data, shown, state, once, typed, errors };
  return (
    <PlanPage
      title={stepTitle(state.step, names)}
      plan={plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[
        { text: `Årets gang: ${cycle.year}`, href: cyclePaths.year(plan.key, cycle.year) },
      ]}
    >
      <SummaryList
        label="Trinnet"
        items={[
          {
            label: 'Trin',
            value: `${cycle.steps.indexOf(state.step) + 1} af ${cycle.steps.length}`,
          },
          { label: 'Hvor det står', value: stepStateWord(state) },
          { label: 'Frist', value: dateText(state.step.dueOn) },
          ...waits.map((value, index) => ({
            label: index === 0 ? 'Venter på' : `Venter også på (${index + 1})`,
            value,
          })),
          ...(stepEndedText(state) === undefined
            ? []
            : [{ label: 'Afslutning', value: stepEndedText(state) }]),
        ]}
      />
      <div class="d-print-none" id="step">
        {state.step.doneAt !== undefined && <Reopen {...forms} />}
        {cycle.closedAt === undefined && state.kind !== 'done' && state.kind !== 'skipped' && (
          <>
            <Move {...forms} />
            <Complete {...forms} />
            <Skip {...forms} />
          </>
        )}
      </div>
    </PlanPage>
  );
}

type FormProps = Pick<StepPageProps, 'data' | 'shown' | 'state' | 'once' | 'typed' | 'errors'>;

function StepForm({
  data,
  shown,
  state,
  once,
  does,
  children,
}: Omit<FormProps, 'typed' | 'errors'> & {
  readonly does: string;
  readonly children: preact.ComponentChildren;
}) {
  return (
    <Form action={cyclePaths.step(data.view.plan.key, shown.cycle.year, state.step.key)}>
      <input type="hidden" name="once" value={`${once}-${does}`} />
      <input type="hidden" name="goer" value={does} />
      {children}
    </Form>
  );
}

function Move({ typed, errors, ...rest }: FormProps) {
  return (
    <section>
      <h2>Ret fristen</h2>
      <StepForm {...rest} does="frist">
        <DateField
          name="dueOn"
          label="Frist"
          value={typed.has('dueOn') ? typed.text('dueOn') : shortDate(rest.state.step.dueOn)}
          error={errorAt(errors, 'dueOn')}
        />
        <Button variant="secondary">Gem fristen</Button>
      </StepForm>
    </section>
  );
}

function Complete({ typed: _, errors: __, ...rest }: FormProps) {
  return (
    <section>
      <h2>Meld trinnet færdigt</h2>
      <p>
        Trinnet bliver færdigt af sig selv, når intet mangler. Meld det kun færdigt, hvis det er
        gjort på en anden måde. Det, der mangler, vises fortsat.
      </p>
      <StepForm {...rest} does="faerdig">
        <Button variant="secondary">Meld færdigt</Button>
      </StepForm>
    </section>
  );
}

function Skip({ typed, errors, ...rest }: FormProps) {
  return (
    <section>
      <h2>Spring trinnet over</h2>
      <StepForm {...rest} does="spring">
        <Textarea
          name="why"
          label="Hvorfor springes trinnet over?"
          rows={3}
          value={typed.text('why')}
          error={errorAt(errors, 'why')}
        />
        <Button variant="secondary">Spring over</Button>
      </StepForm>
    </section>
  );
}

function Reopen({ typed, errors, ...rest }: FormProps) {
  return (
    <section>
      <h2>Åbn trinnet igen</h2>
      {rest.shown.cycle.closedAt !== undefined && <p>Så åbnes hele året igen.</p>}
      <StepForm {...rest} does="aabn">
        <Textarea
          name="why"
          label="Hvorfor åbnes trinnet igen?"
          rows={3}
          value={typed.text('why')}
          error={errorAt(errors, 'why')}
        />
        <Button variant="secondary">Åbn igen</Button>
      </StepForm>
    </section>
  );
}

import type { GoverningBody } from '#domain/governance/body.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { rowsOf } from './input.ts';
import { meetingPaths } from './paths.ts';

export type NewMeetingsPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  /** Those the viewer plans meetings for. */
  readonly bodies: readonly GoverningBody[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

const rowsShown = 4;

/** Plans a year's meetings of a body: as many rows as the body is to meet. */
export function NewMeetingsPage({
  view,
  viewer,
  bodies,
  typed,
  errors,
  once,
}: NewMeetingsPageProps) {
  const { key } = view.plan;
  return (
    <PlanPage
      title="Planlæg møder"
      lead="Skriv de møder, du kender datoen på. Klokkeslæt er dansk tid."
      plan={view.plan}
      at="meetings"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: 'Møder', href: meetingPaths.list(key) }]}
    >
      {bodies.length === 0 && (
        <EmptyState heading="Planen har ingen organer endnu">
          <p>
            <a href={paths.organisation(key)}>Tilføj organerne først</a>. Så kan deres møder
            planlægges.
          </p>
        </EmptyState>
      )}
      {bodies.length > 0 && <NewForm {...{ view, bodies, typed, errors, once }} />}
    </PlanPage>
  );
}

function NewForm({ view, bodies, typed, errors, once }: Omit<NewMeetingsPageProps, 'viewer'>) {
  const { key } = view.plan;
  const body = bodies.find((each) => each.key === typed.text('body'));
  const rows = rowsOf(typed) ?? Math.max(body?.meetings?.least ?? rowsShown, 1);
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  return (
    <Form action={meetingPaths.new(key)}>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="rows" value={String(rows)} />
      <Select
        {...of('body')}
        label="Organ"
        choices={bodies.map((each) => ({ value: each.key, label: each.name }))}
        prompt="Vælg organ"
      />
      {body?.meetings !== undefined && (
        <p>
          {body.name} skal holde mindst {body.meetings.least}{' '}
          {body.meetings.least === 1 ? 'møde' : 'møder'} om året.
        </p>
      )}
      <Field {...of('place')} label="Sted" width="xl" optional />
      {Array.from({ length: rows }, (_, nth) => (
        <MeetingRow key={nth} nth={nth} typed={typed} errors={errors} />
      ))}
      <ButtonGroup>
        <Button>Planlæg</Button>
        <ButtonLink href={meetingPaths.list(key)}>Fortryd</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function MeetingRow({
  nth,
  typed,
  errors,
}: Pick<NewMeetingsPageProps, 'typed' | 'errors'> & { readonly nth: number }) {
  const of = (name: string) => `meetings.${nth}.${name}`;
  return (
    <fieldset class="fieldset meeting-row">
      <legend class="h4">{nth + 1}. møde</legend>
      <TimeFields
        name={of}
        typed={typed}
        errors={errors}
        optional={nth > 0}
        presumed={{ from: '16.30', to: '18.00' }}
      />
    </fieldset>
  );
}

/** A day and two times of day. */
export function TimeFields({
  name,
  typed,
  errors,
  optional,
  presumed,
}: {
  readonly name: (field: string) => string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly optional: boolean;
  readonly presumed?: { readonly from: string; readonly to: string };
}) {
  const of = (field: 'day' | 'from' | 'to') => ({
    name: name(field),
    error: errorAt(errors, name(field)),
    optional,
    value:
      typed.has(name(field)) || field === 'day' || presumed === undefined
        ? typed.text(name(field))
        : presumed[field],
  });
  return (
    <div class="meeting-time">
      <DateField {...of('day')} label="Dato" hint="For eksempel 12.1.2021" />
      <Field {...of('from')} label="Fra kl." width="xs" inputMode="text" />
      <Field {...of('to')} label="Til kl." width="xs" inputMode="text" />
    </div>
  );
}

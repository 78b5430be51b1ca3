import type { Organisation } from '#domain/governance/body.ts';
import type { ProposedBody } from '#operations/bodies/from-agreement.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { seatText } from '#text/bodies.ts';
import { bodyKindWords, bodyRightWords } from '#text/governance-words.ts';
import { joined } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { PlanPage } from '#web/shell.tsx';
import { BodyFields } from './body-fields.tsx';
import { numberText } from './input.ts';
import { crumbs } from './parts.tsx';
import { bodyPaths } from './paths.ts';

type Common = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

export function NewBodyPage({
  organisation,
  once,
  ...props
}: Common & { readonly organisation: Organisation }) {
  const { plan } = props.view;
  return (
    <PlanPage
      title="Tilføj et organ"
      plan={plan}
      at="organisation"
      viewer={props.viewer}
      errors={props.errors}
      breadcrumbs={crumbs(plan.key)}
    >
      <Form action={bodyPaths.add(plan.key)}>
        <input type="hidden" name="once" value={once} />
        <BodyFields {...props} organisation={organisation} />
        <Button>Opret organet</Button>
      </Form>
    </PlanPage>
  );
}

export type ProposalProps = Common & {
  readonly from: string;
  readonly proposed: readonly ProposedBody[];
};

/** What the agreement, or a form of other cities, gives: a person edits it and confirms. */
export function ProposalPage({ view, viewer, typed, errors, once, from, proposed }: ProposalProps) {
  const { plan } = view;
  return (
    <PlanPage
      title="Forslag til organer"
      plan={plan}
      at="organisation"
      viewer={viewer}
      errors={errors}
      breadcrumbs={crumbs(plan.key)}
    >
      <p>
        {from === 'aftalen'
          ? 'Sådan er aftalen læst. '
          : 'Sådan kan det se ud, med planens egne parter og indsatsområder. '}
        Ret, og fjern krydset ved dem, I ikke har. Intet er gemt endnu, og alt kan ændres bagefter.
      </p>
      <Form action={bodyPaths.proposal(plan.key, from)}>
        <input type="hidden" name="once" value={once} />
        {proposed.map((each) => (
          <Proposal key={each.body.key} {...{ each, proposed, typed, errors }} />
        ))}
        <Button>Opret organerne</Button>
      </Form>
    </PlanPage>
  );
}

function Proposal({
  each: { body, seats, presumed },
  proposed,
  typed,
  errors,
}: Pick<ProposalProps, 'proposed' | 'typed' | 'errors'> & { readonly each: ProposedBody }) {
  const sent = typed.has('once');
  const place = typed.all('take').indexOf(body.key);
  const errorOf = (name: string) => errorAt(errors, `bodies.${place}.${name}`);
  const value = (name: string, proposal: string) =>
    sent ? typed.text(`${name}.${body.key}`) : proposal;
  return (
    <Fieldset legend={body.name}>
      <Checkbox
        name="take"
        id={`take.${body.key}`}
        value={body.key}
        label="Opret organet"
        checked={!sent || place >= 0}
      />
      <Field
        name={`name.${body.key}`}
        id={place < 0 ? undefined : `bodies.${place}.name`}
        label="Navn"
        value={value('name', body.name)}
        error={errorOf('name')}
        width="xl"
      />
      <Select
        name={`serves.${body.key}`}
        id={place < 0 ? undefined : `bodies.${place}.serves`}
        label="Indstiller til"
        choices={proposed
          .filter((other) => other.body.key !== body.key)
          .map((other) => ({ value: other.body.key, label: other.body.name }))}
        value={value('serves', body.serves ?? '')}
        prompt="Ingen"
        error={errorOf('serves')}
        optional
      />
      <Field
        name={`least.${body.key}`}
        id={place < 0 ? undefined : `bodies.${place}.meetingsLeast`}
        label="Mindste antal møder om året"
        value={value('least', numberText(body.meetings?.least))}
        error={errorOf('meetingsLeast')}
        width="xxs"
        inputMode="numeric"
        optional
      />
      <Field
        name={`most.${body.key}`}
        id={place < 0 ? undefined : `bodies.${place}.meetingsMost`}
        label="Højeste antal møder om året"
        value={value('most', numberText(body.meetings?.most))}
        error={errorOf('meetingsMost')}
        width="xxs"
        inputMode="numeric"
        optional
      />
      <p>
        {upper(bodyKindWords[body.kind])}.{' '}
        {body.rights.length > 0 &&
          `Organet ${joined(body.rights.map((each) => bodyRightWords[each]))}. `}
        {body.task}
      </p>
      {seats.length > 0 && (
        <ul>
          {seats.map((seat) => (
            <li key={seat.key}>
              {seatText(seat)}
              {seat.voting ? '' : ', uden stemme'}
            </li>
          ))}
        </ul>
      )}
      {presumed.map((each) => (
        <p key={each}>Bemærk: {each}</p>
      ))}
    </Fieldset>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

import { type GoverningBody, isOpen, type Organisation } from '#domain/governance/body.ts';
import type { ShownBody } from '#operations/bodies/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { meetingsText, nameOfBody, seatText } from '#text/bodies.ts';
import { bodyKindWords, bodyLevelWords, bodyRightWords } from '#text/governance-words.ts';
import { dateText, joined, joinedNames } from '#text/periods.ts';
import { errorAt, type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { BodyFields } from './body-fields.tsx';
import { CloseForm, ReopenForm } from './close-forms.tsx';
import { typedBody } from './input.ts';
import { MemberForm } from './member-form.tsx';
import { Members } from './members.tsx';
import { crumbs, Saved, Warnings } from './parts.tsx';
import { bodyPaths } from './paths.ts';
import { SeatForms } from './seat-forms.tsx';
import { Terms } from './terms.tsx';

export type BodyForm = 'body' | 'member' | 'seat' | 'terms' | 'close' | 'reopen';

export type BodyPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownBody;
  readonly once: string;
  readonly revision: number;
  readonly saved?: string | undefined;
  /** The form that was refused, with what was typed in it. */
  readonly refused?: { readonly form: BodyForm; readonly typed: Typed } | undefined;
  readonly errors?: readonly FieldError[] | undefined;
};

/** One body: what it is, what it lacks, who sits in it, and its terms of reference. */
export function BodyPage(props: BodyPageProps) {
  const { view, viewer, shown, errors = [] } = props;
  const { plan } = view;
  const { body, organisation } = shown;
  const open = isOpen(body, view.today);
  const keeps = viewer.may('keepBodies') && open;
  const isEmpty = !organisation.mandates.some((each) => each.body === body.key);
  return (
    <PlanPage
      title={body.name}
      plan={plan}
      at="organisation"
      viewer={viewer}
      errors={errors}
      notice={<Saved what={props.saved} />}
      breadcrumbs={crumbs(plan.key)}
    >
      {body.closedOn !== undefined && (
        <Alert
          variant="info"
          heading={`${open ? 'Nedlægges' : 'Nedlagt'} ${dateText(body.closedOn)}`}
        />
      )}
      {body.closedOn !== undefined && viewer.may('keepBodies') && (
        <ReopenForm {...{ view, organisation, body }} once={props.once} />
      )}
      {open && <Warnings view={view} organisation={organisation} body={body.key} />}
      <Members {...{ view, viewer, organisation, body }} />
      {keeps && (
        <Details
          summary="Skriv et medlem ind"
          open={openOf(props, 'member') || isEmpty}
          id="nyt-medlem"
        >
          <MemberForm {...{ view, organisation, body }} {...formOf(props, 'member')} />
        </Details>
      )}
      <h2>Om organet</h2>
      <Facts view={view} organisation={organisation} body={body} />
      <Terms terms={shown.terms} />
      {keeps && <Forms {...props} />}
    </PlanPage>
  );
}

const openOf = ({ refused }: BodyPageProps, form: BodyForm): boolean => refused?.form === form;

/** What a form shows: its own refused text and errors, or nothing typed. */
const formOf = ({ refused, errors = [], once }: BodyPageProps, form: BodyForm) => ({
  typed: refused?.form === form ? refused.typed : untyped(),
  errors: refused?.form === form ? errors : [],
  once,
});

function Facts({
  view: { plan, today },
  organisation,
  body,
}: {
  readonly view: PlanView;
  readonly organisation: Organisation;
  readonly body: GoverningBody;
}) {
  const below = organisation.bodies.filter(
    (each) => each.serves === body.key && isOpen(each, today),
  );
  const areas = plan.focusAreas.filter(({ key }) => body.focusAreas.includes(key));
  const seats = organisation.seats.get(body.key) ?? [];
  const rights = body.rights.map((each) => bodyRightWords[each]);
  return (
    <SummaryList
      label="Om organet"
      items={[
        { label: 'Slags', value: `${bodyKindWords[body.kind]}, ${bodyLevelWords[body.level]}` },
        ...(body.task === undefined ? [] : [{ label: 'Opgave', value: body.task }]),
        { label: 'Organet', value: rights.length === 0 ? 'har ingen beføjelser' : joined(rights) },
        {
          label: 'Indstiller til',
          value: body.serves === undefined ? 'ingen' : nameOfBody(organisation, body.serves),
        },
        ...(below.length === 0
          ? []
          : [
              { label: 'Får indstillinger fra', value: joinedNames(below.map(({ name }) => name)) },
            ]),
        {
          label: 'Indsatsområder',
          value: areas.length === 0 ? 'alle' : joinedNames(areas.map(({ name }) => name)),
        },
        {
          label: 'Møder',
          value: (
            <a href={withQuery(paths.meetings(plan.key), { organ: body.key })}>
              {meetingsText(body)}
            </a>
          ),
        },
        {
          label: 'Pladser',
          value: seats.length === 0 ? 'ikke aftalt' : seats.map(seatText).join('; '),
        },
        { label: 'Betjenes af', value: body.servedBy ?? 'ikke oplyst' },
        ...(body.otherNames.length === 0
          ? []
          : [{ label: 'Kaldes også', value: joined(body.otherNames) }]),
      ]}
    />
  );
}

function Forms(props: BodyPageProps) {
  const { view, shown, revision } = props;
  const { plan } = view;
  const { body, organisation } = shown;
  const changing = formOf(props, 'body');
  return (
    <section class="d-print-none">
      <h2>Ret</h2>
      <Details summary="Ret oplysningerne" open={openOf(props, 'body')}>
        <Form action={bodyPaths.change(plan.key, body.key)}>
          <input type="hidden" name="once" value={props.once} />
          <input type="hidden" name="revision" value={String(revision)} />
          <BodyFields
            view={view}
            organisation={organisation}
            own={body.key}
            typed={openOf(props, 'body') ? changing.typed : typedBody(body)}
            errors={changing.errors}
          />
          <Button>Gem organet</Button>
        </Form>
      </Details>
      <Details summary="Pladser" open={openOf(props, 'seat')}>
        <SeatForms {...{ view, organisation, body }} {...formOf(props, 'seat')} />
      </Details>
      <Details summary="Nyt kommissorium" open={openOf(props, 'terms')}>
        <TermsForm {...props} />
      </Details>
      <Details summary="Nedlæg organet" open={openOf(props, 'close')}>
        <CloseForm view={view} body={body} {...formOf(props, 'close')} />
      </Details>
    </section>
  );
}

function TermsForm(props: BodyPageProps) {
  const { view, shown } = props;
  const { typed, errors, once } = formOf(props, 'terms');
  const newest = shown.terms.at(-1);
  return (
    <Form action={bodyPaths.terms(view.plan.key, shown.body.key)}>
      <input type="hidden" name="once" value={once} />
      <input
        type="hidden"
        name="basedOn"
        value={typed.text('basedOn') || String(newest?.number ?? 0)}
      />
      <Textarea
        name="text"
        label="Kommissoriets tekst"
        value={typed.has('text') ? typed.text('text') : newest?.text}
        error={errorAt(errors, 'text')}
        rows={12}
      />
      <DateField
        name="adoptedOn"
        label="Vedtaget"
        value={typed.text('adoptedOn')}
        error={errorAt(errors, 'adoptedOn')}
        optional
      />
      {newest !== undefined && (
        <Field
          name="reason"
          label="Hvorfor det ændres"
          value={typed.text('reason')}
          error={errorAt(errors, 'reason')}
          width="xl"
        />
      )}
      <Button>Gem som ny version</Button>
    </Form>
  );
}

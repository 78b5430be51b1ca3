import { isInForce, type Organisation } from '#domain/governance/body.ts';
import type { Action } from '#domain/governance/decision.ts';
import { ownersIn } from '#domain/governance/owners.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { ListedDecisions } from '#operations/decisions/list.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText, shortDate } from '#text/periods.ts';
import { errorAt, type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { actionFields, namesIn } from './parts.tsx';
import { decisionPaths } from './paths.ts';
import { actionText, bodyName, subjectText } from './words.ts';

type Common = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly found: ListedDecisions;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

const crumbs = (key: string) => [{ text: 'Beslutninger', href: decisionPaths.list(key) }];

/** Something somebody is to do, from a decision or by itself. */
export function NewActionPage({
  decision,
  ...props
}: Common & { readonly decision?: string | undefined }) {
  const { view, viewer, found, typed, errors, once } = props;
  const { plan } = view;
  const from = found.decisions.find(({ id }) => id === decision);
  return (
    <PlanPage
      title="Tilføj en handling"
      lead="Det, der skal gøres, følges, til det er gjort, og vises i næste års statuspapir."
      plan={plan}
      at="decisions"
      viewer={viewer}
      errors={errors}
      breadcrumbs={crumbs(plan.key)}
    >
      {from !== undefined && (
        <p>
          Følger af: {bodyName(found.organisation, from.body)} ·{' '}
          {subjectText(from, found, plan.focusAreas)} {from.text}
        </p>
      )}
      <Form action={decisionPaths.newAction(plan.key)}>
        <input type="hidden" name="once" value={once} />
        {decision !== undefined && <input type="hidden" name="beslutning" value={decision} />}
        {actionFields('', { typed, errors, names: namesIn(found.organisation) })}
        <ButtonGroup>
          <Button>Gem handlingen</Button>
          <ButtonLink href={decisionPaths.list(plan.key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

export type ActionPageProps = Common & {
  readonly action: Action;
  /** Whoever looks may change it; they may settle it. */
  readonly mayChange: boolean;
  readonly maySettle: boolean;
  /** Somebody changed it since the form was shown. */
  readonly meanwhile?: boolean | undefined;
};

/** One action: how it stands, and the forms to say what came of it. */
export function ActionPage({ action, mayChange, maySettle, meanwhile, ...props }: ActionPageProps) {
  const { view, viewer, found, typed, errors } = props;
  const { plan } = view;
  const from = found.decisions.find(({ id }) => id === action.decision);
  // Settled or taken up again meanwhile, the page has no longer the field it was typed in.
  const wasTyped = ['outcome', 'text', 'why']
    .filter((field) => (field === 'why') === (action.state === 'open'))
    .map((field) => typed.text(field))
    .filter((text) => text !== '')
    .join('\n');
  return (
    <PlanPage
      title={action.text}
      plan={plan}
      at="decisions"
      viewer={viewer}
      errors={errors}
      breadcrumbs={crumbs(plan.key)}
    >
      {meanwhile === true && (
        <Alert variant="warning" heading="En anden har ændret handlingen imens" announce>
          <p>
            Dit er ikke gemt. Nedenfor står det, der gælder nu
            {wasTyped === '' ? '; i felterne står det, du skrev.' : ', og her det, du skrev:'}
          </p>
          {wasTyped !== '' && <p class="said">{wasTyped}</p>}
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: 'Hvem', details: <Owner action={action} found={found} today={view.today} /> },
          { term: 'Sådan står det', details: actionText(action, view.today) },
          ...(from === undefined
            ? []
            : [
                {
                  term: 'Følger af',
                  details: (
                    <a href={decisionPaths.decision(plan.key, from.id)}>
                      {subjectText(from, found, plan.focusAreas)}, besluttet{' '}
                      {dateText(from.decidedOn)}
                    </a>
                  ),
                },
              ]),
        ]}
      />
      {action.state === 'open' && maySettle && <SettleForm {...props} action={action} />}
      {action.state === 'open' && mayChange && <ChangeForm {...props} action={action} />}
      {action.state !== 'open' && mayChange && <ReopenForm {...props} action={action} />}
    </PlanPage>
  );
}

/** Who does it, and who is reminded of it where that is somebody else. */
function Owner({
  action: { owner, ownerPerson, state },
  found: { organisation },
  today,
}: Pick<ActionPageProps, 'action' | 'found'> & { readonly today: IsoDate }) {
  const sits = organisation.mandates.some(
    (each) => each.person === ownerPerson && isInForce(each, today),
  );
  const why =
    ownerPerson === undefined ? 'Står ikke på listen over personer' : 'Har ikke noget mandat nu';
  return (
    <>
      {owner}
      {state === 'open' && !sits && (
        <>
          <br />
          <span class="muted">{why}. Sekretariatet bliver mindet om det.</span>
        </>
      )}
    </>
  );
}

type Part = Common & { readonly action: Action };

function Hidden({ action, once }: Pick<Part, 'action' | 'once'>) {
  return (
    <>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="revision" value={String(action.revision)} />
    </>
  );
}

function SettleForm({ view, action, typed, errors, once }: Part) {
  return (
    <section>
      <h2>Hvad kom der ud af det?</h2>
      <Form action={decisionPaths.settle(view.plan.key, action.id)}>
        <Hidden action={action} once={once} />
        <Radios
          name="state"
          label="Er det gjort?"
          choices={[
            { value: 'done', label: 'Ja, det er gjort' },
            { value: 'dropped', label: 'Nej, det bliver ikke gjort' },
          ]}
          value={typed.text('state')}
          error={errorAt(errors, 'state')}
        />
        <Textarea
          name="outcome"
          label="Hvad kom der ud af det, eller hvorfor blev det ikke gjort?"
          hint="Står i næste års statuspapir."
          value={typed.text('outcome')}
          error={errorAt(errors, 'outcome')}
          rows={3}
        />
        <Button>Afslut handlingen</Button>
      </Form>
    </section>
  );
}

function ChangeForm({ view, action, typed, errors, once, found }: Part) {
  const shown = typed.has('text') ? typed : typedAction(action, found.organisation);
  return (
    <Details summary="Ret handlingen" open={typed.has('text')}>
      <Form action={decisionPaths.action(view.plan.key, action.id)}>
        <Hidden action={action} once={once} />
        {actionFields('', { typed: shown, errors, names: namesIn(found.organisation) })}
        <Button variant="secondary">Gem ændringen</Button>
      </Form>
    </Details>
  );
}

function ReopenForm({ view, action, typed, errors, once }: Part) {
  return (
    <Details summary="Tag handlingen op igen" open={typed.has('why')}>
      <Form action={decisionPaths.reopen(view.plan.key, action.id)}>
        <Hidden action={action} once={once} />
        <Textarea
          name="why"
          label="Hvorfor?"
          value={typed.text('why')}
          error={errorAt(errors, 'why')}
          rows={2}
        />
        <Button variant="secondary">Tag op igen</Button>
      </Form>
    </Details>
  );
}

/** A person by the name that no other has: another of that name may have come since. */
const typedAction = (
  { text, owner, ownerPerson, dueOn }: Action,
  organisation: Organisation,
): Typed => {
  const known = ownersIn(organisation).find(({ person }) => person === ownerPerson);
  return untyped({ text, owner: known?.name ?? owner, dueOn: shortDate(dueOn) });
};

import { isInForce, type Organisation, type Person } from '#domain/governance/body.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { mandateDays, nameOfBody } from '#text/bodies.ts';
import { mandateRoleWords } from '#text/governance-words.ts';
import { errorAt, type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { Table } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { typedPerson } from './input.ts';
import { crumbs, EndLink, Saved } from './parts.tsx';
import { bodyPaths } from './paths.ts';

type Common = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly organisation: Organisation;
  readonly once: string;
  readonly typed?: Typed | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  readonly saved?: string | undefined;
};

const bodiesOf = (organisation: Organisation, { id }: Person, view: PlanView): string =>
  organisation.mandates
    .filter((each) => each.person === id && isInForce(each, view.today))
    .map(({ body, role }) => `${mandateRoleWords[role]} i ${nameOfBody(organisation, body)}`)
    .join('; ') || 'intet mandat i dag';

/** Everybody on the plan's list; how they are reached is shown to those who keep it. */
export function PeoplePage(props: Common) {
  const { view, viewer, organisation, typed = untyped(), errors = [] } = props;
  const { plan } = view;
  const keeps = viewer.may('keepBodies');
  const shown = organisation.people.filter(({ removed }) => removed === undefined);
  return (
    <PlanPage
      title="Personer og mandater"
      plan={plan}
      at="organisation"
      viewer={viewer}
      errors={errors}
      notice={<Saved what={props.saved} />}
      breadcrumbs={crumbs(plan.key)}
    >
      <Table
        id="personer"
        caption="Personer i planens organer"
        captionHidden
        stacked
        empty="Ingen er tilføjet endnu. Gå til et organ, og skriv et medlem ind."
        columns={[
          {
            header: 'Navn',
            rowHeader: true,
            cell: (person: Person) =>
              keeps ? (
                <a href={bodyPaths.person(plan.key, person.id)}>{person.name}</a>
              ) : (
                person.name
              ),
          },
          { header: 'Fra', cell: ({ organisation: from }) => from ?? 'ikke oplyst' },
          { header: 'Mandater', cell: (person) => bodiesOf(organisation, person, view) },
          {
            header: 'E-mail',
            cell: ({ email }) => email ?? (keeps ? 'ikke oplyst' : ''),
          },
        ]}
        rows={shown}
      />
      {keeps && (
        <Details summary="Tilføj en person uden mandat" open={errors.length > 0}>
          <Form action={bodyPaths.people(plan.key)}>
            <input type="hidden" name="once" value={props.once} />
            <PersonFields typed={typed} errors={errors} />
            <Button>Tilføj personen</Button>
          </Form>
        </Details>
      )}
    </PlanPage>
  );
}

function PersonFields({
  typed,
  errors,
}: {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}) {
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  return (
    <>
      <Field {...of('name')} label="Navn" width="xl" autocomplete="off" />
      <Field
        {...of('organisation')}
        label="Kommer fra"
        hint="Boligorganisation, forvaltning eller afdeling"
        width="l"
        optional
      />
      <Field {...of('email')} label="E-mail" type="email" width="xl" autocomplete="off" optional />
    </>
  );
}

export type PersonPageProps = Common & {
  readonly person: Person;
  readonly revision: number;
  /** What somebody else saved since the form was shown. */
  readonly meanwhile?: Person | undefined;
  /** A link just made; it is shown this once. */
  readonly link?: string | undefined;
  /** A link was asked for, and it is not one to be had. */
  readonly linkAgain?: boolean | undefined;
};

/** One person: mandates, the way in, and what is known. */
export function PersonPage(props: PersonPageProps) {
  const { view, viewer, organisation, person, errors = [], meanwhile } = props;
  const { plan } = view;
  const mandates = organisation.mandates.filter((each) => each.person === person.id);
  return (
    <PlanPage
      title={person.name}
      plan={plan}
      at="organisation"
      viewer={viewer}
      errors={errors}
      notice={<Notice {...props} />}
      breadcrumbs={[...crumbs(plan.key), { text: 'Personer', href: bodyPaths.people(plan.key) }]}
    >
      {meanwhile !== undefined && (
        <Alert variant="warning" heading="En anden har ændret personen imens" id="imens">
          <p>
            Gemt nu: {meanwhile.name}, {meanwhile.organisation ?? 'ingen organisation'},{' '}
            {meanwhile.email ?? 'ingen e-mail'}. Det, du skrev, står i formularen; gemmer du, gælder
            dit.
          </p>
        </Alert>
      )}
      <SummaryList
        label="Om personen"
        items={[
          { label: 'Kommer fra', value: person.organisation ?? 'ikke oplyst' },
          { label: 'E-mail', value: person.email ?? 'ikke oplyst' },
          {
            label: 'Adgang',
            value:
              person.account === undefined
                ? 'kan ikke logge ind'
                : 'har et login; mandaterne giver adgang, så længe de varer',
          },
        ]}
      />
      <h2>Mandater</h2>
      {mandates.length === 0 ? (
        <p>Personen har intet mandat. Gå til et organ, og skriv personen ind.</p>
      ) : (
        <ul>
          {mandates.map((mandate) => (
            <li key={mandate.id}>
              <a href={bodyPaths.body(plan.key, mandate.body)}>
                {nameOfBody(organisation, mandate.body)}
              </a>
              : {mandateRoleWords[mandate.role]} {mandateDays(mandate)}
              {mandate.endedWhy === undefined ? '' : ` (${mandate.endedWhy})`}{' '}
              {(mandate.to === undefined || mandate.to >= view.today) && (
                <EndLink {...{ plan, organisation, mandate }} />
              )}
            </li>
          ))}
        </ul>
      )}
      <PersonForms {...props} />
    </PlanPage>
  );
}

function Notice({ saved, link, linkAgain, person, view }: PersonPageProps) {
  if (linkAgain === true) {
    return (
      <Alert variant="info" heading="Linket er allerede vist" announce>
        <p>Et login-link vises kun én gang. Lav et nyt, hvis det er blevet væk.</p>
      </Alert>
    );
  }
  if (link === undefined) return <Saved what={saved} />;
  const subject = `Adgang til ${view.plan.name}`;
  const letter = `Hej ${person.name}\n\nMed dette link kan du logge ind og læse planen. Det virker én gang og i et døgn:\n\n${link}\n`;
  const mail =
    person.email === undefined
      ? undefined
      : `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(letter)}`;
  return (
    <Alert variant="success" heading={`Login-link til ${person.name}`} announce>
      <p>Linket virker én gang og i et døgn, og det vises kun denne ene gang:</p>
      <p>
        <code>{link}</code>
      </p>
      {mail !== undefined && (
        <p>
          <a href={mail}>Skriv en mail med linket til {person.name}</a>
        </p>
      )}
    </Alert>
  );
}

function PersonForms(props: PersonPageProps) {
  const { view, person, once, typed, errors = [], revision } = props;
  const { key } = view.plan;
  return (
    <section class="d-print-none">
      <h2>Adgang og oplysninger</h2>
      <form method="post" action={bodyPaths.access(key, person.id)}>
        <input type="hidden" name="once" value={once} />
        <ButtonGroup>
          <Button variant="secondary">
            {person.account === undefined
              ? 'Giv adgang med et login-link'
              : 'Lav et nyt login-link'}
          </Button>
          {person.account === undefined && (
            <Button variant="tertiary" name="own" value="1">
              Det er mig selv
            </Button>
          )}
        </ButtonGroup>
      </form>
      {person.account !== undefined && (
        <Details summary="Luk adgangen">
          <p>
            Personen kan ikke længere logge ind her, og mandaterne bliver stående. Giv adgang igen
            med et nyt login-link, for eksempel når det første gik til en forkert.
          </p>
          <form method="post" action={bodyPaths.endAccess(key, person.id)}>
            <input type="hidden" name="once" value={once} />
            <Button variant="warning">Luk adgangen for {person.name}</Button>
          </form>
        </Details>
      )}
      <Details summary="Ret oplysningerne" open={typed !== undefined}>
        <Form action={bodyPaths.person(key, person.id)}>
          <input type="hidden" name="once" value={once} />
          <input type="hidden" name="revision" value={String(revision)} />
          <PersonFields typed={typed ?? typedPerson(person)} errors={errors} />
          <Button>Gem personen</Button>
        </Form>
      </Details>
      <Details summary="Tag personen af listen">
        <p>
          Mandaterne slutter i dag, og adgangen straks. E-mailen glemmes, også på de mails, der er
          sendt om møder og underretninger. Navnet bliver stående ved det, personen har været med
          til: det er en del af beviset.
        </p>
        <form method="post" action={bodyPaths.removePerson(key, person.id)}>
          <input type="hidden" name="once" value={once} />
          <Button variant="warning">Tag {person.name} af listen</Button>
        </form>
      </Details>
    </section>
  );
}

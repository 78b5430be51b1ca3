import { mostFigures } from '#domain/asks/ask.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { figureLine } from '#text/asks.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import type { ChosenFigure, SourceChoices } from './choices.ts';
import { askPaths, figureName } from './paths.ts';

type PageParts = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly errors: readonly FieldError[];
};

const crumbs = (plan: string) => [{ text: 'Forespørgsler', href: askPaths.list(plan) }];

export type PickPageProps = PageParts & {
  readonly groups: readonly SourceChoices[];
  readonly chosen: readonly string[];
};

/** First step: which figures. */
export function PickPage({ view, viewer, errors, groups, chosen }: PickPageProps) {
  const { plan } = view;
  return (
    <PlanPage
      title="Bed om tal"
      lead="Vælg de tal, som én og samme modtager skal svare på."
      plan={plan}
      at="asks"
      viewer={viewer}
      errors={errors}
      breadcrumbs={crumbs(plan.key)}
    >
      {groups.length === 0 ? (
        <EmptyState heading="Planen mangler ingen tal">
          <p>
            Alle tal, som succeskriterierne bygger på, er registreret.{' '}
            <a href={paths.week(plan.key)}>Se denne uge</a>
          </p>
        </EmptyState>
      ) : (
        <Form action={askPaths.new(plan.key)} method="get">
          {groups.map(({ source, choices }, index) => (
            <Checkboxes
              key={source?.id ?? ''}
              name="maal"
              id={index === 0 ? 'maal' : `maal-${index}`}
              label={source?.name ?? 'Kilden er ikke oplyst'}
              hint={source?.contact === undefined ? undefined : `Kontakt: ${source.contact}`}
              choices={choices}
              values={chosen}
              error={index === 0 ? errorAt(errors, 'maal') : undefined}
            />
          ))}
          <ButtonGroup>
            <Button>Gå videre</Button>
            <ButtonLink href={askPaths.list(plan.key)}>Fortryd</ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </PlanPage>
  );
}

export type NewAskPageProps = PageParts & {
  readonly figures: readonly ChosenFigure[];
  readonly typed: Typed;
  readonly once: string;
  /** Whether letters can be sent from here. */
  readonly mail: boolean;
};

/** Second step: whom, until when, and what is meant by each figure. */
export function NewAskPage({ view, viewer, errors, figures, typed, once, mail }: NewAskPageProps) {
  const { plan } = view;
  const at = (name: string) => errorAt(errors, name);
  const names = figures.map(({ series, period }) => figureName({ series: series.id, period }));
  return (
    <PlanPage
      title="Bed om tal"
      lead="Modtageren får et link til en side med netop disse tal og behøver ikke at logge ind."
      plan={plan}
      at="asks"
      viewer={viewer}
      errors={errors}
      breadcrumbs={crumbs(plan.key)}
    >
      <Form action={askPaths.new(plan.key)}>
        <input type="hidden" name="once" value={once} />
        <Fieldset
          legend={figures.length === 1 ? 'Tallet' : `De ${figures.length} tal`}
          id="figures"
        >
          {at('figures') !== undefined && <p class="form-error-message">{at('figures')}</p>}
          {figures.map(({ series, period }, index) => (
            <div key={names[index]}>
              <input type="hidden" name="maal" value={names[index]} />
              <Textarea
                name={`forklaring-${names[index]}`}
                id={`forklaring-${index}`}
                label={figureLine(series, period)}
                hint="Forklar tallet, så modtageren ved, hvad der skal tælles med."
                rows={2}
                value={typed.text(`forklaring-${names[index]}`)}
                error={at(`forklaring-${index}`)}
                optional
              />
            </div>
          ))}
          <p>
            <a href={withQuery(askPaths.new(plan.key), { maal: names, vaelg: '1' })}>
              Vælg andre tal
            </a>
            {` (højst ${mostFigures} ad gangen)`}
          </p>
        </Fieldset>
        <Recipient typed={typed} at={at} mail={mail} />
        <DateField
          name="dueOn"
          label="Svar senest"
          value={typed.text('dueOn')}
          error={at('dueOn')}
        />
        <Textarea
          name="message"
          label="Besked"
          hint="Hvad I skal bruge tallene til, eller hvor de kan findes. Skriv ikke om enkeltpersoner."
          rows={4}
          value={typed.text('message')}
          error={at('message')}
          optional
        />
        <ButtonGroup>
          <Button>{mail ? 'Send forespørgslen' : 'Lav link'}</Button>
          <ButtonLink href={askPaths.list(plan.key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

function Recipient({
  typed,
  at,
  mail,
}: {
  readonly typed: Typed;
  readonly at: (name: string) => string | undefined;
  readonly mail: boolean;
}) {
  return (
    <>
      <Field
        name="contact"
        label="Hvem skal svare?"
        hint="En rolle eller en organisation, for eksempel: Fjordskolens kontor"
        value={typed.text('contact')}
        error={at('contact')}
        width="xl"
      />
      <Field
        name="email"
        type="email"
        label="E-mail"
        hint={
          mail
            ? 'Mailen sendes hertil. Uden adresse får du et link, som du selv kan sende.'
            : 'Her kan ikke sendes mail endnu. Du får et link, som du selv kan sende.'
        }
        value={typed.text('email')}
        error={at('email')}
        width="xl"
        autocomplete="off"
        optional
      />
    </>
  );
}

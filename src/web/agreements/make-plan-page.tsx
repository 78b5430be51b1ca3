import type { ReviewedProposal } from '#operations/agreements/show.ts';
import { joined } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { agreementPaths } from './paths.ts';
import { progressOf, type ReviewData, ReviewShell } from './review-shell.tsx';

export type MakePlanPageProps = ReviewData & {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[] | undefined;
  readonly once: string;
};

/** Step 4: what is agreed, what is only presumed, and the name of the plan. */
export function MakePlanPage(props: MakePlanPageProps) {
  const { view, typed, errors = [], once } = props;
  const at = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  return (
    <ReviewShell
      {...props}
      step="makePlan"
      title="Opret planen"
      lead="Planen kan bruges med det samme. Det, der ikke er bekræftet, kan aftales senere."
    >
      <Summary {...props} />
      {view.plan === null && (
        <Form action={agreementPaths.makePlan(view.id)}>
          <input type="hidden" name="once" value={once} />
          <Field {...at('name')} label="Planens navn" />
          <Field
            {...at('key')}
            label="Navn i adressen"
            hint="Små bogstaver uden æ, ø og å, tal og bindestreger, for eksempel valby-vigerslev. Det kan ikke ændres siden."
            width="l"
            autocomplete="off"
          />
          {view.draft.period === null && (
            <>
              <DateField {...at('from')} label="Planen begynder" />
              <DateField {...at('to')} label="Planen slutter" />
            </>
          )}
          <ButtonGroup>
            <Button>Opret planen</Button>
            <ButtonLink href={agreementPaths.criteria(view.id)}>Tilbage til kriterierne</ButtonLink>
          </ButtonGroup>
        </Form>
      )}
    </ReviewShell>
  );
}

function Summary({ view }: MakePlanPageProps) {
  const { open, confirmed, total } = progressOf(view);
  const presumed = view.proposals.filter((each) => !each.confirmed);
  return (
    <>
      <SummaryList
        label="Sådan bliver planen"
        items={[
          { label: 'Bekræftede succeskriterier', value: `${confirmed} af ${total}` },
          {
            label: 'Kun foreslåede',
            value: String(presumed.length),
            edit: { href: agreementPaths.criteria(view.id), text: 'Se dem' },
          },
          {
            label: 'Ubesvarede spørgsmål',
            value: String(open),
            edit: { href: agreementPaths.questions(view.id), text: 'Se dem' },
          },
        ]}
      />
      {presumed.length > 0 && (
        <Alert
          variant="warning"
          heading={
            presumed.length === 1
              ? 'Ét kriterium er kun foreslået'
              : `${presumed.length} kriterier er kun foreslået`
          }
        >
          <p>
            {joined(presumed.map(({ code }) => code))} bliver vurderet efter forslaget, indtil nogen
            bekræfter dem. Det står ved hver vurdering.
          </p>
          <Details summary="Se, hvad der er forudsat">
            <ul>
              {presumed.map((each) => (
                <Presumed key={each.code} proposal={each} />
              ))}
            </ul>
          </Details>
        </Alert>
      )}
      {open > 0 && <p>De ubesvarede spørgsmål følger med over i planen og kan besvares dér.</p>}
    </>
  );
}

function Presumed({ proposal }: { readonly proposal: ReviewedProposal }) {
  const { code, open, issues } = proposal;
  const points = open.map(({ question, presumed }) =>
    presumed === null ? question : `${question} Indtil videre: ${presumed}`,
  );
  return (
    <li>
      <strong>{code}</strong>
      {issues.length > 0 && ' kan ikke afgøres, før felterne er udfyldt.'}
      {points.length > 0 ? `: ${points.join(' ')}` : issues.length === 0 && ': intet står åbent.'}
    </li>
  );
}

import type { Organisation } from '#domain/governance/body.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import { outcomesFor, standing } from '#domain/governance/decision-rules.ts';
import { ownersIn } from '#domain/governance/owners.ts';
import { actionsOn } from '#domain/governance/step-progress.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { decisionOutcomeWords } from '#text/governance-words.ts';
import { dateText, shortDate } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { type DecisionAbout, decisionPaths } from './paths.ts';
import { actionText } from './words.ts';

/** How many actions fit one form; more can be added afterwards. */
export const actionRows = 3;

export type DecisionFormProps = {
  readonly plan: string;
  readonly about: DecisionAbout;
  readonly organisation: Organisation;
  readonly today: IsoDate;
  readonly once: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Set where several forms stand on one page, so that no id is said twice. */
  readonly prefix?: string | undefined;
};

/** What was decided, and what is to be done about it: one form, sent once. */
export function DecisionForm({ plan, about, typed, errors, today, ...props }: DecisionFormProps) {
  const id = (name: string) => `${props.prefix ?? ''}${name}`;
  const at = (name: string) => errorAt(errors, name);
  const choices = outcomesFor(about.on);
  return (
    <Form action={decisionPaths.new(plan)}>
      <AboutFields about={about} once={props.once} />
      <Radios
        name="outcome"
        id={id('outcome')}
        label={about.on === 'recommendation' ? 'Indstillingen' : 'Punktet'}
        choices={choices.map((value) => ({ value, label: upper(decisionOutcomeWords[value]) }))}
        value={typed.text('outcome')}
        error={at('outcome')}
      />
      <Textarea
        name="text"
        id={id('text')}
        label="Beslutningen"
        hint={
          about.on === 'recommendation'
            ? 'Hvad der blev besluttet, hvis det er mere end at følge indstillingen.'
            : 'Hvad der blev besluttet. Skriv ingen private oplysninger om personer.'
        }
        optional={about.on === 'recommendation'}
        value={typed.text('text')}
        error={at('text')}
        rows={3}
      />
      <Textarea
        name="reason"
        id={id('reason')}
        label="Begrundelse"
        hint="Skal skrives, når noget udsættes eller ikke følges fuldt ud."
        optional
        value={typed.text('reason')}
        error={at('reason')}
        rows={2}
      />
      <div class="form-pair">
        <DateField
          name="decidedOn"
          id={id('decidedOn')}
          label="Besluttet den"
          value={typed.has('decidedOn') ? typed.text('decidedOn') : shortDate(today)}
          error={at('decidedOn')}
        />
        <DateField
          name="postponedTo"
          id={id('postponedTo')}
          label="Udsat til"
          hint="Kun når der udsættes, og dagen er kendt."
          optional
          value={typed.text('postponedTo')}
          error={at('postponedTo')}
        />
      </div>
      <ActionRows {...props} typed={typed} errors={errors} id={id} />
      <Button>Skriv beslutningen ind</Button>
    </Form>
  );
}

function AboutFields({ about, once }: { readonly about: DecisionAbout; readonly once: string }) {
  const fields = {
    once,
    organ: about.body,
    om: about.on,
    id: about.subject,
    moede: about.meeting,
    punkt: about.item,
    tilbage: about.back,
  };
  return (
    <>
      {Object.entries(fields).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}

function ActionRows({
  typed,
  errors,
  organisation,
  id,
}: Pick<DecisionFormProps, 'typed' | 'errors' | 'organisation'> & {
  readonly id: (name: string) => string;
}) {
  const names = namesIn(organisation);
  const used = Array.from({ length: actionRows }, (_, nth) => nth).filter((nth) =>
    ['text', 'owner', 'dueOn'].some((each) => typed.text(`actions.${nth}.${each}`) !== ''),
  );
  return (
    <Details summary="Hvem gør hvad bagefter?" open={used.length > 0} id={id('actions')}>
      <p>Det, der skal gøres, følges på "Denne uge" og vises i næste års statuspapir.</p>
      {Array.from({ length: actionRows }, (_, nth) => (
        <fieldset class="fieldset" key={nth}>
          <legend class="h4">Handling {nth + 1}</legend>
          {actionFields(`actions.${nth}.`, { typed, errors, names, id })}
        </fieldset>
      ))}
    </Details>
  );
}

/** Who can be chosen to do something: not those who were taken off the list. */
export const namesIn = (organisation: Organisation): readonly string[] =>
  ownersIn(organisation).map(({ name }) => name);

/** The fields of an action; `before` stands before their names. */
export function actionFields(
  before: string,
  {
    typed,
    errors,
    names,
    id = (name) => name,
  }: {
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
    readonly names: readonly string[];
    readonly id?: (name: string) => string;
  },
) {
  const field = (name: string) => ({
    name: `${before}${name}`,
    id: id(`${before}${name}`),
    value: typed.text(`${before}${name}`),
    error: errorAt(errors, `${before}${name}`),
    optional: before !== '',
  });
  return (
    <>
      <Field {...field('text')} label="Hvad skal gøres?" width="xl" />
      <Field
        {...field('owner')}
        label="Hvem"
        hint="En person på listen får selv en påmindelse. Ved andre navne og roller får sekretariatet den."
        width="m"
        suggestions={names}
      />
      <DateField {...field('dueOn')} label="Frist" />
    </>
  );
}

/** What was decided, with what was corrected, and what follows from it. */
export function DecisionList({
  plan,
  decisions,
  actions,
  today,
  subject,
  mayCorrect,
}: {
  readonly plan: string;
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly today: IsoDate;
  /** What each is about and by whom, where the page does not say so itself. */
  readonly subject?: ((decision: Decision) => string) | undefined;
  /** Of which of them whoever looks may correct the entry, and add actions to it. */
  readonly mayCorrect: boolean | ((decision: Decision) => boolean);
}) {
  const stands = new Set(standing(decisions).map(({ id }) => id));
  const isKept = (each: Decision) =>
    typeof mayCorrect === 'boolean' ? mayCorrect : mayCorrect(each);
  return (
    <ul class="decision-list">
      {decisions.map((each) => (
        <li key={each.id} id={`b-${each.id}`}>
          {subject !== undefined && <p class="decision-subject">{subject(each)}</p>}
          <p>
            <Tag tone={stands.has(each.id) ? toneOf(each) : 'neutral'}>
              {stands.has(each.id)
                ? decisionOutcomeWords[each.outcome]
                : `rettet: ${decisionOutcomeWords[each.outcome]}`}
            </Tag>{' '}
            {each.text}
          </p>
          {each.reason !== undefined && <p>Begrundelse: {each.reason}</p>}
          {each.postponedTo !== undefined && <p>Udsat til {dateText(each.postponedTo)}.</p>}
          <p class="decision-facts">
            Besluttet {dateText(each.decidedOn)}, skrevet ind af {each.enteredBy}
            {isKept(each) && stands.has(each.id) && (
              <span class="d-print-none">
                {' · '}
                <a href={decisionPaths.correct(plan, each.id)}>
                  Ret<span class="sr-only"> beslutningen: {subject?.(each) ?? each.text}</span>
                </a>
                {' · '}
                <a href={decisionPaths.actionTo(plan, each.id)}>
                  Tilføj en handling
                  <span class="sr-only"> til beslutningen: {subject?.(each) ?? each.text}</span>
                </a>
              </span>
            )}
          </p>
          <ActionLines
            plan={plan}
            today={today}
            actions={stands.has(each.id) ? actionsOn(each, decisions, actions) : []}
          />
        </li>
      ))}
    </ul>
  );
}

export function ActionLines({
  plan,
  actions,
  today,
}: {
  readonly plan: string;
  readonly actions: readonly Action[];
  readonly today: IsoDate;
}) {
  if (actions.length === 0) return null;
  return (
    <ul>
      {actions.map((each) => (
        <li key={each.id}>
          <a href={decisionPaths.action(plan, each.id)}>{each.text}</a> ({each.owner},{' '}
          {actionText(each, today)})
        </li>
      ))}
    </ul>
  );
}

const toneOf = ({ outcome }: Pick<Decision, 'outcome'>) =>
  outcome === 'postpone' ? 'warning' : outcome === 'notFollow' ? 'neutral' : 'info';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

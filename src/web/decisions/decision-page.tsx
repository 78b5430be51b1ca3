import type { Decision } from '#domain/governance/decision.ts';
import { outcomesFor } from '#domain/governance/decision-rules.ts';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import type { ListedDecisions } from '#operations/decisions/list.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { decisionOutcomeWords, stanceWords } from '#text/governance-words.ts';
import { dateText, shortDate } from '#text/periods.ts';
import { EvaluationSummary } from '#web/cycle/evaluation-summary.tsx';
import { errorAt, type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { meetingPaths } from '#web/meetings/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { DecisionForm, DecisionList } from './parts.tsx';
import { type DecisionAbout, decisionPaths } from './paths.ts';
import { areaName, bodyName, subjectText } from './words.ts';

type Common = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly found: ListedDecisions;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** Enters what a body has decided. */
export function NewDecisionPage({
  about,
  evaluation,
  item,
  ...props
}: Common & {
  readonly about: DecisionAbout;
  /** What the recommendation rests on (agreement section 6). */
  readonly evaluation?: EvaluationSaid | undefined;
  /** The title of the item of the agenda, where it is about one. */
  readonly item?: string | undefined;
}) {
  const { view, viewer, found, errors } = props;
  const { plan } = view;
  const earlier = found.decisions.filter(
    ({ on }) => on.kind === about.on && on.kind !== 'agendaItem' && on.id === about.subject,
  );
  return (
    <PlanPage
      title="Skriv en beslutning ind"
      lead={`Det, ${bodyName(found.organisation, about.body)} har besluttet.`}
      plan={plan}
      at="decisions"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: 'Beslutninger', href: decisionPaths.list(plan.key) }]}
    >
      {item !== undefined && (
        <p>
          Punkt på dagsordenen:{' '}
          <a href={meetingPaths.meeting(plan.key, about.meeting ?? '')}>{item}</a>
        </p>
      )}
      <About view={view} found={found} about={about} evaluation={evaluation} />
      {earlier.length > 0 && (
        <Alert variant="info" heading="Der er besluttet noget om dette før">
          <DecisionList
            plan={plan.key}
            decisions={earlier}
            actions={found.actions}
            today={view.today}
            mayCorrect
          />
        </Alert>
      )}
      <DecisionForm
        plan={plan.key}
        about={about}
        organisation={found.organisation}
        today={view.today}
        once={props.once}
        typed={props.typed}
        errors={errors}
      />
    </PlanPage>
  );
}

function About({
  view,
  found,
  about,
  evaluation,
}: Pick<Common, 'view' | 'found'> & {
  readonly about: DecisionAbout;
  readonly evaluation: EvaluationSaid | undefined;
}) {
  const { plan } = view;
  if (about.on !== 'recommendation') {
    if (about.on === 'agendaItem' || about.subject === undefined) return null;
    return (
      <p>{subjectText({ on: { kind: about.on, id: about.subject } }, found, plan.focusAreas)}</p>
    );
  }
  const asked = found.recommendations.find(({ id }) => id === about.subject);
  if (asked === undefined) return null;
  const codes = view.statuses.flatMap(({ criterion }) =>
    asked.criteria.includes(criterion.id) ? [criterion.code] : [],
  );
  return (
    <DescriptionList
      items={[
        { term: 'Fra', details: bodyName(found.organisation, asked.body) },
        {
          term: 'Indsatsområde',
          details: `${areaName(plan.focusAreas, asked.focusArea)}, ${asked.year}`,
        },
        ...(codes.length === 0 ? [] : [{ term: 'Kriterier', details: codes.join(', ') }]),
        ...(evaluation === undefined
          ? []
          : [
              {
                term: 'Evaluering',
                details: <EvaluationSummary plan={plan.key} said={evaluation} />,
              },
            ]),
        { term: 'Indstilling', details: `${stanceWords[asked.stance]}: ${asked.text}` },
      ]}
    />
  );
}

/** Corrects an entry; the old one is kept. */
export function CorrectDecisionPage({
  decision,
  ...props
}: Common & { readonly decision: Decision }) {
  const { view, viewer, found, typed, errors, once } = props;
  const { plan } = view;
  const at = (name: string) => errorAt(errors, name);
  return (
    <PlanPage
      title="Ret en beslutning"
      lead="Ret det, der er skrevet forkert ind. Det gamle bevares i loggen og vises som rettet. Har organet ombestemt sig, er det en ny beslutning."
      plan={plan}
      at="decisions"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: 'Beslutninger', href: decisionPaths.list(plan.key) }]}
    >
      <p>
        {bodyName(found.organisation, decision.body)}:{' '}
        {subjectText(decision, found, plan.focusAreas)}, besluttet {dateText(decision.decidedOn)}
      </p>
      <Form action={decisionPaths.correct(plan.key, decision.id)}>
        <input type="hidden" name="once" value={once} />
        <Radios
          name="outcome"
          label="Beslutningen var"
          choices={outcomesFor(decision.on.kind).map((value) => ({
            value,
            label: decisionOutcomeWords[value],
          }))}
          value={typed.text('outcome')}
          error={at('outcome')}
        />
        <Textarea
          name="text"
          label="Beslutningen"
          optional={decision.on.kind === 'recommendation'}
          value={typed.text('text')}
          error={at('text')}
        />
        <Textarea
          name="reason"
          label="Begrundelse for beslutningen"
          optional
          value={typed.text('reason')}
          error={at('reason')}
          rows={2}
        />
        <DateField
          name="decidedOn"
          label="Besluttet den"
          value={typed.text('decidedOn')}
          error={at('decidedOn')}
        />
        <DateField
          name="postponedTo"
          label="Udsat til"
          optional
          value={typed.text('postponedTo')}
          error={at('postponedTo')}
        />
        <Textarea
          name="why"
          label="Hvorfor rettes den?"
          value={typed.text('why')}
          error={at('why')}
          rows={2}
        />
        <ButtonGroup>
          <Button>Gem rettelsen</Button>
          <ButtonLink href={decisionPaths.list(plan.key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

/** A decision as the form to correct it shows it first. */
export const typedDecision = (decision: Decision): Typed =>
  untyped({
    outcome: decision.outcome,
    text: decision.text,
    reason: decision.reason ?? '',
    decidedOn: shortDate(decision.decidedOn),
    postponedTo: decision.postponedTo === undefined ? '' : shortDate(decision.postponedTo),
  });

import type { Recommendation } from '#domain/governance/cycle.ts';
import type { PlanFocusArea } from '#domain/plans/plan.ts';
import type {
  RecommendationsShown,
  ShownRecommendation,
} from '#operations/recommendations/list.ts';
import { areaName, bodyName } from '#text/cycle.ts';
import { stanceWords } from '#text/governance-words.ts';
import { dayText } from '#text/periods.ts';
import { upperFirst } from '#text/reasons.ts';
import { actionText } from '#web/decisions/words.ts';
import { type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { Decided } from './came-of.tsx';
import { cyclePaths } from './paths.ts';
import { RecommendationFields } from './recommendation-fields.tsx';

export type RecommendationsPageProps = {
  readonly data: RecommendationsShown & {
    readonly body: NonNullable<RecommendationsShown['body']>;
  };
  /** The areas the body recommends on. */
  readonly areas: readonly PlanFocusArea[];
  readonly viewer: Viewer;
  readonly once: string;
  /** What was typed for which area, when it was refused. */
  readonly typed?: { readonly area: string; readonly typed: Typed } | undefined;
  readonly errors: readonly FieldError[];
  readonly done?: string | undefined;
};

/** What a body recommends in a year, area by area, until it is laid before those who decide. */
export function RecommendationsPage(props: RecommendationsPageProps) {
  const { data, areas, viewer, errors, done } = props;
  const { view, cycle, body, receiver } = data;
  return (
    <PlanPage
      title={`${body.name}: indstillinger for ${cycle.year}`}
      lead={
        receiver === undefined
          ? 'Organet indstiller ikke til noget organ, der tager stilling.'
          : `Indstillingerne sendes til ${receiver.name}, som tager stilling til dem.`
      }
      plan={view.plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      notice={done === undefined ? undefined : <Alert variant="success" heading={done} announce />}
      breadcrumbs={[
        { text: `Årets gang: ${cycle.year}`, href: cyclePaths.year(view.plan.key, cycle.year) },
      ]}
    >
      {receiver === undefined && data.mayRecommend && (
        <Alert variant="warning" heading="Ingen tager imod indstillingerne">
          <p>
            Ret organet, og vælg, hvem det indstiller til, før der indstilles.{' '}
            <a href={paths.organisation(view.plan.key)}>Gå til organisationen</a>
          </p>
        </Alert>
      )}
      <SubmitForm {...props} />
      {areas.map((area) => (
        <Area key={area.key} {...props} area={area} />
      ))}
    </PlanPage>
  );
}

const isDraft = ({ submittedAt, withdrawn }: Recommendation): boolean =>
  submittedAt === undefined && withdrawn === undefined;

/** All drafts at once: a body's recommendations are laid before another together. */
function SubmitForm({ data, once }: RecommendationsPageProps) {
  const { view, cycle, body, recommendations, mayRecommend } = data;
  const drafts = recommendations.map((each) => each.recommendation).filter(isDraft);
  if (drafts.length === 0 || !mayRecommend || cycle.closedAt !== undefined) return null;
  const to = [...new Set(drafts.map(({ toBody }) => bodyName(data.organisation, toBody)))];
  return (
    <section id="drafts" class="d-print-none">
      <h2>Send videre</h2>
      <p>
        {`${drafts.length === 1 ? '1 kladde' : `${drafts.length} kladder`} til ${to.join(' og ')}. Når de er sendt, kan de ikke ændres, kun trækkes tilbage.`}
      </p>
      <Form action={cyclePaths.submit(view.plan.key, cycle.year, body.key)}>
        <input type="hidden" name="once" value={`${once}-send`} />
        {drafts.map(({ id, revision }) => (
          <input key={id} type="hidden" name="draft" value={`${revision} ${id}`} />
        ))}
        <Button>
          {drafts.length === 1 ? 'Send indstillingen' : `Send de ${drafts.length} indstillinger`}
        </Button>
      </Form>
    </section>
  );
}

function Area(props: RecommendationsPageProps & { readonly area: PlanFocusArea }) {
  const { data, area, once, typed, errors } = props;
  const { view, cycle, body, recommendations, evaluations, mayRecommend } = data;
  const own = recommendations.filter((each) => each.recommendation.focusArea === area.key);
  const finished = evaluations.find(({ focusArea }) => focusArea === area.key)?.finishedAt;
  const isTyped = typed?.area === area.key;
  return (
    <section>
      <h2 id={`omraade-${area.key}`}>{area.name}</h2>
      <p>
        <a href={cyclePaths.evaluation(view.plan.key, cycle.year, body.key, area.key)}>
          Evalueringen
        </a>
        {finished === undefined ? ' er ikke afsluttet.' : ` blev afsluttet ${dayText(finished)}.`}
      </p>
      {own.map((each) => (
        <Shown key={each.recommendation.id} {...props} shown={each} />
      ))}
      {own.length === 0 && <p>Der er ikke indstillet noget.</p>}
      {mayRecommend && (cycle.closedAt === undefined || isTyped) && (
        <div class="d-print-none">
          <Details
            summary={own.length === 0 ? 'Skriv en indstilling' : 'Skriv en indstilling mere'}
            open={isTyped || (typed === undefined && isNext(props))}
          >
            <Form action={cyclePaths.recommendations(view.plan.key, cycle.year, body.key)}>
              <input type="hidden" name="once" value={`${once}-${area.key}`} />
              <input type="hidden" name="area" value={area.key} />
              <RecommendationFields
                data={data}
                area={area.key}
                prefix={`${area.key}-`}
                typed={isTyped ? typed.typed : untyped()}
                errors={isTyped ? errors : []}
              />
              <Button>Gem som kladde</Button>
            </Form>
          </Details>
        </div>
      )}
    </section>
  );
}

/** One form is open at a time, or what is typed in one would be lost when another is saved. */
function isNext({
  data,
  areas,
  area,
}: RecommendationsPageProps & { readonly area: PlanFocusArea }) {
  const next = areas.find(({ key }) =>
    data.recommendations.every(
      ({ recommendation: { focusArea, withdrawn } }) =>
        focusArea !== key || withdrawn !== undefined,
    ),
  );
  return next?.key === area.key;
}

type ShownProps = RecommendationsPageProps & { readonly shown: ShownRecommendation };

function Shown({ data, shown: { recommendation, decision, actions } }: ShownProps) {
  const { view, cycle, body, organisation, mayRecommend } = data;
  const { id, stance, text, criteria, withdrawn, submittedAt, submittedBy, toBody } =
    recommendation;
  const codes = view.statuses
    .filter(({ criterion }) => criteria.includes(criterion.id))
    .map(({ criterion }) => criterion.code);
  return (
    <div class="said-before" id={`i-${id}`}>
      <p>
        <strong>{upperFirst(stanceWords[stance])}</strong>
        {codes.length > 0 && ` (${codes.join(', ')})`} <StateTag recommendation={recommendation} />
      </p>
      <p class="said">{text}</p>
      {submittedAt !== undefined && (
        <p>
          {`Sendt til ${bodyName(organisation, toBody)} ${dayText(submittedAt)} af ${submittedBy ?? 'ukendt'}.`}
        </p>
      )}
      {withdrawn !== undefined && (
        <p>{`Trukket tilbage ${dayText(withdrawn.at)}: ${withdrawn.why}`}</p>
      )}
      {submittedAt !== undefined && withdrawn === undefined && <Decided decision={decision} />}
      {actions.length > 0 && (
        <ul>
          {actions.map((action) => (
            <li key={action.id}>
              {`${action.text} (${action.owner}; ${actionText(action, view.today)})`}
            </li>
          ))}
        </ul>
      )}
      {mayRecommend && withdrawn === undefined && cycle.closedAt === undefined && (
        <p class="d-print-none">
          <a href={cyclePaths.recommendation(view.plan.key, cycle.year, body.key, id)}>
            {submittedAt === undefined ? 'Ret kladden' : 'Træk tilbage'}
            <span class="sr-only">: {areaName(view.plan, recommendation.focusArea)}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function StateTag({ recommendation }: { readonly recommendation: Recommendation }) {
  if (recommendation.withdrawn !== undefined) return <Tag>trukket tilbage</Tag>;
  return recommendation.submittedAt === undefined ? (
    <Tag tone="warning">kladde</Tag>
  ) : (
    <Tag tone="info">sendt</Tag>
  );
}

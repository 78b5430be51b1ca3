import type { Recommendation } from '#domain/governance/cycle.ts';
import type { RecommendationsShown } from '#operations/recommendations/list.ts';
import { areaName } from '#text/cycle.ts';
import { stanceWords } from '#text/governance-words.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { cyclePaths } from './paths.ts';
import { RecommendationFields } from './recommendation-fields.tsx';

export type RecommendationPageProps = {
  readonly data: RecommendationsShown & {
    readonly body: NonNullable<RecommendationsShown['body']>;
  };
  readonly recommendation: Recommendation;
  readonly viewer: Viewer;
  readonly once: string;
  readonly revision: number;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** The draft as somebody else left it since the form was shown. */
  readonly meanwhile?: Recommendation | undefined;
  /** It can be changed no more since the form was shown: what was typed is only to be copied. */
  readonly locked?: boolean | undefined;
};

/** One recommendation: a draft is changed, and any of them taken back. */
export function RecommendationPage(props: RecommendationPageProps) {
  const { data, recommendation, viewer, once, revision, typed, errors, meanwhile, locked } = props;
  const { view, cycle, body } = data;
  const { key } = view.plan;
  const { id, focusArea, submittedAt, text } = recommendation;
  return (
    <PlanPage
      title={submittedAt === undefined ? 'Ret kladden' : 'Træk indstillingen tilbage'}
      lead={`${body.name} om ${areaName(view.plan, focusArea)}`}
      plan={view.plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[
        { text: `Årets gang: ${cycle.year}`, href: cyclePaths.year(key, cycle.year) },
        { text: 'Indstillinger', href: cyclePaths.recommendations(key, cycle.year, body.key) },
      ]}
    >
      {meanwhile !== undefined && (
        <Alert variant="warning" heading="En anden har ændret kladden imens" id="imens">
          <p>
            <strong>{stanceWords[meanwhile.stance]}</strong>
          </p>
          <p class="said">{meanwhile.text}</p>
          <p>Dit står i felterne nedenfor. Skriv det sammen, og gem igen. Så gælder felterne.</p>
        </Alert>
      )}
      {locked === true && (
        <Alert variant="warning" heading="Dit er ikke gemt" id="imens">
          <p>Det her skrev du:</p>
          <p class="said">{typed.text('text')}</p>
        </Alert>
      )}
      {submittedAt === undefined ? (
        <Form action={cyclePaths.recommendation(key, cycle.year, body.key, id)}>
          <input type="hidden" name="once" value={once} />
          <input type="hidden" name="revision" value={String(revision)} />
          <RecommendationFields
            data={data}
            area={focusArea}
            prefix=""
            typed={typed}
            errors={errors}
          />
          <Button>Gem kladden</Button>
        </Form>
      ) : (
        <p class="said">{text}</p>
      )}
      <section>
        <h2>{submittedAt === undefined ? 'Træk kladden tilbage' : 'Begrundelse'}</h2>
        <Form action={cyclePaths.withdraw(key, cycle.year, body.key, id)}>
          <input type="hidden" name="once" value={`${once}-tilbage`} />
          <Textarea
            name="why"
            label="Hvorfor trækkes indstillingen tilbage?"
            rows={3}
            value={typed.text('why')}
            error={errorAt(errors, 'why')}
          />
          <Button variant="secondary">Træk tilbage</Button>
        </Form>
      </section>
    </PlanPage>
  );
}

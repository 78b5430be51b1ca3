import type { StatusPaper } from '#domain/governance/status-paper.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { paperDocument, paperTitle } from '#text/papers/status-paper.ts';
import { Blocks } from '#web/documents/blocks.tsx';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { paperPaths } from './paths.ts';

export type PreviewPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly paper: StatusPaper;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** The paper as it would be issued now, and the press that issues it. */
export function PreviewPage({ view, viewer, paper, typed, errors, once }: PreviewPageProps) {
  const { key } = view.plan;
  const { year, body, edition } = paper;
  return (
    <PlanPage
      title={`${paperTitle(paper)}, udkast`}
      plan={view.plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[
        { text: 'Årets gang', href: paths.cycle(key) },
        { text: `Statuspapirer ${year}`, href: paperPaths.list(key, year) },
      ]}
    >
      <Alert
        variant="info"
        heading={edition > 1 ? `Udgave ${edition} er ikke udgivet` : 'Papiret er ikke udgivet'}
      >
        <p>
          Sådan vil det se ud, hvis det udgives nu. Når det er udgivet, ændres det ikke mere, heller
          ikke når tallene rettes.
        </p>
      </Alert>
      {viewer.may('issueDocuments') && (
        <Form action={paperPaths.preview(key, year, body.key)}>
          <input type="hidden" name="once" value={once} />
          {edition > 1 && (
            <Textarea
              name="why"
              label="Hvorfor udgives papiret igen?"
              hint={`${body.name} har allerede udgave ${edition - 1}. Begrundelsen står på den nye udgave.`}
              value={typed.text('why')}
              error={errorAt(errors, 'why')}
              rows={2}
            />
          )}
          <ButtonGroup>
            <Button>{edition > 1 ? `Udgiv udgave ${edition}` : 'Udgiv papiret'}</Button>
            <ButtonLink href={paperPaths.list(key, year)}>Tilbage</ButtonLink>
          </ButtonGroup>
        </Form>
      )}
      <Blocks blocks={paperDocument(paper).blocks} />
    </PlanPage>
  );
}

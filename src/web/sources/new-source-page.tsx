import type { PlanView } from '#operations/plans/view.ts';
import type { Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { PlanPage } from '#web/shell.tsx';
import { SourceFields } from './fields.tsx';
import { sourcePaths } from './paths.ts';

export type NewSourcePageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** Adds a source that figures come from. */
export function NewSourcePage({ view, viewer, typed, errors, once }: NewSourcePageProps) {
  const { key } = view.plan;
  return (
    <PlanPage
      title="Tilføj en kilde"
      plan={view.plan}
      at="sources"
      viewer={viewer}
      errors={errors}
      breadcrumbs={[{ text: 'Kilder', href: sourcePaths.list(key) }]}
    >
      <Form action={sourcePaths.add(key)}>
        <input type="hidden" name="once" value={once} />
        <SourceFields typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>Tilføj kilden</Button>
          <ButtonLink href={sourcePaths.list(key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

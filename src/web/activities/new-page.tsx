import type { Viewer } from '#web/http/request.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { PlanPage } from '#web/shell.tsx';
import { ActivityFields, type ActivityFieldsProps } from './fields.tsx';
import { activityPaths } from './paths.ts';

export type NewActivityPageProps = ActivityFieldsProps & {
  readonly viewer: Viewer;
  readonly once: string;
};

/** Adds an activity. */
export function NewActivityPage({ viewer, once, ...fields }: NewActivityPageProps) {
  const { plan } = fields.view;
  return (
    <PlanPage
      title="Tilføj en aktivitet"
      plan={plan}
      at="activities"
      viewer={viewer}
      errors={fields.errors}
      breadcrumbs={[{ text: 'Aktiviteter', href: activityPaths.list(plan.key) }]}
    >
      <Form action={activityPaths.add(plan.key)}>
        <input type="hidden" name="once" value={once} />
        <ActivityFields {...fields} />
        <ButtonGroup>
          <Button>Tilføj aktiviteten</Button>
          <ButtonLink href={activityPaths.list(plan.key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

import type { VNode } from 'preact';
import type { Activity, ActivityYear } from '#domain/activities/activity.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { contributionNote, countsText } from '#text/papers/contribution.ts';
import { dayText } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { ActivityFields } from './fields.tsx';
import { typedActivity, typedYear } from './input.ts';
import { Codes, timeText } from './list-page.tsx';
import { activityPaths } from './paths.ts';

/** Which form was sent, and what was typed in it. */
export type TypedForm = { readonly form: 'activity' | 'year' | 'end'; readonly typed: Typed };

export type ActivityPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly activity: Activity;
  readonly typed?: TypedForm | undefined;
  readonly errors: readonly FieldError[];
  readonly once: string;
  readonly saved?: boolean | undefined;
  /** Said when somebody else changed it after the form was shown. */
  readonly meanwhile?: boolean | undefined;
  /** The year to write about; without it the one people most likely come to write about. */
  readonly year?: number | undefined;
};

/** One activity: what it is, what it is meant to contribute to, and what was done each year. */
export function ActivityPage(props: ActivityPageProps) {
  const { view, viewer, activity, errors } = props;
  const { plan } = view;
  const criteria = view.statuses.map(({ criterion }) => criterion);
  const area = plan.focusAreas.find(({ key }) => key === activity.focusArea);
  return (
    <PlanPage
      title={activity.name}
      plan={plan}
      at="activities"
      viewer={viewer}
      errors={errors}
      notice={noticeOf(props)}
      breadcrumbs={[{ text: 'Aktiviteter', href: activityPaths.list(plan.key) }]}
    >
      {activity.what !== '' && <p>{activity.what}</p>}
      <SummaryList
        label="Om aktiviteten"
        items={[
          { label: 'Tid', value: timeText(activity) },
          { label: 'Ansvarlig', value: activity.lead ?? 'ikke oplyst' },
          { label: 'Indsatsområde', value: area?.name ?? 'ikke valgt' },
          {
            label: 'Skal bidrage til',
            value: <Codes activity={activity} plan={plan.key} criteria={criteria} />,
          },
        ]}
      />
      <p>{contributionNote}</p>
      <h2>År for år</h2>
      <Table
        id="aar"
        caption="Hvad der blev gjort hvert år"
        captionHidden
        columns={yearColumns(plan.key, activity.id, viewer.may('keepActivities'))}
        rows={activity.years.toReversed()}
        empty="Der er ikke skrevet om noget år endnu."
        stacked
        compact
      />
      {viewer.may('keepActivities') && <Forms {...props} />}
    </PlanPage>
  );
}

const yearColumns = (
  plan: string,
  activity: string,
  mayKeep: boolean,
): readonly Column<ActivityYear>[] => [
  { header: 'År', rowHeader: true, cell: ({ year }) => year },
  { header: 'Hvad der blev gjort', cell: ({ text }) => text },
  { header: 'Hvor mange', cell: (each) => countsText(each) || 'ikke oplyst' },
  {
    header: 'Skrevet',
    cell: ({ enteredAt, enteredBy }) => `${dayText(enteredAt)} af ${enteredBy}`,
  },
  ...(mayKeep
    ? [
        {
          header: 'Ret',
          headerHidden: true,
          cell: ({ year }: ActivityYear) => (
            <a class="d-print-none" href={activityPaths.writeYear(plan, activity, year)}>
              Ret<span class="sr-only"> {year}</span>
            </a>
          ),
        },
      ]
    : []),
];

function noticeOf({ saved, meanwhile }: ActivityPageProps): VNode | undefined {
  if (meanwhile === true) {
    return (
      <Alert variant="warning" heading="En anden har ændret aktiviteten imens">
        <p>Her står, hvad den anden gemte. Det, du skrev, står stadig i felterne; gem igen.</p>
      </Alert>
    );
  }
  return saved === true ? (
    <Alert variant="success" heading="Gemt">
      <p>Aktiviteten er gemt.</p>
    </Alert>
  ) : undefined;
}

function Forms(props: ActivityPageProps) {
  const { view, activity, typed, errors, once, year = lastYear(view, activity) } = props;
  const { key } = view.plan;
  const typedIn = (form: TypedForm['form']) => (typed?.form === form ? typed.typed : undefined);
  const errorsIn = (form: TypedForm['form']) => (typed?.form === form ? errors : []);
  const hidden = (
    <>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="revision" value={activity.revision} />
    </>
  );
  return (
    <div class="d-print-none">
      <h2 id="skriv">Skriv om et år</h2>
      <Form action={activityPaths.year(key, activity.id)}>
        {hidden}
        <YearFields
          typed={typedIn('year') ?? typedYear(activity, year)}
          errors={errorsIn('year')}
        />
        <Button>Gem året</Button>
      </Form>
      <Details summary="Ret oplysningerne om aktiviteten" open={typed?.form === 'activity'}>
        <Form action={activityPaths.activity(key, activity.id)}>
          {hidden}
          <ActivityFields
            view={view}
            typed={typedIn('activity') ?? typedActivity(activity)}
            errors={errorsIn('activity')}
          />
          <Button>Gem oplysningerne</Button>
        </Form>
      </Details>
      {activity.to === undefined && (
        <Details summary="Aktiviteten er slut" open={typed?.form === 'end'}>
          <Form action={activityPaths.end(key, activity.id)}>
            {hidden}
            <DateField
              name="to"
              id="slut"
              label="Sidste dag"
              value={typedIn('end')?.text('to')}
              error={errorAt(errorsIn('end'), 'slut')}
            />
            <Button>Afslut aktiviteten</Button>
          </Form>
        </Details>
      )}
    </div>
  );
}

/** The year people come to write about: the last one that is over, while the activity went on. */
const lastYear = ({ today }: PlanView, { from, to }: Activity): number =>
  Math.max(
    Number(from.slice(0, 4)),
    Math.min(Number(today.slice(0, 4)) - 1, Number(to?.slice(0, 4) ?? 2100)),
  );

function YearFields({
  typed,
  errors,
}: {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}) {
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  const asked = errors.some(({ field }) => field === 'people' || field === 'text');
  return (
    <>
      <Field {...of('year')} label="År" width="xxs" inputMode="numeric" />
      <Textarea
        {...of('text')}
        label="Hvad blev der gjort?"
        hint="Der er én tekst for hvert år. Er der skrevet om året, træder det, du gemmer, i stedet."
        rows={4}
        optional
      />
      <Field
        {...of('attendances')}
        label="Fremmøder"
        hint="Samme person tæller med, hver gang vedkommende kommer"
        width="xs"
        inputMode="numeric"
        optional
      />
      <Field
        {...of('people')}
        label="Forskellige personer"
        hint="Hver person tælles én gang"
        width="xs"
        inputMode="numeric"
        optional
      />
      {asked && (
        <Checkbox name="sure" label="Det er rigtigt, som det står" checked={typed.has('sure')} />
      )}
    </>
  );
}

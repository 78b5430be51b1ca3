import type { Activity } from '#domain/activities/activity.ts';
import type { Criterion } from '#domain/plans/plan.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { contributionNote, countsText } from '#text/papers/contribution.ts';
import { dateText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { activityPaths } from './paths.ts';

export type ActivitiesPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly activities: readonly Activity[];
};

/** What is done, what it is meant to contribute to, and what nothing is done for. */
export function ActivitiesPage({ view, viewer, activities }: ActivitiesPageProps) {
  const { plan } = view;
  const criteria = view.statuses.map(({ criterion }) => criterion);
  const running = activities.filter(({ to }) => to === undefined || to >= view.today);
  const without = criteria.filter(({ id }) => !running.some((each) => each.criteria.includes(id)));
  const pointless = activities.filter((each) => each.criteria.length === 0);
  return (
    <PlanPage
      title="Aktiviteter"
      lead="Det, der bliver gjort, og de succeskriterier, det skal bidrage til."
      plan={plan}
      at="activities"
      viewer={viewer}
    >
      <p>{contributionNote}</p>
      {viewer.may('keepActivities') && (
        <p class="d-print-none">
          <ButtonLink href={activityPaths.add(plan.key)}>Tilføj en aktivitet</ButtonLink>
        </p>
      )}
      <Table
        id="aktiviteter"
        caption="Planens aktiviteter"
        captionHidden
        columns={columnsOf(view, criteria)}
        rows={activities}
        empty="Der er ikke tilføjet aktiviteter endnu."
        stacked
        compact
      />
      {activities.length > 0 && (
        <>
          <h2>Kriterier uden en aktivitet i gang</h2>
          {without.length === 0 ? (
            <p>Alle succeskriterier har mindst én aktivitet, der er i gang.</p>
          ) : (
            <ul>
              {without.map(({ id, code, sentence }) => (
                <li key={id}>
                  <a href={paths.criterion(plan.key, code)}>{code}</a> {sentence}
                </li>
              ))}
            </ul>
          )}
          <h2>Aktiviteter uden et kriterium</h2>
          {pointless.length === 0 ? (
            <p>Alle aktiviteter peger på mindst ét succeskriterium.</p>
          ) : (
            <ul>
              {pointless.map(({ id, name }) => (
                <li key={id}>
                  <a href={activityPaths.activity(plan.key, id)}>{name}</a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </PlanPage>
  );
}

function columnsOf(view: PlanView, criteria: readonly Criterion[]): readonly Column<Activity>[] {
  const { key } = view.plan;
  return [
    {
      header: 'Aktivitet',
      rowHeader: true,
      cell: ({ id, name, lead }) => (
        <>
          <a href={activityPaths.activity(key, id)}>{name}</a>
          {lead !== undefined && (
            <>
              <br />
              <small>{lead}</small>
            </>
          )}
        </>
      ),
    },
    { header: 'Tid', cell: timeText },
    {
      header: 'Skal bidrage til',
      cell: (activity) => <Codes activity={activity} plan={key} criteria={criteria} />,
    },
    { header: 'Seneste år', cell: latestText },
  ];
}

/** The criteria an activity is meant to contribute to, each with its address. */
export function Codes({
  activity,
  plan,
  criteria,
}: {
  readonly activity: Pick<Activity, 'criteria'>;
  readonly plan: string;
  readonly criteria: readonly Criterion[];
}) {
  const shown = criteria.filter(({ id }) => activity.criteria.includes(id));
  if (shown.length === 0) return <>ingen kriterier</>;
  return (
    <>
      {shown.map(({ code }, index) => [
        index > 0 && ', ',
        <a key={code} href={paths.criterion(plan, code)}>
          {code}
        </a>,
      ])}
    </>
  );
}

/** "Fra 1. august 2017", "1. august 2017 til 30. juni 2019" */
export const timeText = ({ from, to }: Pick<Activity, 'from' | 'to'>): string =>
  to === undefined ? `Fra ${dateText(from)}` : `${dateText(from)} til ${dateText(to)}`;

const latestText = ({ years }: Activity): string => {
  const latest = years.at(-1);
  if (latest === undefined) return 'ikke skrevet endnu';
  const counts = countsText(latest);
  return counts === '' ? String(latest.year) : `${latest.year}: ${counts}`;
};

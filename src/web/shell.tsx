import type { ComponentChildren, VNode } from 'preact';
import type { Plan } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { dateText } from '#text/periods.ts';
import type { Viewer } from './http/request.ts';
import { jobPaths } from './jobs/paths.ts';
import { Alert } from './kit/alert.tsx';
import type { Breadcrumb } from './kit/breadcrumbs.tsx';
import type { FieldError } from './kit/error-summary.tsx';
import type { NavigationItem } from './kit/navigation.tsx';
import { Page, type PageUser } from './kit/page.tsx';
import { paths } from './paths.ts';

export type ShellProps = {
  readonly title: string;
  readonly heading?: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly viewer: Viewer;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
  readonly children?: ComponentChildren;
};

/** A page that is about no plan in particular. */
export function InstallationPage({
  at,
  ...props
}: ShellProps & { readonly at?: 'plans' | 'agreements' | 'accounts' | 'jobs' | undefined }) {
  const { viewer } = props;
  const items = [
    item('Planer', paths.plans, at === 'plans'),
    viewer.may('importAgreement') && item('Aftaler', paths.agreements, at === 'agreements'),
    viewer.may('manageAccounts') && item('Brugere', paths.accounts, at === 'accounts'),
    viewer.may('manageJobs') && item('Opgaver', jobPaths.list, at === 'jobs'),
  ].filter((each) => each !== false);
  return (
    <Page {...props} user={userOf(viewer)} navigation={viewer.name === undefined ? [] : items} />
  );
}

export type PlanPlace =
  | 'week'
  | 'plan'
  | 'criterion'
  | 'imports'
  | 'asks'
  | 'sources'
  | 'agreement'
  | 'centralMeasurements'
  | 'questions'
  | 'activities'
  | 'cycle'
  | 'decisions'
  | 'documents'
  | 'meetings'
  | 'organisation'
  | 'notices'
  | 'conflicts'
  | 'events'
  | 'log'
  | 'audit'
  | 'export';

export type PlanPageProps = ShellProps & {
  readonly plan: Pick<Plan, 'key' | 'name' | 'fictional'>;
  readonly at: PlanPlace;
  /** The earlier day whose knowledge is shown. */
  readonly asOf?: IsoDate | undefined;
  /** Where the same page shows today. */
  readonly todayHref?: string | undefined;
};

/** A page of one plan, with the plan's own menu. */
export function PlanPage({ plan, at, asOf, todayHref, notice, ...props }: PlanPageProps) {
  const navigation = planMenu(plan.key, at, props.viewer);
  return (
    <Page
      {...props}
      plan={{ name: plan.name, href: paths.plan(plan.key) }}
      user={userOf(props.viewer)}
      navigation={navigation}
      fictional={plan.fictional}
      home={paths.plans}
      notice={
        asOf === undefined ? (
          notice
        ) : (
          <>
            {notice}
            <Alert variant="info" heading={`Sådan så det ud den ${dateText(asOf)}`}>
              <p>
                Siden viser, hvad man vidste og havde aftalt den dag. Senere tal og rettelser er
                ikke med.{' '}
                {todayHref !== undefined && <a href={todayHref}>Vis, hvad man ved i dag</a>}
              </p>
            </Alert>
          </>
        )
      }
    />
  );
}

/** The parts of a plan's menu, each with its pages; a part leads to the first page one may see. */
function planMenu(key: string, at: PlanPlace, viewer: Viewer): readonly NavigationItem[] {
  const page = (text: string, place: PlanPlace, href: string) => item(text, href, at === place);
  const parts: readonly (readonly [string, readonly (NavigationItem | false)[]])[] = [
    ['Denne uge', [page('Denne uge', 'week', paths.week(key))]],
    [
      'Planen',
      [
        item('Overblik', paths.plan(key), at === 'plan', at === 'criterion'),
        page('Aftalen', 'agreement', paths.agreement(key)),
        page('Spørgsmål', 'questions', paths.questions(key)),
        page('Aktiviteter', 'activities', paths.activities(key)),
      ],
    ],
    [
      'Tal',
      [
        viewer.may('import') && page('Indlæs tal', 'imports', paths.imports(key)),
        viewer.may('ask') && page('Forespørgsler', 'asks', paths.asks(key)),
        page('Kilder', 'sources', paths.sources(key)),
        page('Centrale målinger', 'centralMeasurements', paths.centralMeasurements(key)),
      ],
    ],
    [
      'Året',
      [
        page('Årets gang', 'cycle', paths.cycle(key)),
        page('Beslutninger', 'decisions', paths.decisions(key)),
        page('Dokumenter', 'documents', paths.documents(key)),
      ],
    ],
    [
      'Møder',
      [
        page('Møder', 'meetings', paths.meetings(key)),
        page('Organisation', 'organisation', paths.organisation(key)),
      ],
    ],
    [
      'Samarbejde',
      [
        page('Underretninger', 'notices', paths.notices(key)),
        page('Konflikter', 'conflicts', paths.conflicts(key)),
      ],
    ],
    [
      'Bevis',
      [
        page('Hændelser', 'events', paths.events(key)),
        page('Loggen', 'log', paths.log(key)),
        viewer.may('audit') && page('Revision', 'audit', paths.audit(key)),
        page('Hent data', 'export', paths.export(key)),
      ],
    ],
  ];
  return parts.flatMap(([text, offered]): readonly NavigationItem[] => {
    const pages = offered.filter((each) => each !== false);
    const [first] = pages;
    if (first === undefined) return [];
    const current = pages.find((each) => each.current !== undefined);
    const where = current === undefined ? undefined : current === first ? first.current : 'section';
    return [{ text, href: first.href, current: where, items: pages }];
  });
}

function item(text: string, href: string, current: boolean, above = false): NavigationItem {
  return { text, href, current: current ? 'page' : above ? 'section' : undefined };
}

function userOf({ name, role }: Viewer): PageUser | undefined {
  return name === undefined ? undefined : { name, role, signOut: paths.signOut };
}

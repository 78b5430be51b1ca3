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
  const { key } = plan;
  const { viewer } = props;
  const navigation = [
    item('Denne uge', paths.week(key), at === 'week'),
    item('Planen', paths.plan(key), at === 'plan', at === 'criterion'),
    viewer.may('import') && item('Indlæs tal', paths.imports(key), at === 'imports'),
    viewer.may('ask') && item('Forespørgsler', paths.asks(key), at === 'asks'),
    item('Kilder', paths.sources(key), at === 'sources'),
    item('Aftalen', paths.agreement(key), at === 'agreement'),
    item('Centrale målinger', paths.centralMeasurements(key), at === 'centralMeasurements'),
    item('Spørgsmål', paths.questions(key), at === 'questions'),
    item('Hændelser', paths.events(key), at === 'events'),
    item('Hent data', paths.export(key), at === 'export'),
  ].filter((each) => each !== false);
  return (
    <Page
      {...props}
      plan={{ name: plan.name, href: paths.plan(key) }}
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

function item(text: string, href: string, current: boolean, above = false): NavigationItem {
  return { text, href, current: current ? 'page' : above ? 'section' : undefined };
}

function userOf({ name, role }: Viewer): PageUser | undefined {
  return name === undefined ? undefined : { name, role, signOut: paths.signOut };
}

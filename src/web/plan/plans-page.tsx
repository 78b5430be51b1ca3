import type { Plan } from '#domain/plans/plan.ts';
import { dateText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage } from '#web/shell.tsx';

export type PlanLine = Pick<Plan, 'key' | 'name' | 'area' | 'period' | 'fictional'>;

/** The plans one may see. */
export function PlansPage({
  viewer,
  plans,
}: {
  readonly viewer: Viewer;
  readonly plans: readonly PlanLine[];
}) {
  const actions = viewer.may('createPlan') && (
    <ButtonGroup>
      <ButtonLink href={paths.agreements}>Læs en aftale ind</ButtonLink>
      <ButtonLink href={paths.importPlan}>Importér en planfil</ButtonLink>
    </ButtonGroup>
  );
  return (
    <InstallationPage title="Planer" viewer={viewer} at="plans">
      {plans.length === 0 ? (
        <EmptyState heading="Ingen planer endnu">
          <p>
            {viewer.may('createPlan')
              ? 'Læs samarbejdsaftalen ind, så bliver den til et udkast, du kan rette og bekræfte.'
              : 'Du har ikke fået adgang til nogen plan. Spørg en administrator.'}
          </p>
          {actions}
        </EmptyState>
      ) : (
        <>
          <Table
            id="planer"
            caption="Dine planer"
            captionHidden
            columns={[
              {
                header: 'Plan',
                rowHeader: true,
                cell: (plan: PlanLine) => (
                  <>
                    <a href={paths.plan(plan.key)}>{plan.name}</a>
                    {plan.fictional && (
                      <>
                        {' '}
                        <FictionalMark />
                      </>
                    )}
                  </>
                ),
              },
              { header: 'Område', cell: ({ area }) => area },
              {
                header: 'Periode',
                cell: ({ period }) => `${dateText(period.from)} til ${dateText(period.to)}`,
              },
              {
                header: 'Denne uge',
                headerHidden: true,
                noWrap: true,
                cell: (plan) => (
                  <a href={paths.week(plan.key)}>
                    Denne uge<span class="sr-only"> i {plan.name}</span>
                  </a>
                ),
              },
            ]}
            rows={plans}
            stacked
          />
          {actions}
        </>
      )}
      <h2>Dit login</h2>
      <p>
        <a href={paths.password}>Vælg en adgangskode</a>, så du kan logge ind uden et link.
      </p>
    </InstallationPage>
  );
}

import { renderToString } from 'preact-render-to-string';
import { type Standing, standings } from '#domain/criteria/verdict.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText } from '#text/periods.ts';
import { CriteriaTable } from '#web/criteria/criteria-table.tsx';
import type { Viewer } from '#web/http/request.ts';
import { StandingTag, VerdictTag, verdictWords } from '#web/kit/status-tag.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { AsOfForm } from './as-of-form.tsx';
import { wantedFigures } from './explained.ts';

export type PlanPageData = { readonly view: PlanView; readonly viewer: Viewer };

/** All that the page of a plan shows to anybody who may see it; fit to be kept. */
export type Overview = {
  readonly plan: Pick<Plan, 'key' | 'name' | 'area' | 'period' | 'fictional'>;
  readonly asOf?: IsoDate | undefined;
  readonly today: IsoDate;
  readonly hasCriteria: boolean;
  /** Drawn once: a hundred criteria take tens of milliseconds. */
  readonly standings: string;
};

export function overviewOf(view: PlanView): Overview {
  const { key, name, area, period, fictional } = view.plan;
  return {
    plan: { key, name, area, period, fictional },
    asOf: view.asOf,
    today: view.today,
    hasCriteria: view.statuses.length > 0,
    standings: renderToString(<Standings view={view} />),
  };
}

/** The whole plan on one page: every focus area, every criterion, and how they stand. */
export function OverviewPage({
  overview,
  viewer,
}: {
  readonly overview: Overview;
  readonly viewer: Viewer;
}) {
  const { plan, asOf, today, hasCriteria, standings: drawn } = overview;
  const here = paths.plan(plan.key);
  return (
    <PlanPage
      title={plan.name}
      lead={`${plan.area}. Planen løber fra ${dateText(plan.period.from)} til ${dateText(plan.period.to)}. Status den ${dateText(asOf ?? today)}.`}
      plan={plan}
      at="plan"
      viewer={viewer}
      asOf={asOf}
      todayHref={here}
    >
      {hasCriteria && (
        <p class="d-print-none">
          <a href="#som-man-vidste">Se planen, som den så ud en tidligere dag</a>
        </p>
      )}
      <div dangerouslySetInnerHTML={{ __html: drawn }} />
      {hasCriteria && <AsOfForm action={here} asOf={asOf} />}
    </PlanPage>
  );
}

/** How the plan stands, the same for all who may see it. */
function Standings({ view }: { readonly view: PlanView }) {
  const { plan, statuses, asOf } = view;
  return (
    <>
      <Counts statuses={statuses} />
      <Waiting view={view} />
      {plan.focusAreas.map((area) => {
        const own = statuses.filter(({ criterion }) => criterion.focusArea === area.key);
        return (
          <section key={area.key}>
            <h2>
              <a href={withQuery(paths.focusArea(plan.key, area.key), { dato: asOf })}>
                {area.name}
              </a>
            </h2>
            <CriteriaTable
              view={view}
              statuses={own}
              id={`omraade-${area.key}`}
              caption={`Succeskriterier for ${area.name}`}
            />
          </section>
        );
      })}
    </>
  );
}

type VerdictName = keyof typeof verdictWords;

/** How many of each, the verdicts first; what does not occur is not shown. */
function Counts({ statuses }: { readonly statuses: readonly CriterionStatus[] }) {
  const verdicts = (Object.keys(verdictWords) as VerdictName[]).map((verdict) => ({
    verdict,
    count: statuses.filter(({ finding }) => finding.verdict.kind === verdict).length,
  }));
  const underWay = standings.map((standing: Standing) => ({
    standing,
    count: statuses.filter(({ finding }) => finding.standing?.standing === standing).length,
  }));
  if (statuses.length === 0) return <p>Planen har ingen succeskriterier endnu.</p>;
  return (
    <section class="plan-counts" aria-labelledby="antal">
      <h2 id="antal" class="sr-only">
        Sådan står de {statuses.length} succeskriterier
      </h2>
      <ul class="plan-counts-list">
        {verdicts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => (
            <li key={verdict}>
              <strong>{count}</strong> <VerdictTag verdict={verdict} />
            </li>
          ))}
      </ul>
      {underWay.some(({ count }) => count > 0) && (
        <ul class="plan-counts-list" aria-label="Før fristen">
          {underWay
            .filter(({ count }) => count > 0)
            .map(({ standing, count }) => (
              <li key={standing}>
                <strong>{count}</strong> <StandingTag standing={standing} />
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function Waiting({ view }: { readonly view: PlanView }) {
  const wanted = wantedFigures(view).filter(({ state }) => state === 'late' || state === 'due');
  const open = view.plan.questions.filter(({ answer }) => answer === undefined).length;
  if (wanted.length === 0 && open === 0) return null;
  return (
    <p>
      {wanted.length > 0 && (
        <>
          <a href={paths.week(view.plan.key)}>
            {wanted.length === 1 ? '1 tal kan hentes' : `${wanted.length} tal kan hentes`}
          </a>
          {open > 0 ? ' · ' : ''}
        </>
      )}
      {open > 0 && (
        <a href={paths.questions(view.plan.key)}>
          {open === 1 ? '1 spørgsmål er åbent' : `${open} spørgsmål er åbne`}
        </a>
      )}
    </p>
  );
}

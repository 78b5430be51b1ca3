import type { Objective, PlanFocusArea } from '#domain/plans/plan.ts';
import type { AreaDecisions } from '#operations/criteria/area-decisions.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { areaDecisionText } from '#text/followed.ts';
import { CriteriaTable, criterionHref } from '#web/criteria/criteria-table.tsx';
import { cyclePaths } from '#web/cycle/paths.ts';
import type { Viewer } from '#web/http/request.ts';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';

export type FocusAreaPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly area: PlanFocusArea;
  /** Left out when an earlier day is shown. */
  readonly decisions?: AreaDecisions | undefined;
};

/** What a focus area is for, whom it serves, what it aims at, and how its criteria stand. */
export function FocusAreaPage({ view, viewer, area, decisions }: FocusAreaPageProps) {
  const { plan, asOf } = view;
  const own = view.statuses.filter(({ criterion }) => criterion.focusArea === area.key);
  const unmeasured = area.objectives.filter(({ criteria }) => criteria.length === 0);
  return (
    <PlanPage
      title={area.name}
      lead={area.purpose ?? undefined}
      plan={plan}
      at="criterion"
      viewer={viewer}
      asOf={asOf}
      todayHref={paths.focusArea(plan.key, area.key)}
      breadcrumbs={[{ text: 'Planen', href: paths.plan(plan.key) }]}
    >
      <h2>Succeskriterier</h2>
      <CriteriaTable
        view={view}
        statuses={own}
        id="kriterier"
        caption={`Succeskriterier for ${area.name}`}
      />
      {decisions !== undefined && <Decided plan={plan.key} decisions={decisions} />}
      <h2>Mål</h2>
      {area.objectives.length === 0 ? (
        <p>Der er ikke skrevet mål ind for indsatsområdet.</p>
      ) : (
        <>
          <ul>
            {area.objectives.map((objective) => (
              <ObjectiveItem key={objective.text} objective={objective} view={view} />
            ))}
          </ul>
          {unmeasured.length > 0 && (
            <p>
              {unmeasured.length === 1
                ? 'Ét mål har intet succeskriterium.'
                : `${unmeasured.length} mål har intet succeskriterium.`}
            </p>
          )}
        </>
      )}
      <h2>Målgrupper</h2>
      {area.targetGroups.length === 0 ? (
        <p>Der er ikke skrevet målgrupper ind.</p>
      ) : (
        <ul>
          {area.targetGroups.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </PlanPage>
  );
}

/** The newest year's recommendations and what was decided on them, in one line. */
function Decided({
  plan,
  decisions: { year, bodies },
}: {
  readonly plan: string;
  readonly decisions: AreaDecisions;
}) {
  if (year === undefined) return null;
  return (
    <p>
      {areaDecisionText(year, (key) => bodies.get(key) ?? key)}{' '}
      <a href={cyclePaths.year(plan, year.year)}>Se årets gang for {year.year}</a>
    </p>
  );
}

function ObjectiveItem({
  objective: { text, criteria, note },
  view,
}: {
  readonly objective: Objective;
  readonly view: PlanView;
}) {
  const codes = view.statuses
    .filter(({ criterion }) => criteria.includes(criterion.id))
    .map(({ criterion }) => criterion.code);
  return (
    <li>
      {text}{' '}
      {codes.length === 0 ? (
        <em>(intet kriterium)</em>
      ) : (
        <>
          (
          {codes.map((code, index) => [
            index > 0 && ', ',
            <a key={code} href={criterionHref(view, code)}>
              {code}
            </a>,
          ])}
          )
        </>
      )}
      {note !== undefined && <p class="form-hint">{note}</p>}
    </li>
  );
}

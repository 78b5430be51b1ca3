import type { VNode } from 'preact';
import { chartsOf } from '#domain/criteria/chart.ts';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import type { ClaimTrace } from '#domain/criteria/verdict.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { factsOf } from '#domain/time/period.ts';
import type { BesideCriterion } from '#operations/criteria/beside.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { keptTogether } from '#text/numbers.ts';
import { dateText, periodText } from '#text/periods.ts';
import { deliverableName, upperFirst } from '#text/reasons.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { type Milestone, Milestones } from '#web/kit/milestones.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { AsOfForm } from '#web/plan/as-of-form.tsx';
import { wordContext } from '#web/plan/explained.ts';
import { PlanPage } from '#web/shell.tsx';
import { Beside } from './beside.tsx';
import { chartOf } from './chart-of.ts';
import { FollowedSection } from './followed.tsx';
import { SeriesReadings } from './readings-tables.tsx';
import { TraceList } from './trace-list.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import { Agreed, OpenQuestions } from './versions.tsx';

export type CriterionPageProps = {
  readonly view: PlanView;
  readonly status: CriterionStatus;
  readonly history: readonly Reading[];
  /** Left out when an earlier day is shown: activities are told as they are now. */
  readonly beside?: BesideCriterion | undefined;
  readonly viewer: Viewer;
  readonly notice?: VNode | undefined;
};

/** Everything about one criterion: what was promised, how it stands, why, and on which figures. */
export function CriterionPage(props: CriterionPageProps) {
  const { view, status, viewer, notice } = props;
  const { plan, asOf } = view;
  const { criterion, finding } = status;
  const area = plan.focusAreas.find(({ key }) => key === criterion.focusArea);
  const here = paths.criterion(plan.key, criterion.code);
  return (
    <PlanPage
      title={`Kriterium ${criterion.code}`}
      plan={plan}
      at="criterion"
      viewer={viewer}
      asOf={asOf}
      todayHref={here}
      notice={notice}
      breadcrumbs={[
        { text: 'Planen', href: withQuery(paths.plan(plan.key), { dato: asOf }) },
        ...(area === undefined
          ? []
          : [
              {
                text: area.name,
                href: withQuery(paths.focusArea(plan.key, area.key), { dato: asOf }),
              },
            ]),
      ]}
    >
      <Sentence status={status} />
      <VerdictPanel
        view={view}
        status={status}
        register={viewer.may('register') && asOf === undefined}
      />
      <Charts view={view} status={status} />
      {props.beside !== undefined && <FollowedSection view={view} beside={props.beside} />}
      {props.beside !== undefined && <Beside view={view} beside={props.beside} />}
      <h2>Sådan er det regnet ud</h2>
      <Details summary="Vis hvert led ned til det enkelte tal">
        <TraceList trace={finding.trace} context={wordContext(view)} />
      </Details>
      <h2>Sådan er kriteriet aftalt</h2>
      <Agreed view={view} criterion={criterion} current={status.version} />
      <OpenQuestions view={view} criterion={criterion} />
      {viewer.may('define') && asOf === undefined && (
        <p class="d-print-none">
          <ButtonLink href={paths.newVersion(plan.key, criterion.code)}>
            Aftal en ny forståelse
          </ButtonLink>
        </p>
      )}
      <Figures {...props} />
      <AsOfForm action={here} asOf={asOf} />
      <Neighbours view={view} code={criterion.code} />
    </PlanPage>
  );
}

/** The sentence, word for word as it was agreed. */
function Sentence({ status: { criterion } }: { readonly status: CriterionStatus }) {
  return (
    <figure class="criterion-sentence">
      <blockquote>
        <p>{keptTogether(criterion.sentence)}</p>
      </blockquote>
      <figcaption>
        {criterion.dataSource === null
          ? 'Kriteriets ordlyd. Datakilden er ikke oplyst.'
          : `Kriteriets ordlyd. Datakilde: ${criterion.dataSource}.`}
        {criterion.sharedWith !== undefined && ` Fælles med ${criterion.sharedWith}.`}
      </figcaption>
    </figure>
  );
}

type Shown = { readonly view: PlanView; readonly status: CriterionStatus };

function Charts({ view, status: { finding } }: Shown) {
  const milestones = milestonesOf(finding.trace, view);
  const charts = chartsOf(finding.trace, view.knowledge, finding.deadline).filter(
    ({ main }) => main.series.unit !== 'delivery' && main.series.unit !== 'judgement',
  );
  if (milestones.length === 0 && charts.length === 0) return null;
  return (
    <section>
      <h2>Udviklingen</h2>
      {milestones.length > 0 && <Milestones label="Leverancer" items={milestones} />}
      {charts.map((chart, index) => (
        <LineChart key={chart.main.series.id} {...chartOf(chart, `diagram-${index + 1}`)} />
      ))}
    </section>
  );
}

function milestonesOf(trace: ClaimTrace, view: PlanView): readonly Milestone[] {
  switch (trace.kind) {
    case 'delivered': {
      const late = factsOf(trace.by).to < (view.asOf ?? view.today);
      const { deliveredOn } = trace;
      return [
        {
          name: upperFirst(deliverableName(trace.series, wordContext(view))),
          due: periodText(trace.by),
          late: deliveredOn === undefined ? late : deliveredOn > factsOf(trace.by).to,
          ...(deliveredOn === undefined ? {} : { delivered: dateText(deliveredOn) }),
          ...(trace.used.length === 0 ? { unknown: true } : {}),
          ...(trace.used.some(({ reading }) => reading.fictional === true)
            ? { fictional: true }
            : {}),
        },
      ];
    }
    case 'parts':
      return trace.parts.flatMap((part) => milestonesOf(part.trace, view));
    case 'given':
      return trace.then === undefined ? [] : milestonesOf(trace.then, view);
    case 'compare':
    case 'judgedBy':
    case 'watchOnly':
    case 'concealed':
      return [];
  }
}

function Figures({ view, status, history, viewer }: CriterionPageProps) {
  const series = seriesShown(view, history, status);
  return (
    <>
      <h2>Målepunkter</h2>
      {series.length === 0 && <p>Kriteriet bygger ikke på nogen måling endnu.</p>}
      {series.map((each) => (
        <SeriesReadings
          key={each.id}
          view={view}
          series={each}
          history={history}
          mayRegister={viewer.may('register') && view.asOf === undefined}
          mayImport={viewer.may('import')}
          code={status.criterion.code}
          folded={series.length > 2}
        />
      ))}
    </>
  );
}

/** The series of the claim in the plan's order; of a criterion not yet agreed, those with readings. */
function seriesShown(
  view: PlanView,
  history: readonly Reading[],
  { claim }: CriterionStatus,
): readonly Series[] {
  const named = new Set([
    ...(claim === undefined ? [] : seriesOfClaim(claim)),
    ...history.map((each) => each.series),
  ]);
  return [...named].flatMap((id) => view.knowledge.series.get(id) ?? []);
}

function Neighbours({ view, code }: { readonly view: PlanView; readonly code: string }) {
  const codes = view.statuses.map(({ criterion }) => criterion.code);
  const at = codes.indexOf(code);
  const [before, after] = [codes[at - 1], codes[at + 1]];
  const href = (to: string) => withQuery(paths.criterion(view.plan.key, to), { dato: view.asOf });
  return (
    <nav class="d-print-none" aria-label="Andre kriterier">
      <p>
        {before !== undefined && <a href={href(before)}>Forrige: {before}</a>}
        {before !== undefined && after !== undefined && ' · '}
        {after !== undefined && <a href={href(after)}>Næste: {after}</a>}
      </p>
    </nav>
  );
}

import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action } from '#domain/governance/decision.ts';
import { decisionsOn, standing } from '#domain/governance/decision-rules.ts';
import type { ListedDecisions } from '#operations/decisions/list.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { stanceWords } from '#text/governance-words.ts';
import { dateText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import { LongTable } from '#web/kit/long-table.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { ActionLines, DecisionList } from './parts.tsx';
import { decisionPaths } from './paths.ts';
import { actionText, areaName, bodyName, subjectText } from './words.ts';

export type DecisionsPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly found: ListedDecisions;
  /** The bodies whoever looks may enter decisions for. */
  readonly decidesFor: (body: string) => boolean;
  readonly saved?: string | undefined;
};

/** What waits to be decided, what somebody is to do, and everything that was decided. */
export function DecisionsPage({ view, viewer, found, decidesFor, saved }: DecisionsPageProps) {
  const { plan } = view;
  const { decisions, actions, waiting } = found;
  return (
    <PlanPage
      title="Beslutninger"
      lead="Stillingtagen til indstillingerne, og hvem der gør hvad."
      plan={plan}
      at="decisions"
      viewer={viewer}
      notice={saved === undefined ? undefined : <Saved what={saved} />}
    >
      {decisions.length + actions.length + waiting.length === 0 && (
        <EmptyState heading="Der er ikke truffet nogen beslutninger endnu">
          <p>
            Når en gruppe har sendt en indstilling videre, venter den her, til det organ, den er
            sendt til, har taget stilling.
          </p>
        </EmptyState>
      )}
      <Waiting view={view} found={found} decidesFor={decidesFor} />
      <OpenActions view={view} found={found} viewer={viewer} />
      <SettledAlone view={view} found={found} />
      {decisions.length > 0 && (
        <section>
          <h2>Beslutninger ({standing(decisions).length})</h2>
          <DecisionList
            plan={plan.key}
            decisions={decisions.toReversed()}
            actions={actions}
            today={view.today}
            subject={(each) =>
              `${bodyName(found.organisation, each.body)} · ${subjectText(each, found, plan.focusAreas)}`
            }
            mayCorrect={({ body }) => decidesFor(body)}
          />
        </section>
      )}
    </PlanPage>
  );
}

function Saved({ what }: { readonly what: string }) {
  const words: Readonly<Record<string, string>> = {
    beslutning: 'Beslutningen er skrevet ind',
    rettet: 'Beslutningen er rettet; den gamle er bevaret',
    handling: 'Handlingen er gemt',
  };
  const heading = words[what];
  return heading === undefined ? null : <Alert variant="success" heading={heading} announce />;
}

type Parts = Pick<DecisionsPageProps, 'view' | 'found' | 'decidesFor'>;

/** That it was taken up before, and put off: else it looks as if the board had not seen it. */
function postponedText({ decisions }: ListedDecisions, recommendation: string): string {
  const last = decisionsOn(decisions, 'recommendation', recommendation).at(-1);
  if (last === undefined) return '';
  const { decidedOn, postponedTo: to } = last;
  return `, udsat ${dateText(decidedOn)}${to === undefined ? '' : ` til ${dateText(to)}`}`;
}

function Waiting({ view, found, decidesFor }: Parts) {
  const { plan } = view;
  const { waiting, organisation } = found;
  if (waiting.length === 0) return null;
  const columns: readonly Column<Recommendation>[] = [
    {
      header: 'Indsatsområde',
      rowHeader: true,
      cell: ({ focusArea, year }) => `${areaName(plan.focusAreas, focusArea)}, ${year}`,
    },
    {
      header: 'Indstilling',
      cell: ({ stance, text, body }) => (
        <>
          <strong>{stanceWords[stance]}</strong>: {text}
          <br />
          <span class="muted">{bodyName(organisation, body)}</span>
        </>
      ),
    },
    {
      header: 'Venter på',
      cell: ({ toBody, id }) => (
        <>
          {bodyName(organisation, toBody)}
          {postponedText(found, id)}
        </>
      ),
    },
    {
      header: 'Handling',
      headerHidden: true,
      cell: ({ id, toBody }) =>
        decidesFor(toBody) && (
          <a
            href={decisionPaths.newAbout(plan.key, {
              body: toBody,
              on: 'recommendation',
              subject: id,
            })}
          >
            Tag stilling
          </a>
        ),
    },
  ];
  return (
    <section>
      <h2>Venter på stillingtagen ({waiting.length})</h2>
      <Table
        id="venter"
        caption="Indstillinger, der venter på stillingtagen"
        captionHidden
        columns={columns}
        rows={waiting}
        stacked
        compact
      />
    </section>
  );
}

/** What follows from a decision is told with it; what was agreed by itself stands nowhere else. */
function SettledAlone({ view, found }: Pick<DecisionsPageProps, 'view' | 'found'>) {
  const alone = found.actions.filter(
    ({ state, decision }) => state !== 'open' && decision === undefined,
  );
  if (alone.length === 0) return null;
  return (
    <Details summary={`Afsluttede handlinger uden en beslutning (${alone.length})`}>
      <ActionLines plan={view.plan.key} actions={alone} today={view.today} />
    </Details>
  );
}

function OpenActions({
  view,
  found,
  viewer,
}: Pick<DecisionsPageProps, 'view' | 'found' | 'viewer'>) {
  const { key } = view.plan;
  const open = found.actions.filter(({ state }) => state === 'open');
  const columns: readonly Column<Action>[] = [
    {
      header: 'Hvad',
      rowHeader: true,
      cell: ({ id, text }) => <a href={decisionPaths.action(key, id)}>{text}</a>,
    },
    { header: 'Hvem', cell: ({ owner }) => owner },
    {
      header: 'Frist',
      noWrap: true,
      cell: (action) =>
        action.dueOn < view.today ? (
          <Tag tone="warning">{actionText(action, view.today)}</Tag>
        ) : (
          dateText(action.dueOn)
        ),
    },
  ];
  const mayAdd = viewer.may('keepMeetings');
  if (open.length === 0 && !mayAdd) return null;
  return (
    <section>
      <h2>Det, der skal gøres ({open.length})</h2>
      {open.length > 0 && (
        <LongTable
          id="handlinger"
          caption="Handlinger, der ikke er gjort, den med den ældste frist først"
          captionHidden
          columns={columns}
          rows={open}
          stacked
          compact
        />
      )}
      {mayAdd && (
        <ButtonGroup>
          <ButtonLink href={decisionPaths.newAction(key)}>Tilføj en handling</ButtonLink>
        </ButtonGroup>
      )}
    </section>
  );
}

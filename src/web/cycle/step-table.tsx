import type { BodyKey } from '#domain/governance/body.ts';
import type { CycleStep } from '#domain/governance/cycle.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import { areasOf } from '#domain/governance/year-plan.ts';
import type { CycleShown, YearShown } from '#operations/cycle/show.ts';
import {
  areaName,
  type CycleNames,
  stepEndedText,
  stepStateWord,
  stepTitle,
  waitsText,
} from '#text/cycle.ts';
import { dateText } from '#text/periods.ts';
import { decisionPaths } from '#web/decisions/paths.ts';
import type { Viewer } from '#web/http/request.ts';
import { Tag, type TagTone } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { paperPaths } from '#web/papers/paths.ts';
import { paths } from '#web/paths.ts';
import { cyclePaths } from './paths.ts';

export type StepTableProps = {
  readonly data: CycleShown;
  readonly shown: YearShown;
  readonly names: CycleNames;
  readonly viewer: Viewer;
};

/** Every step of a year in order: where it stands, what it waits for, and the way to do it. */
export function StepTable({ data, shown, names, viewer }: StepTableProps) {
  const { cycle, states } = shown;
  const columns: readonly Column<StepState>[] = [
    { header: 'Nr.', rowNumber: true, cell: (_, index) => index + 1 },
    {
      header: 'Trin',
      rowHeader: true,
      cell: (state) => <Name data={data} shown={shown} state={state} viewer={viewer} />,
    },
    {
      header: 'Hvor det står',
      cell: (state) => <Standing state={state} steps={cycle.steps} names={names} />,
    },
    { header: 'Frist', noWrap: true, cell: ({ step }) => dateText(step.dueOn) },
    {
      header: 'Næste skridt',
      cell: (state) => <Next data={data} shown={shown} state={state} viewer={viewer} />,
    },
  ];
  return (
    <Table
      id="trin-tabel"
      caption={`Trinnene i ${cycle.year}`}
      captionHidden
      columns={columns}
      rows={states}
      rowId={({ step }) => `trin-${step.key.replaceAll(':', '-')}`}
      stacked
    />
  );
}

const toneOf = ({ kind, daysLate }: StepState): TagTone => {
  if (kind === 'done') return 'success';
  if (kind === 'skipped') return 'neutral';
  if (daysLate > 0) return 'error';
  return kind === 'mayBegin' ? 'info' : 'neutral';
};

type StandingProps = {
  readonly state: StepState;
  readonly steps: readonly CycleStep[];
  readonly names: CycleNames;
};

function Standing({ state, steps, names }: StandingProps) {
  const ended = stepEndedText(state);
  const own = state.missing.filter(({ kind }) => kind !== 'step');
  const waits = state.kind === 'skipped' ? [] : waitsText(state.step, own, names, steps);
  const first = state.kind === 'waiting' ? waitsText(state.step, state.before, names, steps) : [];
  return (
    <>
      <Tag tone={toneOf(state)}>{stepStateWord(state)}</Tag>
      {ended !== undefined && <p>{ended}</p>}
      {[...waits, ...first].map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

type StepProps = {
  readonly data: CycleShown;
  readonly shown: YearShown;
  readonly state: StepState;
};

/** The step by name; for those who keep the year a way to its deadline, and to skipping it. */
function Name({ data, shown, state, viewer }: StepProps & { readonly viewer: Viewer }) {
  const { year, closedAt } = shown.cycle;
  const title = stepTitle(state.step, data.organisation);
  const mayChange = viewer.may('runCycle') && (closedAt === undefined || state.kind !== 'waiting');
  return mayChange ? (
    <a class="step-name" href={cyclePaths.step(data.view.plan.key, year, state.step.key)}>
      {title}
    </a>
  ) : (
    title
  );
}

type Link = {
  readonly text: string;
  readonly href: string;
  /** Only to be read. */
  readonly quiet?: boolean;
};

function Next({ data, shown, state, viewer }: StepProps & { readonly viewer: Viewer }) {
  const links = linksOf(data, shown, state, viewer);
  if (links.length === 0) return null;
  return (
    <span class="step-actions d-print-none">
      {links.map(({ text, href, quiet }) => (
        <a
          key={text}
          href={href}
          class={state.kind === 'mayBegin' && quiet !== true ? 'step-now' : undefined}
        >
          {text}
          <span class="sr-only">: {stepTitle(state.step, data.organisation)}</span>
        </a>
      ))}
    </span>
  );
}

function linksOf(
  data: CycleShown,
  shown: YearShown,
  state: StepState,
  viewer: Viewer,
): readonly Link[] {
  const { plan } = data.view;
  const { year, closedAt } = shown.cycle;
  const { kind, body } = state.step;
  const isOver = state.kind === 'done' || state.kind === 'skipped';
  switch (kind) {
    case 'figures':
      return isOver ? [] : [{ text: 'Se, hvilke tal der mangler', href: paths.week(plan.key) }];
    case 'papers':
      return body === undefined
        ? []
        : [
            {
              text: paperWord(shown, body, !isOver && viewer.may('issueDocuments')),
              href: paperPaths.preview(plan.key, year, body),
            },
          ];
    case 'evaluation':
      return evaluationLinks(data, shown, state);
    case 'recommendations':
      return body === undefined
        ? []
        : [
            {
              text:
                shown.may.recommend.has(body) && closedAt === undefined
                  ? 'Skriv indstillinger'
                  : 'Se indstillinger',
              href: cyclePaths.recommendations(plan.key, year, body),
            },
          ];
    case 'decisions':
      return [
        {
          text:
            body !== undefined && !isOver && shown.may.decide.has(body)
              ? 'Tag stilling'
              : 'Se beslutningerne',
          href: decisionPaths.list(plan.key),
        },
      ];
    case 'actions':
      return [{ text: 'Se handlingerne', href: decisionPaths.list(plan.key) }];
  }
}

/** A paper nobody issued, for whoever does not, is no paper yet. */
function paperWord({ records }: YearShown, body: BodyKey, mayIssue: boolean): string {
  if (mayIssue) return 'Læs og udgiv';
  return records.papers.some((each) => each.body === body) ? 'Se statuspapiret' : 'Se et udkast';
}

function evaluationLinks(
  { view, organisation }: CycleShown,
  { cycle, records, may }: YearShown,
  { step: { body: key } }: StepState,
): readonly Link[] {
  const body = organisation.bodies.find((each) => each.key === key);
  if (body === undefined) return [];
  const { plan } = view;
  const now = areasOf(body, plan.focusAreas);
  // What a body said of an area that it does not have any more is still to be read.
  const before = records.evaluations.flatMap((each) =>
    each.body === body.key && !now.includes(each.focusArea) ? [each.focusArea] : [],
  );
  return [...now, ...before].map((area) => {
    const said = records.evaluations.find(
      (each) => each.body === body.key && each.focusArea === area,
    );
    const isOpen =
      said?.finishedAt === undefined && cycle.closedAt === undefined && now.includes(area);
    const word = isOpen && may.evaluate.has(body.key) ? 'Evaluér' : 'Se';
    return {
      quiet: word === 'Se',
      text: `${word} ${areaName(plan, area)}`,
      href: cyclePaths.evaluation(plan.key, cycle.year, body.key, area),
    };
  });
}

import { developmentOf } from '#domain/central-measurements/development.ts';
import { type Concealed, seriesIn } from '#domain/disclosure/concealed.ts';
import { type GoverningBody, hasRight } from '#domain/governance/body.ts';
import type { Evaluation } from '#domain/governance/cycle.ts';
import type { PaperArea, PaperMeasurement, StatusPaper } from '#domain/governance/status-paper.ts';
import type { PlanCentralMeasurement, PlanFocusArea } from '#domain/plans/plan.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Instant } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { seriesChart } from '#text/chart-words.ts';
import { contributionsTo } from '#text/papers/contribution.ts';
import { developmentText } from '#text/papers/development.ts';
import { paperCriterion } from './criterion.ts';
import { figureOf, sourcesOf } from './figures.ts';
import { type Followed, followedUp } from './follow-up.ts';
import type { PaperFacts } from './gather.ts';
import { lastYearOf } from './last-year.ts';

/** What a paper is to be made of. `view` must be the reader's: a paper is handed out. */
export type PaperToMake = {
  readonly view: PlanView;
  readonly concealed: Concealed;
  readonly facts: PaperFacts;
  readonly body: GoverningBody;
  readonly year: number;
  readonly at: Instant;
  readonly edition: number;
  readonly why?: string;
};

/** A body's status paper of a year: what the view knows, in the words of the pages. */
export const statusPaperOf = (given: PaperToMake): StatusPaper => {
  const { view, body, year, at, edition, why, facts } = given;
  const { plan } = view;
  const day = view.asOf ?? view.today;
  const areas = areasOf(plan.focusAreas, body);
  const followed = followedUp(facts, year, day);
  const criteria = areas.flatMap((area) => criteriaOf(given, area, followed));
  const measurements = plan.centralMeasurements.map((each) => measurementOf(view, each));
  const figures = [...criteria, ...measurements].flatMap((each) => each.figures);
  return {
    plan: plan.key,
    planName: plan.name,
    year,
    body: { key: body.key, name: body.name },
    ...(hasRight(body, 'evaluate') ? {} : { evaluates: false as const }),
    edition,
    ...(why === undefined ? {} : { why }),
    asOf: at,
    day,
    fictional:
      plan.fictional ||
      figures.some(({ fictional }) => fictional) ||
      [
        ...criteria.flatMap(({ charts }) => charts),
        ...measurements.flatMap(({ chart }) => chart ?? []),
      ]
        .flatMap(({ points, benchmarks }) =>
          [points, ...benchmarks.map((each) => each.points)].flat(),
        )
        .some(({ fictional }) => fictional === true),
    areas: areas.map((area) => areaOf(area, facts, year, followed)),
    criteria,
    ...besidesOf(followed, body),
    measurements,
    sources: sourcesOf(figures, view),
    concealed: concealedAmong(given, [
      ...criteria.flatMap(({ series }) => series),
      ...measurements.flatMap(({ series }) => series ?? []),
    ]),
  };
};

/** A body without areas of its own evaluates all of them (agreement section 6). */
const areasOf = (
  areas: readonly PlanFocusArea[],
  { focusAreas }: GoverningBody,
): readonly PlanFocusArea[] =>
  focusAreas.length === 0 ? areas : areas.filter(({ key }) => focusAreas.includes(key));

const criteriaOf = (
  { view, facts, body, year }: PaperToMake,
  { key, name }: PlanFocusArea,
  followed: readonly Followed[],
): StatusPaper['criteria'] =>
  view.statuses
    .filter(({ criterion }) => criterion.focusArea === key)
    .map((status) => {
      const { id } = status.criterion;
      const lastYear = lastYearOf(facts, { criterion: id, body: body.key, year });
      return paperCriterion(view, status, {
        focusArea: { key, name },
        ...(lastYear === undefined ? {} : { lastYear }),
        contributions: contributionsTo(id, facts.activities, year),
        followUp: followed
          .filter(({ criteria }) => criteria.includes(id))
          .map(({ text, outcome }) => ({ text, outcome })),
      });
    });

const areaOf = (
  { key, name }: PlanFocusArea,
  { evaluations, nameOf }: PaperFacts,
  year: number,
  followed: readonly Followed[],
): PaperArea => ({
  key,
  name,
  lastYear: evaluations
    .filter((each) => each.year === year - 1 && each.focusArea === key && isSaid(each))
    .map(({ body, experience }) => ({ body: nameOf(body), text: experience })),
  followUp: followed
    .filter(({ focusArea, criteria }) => focusArea === key && criteria.length === 0)
    .map(({ text, outcome }) => ({ text, outcome })),
});

/** What was agreed about no area, for those who agreed on it and for those who decide. */
const besidesOf = (
  followed: readonly Followed[],
  body: GoverningBody,
): Pick<StatusPaper, 'besides'> => {
  const besides = followed
    .filter(({ focusArea, criteria }) => focusArea === undefined && criteria.length === 0)
    .filter(({ decidedBy }) => decidedBy === body.key || hasRight(body, 'decide'))
    .map(({ text, outcome }) => ({ text, outcome }));
  return besides.length === 0 ? {} : { besides };
};

const isSaid = ({ experience, finishedAt }: Evaluation): boolean =>
  finishedAt !== undefined && experience.trim() !== '';

/** A central measurement with its development since the plan began. */
export const measurementOf = (
  view: PlanView,
  { number, text, series: id }: PlanCentralMeasurement,
): PaperMeasurement => {
  const series = id === undefined ? undefined : view.knowledge.series.get(id);
  if (series === undefined) {
    return { number, text, development: 'Planen fører ikke selv tal for målingen.', figures: [] };
  }
  const known = readingsOf(view.knowledge, series.id).inOrder;
  const development = developmentOf(series, known, view.plan.period.from);
  const used =
    development.kind === 'moved'
      ? [development.from, development.to]
      : development.kind === 'one'
        ? [development.reading]
        : [];
  return {
    number,
    text,
    series: series.id,
    development: developmentText(development, series),
    figures: used.map((each) => figureOf(each, view)),
    ...(known.length > 1 ? { chart: seriesChart(series, known) } : {}),
  };
};

/** How many figures of the series a paper draws on that are not shown to readers. */
const concealedAmong = ({ concealed }: PaperToMake, series: readonly string[]): number => {
  const drawn = new Set(series);
  return [...concealed].filter((each) => drawn.has(seriesIn(each))).length;
};

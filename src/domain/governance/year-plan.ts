import { daysAfter, daysBetween } from '#domain/time/days.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { type BodyKey, type GoverningBody, hasRight, isOpen, type Organisation } from './body.ts';
import type { CycleStep, CycleStepKind } from './cycle.ts';

type Bodies = Pick<Organisation, 'bodies'>;
type Area = { readonly key: string };

/**
 * The focus areas a body evaluates, in the plan's order: those it names, or all when it names none.
 * The local steering group, the follow-up groups and the district board each evaluate their area
 * (agreement section 6).
 */
export function areasOf(body: GoverningBody, areas: readonly Area[]): readonly string[] {
  if (!hasRight(body, 'evaluate')) return [];
  const keys = areas.map(({ key }) => key);
  return body.focusAreas.length === 0 ? keys : keys.filter((key) => body.focusAreas.includes(key));
}

/**
 * Whether a body gets a status paper of a year: those that evaluate (agreement section 6), those that
 * decide on what is recommended, and those that must follow the central measurements (section 4).
 */
export const getsPaper = (body: GoverningBody): boolean =>
  (['evaluate', 'decide', 'followMeasurements'] as const).some((right) => hasRight(body, right));

/** The bodies that evaluate something on a day, with what. */
export function evaluatorsOf(
  { bodies }: Bodies,
  areas: readonly Area[],
  day: IsoDate,
): readonly { readonly body: GoverningBody; readonly areas: readonly string[] }[] {
  return bodies
    .filter((body) => isOpen(body, day))
    .map((body) => ({ body, areas: areasOf(body, areas) }))
    .filter((each) => each.areas.length > 0);
}

/**
 * The body that decides on what a body recommends: the nearest it serves, directly or through
 * another, that may decide. Undefined when there is none, and then its recommendations lead nowhere.
 */
export function receiverOf({ bodies }: Bodies, from: GoverningBody): GoverningBody | undefined {
  const seen = new Set<BodyKey>([from.key]);
  let next = from.serves;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const above = bodies.find(({ key }) => key === next);
    if (above !== undefined && hasRight(above, 'decide')) return above;
    next = above?.serves;
  }
  return undefined;
}

/** What of the organisation would leave a year unfinished, without anybody having meant it. */
export type YearGap =
  | { readonly kind: 'nobodyEvaluates'; readonly focusArea: string }
  | { readonly kind: 'noReceiver'; readonly body: BodyKey }
  /** It came after the year was begun. */
  | { readonly kind: 'noStep'; readonly body: BodyKey; readonly step: CycleStepKind };

export function gapsIn(
  organisation: Bodies,
  areas: readonly Area[],
  day: IsoDate,
): readonly YearGap[] {
  const evaluators = evaluatorsOf(organisation, areas, day);
  const recommenders = organisation.bodies.filter(
    (body) => isOpen(body, day) && hasRight(body, 'recommend'),
  );
  return [
    ...areas
      .filter(({ key }) => !evaluators.some((each) => each.areas.includes(key)))
      .map(({ key }) => ({ kind: 'nobodyEvaluates', focusArea: key }) as const),
    ...recommenders
      .filter((body) => receiverOf(organisation, body) === undefined)
      .map(({ key }) => ({ kind: 'noReceiver', body: key }) as const),
  ];
}

/** The steps that the organisation now calls for, and a year does not have. */
export function missingSteps(
  steps: readonly CycleStep[],
  wanted: readonly CycleStep[],
): readonly CycleStep[] {
  return wanted.filter(({ key }) => steps.every((each) => each.key !== key));
}

/** From the day a year is begun until its first step is due, where the usual day has passed. */
const daysToBegin = 14;

/**
 * Steps proposed on a day: where the first is over already, all are moved so far that it is not, with
 * the gaps between them kept. Else a year begun late would be late from its first day.
 */
export function aheadOf(steps: readonly CycleStep[], today: IsoDate): readonly CycleStep[] {
  const first = steps.map(({ dueOn }) => dueOn).sort()[0];
  if (first === undefined || first >= today) return steps;
  const days = daysBetween(first, today) + daysToBegin;
  return steps.map((each) => ({ ...each, dueOn: daysAfter(each.dueOn, days) }));
}

type Day = `${string}-${string}`;

/**
 * When the steps usually are due, as month and day of the year after the one that is evaluated: those
 * nearest the area first, so that each body has what the one before it said.
 */
const usual = {
  figures: '03-01',
  papers: '04-01',
  evaluation: { local: '05-15', district: '06-10', city: '06-10' },
  recommendations: { local: '06-01', district: '06-20', city: '06-20' },
  decisions: { local: '09-01', district: '09-01', city: '10-01' },
  actions: '11-01',
} as const satisfies Readonly<Record<CycleStepKind, Day | Readonly<Record<string, Day>>>>;

/** The key of a step: its kind, and the body where each body has its own. */
export const stepKey = (kind: CycleStepKind, body?: BodyKey): string =>
  body === undefined ? kind : `${kind}:${body}`;

/**
 * The run of a year as the organisation gives it on a day: figures, a paper for each body
 * that is to have one, an evaluation for each that evaluates, recommendations for each that recommends, decisions for each that is
 * recommended to, and actions (agreement section 6). The days are the
 * usual ones.
 */
export function stepsOfYear(
  organisation: Bodies,
  areas: readonly Area[],
  year: number,
  day: IsoDate,
): readonly CycleStep[] {
  const evaluating = evaluatorsOf(organisation, areas, day).map(({ body }) => body);
  const recommending = organisation.bodies.filter(
    (body) => isOpen(body, day) && hasRight(body, 'recommend'),
  );
  const receivers = new Set(recommending.map((body) => receiverOf(organisation, body)?.key));
  const deciding = organisation.bodies.filter(({ key }) => receivers.has(key));
  return [
    step(year, 'figures', usual.figures),
    ...organisation.bodies
      .filter((body) => isOpen(body, day) && getsPaper(body))
      .map((body) => step(year, 'papers', usual.papers, body)),
    ...inOrder(
      evaluating.map((body) => step(year, 'evaluation', usual.evaluation[body.level], body)),
    ),
    ...inOrder(
      recommending.map((body) =>
        step(year, 'recommendations', usual.recommendations[body.level], body),
      ),
    ),
    ...inOrder(deciding.map((body) => step(year, 'decisions', usual.decisions[body.level], body))),
    step(year, 'actions', usual.actions),
  ];
}

const step = (year: number, kind: CycleStepKind, day: Day, body?: GoverningBody): CycleStep => ({
  key: stepKey(kind, body?.key),
  kind,
  ...(body === undefined ? {} : { body: body.key }),
  dueOn: `${year + 1}-${day}` as IsoDate,
});

const inOrder = (steps: readonly CycleStep[]): readonly CycleStep[] =>
  [...steps].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));

/** The years that can be begun: from the plan's first to its last, and none that is yet to come. */
export function yearsToOpen(
  period: { readonly from: IsoDate; readonly to: IsoDate },
  today: IsoDate,
): { readonly first: number; readonly last: number } {
  const yearOf = (day: IsoDate) => Number(day.slice(0, 4));
  return { first: yearOf(period.from), last: Math.min(yearOf(period.to), yearOf(today)) };
}

/**
 * The year somebody most likely wants to begin: the last that is over, or in its last quarter the one
 * that runs. Undefined when there is none to begin.
 */
export function nextYear(
  period: { readonly from: IsoDate; readonly to: IsoDate },
  today: IsoDate,
  begun: readonly number[],
): number | undefined {
  const { first, last } = yearsToOpen(period, today);
  const thisYear = Number(today.slice(0, 4));
  const latest = Math.min(last, thisYear - 1);
  if (latest >= first && !begun.includes(latest)) return latest;
  const isEnding = today >= `${thisYear}-10-01` && last === thisYear && last >= first;
  return isEnding && !begun.includes(last) ? last : undefined;
}

/** The years that are over and were never begun, oldest first: they may be taken late. */
export function yearsNotBegun(
  period: { readonly from: IsoDate; readonly to: IsoDate },
  today: IsoDate,
  begun: readonly number[],
): readonly number[] {
  const { first, last } = yearsToOpen(period, today);
  const latest = Math.min(last, Number(today.slice(0, 4)) - 1);
  return Array.from({ length: Math.max(0, latest - first + 1) }, (_, nth) => first + nth).filter(
    (year) => !begun.includes(year),
  );
}

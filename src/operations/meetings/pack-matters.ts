import { bodiesBelow } from '#domain/governance/below.ts';
import type { Organisation } from '#domain/governance/body.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import type { AgendaItem } from '#domain/governance/meeting.ts';
import { areasOf } from '#domain/governance/year-plan.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { bodyIn } from '#operations/bodies/load.ts';
import { type EvaluationOf, evaluationsSaid, keyOf, saidIn } from '#operations/evaluations/said.ts';
import { type Views, viewsFor } from '#operations/evaluations/views.ts';
import type { PlanWork } from '#operations/operation.ts';
import { measurementOf } from '#operations/papers/build.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import { type PlanView, viewAt } from '#operations/plans/view.ts';
import { actionsOf } from '#store/actions.ts';
import { decisionsOf } from '#store/decisions.ts';
import * as documents from '#store/documents.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import { noticesOf } from '#store/notices.ts';
import { recommendationsOf } from '#store/recommendations.ts';
import type { PackMatter } from '#text/papers-pack.ts';
import { meetingIn } from './load.ts';
import { minutesData } from './minutes-data.ts';
import { nameOfBody } from './present.ts';

type Asked = {
  readonly work: PlanWork;
  readonly meeting: WholeMeeting;
  readonly organisation: Organisation;
  readonly whole: WholePlan;
  /** The reader's: what is laid before a body is handed out. */
  readonly view: PlanView;
  readonly views: Views;
};
type Matters = readonly (readonly [item: string, matter: PackMatter])[];

/** What is laid before the body, by the item it belongs to. Of conflicts nothing is. */
export const mattersOf = async (
  work: PlanWork,
  meeting: WholeMeeting,
  organisation: Organisation,
  loaded: LoadedPlan,
): Promise<ReadonlyMap<string, PackMatter>> => {
  const view = viewFor({ kind: 'nobody' }, loaded, viewAt(loaded, work));
  const views = viewsFor({ kind: 'nobody' }, loaded, view);
  const asked: Asked = { work, meeting, organisation, whole: loaded.whole, view, views };
  return new Map([
    ...itemsOf(asked, 'conflict').map(({ id }) => [id, { kind: 'confidential' }] as const),
    ...(await papers(asked)),
    ...(await evaluatedAndRecommended(asked)),
    ...(await notices(asked)),
    ...(await actions(asked)),
    ...measurements(asked),
    ...(await earlierMinutes(asked)),
  ]);
};

const itemsOf = ({ meeting }: Asked, kind: AgendaItem['kind']): readonly AgendaItem[] =>
  meeting.agenda.filter((each) => each.kind === kind);

const papers = async (asked: Asked): Promise<Matters> => {
  const { database, plan } = asked.work;
  const laid: [string, PackMatter][] = [];
  for (const { id, subject } of itemsOf(asked, 'paper')) {
    const found =
      subject === undefined ? undefined : await documents.find(database, plan.id, subject);
    if (found !== undefined) laid.push([id, { kind: 'paper', document: found.document }]);
  }
  return laid;
};

/** Evaluation and recommendation go to the board together (agreement section 6). */
const evaluatedAndRecommended = async (asked: Asked): Promise<Matters> => {
  const { work, meeting, organisation, views } = asked;
  const { database, plan } = work;
  const made =
    itemsOf(asked, 'recommendation').length === 0
      ? []
      : await recommendationsOf(database, plan.id, { toBody: meeting.body });
  const laid = itemsOf(asked, 'recommendation').flatMap(({ id, subject }) => {
    const recommendation = made.find((each) => each.id === subject);
    return recommendation === undefined ? [] : [{ id, recommendation }];
  });
  const evaluated = itemsOf(asked, 'evaluation').map(({ id, subject = '' }) => ({
    id,
    of: evaluationsUnder(asked, subject),
  }));
  const said = await evaluationsSaid(work, views, organisation, [
    ...laid.map(({ recommendation }) => recommendation),
    ...evaluated.flatMap(({ of }) => of),
  ]);
  return [
    ...evaluated.map(({ id, of }): Matters[number] => [
      id,
      { kind: 'evaluation', evaluations: of.flatMap((each) => saidIn(said, each) ?? []) },
    ]),
    ...withEvaluations(asked, laid, said),
  ];
};

/** What a body evaluates under an item, its own first and then that of the bodies below it. */
const evaluationsUnder = (
  { meeting, organisation, whole }: Asked,
  subject: string,
): readonly EvaluationOf[] => {
  const slash = subject.indexOf('/');
  const [year, focusArea] = [Number(subject.slice(0, slash)), subject.slice(slash + 1)];
  const body = bodyIn(organisation, meeting.body);
  return [body, ...bodiesBelow(organisation, body.key)]
    .filter((each) => areasOf(each, whole.plan.focusAreas).includes(focusArea))
    .map(({ key }) => ({ year, body: key, focusArea }));
};

/** Several recommendations on one evaluation: it stands under the first of them. */
const withEvaluations = (
  { meeting, organisation, whole }: Asked,
  laid: readonly { readonly id: string; readonly recommendation: Recommendation }[],
  said: readonly EvaluationSaid[],
): Matters => {
  const shown = new Map<string, number>();
  return laid.flatMap(({ id, recommendation }): Matters => {
    const key = keyOf(recommendation);
    const found = saidIn(said, recommendation);
    const underItem = shown.get(key);
    const evaluation = underItem === undefined ? found : { underItem };
    if (evaluation === undefined) return [];
    if (underItem === undefined) {
      shown.set(key, meeting.agenda.findIndex((each) => each.id === id) + 1);
    }
    const from = nameOfBody(organisation, recommendation.body);
    const named = namesOf(whole, recommendation);
    return [[id, { kind: 'recommendation', recommendation, from, ...named, evaluation }]];
  });
};

const notices = async (asked: Asked): Promise<Matters> => {
  const items = itemsOf(asked, 'notice');
  if (items.length === 0) return [];
  const { work, meeting } = asked;
  const told = await noticesOf(work.database, work.plan.id, { body: meeting.body });
  return items.flatMap(({ id, subject }): Matters => {
    const notice = told.find((each) => each.id === subject);
    return notice === undefined ? [] : [[id, { kind: 'notice', notice }]];
  });
};

/** Of what follows from a conflict nothing is told. */
const actions = async (asked: Asked): Promise<Matters> => {
  const items = itemsOf(asked, 'action');
  if (items.length === 0) return [];
  const { database, plan, today } = asked.work;
  const all = await actionsOf(database, plan.id);
  const decisions = await decisionsOf(database, plan.id);
  return items.flatMap(({ id, subject }): Matters => {
    const action = all.find((each) => each.id === subject);
    if (action === undefined) return [];
    const decision = decisions.find((each) => each.id === action.decision);
    if (decision?.on.kind === 'conflict') return [[id, { kind: 'confidential' }]];
    const follows = decision === undefined ? {} : { decision };
    return [[id, { kind: 'action', action, ...follows, today }]];
  });
};

/** A body is recorded to have seen the central measurements, so they are laid before it. */
const measurements = (asked: Asked): Matters => {
  const { view } = asked;
  return itemsOf(asked, 'measurements').map(({ id }) => [
    id,
    {
      kind: 'measurements',
      measurements: view.plan.centralMeasurements.map((each) => measurementOf(view, each)),
    },
  ]);
};

/** The minutes of earlier meetings that are to be approved. */
const earlierMinutes = async (asked: Asked): Promise<Matters> => {
  const laid: [string, PackMatter][] = [];
  for (const { id, subject } of itemsOf(asked, 'minutes')) {
    if (subject === undefined) continue;
    const earlier = await meetingIn(asked.work, subject);
    const minutes = await minutesData(asked.work, earlier, asked.whole.plan);
    laid.push([id, { kind: 'minutes', minutes }]);
  }
  return laid;
};

const namesOf = (
  { plan, criteria }: WholePlan,
  { focusArea, criteria: about }: Pick<Recommendation, 'focusArea' | 'criteria'>,
): { readonly area: string; readonly criteria: readonly string[] } => ({
  area: plan.focusAreas.find(({ key }) => key === focusArea)?.name ?? focusArea,
  criteria: criteria
    .filter(({ id: criterion }) => about.includes(criterion))
    .map(({ code, sentence }) => `${code} ${sentence}`),
});

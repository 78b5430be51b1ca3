import type { BodyKey, GoverningBody, Organisation } from '#domain/governance/body.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { listBodies } from '#operations/bodies/show.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { requestsLike } from '#store/events.ts';
import { find } from '#store/plans.ts';
import type { YearToPlay } from './queue.ts';
import { markOf, momentOf, type Part, type Stage, type Step, sceneOf } from './scene.ts';
import { steps } from './steps.ts';

/**
 * Plays the story of the example plan: a year of its bodies, told through the operations that people
 * use. Each step is one write with an own name in the log; what stands there is not done again, so
 * that a story that was broken off goes on where it stopped.
 *
 * @param signal asks to stop; the step under way is finished first
 * @returns how many steps were taken now
 */
export const playYear = async (
  context: Context,
  { plan, startedOn }: YearToPlay,
  signal?: AbortSignal,
): Promise<number> => {
  const pin = await find(context.database, plan);
  if (pin === undefined) return 0;
  const organisation = await perform(listBodies, context, { plan });
  const bodies = partsOf(organisation);
  const stage: Stage = { context, plan, startedOn, organisation, bodies };
  const done = await requestsLike(context.database, pin, markOf(''));
  let taken = 0;
  for (const step of inOrder(startedOn)) {
    if (done.has(markOf(step.key))) continue;
    signal?.throwIfAborted();
    await step.play(sceneOf(stage, step));
    taken += 1;
  }
  return taken;
};

/** In the order of their days; of one moment, as they are written. */
const inOrder = (startedOn: IsoDate): readonly Step[] =>
  steps
    .map((step) => ({ step, at: momentOf(startedOn, step.at) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ step }) => step);

const partsOf = ({ bodies }: Organisation): Readonly<Record<Part, BodyKey>> => {
  const bodyThat = (is: (body: GoverningBody) => boolean): BodyKey => {
    const found = bodies.find(is);
    if (found === undefined) throw new Error('the example has not the bodies of its story');
    return found.key;
  };
  return {
    city: bodyThat(({ kind }) => kind === 'cityBoard'),
    district: bodyThat(({ kind }) => kind === 'districtBoard'),
    local: bodyThat(({ kind }) => kind === 'localSteeringGroup'),
    safety: bodyThat(({ focusAreas }) => focusAreas.includes('kriminalpraeventiv-indsats')),
    education: bodyThat(({ focusAreas }) => focusAreas.includes('uddannelse-og-beskaeftigelse')),
  };
};

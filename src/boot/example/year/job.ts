import type { Logger } from '#boot/logger.ts';
import type { Context } from '#operations/context.ts';
import { playYear } from './play.ts';
import type { YearToPlay } from './queue.ts';

/** The job that gives the example plan its year; it says in one line that it is done. */
export const playExampleYear = async (
  context: Context,
  year: YearToPlay,
  say: Logger['information'],
  signal?: AbortSignal,
): Promise<void> => {
  const steps = await playYear(context, year, signal);
  say('the example plan has its year', { plan: year.plan, steps });
};

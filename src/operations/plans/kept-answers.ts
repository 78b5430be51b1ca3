import type { IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import type { Database } from '#store/database.ts';
import { seesSmallNumbers } from './concealed-view.ts';
import { showPlan } from './show.ts';
import { stampOf, stampPlan } from './stamp.ts';
import type { PlanView } from './view.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Answers as they were sent, the longest unused dropped first. */
type KeptAnswers = {
  readonly get: (name: string) => Bytes | undefined;
  readonly keep: (name: string, bytes: Bytes) => void;
};

const mostBytes = 256 * 1024 * 1024;

export const createKeptAnswers = (limit = mostBytes): KeptAnswers => {
  const kept = new Map<string, Bytes>();
  let total = 0;
  const drop = (name: string): void => {
    total -= kept.get(name)?.byteLength ?? 0;
    kept.delete(name);
  };
  return {
    get: (name) => {
      const found = kept.get(name);
      if (found === undefined) return undefined;
      kept.delete(name);
      kept.set(name, found);
      return found;
    },
    keep: (name, bytes) => {
      drop(name);
      if (bytes.byteLength > limit) return;
      kept.set(name, bytes);
      total += bytes.byteLength;
      for (const oldest of kept.keys()) {
        if (total <= limit) break;
        drop(oldest);
      }
    },
  };
};

const byDatabase = new WeakMap<Database['pool'], KeptAnswers>();

const answersOf = ({ pool }: Database): KeptAnswers => {
  const found = byDatabase.get(pool);
  if (found !== undefined) return found;
  const made = createKeptAnswers();
  byDatabase.set(pool, made);
  return made;
};

export type Asked = { readonly plan: string; readonly asOf?: IsoDate | undefined };

/**
 * The bytes of an answer that is the same for all who may see as much of a plan, made once for each
 * revision, day and form. Whether the actor may see it, and which revision the plan has, is asked each time;
 * so a plan that was looked at lately need not be in memory to be told about again.
 *
 * @throws Refusal as `plans.show` does
 */
export const keptAnswer = async (
  context: Context,
  form: string,
  asked: Asked,
  make: (view: PlanView) => Bytes,
): Promise<Bytes> => {
  const answers = answersOf(context.database);
  const stamp = await perform(stampPlan, context, asked);
  const found = answers.get(`${form} ${stamp}`);
  if (found !== undefined) return found;
  const view = await perform(showPlan, context, asked);
  const bytes = make(view);
  // The plan may have been written to since the stamp was taken: the view knows its own revision.
  const [id = ''] = stamp.split('@');
  const whole = seesSmallNumbers(context.actor, view.plan.key);
  answers.keep(`${form} ${stampOf(id, view.revision, view.today, view.asOf, whole)}`, bytes);
  return bytes;
};

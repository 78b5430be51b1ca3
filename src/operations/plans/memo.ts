import type { PlanKey, WholePlan } from '#domain/plans/plan.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from '#store/database.ts';
import type { PlanPin } from '#store/plans.ts';
import type { PlanView } from './view.ts';

/** A plan as it was at one revision, and the views that were made of it. */
export type LoadedPlan = {
  readonly pin: PlanPin;
  readonly whole: WholePlan;
  /** The SHA-256 of the evidence files that are kept. */
  readonly evidence: ReadonlySet<string>;
  readonly views: Map<`${IsoDate}|${Instant | ''}`, PlanView>;
};

export type MemoLimits = { readonly plans: number; readonly roughBytes: number };

/** What was read lately, kept under its revision: a newer revision is another plan. */
export type PlanMemo = {
  /** The plan if it is at hand at exactly this revision. */
  readonly at: (pin: PlanPin) => LoadedPlan | undefined;
  readonly keep: (loaded: LoadedPlan) => void;
  /** Of those who ask for the same thing at once, only the first does the work. */
  readonly shared: (pin: PlanPin, load: () => Promise<LoadedPlan>) => Promise<LoadedPlan>;
  readonly size: () => { readonly plans: number; readonly roughBytes: number };
};

/** Enough for a big city's plans in the memory of a small machine. */
const usual: MemoLimits = { plans: 2_000, roughBytes: 384 * 1024 * 1024 };

export const createPlanMemo = (limits: MemoLimits = usual): PlanMemo => {
  // A map keeps the order of insertion: the first is the one longest unused.
  const kept = new Map<PlanKey, { readonly loaded: LoadedPlan; readonly bytes: number }>();
  const loading = new Map<string, Promise<LoadedPlan>>();
  let total = 0;
  const drop = (key: PlanKey): void => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const keep = (loaded: LoadedPlan): void => {
    const { key, revision } = loaded.pin;
    if ((kept.get(key)?.loaded.pin.revision ?? 0) > revision) return;
    drop(key);
    const bytes = roughBytesOf(loaded.whole);
    if (bytes > limits.roughBytes) return;
    kept.set(key, { loaded, bytes });
    total += bytes;
    for (const oldest of kept.keys()) {
      if (kept.size <= limits.plans && total <= limits.roughBytes) break;
      drop(oldest);
    }
  };
  return {
    at: ({ key, revision, id }) => {
      const found = kept.get(key);
      if (found?.loaded.pin.revision !== revision || found.loaded.pin.id !== id) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.loaded;
    },
    keep,
    shared: (pin, load) => {
      const name = `${pin.id}@${pin.revision}`;
      const under = loading.get(name);
      if (under !== undefined) return under;
      const started = load()
        .then((loaded) => {
          keep(loaded);
          return loaded;
        })
        .finally(() => loading.delete(name));
      loading.set(name, started);
      return started;
    },
    size: () => ({ plans: kept.size, roughBytes: total }),
  };
};

/** Roughly what a reading, a version and the rest take, with a few views of them; measured once. */
const readingBytes = 800;
const versionBytes = 4_000;
const planBytes = 60_000;

const roughBytesOf = ({ criteria, readings }: WholePlan): number =>
  planBytes +
  readings.length * readingBytes +
  criteria.reduce((sum, { versions }) => sum + versions.length * versionBytes, 0);

const memos = new WeakMap<Database['pool'], PlanMemo>();

/** The memory of one database; it goes when the database is closed. */
export const memoOf = ({ pool }: Database): PlanMemo => {
  const found = memos.get(pool);
  if (found !== undefined) return found;
  const made = createPlanMemo();
  memos.set(pool, made);
  return made;
};

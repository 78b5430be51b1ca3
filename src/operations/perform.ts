import { type Actor, isPublic, may, nameOf } from '#domain/access/may.ts';
import { accept, type Issue } from '#domain/checked.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import type { Database } from '#store/database.ts';
import * as eventRows from '#store/events.ts';
import * as plans from '#store/plans.ts';
import { problemOf } from '#store/refusals.ts';
import * as submissions from '#store/submissions.ts';
import type { Context } from './context.ts';
import { parseInput } from './input.ts';
import type {
  Again,
  Change,
  NotAccepted,
  Operation,
  RememberedRefusal,
  Unchanged,
  Work,
} from './operation.ts';
import { issuesOfTexts } from './texts.ts';

type AnyWork = Work & { readonly plan?: plans.PlanPin };
type Outcome = Change<unknown> | Unchanged<unknown> | RememberedRefusal | NotAccepted;
type Task = {
  readonly operation: Operation<unknown>;
  readonly context: Context;
  readonly input: unknown;
  readonly key: PlanKey | undefined;
  readonly prepared: unknown;
};

/**
 * The one way to have anything done, for pages, programs and the command line alike: reads the
 * input, asks whether the actor may, runs it in a transaction of its own, writes what happened in
 * the same transaction, and answers only when all of it is kept.
 *
 * A form's issues are answered; everything else that cannot be done is thrown.
 *
 * @throws Refusal with the problem; whatever else is thrown is a fault of ours
 */
export const perform = async <Answer>(
  operation: Operation<Answer>,
  context: Context,
  raw: unknown,
): Promise<Answer> => {
  if (context.actor.kind === 'nobody' && !isPublic(operation.verb)) {
    refuseTo({ kind: 'signInNeeded' });
  }
  try {
    return (await performed(operation as Operation<unknown>, context, raw)) as Answer;
  } catch (error) {
    const problem = error instanceof Refusal ? error.problem : problemOf(error);
    if (problem === undefined) throw error;
    if (problem.kind === 'invalid' && operation.kind === 'form') {
      return { ok: false, issues: problem.issues } as Answer;
    }
    throw error instanceof Refusal ? error : new Refusal(problem);
  }
};

const performed = async (
  operation: Operation<unknown>,
  context: Context,
  raw: unknown,
): Promise<unknown> => {
  allowEarly(operation, context.actor, raw);
  const input = inputOf(operation, raw);
  const key = operation.of === 'plan' ? (input as { readonly plan: PlanKey }).plan : undefined;
  allow(operation, context.actor, key ?? operation.scope?.(input as never) ?? null, key);
  const unfit = await operation.inspect?.(input as never);
  if (unfit !== undefined && unfit.length > 0) invalid(unfit);
  const prepared = await operation.prepare?.(context, input as never);
  if (prepared?.ok === false) return invalid(prepared.issues);
  const task: Task = { operation, context, input, key, prepared: prepared?.value };
  return operation.kind === 'query' ? ask(task) : write(task);
};

/** Whoever may not is told so before the input is read: nobody learns from it, nor makes us work. */
const allowEarly = (operation: Operation<unknown>, actor: Actor, raw: unknown): void => {
  if (operation.of === 'plan') {
    const key = (raw as { readonly plan?: unknown } | null | undefined)?.plan;
    if (typeof key === 'string') allow(operation, actor, key as PlanKey, key as PlanKey);
  } else if (operation.scope === undefined) {
    allow(operation, actor, null, undefined);
  }
};

const inputOf = ({ input }: Operation<unknown>, raw: unknown): unknown => {
  const unfit = issuesOfTexts(raw);
  if (unfit.length > 0) invalid(unfit);
  const read = parseInput(input, raw);
  return read.ok ? read.value : invalid(read.issues);
};

const invalid = (issues: readonly Issue[]): never => refuseTo({ kind: 'invalid', issues });

/** A plan the actor may not even see does not exist to that actor. */
const allow = (
  { verb }: Operation<unknown>,
  actor: Actor,
  scope: PlanKey | null,
  key: PlanKey | undefined,
): void => {
  if (may(actor, verb, scope)) return;
  if (key !== undefined && !may(actor, 'see', key)) refuseTo({ kind: 'notFound', what: 'plan' });
  refuseTo({ kind: 'notAllowed', verb });
};

const workOf = (context: Context, database: Database, plan?: plans.PlanPin): AnyWork => ({
  database,
  now: context.now(),
  today: context.today(),
  actor: context.actor,
  newId: context.newId,
  newSecret: context.newSecret,
  address: context.address ?? '',
  outside: context.outside ?? {},
  ...(plan === undefined ? {} : { plan }),
});

const ask = async ({ operation, context, input, key }: Task): Promise<unknown> => {
  const run = async (database: Database): Promise<unknown> => {
    const plan = key === undefined ? undefined : await pinFor(context, database, key);
    return operation.run(
      workOf(context, database, plan) as never,
      input as never,
      undefined as never,
    );
  };
  return operation.several === true
    ? context.database.transaction(run, { access: 'read only' })
    : run(context.database);
};

const pinFor = async (
  context: Context,
  database: Database,
  key: PlanKey,
): Promise<plans.PlanPin> => {
  if (context.pin?.key === key) return context.pin;
  return (await plans.find(database, key)) ?? refuseTo({ kind: 'notFound', what: 'plan' });
};

/** Thrown within the transaction so that what was not accepted, or was done before, leaves nothing behind. */
class Undo {
  readonly answer: unknown;
  constructor(answer: unknown) {
    this.answer = answer;
  }
}

type Written = { readonly answer: unknown } | RememberedRefusal;
type After = () => void | Promise<void>;

const write = async (task: Task): Promise<unknown> => {
  const done: After[] = [];
  const written = await task.context.database
    .transaction((database) => writeIn(task, database, done))
    .catch((error: unknown) => {
      if (error instanceof Undo) return { answer: error.answer };
      throw error;
    });
  for (const each of done) await each();
  return 'refused' in written ? refuseTo(written.refused) : written.answer;
};

const writeIn = async (task: Task, database: Database, done: After[]): Promise<Written> => {
  const { operation, context, input, key, prepared } = task;
  const submission = submissionOf(task);
  const earlier =
    submission === undefined
      ? 'first'
      : await submissions.take(database, submission, context.now());
  if (earlier !== 'first') return { answer: await recalled(task, database, earlier.result) };
  const plan = key === undefined ? undefined : await beginWrite(database, key);
  const work = workOf(context, database, plan);
  const ran = operation.run(work as never, input as never, prepared as never);
  const outcome = (await ran) as Outcome;
  if ('ok' in outcome) throw new Undo(outcome);
  if ('unchanged' in outcome) throw new Undo(answerOf(operation, outcome.unchanged));
  const made = 'value' in outcome ? outcome.plan : undefined;
  const confidential = 'value' in outcome && outcome.confidential === true;
  const stamp = stampOf(task, work, made ?? plan, confidential);
  if ('value' in outcome) await outcome.writeEvents?.(stamp);
  await eventRows.append(database, stamp, outcome.events);
  if ('refused' in outcome) return outcome;
  if (outcome.after !== undefined) done.push(outcome.after);
  if (submission !== undefined) {
    await submissions.keepResult(database, submission, remembered(operation, outcome.value));
  }
  return { answer: answerOf(operation, outcome.value) };
};

const beginWrite = async (database: Database, key: PlanKey): Promise<plans.PlanPin> =>
  (await plans.beginWrite(database, key)) ?? refuseTo({ kind: 'notFound', what: 'plan' });

const answerOf = ({ kind }: Operation<unknown>, value: unknown): unknown =>
  kind === 'form' ? accept(value) : value;

const stampOf = (
  { operation, context }: Task,
  { now, actor }: AnyWork,
  plan: plans.PlanPin | undefined,
  confidential: boolean,
): eventRows.Stamp => ({
  plan,
  at: now,
  ...signatureOf(operation, actor, confidential),
  operation: operation.name,
  requestId: context.requestId,
});

/** Nobody signs in; what was done was done by whoever had the link. */
const byLink: readonly string[] = ['answerAsk', 'chooseMail'];

/** Who acts in a conflict is as confidential as the conflict: it stands in its own steps alone. */
const signatureOf = (
  { verb }: Operation<unknown>,
  actor: Actor,
  confidential: boolean,
): Pick<eventRows.Stamp, 'actor' | 'actorName'> => {
  if (confidential || verb === 'seeConflicts') return { actor: null, actorName: 'fortroligt' };
  return { actor: actorId(actor), actorName: byLink.includes(verb) ? 'via link' : nameOf(actor) };
};

const actorId = (actor: Actor): string | null => (actor.kind === 'account' ? actor.id : null);

const submissionOf = ({ operation, context, input }: Task): submissions.Submission | undefined => {
  const mark = (input as { readonly once?: string } | undefined)?.once;
  return mark === undefined
    ? undefined
    : {
        actor: actorId(context.actor) ?? context.actor.kind,
        operation: operation.name,
        once: mark,
      };
};

type AnyAgain = Again<'installation', unknown, unknown>;

const remembered = ({ again }: Operation<unknown>, value: unknown): unknown =>
  again === undefined ? value : (again as unknown as AnyAgain).remember(value);

const recalled = async (
  { operation, context, input, key }: Task,
  database: Database,
  kept: unknown,
): Promise<unknown> => {
  const { again } = operation;
  if (again === undefined) return answerOf(operation, kept);
  const plan = key === undefined ? undefined : await pinFor(context, database, key);
  const work = workOf(context, database, plan);
  return answerOf(operation, await (again as unknown as AnyAgain).recall(work, input, kept));
};

import type { z } from 'zod';
import type { Actor, Scope, Verb } from '#domain/access/may.ts';
import type { Checked, Issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import type { Problem } from '#domain/problem.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Database } from '#store/database.ts';
import type { Stamp } from '#store/events.ts';
import type { PlanPin } from '#store/plans.ts';
import type { Context, Outside } from './context.ts';

/** What a running operation has at hand; `database` is the open transaction of a command. */
export type Work = {
  readonly database: Database;
  /** The one moment at which all of it happens. */
  readonly now: Instant;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly newId: () => string;
  readonly newSecret: () => string;
  readonly address: string;
  readonly outside: Outside;
};

/** The work of an operation on one plan. In a command the pin is the plan's as it will be. */
export type PlanWork = Work & { readonly plan: PlanPin };

/** What an operation is about: one plan, named in its input as `plan`, or the installation. */
export type Concern = 'plan' | 'installation';
type WorkOf<C extends Concern> = C extends 'plan' ? PlanWork : Work;

export type Events = readonly [Event, ...Event[]];

/** What a write comes to. Without an event it does not compile. */
export type Change<T> = {
  readonly value: T;
  readonly events: Events;
  /** Who did it is as confidential as what: the log names nobody. */
  readonly confidential?: boolean;
  /** The plan it made, so that its events are found among the plan's. */
  readonly plan?: PlanPin;
  /** Writes the events there are too many of to be handed over, before the others. */
  readonly writeEvents?: (stamp: Stamp) => Promise<void>;
  /** Done once it is committed, such as keeping in memory what was just written; waited for. */
  readonly after?: () => void | Promise<void>;
};

/** It was done before, or there was nothing to do: answered, and nothing is written. */
export type Unchanged<T> = { readonly unchanged: T };

/** A refusal that must itself be remembered, such as a wrong password: committed, then thrown. */
export type RememberedRefusal = { readonly refused: Problem; readonly events: Events };

/** A form that was not accepted: nothing is written. */
export type NotAccepted = { readonly ok: false; readonly issues: readonly Issue[] };

/** How the answer to a form is given again when the same form is sent a second time. */
export type Again<C extends Concern, I, T> = {
  /** What to keep of the answer; fit for JSON. */
  readonly remember: (value: T) => unknown;
  readonly recall: (work: WorkOf<C>, input: I, kept: unknown) => Promise<T>;
};

type Named<C extends Concern, S extends z.ZodType, P = undefined> = {
  /** Such as "readings.correct"; stands in the log. */
  readonly name: string;
  readonly of: C;
  readonly verb: Verb;
  readonly input: S;
  /** For an operation on the installation that may concern one plan: which. */
  readonly scope?: (input: z.output<S>) => Scope;
  /** What takes its time and needs no database, such as looking into a file: before anything waits. */
  readonly inspect?: (input: z.output<S>) => Promise<readonly Issue[]>;
  /**
   * As `inspect`, for what is found and used: its value is what `run` is handed as `prepared`.
   * Whatever it does to the database is in transactions of its own and no fact.
   */
  readonly prepare?: (context: Context, input: z.output<S>) => Promise<Checked<P>>;
};

/** An operation is a value; `perform` is the only one to run it. */
export type Operation<Answer> = {
  readonly kind: 'query' | 'command' | 'form';
  readonly name: string;
  readonly of: Concern;
  readonly verb: Verb;
  readonly input: z.ZodType;
  readonly scope?: (input: never) => Scope;
  readonly inspect?: (input: never) => Promise<readonly Issue[]>;
  readonly prepare?: (context: Context, input: never) => Promise<Checked<unknown>>;
  /** A query of several statements, which must all see the same moment. */
  readonly several?: boolean;
  readonly run: (work: never, input: never, prepared: never) => Promise<unknown>;
  readonly again?: Again<Concern, never, never>;
  /** Only there for the compiler: what `perform` answers. */
  readonly answers?: Answer;
};

/** An operation that writes nothing. */
export const query = <C extends Concern, S extends z.ZodType, T>(
  given: Named<C, S> & {
    readonly several?: boolean;
    readonly run: (work: WorkOf<C>, input: z.output<S>) => Promise<T>;
  },
): Operation<T> => ({ kind: 'query', ...given }) as unknown as Operation<T>;

/** An operation that writes, in a transaction of its own. Ill-formed input is thrown. */
export const command = <C extends Concern, S extends z.ZodType, T>(
  given: Named<C, S> & {
    readonly run: (work: WorkOf<C>, input: z.output<S>) => Promise<Change<T> | RememberedRefusal>;
    readonly again?: Again<C, z.output<S>, T>;
  },
): Operation<T> => ({ kind: 'command', ...given }) as unknown as Operation<T>;

/** As a command, for what people fill in: everything wrong with it is answered at once. */
export const form = <C extends Concern, S extends z.ZodType, T, P = undefined>(
  given: Named<C, S, P> & {
    readonly run: (
      work: WorkOf<C>,
      input: z.output<S>,
      prepared: P,
    ) => Promise<Change<T> | Unchanged<T> | RememberedRefusal | NotAccepted>;
    readonly again?: Again<C, z.output<S>, T>;
  },
): Operation<Checked<T>> => ({ kind: 'form', ...given }) as unknown as Operation<Checked<T>>;

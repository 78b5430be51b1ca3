import type { Actor } from '#domain/access/may.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { Mailer } from '#outside/mailer.ts';
import type { Statbank } from '#outside/statbank.ts';
import type { Database } from '#store/database.ts';
import type { PlanPin } from '#store/plans.ts';

/** What every operation is given: nothing in the rooms below asks for the time or for chance. */
export type Context = {
  readonly database: Database;
  readonly now: () => Instant;
  readonly today: () => IsoDate;
  readonly actor: Actor;
  readonly requestId: string;
  /** An id that sorts by time (UUIDv7). */
  readonly newId: () => string;
  /** At least 128 bits nobody can guess, fit for an address. */
  readonly newSecret: () => string;
  /** Where the request came from; kept only as a hash, against guessing of passwords. */
  readonly address?: string;
  /** The plan the request is about, read together with the actor; saves a question about it. */
  readonly pin?: PlanPin;
  readonly outside?: Outside;
};

/** Those the house talks with; what is left out is not set up. */
export type Outside = {
  readonly mailer?: Mailer;
  readonly statbank?: Statbank;
};

import type { Actor } from '#domain/access/may.ts';
import type { Checked } from '#domain/checked.ts';
import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { danishTime, momentAt } from '#domain/time/danish-time.ts';
import { daysAfter, weekday } from '#domain/time/days.ts';
import { date, type Instant, type IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import type { Operation } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';

/** The bodies of the example plan, by what they are in the story. */
export type Part = 'city' | 'district' | 'local' | 'safety' | 'education';

/**
 * The secretariat, whoever chairs a body, or who sits on the district board for the library: each with
 * the rights that somebody in the seat has.
 */
export type Who = 'secretariat' | Part | 'library';

/**
 * A day of the story: a date, or for what is to look recent whenever the example is opened, a day of a
 * week counted from that of the first start (`{ week: -2, weekday: 3 }`: Wednesday two weeks before).
 */
export type Day = string | { readonly week: number; readonly weekday: number };

/** A day with a time on a Danish clock, such as "10:15". */
export type When = { readonly day: Day; readonly clock: string };

/** One write. Its key is its name in the log, by which it is known to be done. */
export type Step = {
  readonly key: string;
  readonly at: When;
  readonly who: Who;
  readonly play: (scene: Scene) => Promise<unknown>;
};

/** What a step has at hand; every operation is done by whoever takes it, at its moment. */
export type Scene = {
  readonly organisation: Organisation;
  readonly bodies: Readonly<Record<Part, BodyKey>>;
  /** The day of the step. */
  readonly today: IsoDate;
  readonly dateOf: (day: Day) => IsoDate;
  /** A form of the plan, sent with the step's mark. @throws Error where it is not accepted */
  readonly does: <T>(operation: Operation<Checked<T>>, input: object) => Promise<T>;
  /** As `does`, for a form that has no mark. */
  readonly keeps: <T>(operation: Operation<Checked<T>>, input: object) => Promise<T>;
  readonly asks: <T>(operation: Operation<T>, input: object) => Promise<T>;
};

/** What every step of the story is called in the log. */
export const markOf = (key: string): string => `eksempel-${key}`;

/** The id of the nth thing a step makes: known beforehand, so that nothing can be made twice. */
export const idOf = (key: string, nth = 1): string => `${markOf(key)}-${nth}`;

/** What the story is played on. */
export type Stage = {
  readonly context: Context;
  readonly plan: PlanKey;
  /** The day of the first start. */
  readonly startedOn: IsoDate;
  readonly organisation: Organisation;
  readonly bodies: Scene['bodies'];
};

/** The scene of one step. Nothing outside is within its reach, so that no letter is ever sent. */
export const sceneOf = (stage: Stage, step: Step): Scene => {
  const { plan, organisation, bodies } = stage;
  const context = contextOf(stage, step);
  const mark = context.requestId;
  return {
    organisation,
    bodies,
    today: context.today(),
    dateOf: (day) => dateOf(stage.startedOn, day),
    does: async (operation, input) =>
      accepted(step, await perform(operation, context, { plan, once: mark, ...input })),
    keeps: async (operation, input) =>
      accepted(step, await perform(operation, context, { plan, ...input })),
    asks: (operation, input) => perform(operation, context, { plan, ...input }),
  };
};

const accepted = <T>({ key }: Step, answer: Checked<T>): T => {
  if (answer.ok) return answer.value;
  const said = answer.issues.map(({ path, code, detail }) => `${path.join('.')} ${code} ${detail}`);
  throw new Error(`${key} is not accepted: ${said.join('; ')}`);
};

const contextOf = (stage: Stage, { key, at, who }: Step): Context => {
  const { database, newSecret } = stage.context;
  const moment = momentOf(stage.startedOn, at);
  let made = 0;
  return {
    database,
    now: () => moment,
    today: () => danishTime(moment).day,
    actor: actorOf(stage, who),
    requestId: markOf(key),
    newId: () => {
      made += 1;
      return idOf(key, made);
    },
    newSecret,
  };
};

/** When something of the story is, for a first start on that day. */
export const momentOf = (startedOn: IsoDate, { day, clock }: When): Instant => {
  const moment = momentAt(dateOf(startedOn, day), clock);
  if (moment === undefined) throw new Error(`${clock} is no time of that day`);
  return moment;
};

const dateOf = (startedOn: IsoDate, day: Day): IsoDate =>
  typeof day === 'string'
    ? date(day)
    : daysAfter(startedOn, day.weekday - weekday(startedOn) + day.week * 7);

const actorOf = ({ plan, organisation, bodies }: Stage, who: Who): Actor => {
  if (who === 'secretariat') {
    const name = 'Sekretariatet (opdigtet)';
    return { kind: 'account', id: markOf(who), name, grants: [{ plan, role: 'editor' }] };
  }
  const body = bodies[who === 'library' ? 'district' : who];
  const mandate = organisation.mandates.find(
    (each) =>
      each.body === body &&
      (who === 'library' ? each.organisation === 'KFF' : each.role === 'chair'),
  );
  const person = organisation.people.find(({ id }) => id === mandate?.person);
  if (mandate === undefined || person === undefined) throw new Error(`nobody in ${body} is ${who}`);
  const { role, organisation: sitsFor } = mandate;
  const seat = { plan, body, person: person.id, role } as const;
  const seats = [sitsFor === undefined ? seat : { ...seat, organisation: sitsFor }];
  return { kind: 'account', id: markOf(who), name: person.name, grants: [], seats };
};

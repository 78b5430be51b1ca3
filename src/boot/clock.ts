/** The only place where the time of day is asked for; everybody else is given it. */
export type Clock = { readonly now: () => Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The clock of tests and of the example plan: always the same moment. */
export const stoppedClock = (at: string): Clock => {
  const moment = Temporal.Instant.from(at);
  return { now: () => moment };
};

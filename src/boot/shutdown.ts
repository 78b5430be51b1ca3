/** What asked the program to stop. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'starter ended';

/**
 * Calls `stop` once, on the first wish to stop. A terminal sends Ctrl-C to every process it started
 * and npm passes it on as well, so the same wish often comes twice.
 */
export const onStop = (stop: (reason: StopReason) => void): void => {
  let asked = false;
  const ask = (reason: StopReason): void => {
    if (asked) return;
    asked = true;
    stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => ask(signal));
  }
  // Started by our own starter on another Node, which holds a channel to us while it lives.
  process.on('disconnect', () => ask('starter ended'));
  process.channel?.unref();
};

import { readFileSync } from 'node:fs';

/** What asked the program to stop. */
export type StopReason = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'npm ended';

/**
 * Calls `stop` once, on the first wish to stop. A terminal sends Ctrl-C to every process it started
 * and npm passes it on as well, so the same wish often comes twice.
 *
 * Started by npm, the program also stops when npm is killed in a way that lets it tell nobody.
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
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => ask('npm ended'));
};

const watchParent = (ended: () => void): void => {
  const before = npmAbove();
  setInterval(() => {
    if (npmAbove() !== before) ended();
  }, 500).unref();
};

/** npm starts a script by way of a shell, which may or may not give its place to the script. */
const npmAbove = (): string => {
  const parent = process.ppid;
  const stat = readIfThere(`/proc/${parent}/stat`);
  const [, name, above] = /^\d+ \((.*)\) \S (\d+)/s.exec(stat) ?? [];
  return name !== undefined && /^(sh|dash|bash|ash|busybox)$/.test(name)
    ? `${parent} ${above}`
    : String(parent);
};

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

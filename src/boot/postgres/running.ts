import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type RunningServer = { readonly processId: number; readonly ready: boolean };

/** Reads the server's own lock file: line 1 is its process, line 8 its state. */
export const serverOf = (cluster: string): RunningServer | undefined => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readIfThere(file).split('\n');
  const processId = Math.abs(Number(lines[0]));
  if (!isAlive(processId)) return undefined;
  if (isSomethingElse(processId, cluster)) {
    // After a restart of the machine, or in a container, the number may be another program's. The
    // server would then refuse to start for ever.
    rmSync(file, { force: true });
    return undefined;
  }
  return { processId, ready: lines[7]?.trim() === 'ready' };
};

export const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** A process that has ended but is not yet collected by its parent counts as gone. */
export const isAlive = (processId: number): boolean => {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !/^\d+ \(.*\) Z/s.test(readIfThere(`/proc/${processId}/stat`));
};

/** Only told on Linux; elsewhere the server's own judgement holds. */
const isSomethingElse = (processId: number, cluster: string): boolean => {
  const commandLine = readIfThere(`/proc/${processId}/cmdline`);
  return commandLine !== '' && !commandLine.includes(cluster);
};

/** Beside the cluster: the process whose end is the server's end. */
export const ownerFile = (cluster: string): string => join(dirname(cluster), 'server-owner');

/** A server whose owner was killed is still ready for a moment: it must not be adopted then. */
export const ownerLives = (cluster: string): boolean =>
  isAlive(Number(readIfThere(ownerFile(cluster))));

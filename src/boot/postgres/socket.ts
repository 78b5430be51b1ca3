import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BootRefusal } from '#boot/refusal.ts';
import { giveTo, type ServerAccount } from './account.ts';

/** The port is only part of the socket's name: no network is listened to. */
export const socketPort = 5432;

/** The shortest limit among the systems we run on (macOS 104, Linux 108, both with a closing zero). */
const longestPath = 103;

/**
 * The folder the server's socket lies in: beside the data where the path is short enough, else in
 * the system's folder for temporary files under a name made from the data folder's.
 */
export const socketFolderFor = (dataFolder: string): string => {
  const beside = join(dataFolder, 'run');
  if (fits(beside)) return beside;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const owner = process.getuid?.() ?? 0;
  const candidates = [process.env.XDG_RUNTIME_DIR, tmpdir(), '/tmp'];
  const found = candidates
    .filter((parent) => parent !== undefined && parent !== '')
    .map((parent) => join(`${parent}`, `fremdrift-${owner}-${name}`))
    .find(fits);
  if (found === undefined) throw new BootRefusal(`Stien ${dataFolder} er for lang til en socket.`);
  return found;
};

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestPath;

/**
 * Makes the folder, closed to everybody else.
 *
 * @throws BootRefusal when the folder is somebody else's: in a folder shared by all, a stranger
 * could have made it first and would then own our connection to the database.
 */
export const prepareSocketFolder = (folder: string, account: ServerAccount): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const owners = [process.getuid?.(), account.kind === 'other' ? account.user : undefined];
  if (!found.isDirectory() || (process.getuid !== undefined && !owners.includes(found.uid))) {
    throw new BootRefusal(`Mappen ${folder} tilhører en anden bruger. Fjern den, og prøv igen.`);
  }
  chmodSync(folder, 0o700);
  giveTo(account, folder);
};

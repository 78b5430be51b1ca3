import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { BootRefusal } from '#boot/refusal.ts';

/**
 * As whom the server runs. PostgreSQL refuses to run as root, and refuses a user without an entry
 * in the list of users.
 *
 * - `self`: the user we are; nothing special.
 * - `namespace`: root steps into a user namespace where it has another number. Files stay root's.
 * - `other`: where namespaces are closed, an unprivileged user that owns the data folder.
 */
export type ServerAccount =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace'; readonly user: number; readonly group: number }
  | { readonly kind: 'other'; readonly user: number; readonly group: number };

type ListedUser = { readonly name: string; readonly user: number; readonly group: number };

/** @throws BootRefusal when we are root and nobody else can run the server. */
export const chooseAccount = (): ServerAccount => {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const users = listedUsers();
  const guest = users.find(({ user }) => user >= 1000) ?? users.find(({ user }) => user > 0);
  if (guest !== undefined && namespaceWorks(guest)) return { ...numbers(guest), kind: 'namespace' };
  return otherAccount(users);
};

/** The way used where user namespaces are closed. Exported because both ways are tested. */
export const otherAccount = (users: readonly ListedUser[] = listedUsers()): ServerAccount => {
  const other =
    users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (other === undefined) {
    throw new BootRefusal(
      'PostgreSQL kan ikke køre som root, og der er ingen anden bruger at køre det som. Start som en almindelig bruger, eller angiv DATABASE_URL.',
    );
  }
  return { ...numbers(other), kind: 'other' };
};

const numbers = ({ user, group }: ListedUser) => ({ user, group });

const listedUsers = (): readonly ListedUser[] => {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name, , user, group] = line.split(':');
    if (name === undefined || user === undefined || group === undefined) return [];
    return [{ name, user: Number(user), group: Number(group) }];
  });
};

const namespaceOptions = ({ user, group }: { readonly user: number; readonly group: number }) => [
  '-U',
  `--map-user=${user}`,
  `--map-group=${group}`,
];

const namespaceWorks = (guest: ListedUser): boolean =>
  spawnSync('unshare', [...namespaceOptions(guest), 'true'], { stdio: 'ignore' }).status === 0;

/** A command line, and the spawn options, that run `command` as the account. */
export const commandFor = (account: ServerAccount, command: string, rest: readonly string[]) => {
  switch (account.kind) {
    case 'self':
      return { command, rest: [...rest], options: {} };
    case 'namespace':
      return {
        command: 'unshare',
        rest: [...namespaceOptions(account), command, ...rest],
        options: {},
      };
    case 'other':
      return { command, rest: [...rest], options: { uid: account.user, gid: account.group } };
  }
};

/** Hands a folder we made to the account, where that is another user. */
export const giveTo = (account: ServerAccount, folder: string): void => {
  if (account.kind === 'other') chownSync(folder, account.user, account.group);
};

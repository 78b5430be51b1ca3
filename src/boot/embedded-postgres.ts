import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BootRefusal } from '#boot/refusal.ts';
import { chooseAccount, commandFor, giveTo, type ServerAccount } from './postgres/account.ts';
import { type PostgresBinaries, packagedBinaries } from './postgres/binaries.ts';
import { embeddedName, ensureCluster } from './postgres/cluster.ts';
import { ownerFile, ownerLives, readIfThere, serverOf } from './postgres/running.ts';
import { prepareSocketFolder, socketFolderFor, socketPort } from './postgres/socket.ts';

/** Where to connect: the fields `pg` takes. The host is the folder of a unix socket. */
export type SocketConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
};

/** A running server of ours, or one of another process of ours that we share. */
export type EmbeddedPostgres = {
  readonly connection: SocketConnection;
  /** `started` by us, or `adopted`: it belongs to another living process and is left running. */
  readonly origin: 'started' | 'adopted';
  readonly processId: number;
  /** Shuts the server down when it is ours; resolves when its processes are gone. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** The cluster lies in a folder in it, named after the major version. Made when missing. */
  readonly dataFolder: string;
  /** False only for tests: fast, and lost in a power cut. */
  readonly durable?: boolean;
  /** Another PostgreSQL than the packaged one, such as Debian's. */
  readonly binaries?: PostgresBinaries;
  readonly account?: ServerAccount;
  /** More server settings, such as `shared_buffers`. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** How long a start may take, recovery after a power cut and another's shutdown included. */
const patience = 60_000;
const largestLog = 5_000_000;

/**
 * Starts PostgreSQL on a private unix socket, or adopts the one that already serves the folder.
 *
 * The server dies with this process, also on `kill -9`: see `supervision`.
 *
 * @throws BootRefusal with the server's own last words when it will not start
 */
export const startEmbeddedPostgres = async (
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> => {
  const binaries = options.binaries ?? packagedBinaries();
  const account = options.account ?? chooseAccount();
  const cluster = join(options.dataFolder, `postgresql-${binaries.major}`);
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o711 });
  const socketFolder = socketFolderFor(options.dataFolder);
  const deadline = Date.now() + patience;
  let lastWords = '';
  while (Date.now() < deadline) {
    const running = serverOf(cluster);
    if (running?.ready === true && ownerLives(cluster)) {
      return adopted(socketFolder, running.processId);
    }
    const durable = options.durable ?? true;
    if (running === undefined && ensureCluster({ folder: cluster, binaries, account, durable })) {
      prepareSocketFolder(socketFolder, account);
      const attempt = await attemptStart({ options, binaries, account, cluster, socketFolder });
      if (attempt.kind === 'running') return attempt.server;
      lastWords = attempt.said;
      // Only a server on its way out is worth waiting for; other complaints will not pass.
      if (!lastWords.includes('postmaster.pid')) break;
    }
    await pause(25);
  }
  throw new BootRefusal(
    `Den indbyggede PostgreSQL ville ikke starte (log: ${logFile(cluster)}).\n${lastWords}`.trim(),
  );
};

const logFile = (cluster: string): string => join(dirname(cluster), 'postgresql.log');

type Attempt =
  | { readonly kind: 'running'; readonly server: EmbeddedPostgres }
  | { readonly kind: 'failed'; readonly said: string };

type AttemptRequest = {
  readonly options: EmbeddedPostgresOptions;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount;
  readonly cluster: string;
  readonly socketFolder: string;
};

/**
 * A shell stands between us and the server. It holds one end of a pipe whose other end only we
 * hold: when we end, however we end, the pipe closes and it asks the server to shut down at once
 * (SIGINT: fast shutdown). When the server ends by itself, the shell ends, and we see that.
 */
const supervision = `exec 3<&0
"$0" "$@" </dev/null >>"$SERVER_LOG" 2>&1 3<&- & P=$!
( read _ <&3; kill -INT $P ) >/dev/null 2>&1 & W=$!
echo $P; exec >&- 3<&-
wait $P; S=$?
kill $W 2>/dev/null
exit $S`;

const attemptStart = async (request: AttemptRequest): Promise<Attempt> => {
  const { account, cluster, socketFolder } = request;
  const log = logFile(cluster);
  const logStart = prepareLog(log, account);
  const words = [...serverCommand(request.binaries, cluster, socketFolder), ...settings(request)];
  const { command, rest, options } = commandFor(account, '/bin/sh', ['-c', supervision, ...words]);
  const child = spawn(command, rest, {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', SERVER_LOG: log },
  });
  const end = ended(child);
  const processId = await Promise.race([firstLine(child), end]);
  while (child.exitCode === null && child.signalCode === null) {
    const running = serverOf(cluster);
    if (running?.ready === true && running.processId === processId) {
      writeFileSync(ownerFile(cluster), String(process.pid));
      letGo(child);
      return {
        kind: 'running',
        server: started(socketFolder, processId, child, end),
      };
    }
    await pause(4);
  }
  return { kind: 'failed', said: readIfThere(log).slice(logStart).trim() };
};

const serverCommand = (binaries: PostgresBinaries, cluster: string, socketFolder: string) => [
  join(binaries.bin, 'postgres'),
  '-D',
  cluster,
  '-k',
  socketFolder,
  '-p',
  String(socketPort),
];

const settings = ({ options }: AttemptRequest): readonly string[] => {
  const chosen: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Small, frequent queries: compiling them costs more than it saves.
    jit: 'off',
    random_page_cost: '1.1',
    ...(options.durable === false
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
    ...options.settings,
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

/** @returns where this start's part of the log begins */
const prepareLog = (log: string, account: ServerAccount): number => {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(log, `${log}.1`);
  if (size === 0 || size > largestLog) {
    writeFileSync(log, '', { mode: 0o600 });
    giveTo(account, log);
    return 0;
  }
  return readFileSync(log, 'utf8').length;
};

const firstLine = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.stdout?.once('data', (data: Buffer) => resolve(Number(data.toString().trim())));
  });

const ended = (child: ChildProcess): Promise<0> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve(0));
    child.once('error', () => resolve(0));
  });

/** The server must not keep our process alive; the open pipe is what ties its life to ours. */
const letGo = (child: ChildProcess): void => {
  child.unref();
  child.stdout?.destroy();
  const input = child.stdin;
  if (input !== null && 'unref' in input && typeof input.unref === 'function') input.unref();
};

const connectionIn = (socketFolder: string): SocketConnection => ({
  host: socketFolder,
  port: socketPort,
  user: embeddedName,
  database: embeddedName,
});

const started = (
  socketFolder: string,
  processId: number,
  child: ChildProcess,
  end: Promise<unknown>,
): EmbeddedPostgres => ({
  connection: connectionIn(socketFolder),
  origin: 'started',
  processId,
  stop: async () => {
    child.ref();
    child.stdin?.end();
    await end;
  },
});

const adopted = (socketFolder: string, processId: number): EmbeddedPostgres => ({
  connection: connectionIn(socketFolder),
  origin: 'adopted',
  processId,
  stop: () => Promise.resolve(),
});

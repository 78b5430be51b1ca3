import { type AccessMode, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { type QueryCount, type QueryCounter, queryCounter } from './query-count.ts';
import type { Tables } from './tables.ts';

/** Where to connect: a `postgres://` address, or the folder of a unix socket and the names. */
export type DatabaseAddress =
  | string
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
    };

export type TransactionOptions = {
  /**
   * A query asks for `read only`: it cannot write by mistake, and all its statements see the same
   * moment. Ignored by a joined transaction.
   */
  readonly access?: AccessMode;
};

/**
 * The database, or an open transaction in it: the functions of this room take either.
 *
 * `bigint` and `numeric` come as strings, because a float would lose what they promise; `date` comes
 * as `YYYY-MM-DD`, because a day has no hour; `timestamptz` comes as a `Date`.
 */
export type Database = {
  readonly kysely: Kysely<Tables>;
  /** For what Kysely does not do, such as COPY. Not part of an open transaction. */
  readonly pool: pg.Pool;
  /** How many statements were sent; for tests that hold a page to its number. */
  readonly queries: QueryCount;
  /**
   * Runs the work in one transaction: committed when it resolves, rolled back when it throws.
   * Within an open transaction it joins that one; a savepoint then undoes a part that throws, so
   * that the rest can go on.
   */
  readonly transaction: <T>(
    work: (database: Database) => Promise<T>,
    options?: TransactionOptions,
  ) => Promise<T>;
  /** Resolves when every connection is closed. */
  readonly close: () => Promise<void>;
};

export type DatabaseOptions = {
  readonly connections?: number;
  /** Told when an idle connection is lost, as when the server is restarted. */
  readonly onLostConnection?: (error: Error) => void;
};

/** Connects lazily: the first query opens the first connection. */
export const openDatabase = (address: DatabaseAddress, options: DatabaseOptions = {}): Database => {
  const counter = queryCounter();
  const pool = new pg.Pool({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    max: options.connections ?? 10,
    types: { getTypeParser },
    Client: countingClient(counter),
  });
  // Without a listener a restarted server would end our process.
  pool.on('error', (error) => options.onLostConnection?.(error));
  // Nor may one that is lost between two statements of a transaction: the next of them tells it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely,
    pool,
    queries: counter.count,
    transaction: (work, { access } = {}) => {
      const builder = kysely.transaction();
      const chosen =
        access === 'read only'
          ? builder.setAccessMode(access).setIsolationLevel('repeatable read')
          : builder;
      return chosen.execute((open) => work(joined(open, pool, counter)));
    },
    // Kysely's own `destroy` does nothing when only the pool was used.
    close: () => pool.end(),
  };
};

/** A database that already is a transaction. */
const joined = (open: Transaction<Tables>, pool: pg.Pool, counter: QueryCounter): Database => {
  const database: Database = {
    kysely: open,
    pool,
    queries: counter.count,
    transaction: async (work) => {
      await sql`savepoint part`.execute(open);
      try {
        const value = await work(database);
        await sql`release savepoint part`.execute(open);
        return value;
      } catch (error) {
        await sql`rollback to savepoint part`.execute(open);
        await sql`release savepoint part`.execute(open);
        throw error;
      }
    },
    close: () => Promise.resolve(),
  };
  return database;
};

const asIs = (text: string): string => text;

const getTypeParser = ((type: number, format?: 'text' | 'binary') =>
  type === pg.types.builtins.DATE
    ? asIs
    : pg.types.getTypeParser(type, format as 'text')) as typeof pg.types.getTypeParser;

/** `pg` takes a class of client; counting there sees Kysely's queries and all others. */
const countingClient = (counter: QueryCounter) =>
  class extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's query are passed through
    override query(...given: readonly any[]): any {
      counter.sent(given[0]);
      return Reflect.apply(super.query, this, given);
    }
  };

/** The oldest PostgreSQL the SQL here is written for. */
export const oldestServer = 15;

/** @returns the server's major version */
export const serverMajor = async (database: Database): Promise<number> => {
  const { rows } = await database.pool.query<{ server_version_num: string }>(
    'show server_version_num',
  );
  return Math.floor(Number(rows[0]?.server_version_num ?? 0) / 10_000);
};

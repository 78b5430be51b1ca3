// The whole of Fremdrift behind a real address, for those who sit in front of it with a browser.
import { randomBytes, randomUUID } from 'node:crypto';
import { problemJson } from '#api/problem-json.ts';
import { apiRoutes } from '#api/routes.ts';
import { readExamplePlans } from '#boot/example/read-examples.ts';
import { listen } from '#boot/server.ts';
import type { Role } from '#domain/access/may.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Context, Outside } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { type Surroundings, systemContext } from '#operations/session/open-context.ts';
import type { Database } from '#store/database.ts';
import { keepOrigin } from '#store/served.ts';
import { createApp } from '#web/app.tsx';

export type ListeningSite = {
  readonly origin: string;
  readonly surroundings: Surroundings;
  /** Moves the clock to another moment. */
  readonly setClock: (moment: string) => void;
  /** The program itself. */
  readonly system: Context;
  /** What the server could not do; empty when all is well. */
  readonly failures: readonly unknown[];
  /** The address of a one-time link to sign in by. */
  readonly signInLink: (name: string, role: Role) => Promise<string>;
  readonly close: () => Promise<void>;
};

export type ListeningSiteOptions = {
  /** Where the clock stands. */
  readonly now: string;
  readonly plans: 'examples' | readonly WholePlan[];
  readonly outside?: Outside;
};

export async function listeningSite(
  database: Database,
  { now: moment, plans, outside = {} }: ListeningSiteOptions,
): Promise<ListeningSite> {
  let now = moment as Instant;
  const surroundings: Surroundings = {
    database,
    now: () => now,
    today: () => danishTime(now).day,
    newId: () => randomUUID(),
    newSecret: () => randomBytes(24).toString('base64url'),
    outside,
  };
  const system = systemContext(surroundings, 'Fremdrift', 'test');
  for (const file of plans === 'examples' ? await readExamplePlans() : plans) {
    await perform(importPlanFile, system, { file, from: 'example' });
  }
  const failures: unknown[] = [];
  let app: ReturnType<typeof createApp> | undefined;
  // The address is known only when something listens, and the app must know its address.
  const server = await listen((request) => app?.fetch(request) ?? new Response(), {
    host: '127.0.0.1',
    port: 0,
  });
  const origin = `http://127.0.0.1:${server.port}`;
  await keepOrigin(database, origin);
  app = createApp({
    surroundings,
    origin,
    logger: { failure: (_, error) => failures.push(error) },
    api: { routes: apiRoutes(), problem: problemJson },
  });
  return {
    origin,
    surroundings,
    system,
    failures,
    setClock: (moment) => {
      now = moment as Instant;
    },
    signInLink: async (name, role) => {
      const { token } = await perform(makeSignInLink, system, { name, role });
      return `${origin}/log-ind/${token}`;
    },
    close: server.close,
  };
}

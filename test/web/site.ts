// The pages over a real database, without a socket: people sign in, ask and send forms.
import { randomBytes, randomUUID } from 'node:crypto';
import { problemJson } from '#api/problem-json.ts';
import { apiRoutes } from '#api/routes.ts';
import type { Role } from '#domain/access/may.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant } from '#domain/time/period.ts';
import type { Outside } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { makeSignInLink } from '#operations/session/make-link.ts';
import { type Surroundings, systemContext } from '#operations/session/open-context.ts';
import type { Database } from '#store/database.ts';
import { createApp } from '#web/app.tsx';
import { fjordparken } from './fjordparken.ts';

export const origin = 'http://localhost:3000';

export type Fields = Readonly<Record<string, string | readonly string[] | File>>;

export type Answer = {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Where a redirect leads. */
  readonly to: string | undefined;
};

/** Somebody in front of the pages, with the cookie of their session. */
export type Visitor = {
  readonly cookie: string | undefined;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Sends a form as a browser does, with a mark of its own unless one is given. */
  readonly post: (
    path: string,
    fields?: Fields,
    headers?: Readonly<Record<string, string | undefined>>,
  ) => Promise<Answer>;
};

export type Site = {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly app: ReturnType<typeof createApp>;
  readonly clock: { set: (at: string) => void };
  readonly failures: readonly unknown[];
  readonly visitor: (cookie?: string) => Visitor;
  /** Signs somebody in with a link, with a role over one plan or (without one) all. */
  readonly signIn: (name: string, role: Role, plan?: string) => Promise<Visitor>;
  readonly linkFor: (name: string, role: Role, plan?: string) => Promise<string>;
};

export type SiteOptions = {
  readonly start?: string;
  /** False on a database that has its plans already. */
  readonly withPlans?: boolean;
  /** Those the house talks with. */
  readonly outside?: Outside;
};

/** Two plans, Fjordparken and Bakkegården, on the day given. */
export async function openSite(
  database: Database,
  { start = '2021-06-01T10:00:00.000Z', withPlans = true, outside }: SiteOptions = {},
): Promise<Site> {
  let at = start as Instant;
  const failures: unknown[] = [];
  const surroundings: Surroundings = {
    database,
    now: () => at,
    today: () => danishTime(at).day,
    newId: () => randomUUID(),
    newSecret: () => randomBytes(24).toString('base64url'),
    ...(outside === undefined ? {} : { outside }),
  };
  const system = systemContext(surroundings, 'Fremdrift', 'test');
  for (const key of withPlans ? ['fjordparken', 'bakkegaarden'] : []) {
    await perform(importPlanFile, system, { file: fjordparken({ key }) });
  }
  const app = createApp({
    surroundings,
    origin,
    logger: { failure: (_, error) => failures.push(error) },
    api: { routes: apiRoutes(), problem: problemJson },
  });
  const visitor = (cookie?: string): Visitor => visitorOf(app, cookie);
  const linkFor: Site['linkFor'] = async (name, role, plan) =>
    (await perform(makeSignInLink, system, { name, role, ...(plan === undefined ? {} : { plan }) }))
      .token;
  return {
    database,
    surroundings,
    app,
    clock: {
      set: (moment) => {
        at = moment as Instant;
      },
    },
    failures,
    visitor,
    linkFor,
    signIn: async (name, role, plan) => {
      const token = await linkFor(name, role, plan);
      const { headers } = await visitor().post(`/log-ind/${token}`);
      return visitor(cookieIn(headers));
    },
  };
}

export const cookieIn = (headers: Headers): string =>
  headers.get('set-cookie')?.split(';')[0] ?? '';

function visitorOf(app: Site['app'], cookie: string | undefined): Visitor {
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${origin}${path}`, init);
    return {
      status: response.status,
      text: await response.text(),
      headers: response.headers,
      to: response.headers.get('location') ?? undefined,
    };
  };
  const own = cookie === undefined ? {} : { cookie };
  return {
    cookie,
    get: (path, headers = {}) => ask(path, { headers: { ...own, ...headers } }),
    post: (path, fields = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: present({ ...own, origin, 'sec-fetch-site': 'same-origin', ...headers }),
        body: bodyOf({ once: randomUUID(), ...fields }),
      }),
  };
}

const present = (headers: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  ) as Record<string, string>;

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const withFile = Object.values(fields).some((value) => value instanceof File);
  const body = withFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) (body as FormData).append(name, value);
    else for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  }
  return body;
}

/** The visible words of a page, so that a test can look for what a person reads. */
export function wordsIn(html: string): string {
  return html
    .replaceAll(/<(?:script|style|title)[\s\S]*?<\/(?:script|style|title)>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

/** The value of a hidden or shown field. */
export function fieldIn(html: string, name: string): string | undefined {
  const tag = new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`).exec(html)?.[0];
  return /\bvalue="([^"]*)"/.exec(tag ?? '')?.[1];
}

// A StatBank of our own over real HTTP: it answers as the API does, and misbehaves when told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { csvOf, jsonStatOf, type Selection, type StatForm } from './statbank-forms.ts';
import { type Language, shownTable, type TableSpec, tableInfoOf } from './statbank-tables.ts';

export type Fault =
  /** Hangs up without a word. */
  | { readonly kind: 'offline' }
  /** Never answers. */
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      readonly said?: string;
    }
  /** Says how long it is, and hangs up half-way. */
  | { readonly kind: 'cut' }
  /** Half an answer that says it is whole. */
  | { readonly kind: 'half' }
  | { readonly kind: 'html' }
  | { readonly kind: 'elsewhere'; readonly to: string }
  | { readonly kind: 'endless' };

export type StatbankServer = {
  readonly url: string;
  /** How JSON-stat is written from now on. */
  readonly writes: (form: Partial<StatForm>) => void;
  /** Misbehaves at the next calls, once for each; `always` until told otherwise. */
  readonly fails: (...faults: readonly Fault[]) => void;
  readonly failsAlways: (fault: Fault | undefined) => void;
  readonly change: (id: string, how: (table: TableSpec) => TableSpec | undefined) => void;
  /** "POST /data", "GET /tableinfo/FOLK1A", in order. */
  readonly asked: () => readonly string[];
  readonly forgetAsked: () => void;
  /** The most calls that were under way at one time. */
  readonly mostAtOnce: () => number;
};

type State = {
  readonly tables: Map<string, TableSpec>;
  readonly asked: string[];
  readonly faults: Fault[];
  always: Fault | undefined;
  form: StatForm;
  underWay: number;
  most: number;
};

/** Stopped when the test, or whatever else is waited for, is over. */
export const statbankServer = async (
  tables: readonly TableSpec[],
  until: { readonly after: (close: () => void) => unknown },
): Promise<StatbankServer> => {
  const state: State = {
    tables: new Map(tables.map((table) => [table.id, table])),
    asked: [],
    faults: [],
    always: undefined,
    form: { version: 1, values: 'array', status: true },
    underWay: 0,
    most: 0,
  };
  const server = createServer((request, response) => {
    state.underWay += 1;
    state.most = Math.max(state.most, state.underWay);
    response.once('close', () => {
      state.underWay -= 1;
    });
    answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  until.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    writes: (form) => {
      state.form = { ...state.form, ...form };
    },
    fails: (...faults) => state.faults.push(...faults),
    failsAlways: (fault) => {
      state.always = fault;
    },
    change: (id, how) => {
      const table = state.tables.get(id);
      if (table === undefined) return;
      state.tables.delete(id);
      const changed = how(table);
      if (changed !== undefined) state.tables.set(changed.id, changed);
    },
    asked: () => [...state.asked],
    forgetAsked: () => {
      state.asked.length = 0;
    },
    mostAtOnce: () => state.most,
  };
};

type Answer = { readonly status: number; readonly type: string; readonly body: string };

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'text/json; charset=utf-8',
  body: JSON.stringify(value),
});

const error = (code: string, message: string): Answer =>
  json({ errorTypeCode: code, message }, 400);

const answer = async (
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(url.pathname).replace(/^\/v1/, '');
  state.asked.push(`${request.method} ${path}`);
  const fault = state.faults.shift() ?? state.always;
  const body = await bodyOf(request);
  const right = answerTo(state, path, { ...Object.fromEntries(url.searchParams), ...body });
  if (fault === undefined) return send(response, right);
  misbehave(fault, right, response);
};

const send = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, { 'content-type': type }).end(body);
};

type Body = Readonly<Record<string, unknown>>;

const bodyOf = async (request: IncomingMessage): Promise<Body> => {
  const bytes = await buffer(request);
  return bytes.length === 0 ? {} : (JSON.parse(bytes.toString('utf8')) as Body);
};

const answerTo = (state: State, path: string, asked: Body): Answer => {
  const [, what, first, second] = path.split('/');
  const language: Language = asked.lang === 'en' ? 'en' : 'da';
  switch (what) {
    case 'tables':
      return json([...state.tables.values()].map((table) => shownTable(table, language)));
    case 'tableinfo': {
      const table = tableNamed(state, first ?? asked.table);
      return table === undefined ? unknownTable : json(tableInfoOf(table, language));
    }
    case 'data': {
      const table = tableNamed(state, first ?? asked.table);
      const format = String(second ?? asked.format ?? 'PX').toUpperCase();
      return table === undefined
        ? unknownTable
        : dataOf(state, table, format, language, selectionIn(table, asked));
    }
    default:
      return { status: 404, type: 'text/plain', body: 'not found' };
  }
};

const unknownTable = error(
  'EXTRACT-NOTFOUND',
  'Tabellen blev ikke fundet. The table was not found.',
);

const tableNamed = (state: State, id: unknown): TableSpec | undefined =>
  typeof id === 'string' ? state.tables.get(id.toUpperCase()) : undefined;

type Variable = { readonly code: string; readonly values: readonly string[] };

/** From the body of a POST, or from the query of a GET, whose codes are written in any case. */
const selectionIn = (table: TableSpec, asked: Body): Selection => {
  const given: readonly Variable[] = Array.isArray(asked.variables)
    ? (asked.variables as readonly Variable[])
    : Object.entries(asked).flatMap(([code, value]) =>
        typeof value === 'string' ? [{ code, values: value.split(',') }] : [],
      );
  const found = table.variables.flatMap(({ id, values }) => {
    const one = given.find(({ code }) => code.toUpperCase() === id.toUpperCase());
    if (one === undefined) return [];
    return [[id, one.values.includes('*') ? values.map((each) => each.id) : one.values] as const];
  });
  return new Map(found);
};

const dataOf = (
  state: State,
  table: TableSpec,
  format: string,
  language: Language,
  selection: Selection,
): Answer => {
  for (const { id, values, elimination } of table.variables) {
    const chosen = selection.get(id);
    if (chosen === undefined && (!elimination || format === 'BULK')) {
      return error('EXTRACT-MISSINGVALUES', `Der er ikke valgt værdier for ${id}.`);
    }
    const unknown = chosen?.find((each) => !values.some((value) => value.id === each));
    if (unknown !== undefined) {
      return error('EXTRACT-VALUENOTFOUND', `Værdien ${unknown} findes ikke i variablen ${id}.`);
    }
  }
  switch (format) {
    case 'JSONSTAT':
      return json(jsonStatOf(table, selection, language, state.form));
    case 'CSV':
    case 'BULK':
      return {
        status: 200,
        type: 'text/csv; charset=utf-8',
        body: csvOf(table, selection, language),
      };
    default:
      return error('EXTRACT-FORMAT', `Formatet ${format} kendes ikke.`);
  }
};

const misbehave = (fault: Fault, right: Answer, response: ServerResponse): void => {
  switch (fault.kind) {
    case 'offline':
      response.socket?.destroy();
      return;
    case 'silent':
      return;
    case 'status':
      response
        .writeHead(
          fault.status,
          fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
        )
        .end(fault.said === undefined ? '' : JSON.stringify({ message: fault.said }));
      return;
    case 'cut':
      response.writeHead(200, {
        'content-type': right.type,
        'content-length': right.body.length + 100,
      });
      response.write(right.body.slice(0, right.body.length / 2), () => response.socket?.destroy());
      return;
    case 'half':
      send(response, { ...right, body: right.body.slice(0, right.body.length / 2) });
      return;
    case 'html':
      send(response, { status: 200, type: 'text/html', body: '<h1>Vi holder lukket</h1>' });
      return;
    case 'elsewhere':
      response.writeHead(302, { location: fault.to }).end();
      return;
    case 'endless':
      endless(response);
  }
};

const endless = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/json' });
  const forever = function* () {
    for (;;) yield '['.repeat(65_536);
  };
  pipeline(Readable.from(forever()), response, () => undefined);
};

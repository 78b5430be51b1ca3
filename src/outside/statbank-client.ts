import type { OutsideTrouble } from '#domain/problem.ts';
import type { Answered } from '#domain/statbank/table.ts';
import { readTableInfo, readTables } from '#formats/statbank/lists.ts';
import { type PoliteOptions, politeFetch } from './polite-fetch.ts';
import type { Statbank, StatbankForm, StatbankLanguage, StatbankSelection } from './statbank.ts';

export const statbankAddress = 'https://api.statbank.dk/v1';

export type StatbankOptions = Partial<PoliteOptions> & {
  /** With http or https; nothing but what lies under it is ever asked. */
  readonly baseUrl: string;
  /** Milliseconds from any fixed moment: how old the list of tables is. */
  readonly clock: () => number;
};

const usual: PoliteOptions = {
  fetch: globalThis.fetch,
  // What another public client of the service waits so as not to be turned away.
  pauseMs: 700,
  timeoutMs: 30_000,
  retries: 2,
  mostWaitMs: 10_000,
  mostBytes: 20_000_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** How long the list of tables is kept: it is large, and changes once a day. */
const listMs = 3_600_000;

/**
 * Talks with StatBank over HTTP.
 * @throws RangeError when the address is not one of http or https
 */
export const createStatbank = ({ baseUrl, clock, ...given }: StatbankOptions): Statbank => {
  const base = baseOf(baseUrl);
  const get = politeFetch({ ...usual, ...given });
  const ask = async <T>(asked: Asked, read: (value: unknown) => T | undefined) => {
    const got = await get(addressOf(base, asked), initOf(asked));
    return got.ok ? jsonAnswer(got.bytes, got.type, read) : got;
  };
  const lists = new Map<StatbankLanguage, { readonly at: number; readonly tables: Tables }>();
  return {
    tables: async (language = 'da') => {
      const kept = lists.get(language);
      if (kept !== undefined && clock() - kept.at < listMs) return { ok: true, value: kept.tables };
      const answer = await ask({ path: ['tables'], query: queryFor(language) }, readTables);
      if (answer.ok) lists.set(language, { at: clock(), tables: answer.value });
      return answer;
    },
    tableInfo: async (table, language = 'da') =>
      isTableId(table)
        ? ask({ path: ['tableinfo', table], query: queryFor(language) }, (value) => {
            const info = readTableInfo(value);
            return info?.id.toUpperCase() === table.toUpperCase() ? info : undefined;
          })
        : notATable(table),
    data: async (table, selection, form) => {
      if (!isTableId(table)) return notATable(table);
      if (!isSelection(selection)) return refused('Udvalget kan ikke læses');
      const asked: Asked = { path: ['data'], body: dataBody(table, selection, form) };
      const got = await get(addressOf(base, asked), initOf(asked));
      return got.ok ? dataAnswer(got.bytes, got.type, form) : got;
    },
  };
};

type Tables = Extract<Awaited<ReturnType<Statbank['tables']>>, { ok: true }>['value'];

type Asked = {
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
};

const baseOf = (text: string): URL => {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol)) {
    throw new RangeError(`not an address of http or https: ${text}`);
  }
  return base;
};

const addressOf = (base: URL, { path, query }: Asked): URL => {
  const address = new URL(base);
  address.pathname = [base.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
  address.search = new URLSearchParams(query ?? {}).toString();
  return address;
};

const initOf = ({ body }: Asked): RequestInit =>
  body === undefined
    ? { headers: { accept: 'application/json' } }
    : {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/csv' },
        body: JSON.stringify(body),
      };

const queryFor = (language: StatbankLanguage) => ({ lang: language, format: 'JSON' });

const isTableId = (id: string): boolean => /^[A-Za-z0-9ÆØÅæøå_]{1,30}$/.test(id);

/** A code goes in the body of a request, never in its address; still it is short and plain. */
const isCode = (code: string): boolean =>
  code.length > 0 && code.length <= 100 && !/[\u0000-\u001f\u007f]/.test(code);

const isSelection = (selection: StatbankSelection): boolean =>
  Object.entries(selection).every(
    ([code, values]) => isCode(code) && values.length > 0 && values.every(isCode),
  );

const refused = (said: string): { readonly ok: false; readonly trouble: OutsideTrouble } => ({
  ok: false,
  trouble: { kind: 'refused', status: 400, said },
});

const notATable = (id: string) => refused(`"${id.slice(0, 30)}" er ikke navnet på en tabel`);

/** The service's own names of its forms; codes and not words, in Danish. */
const dataBody = (table: string, selection: StatbankSelection, form: StatbankForm): object => ({
  table,
  format: form.toUpperCase(),
  lang: 'da',
  ...(form === 'jsonstat' ? {} : { valuePresentation: 'Code', delimiter: 'Semicolon' }),
  variables: Object.entries(selection).map(([code, values]) => ({ code, values })),
});

const notUnderstood = (what: string): { readonly ok: false; readonly trouble: OutsideTrouble } => ({
  ok: false,
  trouble: { kind: 'notUnderstood', what },
});

const jsonAnswer = <T>(
  bytes: Uint8Array,
  type: string,
  read: (value: unknown) => T | undefined,
): Answered<T> => {
  if (isPage(type)) return notUnderstood('der kom en hjemmeside i stedet for tal');
  try {
    const value = read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (value !== undefined) return { ok: true, value };
  } catch {
    return notUnderstood('det er ikke helt, eller det er ikke JSON');
  }
  return notUnderstood('det har en anden form end ventet');
};

/** Whether it holds what was asked for is for the reader of the form; here it is only the right kind. */
const dataAnswer = (bytes: Uint8Array, type: string, form: StatbankForm): Answered<Uint8Array> => {
  if (isPage(type)) return notUnderstood('der kom en hjemmeside i stedet for tal');
  if (bytes.length === 0) return notUnderstood('det er tomt');
  const isJson = /json/i.test(type);
  return (form === 'jsonstat') === isJson
    ? { ok: true, value: bytes }
    : notUnderstood('det har en anden form end ventet');
};

const isPage = (type: string): boolean => /html/i.test(type);

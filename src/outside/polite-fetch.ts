import { maskCpr } from '#domain/cpr.ts';
import type { OutsideTrouble } from '#domain/problem.ts';

/** How somebody else's service is asked: one call at a time, in no hurry, and never without end. */
export type PoliteOptions = {
  readonly fetch: typeof globalThis.fetch;
  /** Between one answer and the next call, in milliseconds. */
  readonly pauseMs: number;
  /** For one call with its whole answer. */
  readonly timeoutMs: number;
  /** How many times more a call is tried that came to nothing. */
  readonly retries: number;
  /** The longest pause before a new try; a service that wants more is told of as busy. */
  readonly mostWaitMs: number;
  readonly mostBytes: number;
  readonly wait: (milliseconds: number) => Promise<void>;
};

export type Got =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly type: string }
  | { readonly ok: false; readonly trouble: OutsideTrouble };

type Tried =
  | Got
  | { readonly ok: 'again'; readonly trouble: OutsideTrouble; readonly afterMs?: number };

export type PoliteFetch = (url: URL, init: RequestInit) => Promise<Got>;

/** Never throws for what the service does; what comes back is its bytes, or what is the matter. */
export const politeFetch = (options: PoliteOptions): PoliteFetch => {
  let free: Promise<unknown> = Promise.resolve();
  return (url, init) => {
    const turn = free.then(() => tries(options, url, init));
    free = turn.then(() => options.wait(options.pauseMs));
    return turn;
  };
};

const tries = async (options: PoliteOptions, url: URL, init: RequestInit): Promise<Got> => {
  for (let nth = 0; ; nth += 1) {
    const tried = await once(options, url, init);
    if (tried.ok !== 'again') return tried;
    const wait = tried.afterMs ?? options.pauseMs * 2 ** (nth + 1);
    if (nth >= options.retries || wait > options.mostWaitMs) {
      return { ok: false, trouble: tried.trouble };
    }
    await options.wait(wait);
  }
};

const once = async (options: PoliteOptions, url: URL, init: RequestInit): Promise<Tried> => {
  const signal = AbortSignal.timeout(options.timeoutMs);
  const failed = (otherwise: OutsideTrouble): Tried =>
    signal.aborted
      ? { ok: false, trouble: { kind: 'slow', seconds: Math.ceil(options.timeoutMs / 1000) } }
      : { ok: 'again', trouble: otherwise };
  let response: Response;
  try {
    // An answer that leads elsewhere is not followed: only the address that was set is ever asked.
    response = await options.fetch(url, { ...init, signal, redirect: 'manual' });
  } catch {
    return failed({ kind: 'offline' });
  }
  try {
    const bytes = await bodyOf(response, options.mostBytes);
    if (bytes !== undefined) return answerOf(response, bytes);
    return { ok: false, trouble: { kind: 'tooLarge', limitBytes: options.mostBytes } };
  } catch {
    return failed({ kind: 'notUnderstood', what: 'det blev afbrudt, før det var helt' });
  }
};

const answerOf = (response: Response, bytes: Uint8Array): Tried => {
  const { status, headers } = response;
  if (response.ok) return { ok: true, bytes, type: headers.get('content-type') ?? '' };
  if (status === 429 || status === 503) return busy(headers.get('retry-after'));
  if (status === 502 || status === 504) return { ok: 'again', trouble: { kind: 'offline' } };
  const said = saidIn(bytes);
  return {
    ok: false,
    trouble: { kind: 'refused', status, ...(said === undefined ? {} : { said }) },
  };
};

/** Seconds; a service that names a day instead is waited for as if it had said nothing. */
const busy = (retryAfter: string | null): Tried => {
  if (retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim())) {
    return { ok: 'again', trouble: { kind: 'busy' } };
  }
  const seconds = Number(retryAfter);
  return {
    ok: 'again',
    trouble: { kind: 'busy', retryAfterSeconds: seconds },
    afterMs: seconds * 1000,
  };
};

/** The body, or undefined when it grows beyond what is wanted; then the rest is never read. */
const bodyOf = async (response: Response, mostBytes: number): Promise<Uint8Array | undefined> => {
  if (response.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    size += part.byteLength;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const longestSaid = 200;

/** What the service says is wrong: its message, where it has one. */
const saidIn = (bytes: Uint8Array): string | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const message = (value as { readonly message?: unknown } | null)?.message;
    if (typeof message !== 'string') return undefined;
    const line = message
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[\u0000-\u001f\u007f]/g, '')
      .trim();
    // What looks like a CPR number is kept nowhere, whoever wrote it.
    return line === '' ? undefined : maskCpr(line.slice(0, longestSaid).toWellFormed());
  } catch {
    return undefined;
  }
};

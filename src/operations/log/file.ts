import { createHash } from 'node:crypto';
import type { Concealed } from '#domain/disclosure/concealed.ts';
import type { Event } from '#domain/events.ts';
import type { Instant } from '#domain/time/period.ts';
import { isHidden } from '#operations/plans/events.ts';
import * as chains from '#store/chain.ts';
import type { Database } from '#store/database.ts';
import {
  eventLine,
  headerLine,
  headLine,
  type LogLink,
  noHash,
  payloadHash,
  sealLine,
} from '#verifier/verify-log.mjs';

/** What stands in the head of a log's file, and how far it goes. */
export type LogAbout = {
  readonly plan: string;
  readonly name: string;
  readonly chain: string;
  readonly exportedAt: Instant;
  readonly head: chains.ChainHead;
  /** The last link there was; another than the head's only where somebody has meddled. */
  readonly last: number;
};

/** Lines of events, and where the next part begins; nothing is left after a part without `next`. */
export type LogPart = {
  readonly lines: readonly string[];
  readonly next?: { readonly after: number; readonly previous: string };
};

const batch = 2_000;

/**
 * The next part of a log's file as readers may see it: an event that tells a figure of few people is
 * there without its payload, with the payload's hash, so that the chain can be checked all the same.
 */
export const logPart = async (
  database: Database,
  { chain, last }: Pick<LogAbout, 'chain' | 'last'>,
  { after, previous }: { readonly after: number; readonly previous: string },
  concealed: Concealed,
): Promise<LogPart> => {
  const links = await chains.linksOf(database, chain, { after, upTo: last, most: batch });
  const before = [previous, ...links.map(({ hash }) => hash)];
  const lines = links.flatMap(({ said, ...place }, index) =>
    said === undefined
      ? []
      : [lineOf({ ...place, previous: before[index] ?? noHash }, said, concealed)],
  );
  const end = links.at(-1);
  if (end !== undefined && links.length === batch) {
    return { lines, next: { after: end.seq, previous: end.hash } };
  }
  const unlinked = await chains.unlinkedIn(database, chain);
  const nowhere = { seq: null, hash: null, salt: null, previous: null };
  return { lines: [...lines, ...unlinked.map((said) => lineOf(nowhere, said, concealed))] };
};

type Place = Pick<LogLink, 'seq' | 'hash' | 'previous'> & { readonly salt: string | null };

const lineOf = (
  { salt, ...place }: Place,
  { payload, ...said }: chains.ChainedEvent,
  concealed: Concealed,
): string =>
  eventLine(
    isHidden(JSON.parse(payload) as Event, concealed)
      ? { ...said, ...place, payloadHash: payloadHash(salt ?? '', payload) }
      : { ...said, ...place, salt, payload },
  );

/** The file of a log from its parts, piece by piece, with its own seal at the end. */
export async function* logFile(
  about: LogAbout,
  part: (from: NonNullable<LogPart['next']>) => Promise<LogPart>,
): AsyncGenerator<string> {
  const seal = createHash('sha256');
  const sealed = (text: string): string => {
    seal.update(text);
    return text;
  };
  yield sealed(`${headerLine(about)}\n"events":[\n`);
  let next: LogPart['next'] = { after: 0, previous: noHash };
  let between = '';
  while (next !== undefined) {
    const { lines, next: following }: LogPart = await part(next);
    if (lines.length > 0) {
      yield sealed(`${between}${lines.join(',\n')}`);
      between = ',\n';
    }
    next = following;
  }
  yield sealed(`${between === '' ? '' : '\n'}],\n${headLine(about.head)}\n`);
  yield `${sealLine(seal.digest('hex'))}\n`;
}

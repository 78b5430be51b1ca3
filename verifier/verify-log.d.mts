/** An event with its link, as it stands in a log's file. */
export type LogLink = {
  /** Null for an event that has no place in the chain. */
  readonly seq: number | null;
  readonly event: string;
  readonly at: string;
  readonly actor: string | null;
  readonly actorName: string;
  readonly operation: string;
  readonly requestId: string;
  readonly revision: string | null;
  readonly previous: string | null;
  readonly hash: string | null;
} & (
  | { readonly salt: string | null; readonly payload: string }
  /** Without its payload: figures of few people. */
  | { readonly payloadHash: string }
);

export type LogAnchor = {
  readonly seq: number;
  readonly hash: string;
  readonly day?: string;
  /** The plan's key, where it is known. */
  readonly plan?: string;
};
export type ChainPlace = { readonly seq: number; readonly hash: string };

export type LogFinding = {
  readonly kind: string;
  /** Where in the chain; null where it has no place there. */
  readonly seq: number | null;
  readonly to?: number;
  readonly event?: string;
  readonly count?: number;
  readonly from?: number;
  readonly day?: string;
  readonly line?: number;
  readonly text?: string;
};

export type ChainResult = {
  readonly findings: readonly LogFinding[];
  readonly events: number;
  readonly withheld: number;
  readonly last: ChainPlace;
};
export type Unreadable = { readonly unreadable: string };

export const logFormat: string;
export const anchorsFormat: string;
export const packageFormat: string;
export const figuresFormat: string;
export const noHash: string;
export function sha256(bytes: string | Uint8Array): string;
export function payloadHash(salt: string, payload: string): string;
export function linkHash(chain: string, link: LogLink): string;
export function chainCheck(
  chain: string,
  anchors?: readonly LogAnchor[],
): {
  readonly next: (link: LogLink) => void;
  readonly removed: (link: ChainPlace) => void;
  readonly end: (head?: ChainPlace) => ChainResult;
};
export function headerLine(about: {
  readonly plan: string;
  readonly name: string;
  readonly chain: string;
  readonly exportedAt: string;
}): string;
export function eventLine(link: LogLink): string;
export function headLine(head: ChainPlace): string;
export function sealLine(seal: string): string;
export function checkLogFile(
  bytes: Uint8Array,
  anchors?: readonly LogAnchor[],
  seen?: (link: LogLink) => void,
): ChainResult | Unreadable;
export function findingText(finding: LogFinding): string;
/** A figure in `figures.json`: sealed, and open, withheld or gone; or told by an event of its own. */
export type PackagedFigure =
  | { readonly sha256: string; readonly salt: string; readonly figure: string }
  | { readonly sha256: string; readonly missing?: boolean }
  | { readonly figure: string };
export function figuresText(plan: string, figures: readonly PackagedFigure[]): string;
export type PackagedFile = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};
export function manifestText(about: {
  readonly plan: string;
  readonly year: number;
  readonly madeAt: string;
  readonly files: readonly PackagedFile[];
}): string;
export function checkPackage(
  files: ReadonlyMap<string, Uint8Array>,
  more?: readonly LogAnchor[],
): Pick<ChainResult, 'findings' | 'events'> | Unreadable;
export function anchorsIn(bytes: Uint8Array | undefined): readonly LogAnchor[] | undefined;

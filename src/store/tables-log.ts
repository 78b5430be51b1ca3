import type { Big, Frozen, Moment } from './columns.ts';

export type ChainHeadTable = {
  readonly chain: Big;
  readonly seq: Big;
  readonly hash: string;
};

export type EventLinkTable = Frozen<{
  readonly chain: Big;
  readonly seq: Big;
  readonly event: Big;
  readonly salt: string;
  readonly hash: string;
}>;

export type AnchorTable = Frozen<{
  readonly chain: Big;
  readonly day: string;
  readonly seq: Big;
  readonly hash: string;
  readonly made_at: Moment;
}>;

export type AnchorRecipientTable = {
  readonly plan: Big;
  readonly email: string;
};

export type ReadingSealTable = Frozen<{
  readonly plan: Big;
  readonly reading: string;
  readonly salt: string;
  readonly sha256: string;
}>;

/** The tables of log, by name. */
export type LogTables = {
  readonly chain_head: ChainHeadTable;
  readonly event_link: EventLinkTable;
  readonly anchor: AnchorTable;
  readonly anchor_recipient: AnchorRecipientTable;
  readonly reading_seal: ReadingSealTable;
};

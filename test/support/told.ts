import assert from 'node:assert/strict';
import type { Event } from '#domain/events.ts';

/** An event as it is compared: that of a reading without its hash, which must be one. */
export const told = (event: Event | undefined): unknown => {
  if (event === undefined || !event.kind.startsWith('reading.')) return event;
  const { sha256, ...rest } = event as Event & { readonly sha256?: string };
  assert.match(sha256 ?? '', /^[0-9a-f]{64}$/);
  return rest;
};

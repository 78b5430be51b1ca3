import type { GoverningBody } from '#domain/governance/body.ts';
import type { ConflictPlace } from '#domain/governance/conflict.ts';
import { conflictPlaceWords } from '#text/governance-words.ts';

/** Where a conflict is dealt with, with the name of a body. */
export const placeText = (
  { place, body }: { readonly place: ConflictPlace; readonly body?: string | undefined },
  bodies: readonly GoverningBody[],
): string =>
  place === 'body'
    ? (bodies.find(({ key }) => key === body)?.name ?? conflictPlaceWords.body)
    : conflictPlaceWords[place];

export const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

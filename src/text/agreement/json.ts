import type { ReadAgreement } from './read.ts';

/** The draft as text for a file or a pipe: the same draft always gives the same bytes. */
export function draftToJson(draft: ReadAgreement): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

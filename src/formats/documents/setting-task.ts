import type { DocumentContent } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';

/** What the process that sets documents is asked for, and what it answers. */
export type SettingTask = {
  readonly nth: number;
  readonly format: 'pdf' | 'docx';
  readonly content: DocumentContent;
  readonly at: Instant;
};
export type SettingAnswer =
  | { readonly nth: number; readonly bytes: Uint8Array }
  | { readonly nth: number; readonly failed: string };

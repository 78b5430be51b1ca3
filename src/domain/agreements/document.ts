/**
 * A document as the reader of agreements sees it, whatever file it came from.
 * Texts are normalised: NFC, no soft hyphens, no ligatures, single spaces.
 * A table cell is text; a newline in it parts paragraphs and "• " opens a list item.
 */
export type SourceBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'listItem'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type DocumentType = 'docx' | 'pdf' | 'text';

export type SourceDocument = {
  readonly type: DocumentType;
  readonly blocks: readonly SourceBlock[];
};

/** Why a file was not read. Its Danish sentence is in `text/agreement/refusals.ts`. */
export type DocumentRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooBig'; readonly limitBytes: number }
  | { readonly kind: 'tooMuchText'; readonly limitCharacters: number }
  | { readonly kind: 'wrongType'; readonly found: FoundType }
  | { readonly kind: 'encrypted'; readonly type: DocumentType }
  | { readonly kind: 'broken'; readonly type: DocumentType }
  | { readonly kind: 'scanned' }
  | { readonly kind: 'withoutText'; readonly type: DocumentType }
  | { readonly kind: 'packedTooHard' }
  | { readonly kind: 'tookTooLong'; readonly limitSeconds: number };

/** What a file turned out to be, when it is not something an agreement is read from. */
export type FoundType =
  | 'image'
  | 'spreadsheet'
  | 'presentation'
  | 'openDocument'
  | 'oldWord'
  | 'archive'
  | 'rtf'
  | 'program'
  | 'unknown';

export type DocumentResult =
  | { readonly ok: true; readonly value: SourceDocument }
  | { readonly ok: false; readonly refusal: DocumentRefusal };

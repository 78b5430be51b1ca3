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

import type { Block } from '#domain/documents/block.ts';

/** Whether a text has anything in it. */
export const said = (text: string): boolean => text.trim() !== '';

/** The name of the heading that is the one of its number. */
export const labelAt = (index: number): string => `afsnit_${index + 1}`;

type Contents = { readonly kind: 'contents' };
export type Wanted = Block | Contents;
export type Levelled = Exclude<Wanted, { kind: 'heading' }> | HeadingAt;
type HeadingAt = {
  readonly kind: 'heading';
  readonly level: Level;
  readonly look: Level;
  readonly text: string;
  readonly label: string;
};
export type Level = 1 | 2 | 3;

/**
 * The first heading is of level 1, and none is more than one below the one it stands under: readers are
 * told so. Those that were given alike under the same heading are alike.
 */
export function withLevels(blocks: readonly Wanted[]): readonly Levelled[] {
  let [above, index]: [readonly Level[], number] = [[], 0];
  return blocks.map((block): Levelled => {
    // Its own heading is one of level 1.
    if (block.kind === 'contents') above = [1];
    if (block.kind !== 'heading' || !said(block.text)) return block as Levelled;
    above = [...above.filter((level) => level < block.level), block.level];
    index += 1;
    return {
      kind: 'heading',
      level: above.length as Level,
      look: block.level,
      text: block.text,
      label: labelAt(index - 1),
    };
  });
}

/** The list of contents at the end of the first page where a page break ends it; else first. */
export function withContents(blocks: readonly Block[]): readonly Wanted[] {
  const end = blocks.findIndex((block) => block.kind === 'pageBreak');
  const first = Math.max(0, end);
  return [...blocks.slice(0, first), { kind: 'contents' }, ...blocks.slice(first)];
}

/** What only tells of what comes next stands on one page with it. */
export function keepsToNext(
  block: Levelled,
  before: Levelled | undefined,
  next: Levelled | undefined,
): boolean {
  if (block.kind !== 'paragraph') return false;
  if (next?.kind === 'chart') return true;
  if (block.style === 'quote') return next?.kind === 'verdict' || next?.kind === 'facts';
  return block.style === 'note' && before?.kind === 'heading' && next?.kind === 'paragraph';
}

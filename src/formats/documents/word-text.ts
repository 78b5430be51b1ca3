import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Run } from './paper.ts';
import { colours } from './svg.ts';

/** Word writes colours without the sign. */
export const wordColour = (colour: string): string => colour.replace('#', '');

/** A text in one look; its line breaks stay. */
export const textRuns = (text: string, look: IRunOptions = {}): readonly TextRun[] =>
  text
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));

const linkLook: IRunOptions = {
  color: wordColour(colours.brand),
  underline: { type: 'single' },
};

/** Runs with their links; nothing at all is a dash, so that no cell is empty. */
export function paragraphChildren(
  runs: readonly Run[],
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  if (runs.length === 0) return textRuns('–', look);
  return runs.flatMap((run): readonly ParagraphChild[] => {
    const own: IRunOptions = {
      ...look,
      ...(run.strong ? { bold: true } : {}),
      ...(run.emphasis ? { italics: true } : {}),
    };
    const children = [...textRuns(run.text, isLink(run) ? { ...own, ...linkLook } : own)];
    if (run.href !== undefined) return [new ExternalHyperlink({ link: run.href, children })];
    if (run.to !== undefined) return [new InternalHyperlink({ anchor: run.to, children })];
    return children;
  });
}

const isLink = ({ href, to }: Run): boolean => href !== undefined || to !== undefined;

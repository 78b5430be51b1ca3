import { createHash } from 'node:crypto';
import type { Evaluation, EvaluationLine } from '#domain/governance/cycle.ts';
import type { CriterionId } from '#domain/plans/plan.ts';

const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex');

/** A form ends its lines with CR and LF, whatever was shown in it. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Sixteen letters: with digits in it, a mark could be taken for a personal number. */
const letters = (hex: string): string =>
  [...hex.slice(0, 16)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** Says what a text was when somebody was shown it; a form gives it back. */
export const markOfText = (text: string): string => letters(hash(plain(text)));

/** As `markOfText`, for what is said of one criterion. */
export const markOfLine = ({ comment, deviating }: Omit<EvaluationLine, 'criterion'>): string =>
  letters(hash([plain(comment), deviating?.judgement ?? '', plain(deviating?.reason ?? '')]));

export const blankLine = (criterion: CriterionId): EvaluationLine => ({ criterion, comment: '' });

export const lineIn = (
  evaluation: Pick<Evaluation, 'lines'> | undefined,
  criterion: CriterionId,
): EvaluationLine =>
  evaluation?.lines.find((each) => each.criterion === criterion) ?? blankLine(criterion);

/**
 * The SHA-256 of a finished evaluation, as it stands in the log: of the JSON of plan, year, body,
 * area, paper, experience and lines in the order of their criteria.
 */
export const sha256Of = (plan: string, evaluation: Evaluation): string => {
  const { year, body, focusArea, paper, experience, lines } = evaluation;
  const said = [...lines]
    .sort((a, b) => (a.criterion < b.criterion ? -1 : 1))
    .map(({ criterion, comment, deviating }) => [
      criterion,
      comment,
      deviating?.judgement ?? '',
      deviating?.reason ?? '',
    ]);
  return hash([plan, year, body, focusArea, paper ?? '', experience, said]);
};

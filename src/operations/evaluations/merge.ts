import type { Evaluation, EvaluationLine } from '#domain/governance/cycle.ts';
import { lineIn, markOfLine, markOfText } from './mark.ts';

/** What somebody wants to write, with the marks of what they were shown. */
export type Written = {
  readonly experience: string;
  readonly wasExperience: string;
  readonly lines: readonly { readonly line: EvaluationLine; readonly was: string }[];
};

/** `conflicts` names the criteria that both changed, and "experience". */
export type Merged =
  | {
      readonly kind: 'merged';
      readonly experience: string;
      readonly lines: readonly EvaluationLine[];
      readonly changed: boolean;
    }
  | { readonly kind: 'conflict'; readonly conflicts: readonly string[] };

/**
 * Puts what is written together with what somebody else has written since it was shown: a part only
 * one of them changed is as they left it, and a part that both changed otherwise is a conflict.
 */
export const merge = (
  current: Pick<Evaluation, 'experience' | 'lines'> | undefined,
  written: Written,
): Merged => {
  const there = current?.experience ?? '';
  const own = settle(there, written.experience, written.wasExperience, markOfText);
  const lines = written.lines.map(({ line, was }) => {
    const old = lineIn(current, line.criterion);
    return { criterion: line.criterion, old, settled: settle(old, line, was, markOfLine) };
  });
  const conflicts = [
    ...(own === undefined ? ['experience'] : []),
    ...lines.flatMap(({ criterion, settled }) => (settled === undefined ? [criterion] : [])),
  ];
  if (own === undefined || conflicts.length > 0) return { kind: 'conflict', conflicts };
  const changed = own !== there || lines.some(({ old, settled }) => settled !== old);
  return {
    kind: 'merged',
    experience: own,
    lines: lines.flatMap(({ settled }) => settled ?? []),
    changed,
  };
};

/** @returns which of the two holds; undefined where both were changed, and not to the same */
const settle = <T>(
  there: T,
  given: T,
  was: string,
  markOf: (value: T) => string,
): T | undefined => {
  const [markThere, markGiven] = [markOf(there), markOf(given)];
  if (markGiven === markThere || markGiven === was) return there;
  return markThere === was ? given : undefined;
};

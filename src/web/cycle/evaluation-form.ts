import type { Evaluation } from '#domain/governance/cycle.ts';
import { lineIn, markOfLine, markOfText } from '#operations/evaluations/mark.ts';
import type { EvaluationShown } from '#operations/evaluations/show.ts';
import type { EvaluationConflict } from '#operations/evaluations/write.ts';
import { type Typed, typedOf, untyped } from '#web/forms.ts';

/** The names of the fields of one criterion. */
export const lineField = (index: number, name: string): string => `lines.${index}.${name}`;

/** An evaluation as its form shows it before anybody types. */
export function typedEvaluation({ evaluation, experienceMark, lines }: EvaluationShown): Typed {
  const fields: Record<string, string> = {
    experience: evaluation?.experience ?? '',
    wasExperience: experienceMark,
    revision: String(evaluation?.revision ?? 0),
  };
  for (const [index, { criterion, line, mark }] of lines.entries()) {
    fields[lineField(index, 'criterion')] = criterion.id;
    fields[lineField(index, 'comment')] = line.comment;
    fields[lineField(index, 'judgement')] = line.deviating?.judgement ?? '';
    fields[lineField(index, 'reason')] = line.deviating?.reason ?? '';
    fields[lineField(index, 'was')] = mark;
  }
  return untyped(fields);
}

/** What was typed, as the operation reads it. */
export function evaluationInput(typed: Typed): Readonly<Record<string, unknown>> {
  const lines = indexesIn(typed).map((index) => {
    const judgement = typed.text(lineField(index, 'judgement'));
    return {
      criterion: typed.text(lineField(index, 'criterion')),
      comment: typed.text(lineField(index, 'comment')),
      ...(judgement === '' ? {} : { judgement }),
      reason: typed.text(lineField(index, 'reason')),
      was: typed.text(lineField(index, 'was')),
    };
  });
  const paper = typed.text('paper');
  return {
    experience: typed.text('experience'),
    wasExperience: typed.text('wasExperience'),
    lines,
    ...(paper === '' ? {} : { paper }),
    once: typed.text('once'),
  };
}

const indexesIn = (typed: Typed): readonly number[] => {
  const found: number[] = [];
  while (typed.has(lineField(found.length, 'criterion'))) found.push(found.length);
  return found;
};

/**
 * The form of somebody whose text met somebody else's: what they typed, but where both changed the
 * same, with the mark of what is there now. Sent again, theirs replaces it, since they have seen it.
 */
export function typedAgain(typed: Typed, { current, conflicts }: EvaluationConflict): Typed {
  const fields = new Map(typed.names().map((name) => [name, typed.all(name)]));
  for (const field of conflicts) {
    if (field === 'experience') {
      fields.set('wasExperience', [markOfText(current?.experience ?? '')]);
      continue;
    }
    const index = indexesIn(typed).find(
      (each) => typed.text(lineField(each, 'criterion')) === field,
    );
    if (index !== undefined) fields.set(lineField(index, 'was'), [markNow(current, field)]);
  }
  return typedOf(fields);
}

const markNow = (current: Evaluation | undefined, criterion: string): string =>
  markOfLine(lineIn(current, criterion as Parameters<typeof lineIn>[1]));

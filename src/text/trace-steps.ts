import type {
  AmountTrace,
  ClaimTrace,
  CompareTrace,
  UsedReading,
} from '#domain/criteria/verdict.ts';
import type { PaperStep } from '#domain/governance/status-paper.ts';
import { partLabel } from './parts.ts';
import { dateText, periodText } from './periods.ts';
import { seriesName, upperFirst, type WordContext } from './reasons.ts';
import { amountLine, comparedWords, coveredWords, usedWords } from './trace-words.ts';
import { concealedNote } from './verdict-notes.ts';
import { verdictWord } from './verdicts.ts';

type Parts = Extract<ClaimTrace, { kind: 'parts' }>;

const rules = {
  all: 'Alle skal være opfyldt',
  any: 'Mindst én skal være opfyldt',
  atLeastOf: 'Et bestemt antal skal være opfyldt',
} as const;

/** "Alle skal være opfyldt.", "Et bestemt antal skal være opfyldt: 2 af 3." */
export function ruleText({ rule, count, parts }: Parts): string {
  return `${rules[rule]}${rule === 'atLeastOf' ? `: ${count} af ${parts.length}` : ''}.`;
}

/** What was to be delivered when, and when it was. */
export function deliveredText(
  { series, by, deliveredOn }: Extract<ClaimTrace, { kind: 'delivered' }>,
  context: WordContext,
): string {
  const stood =
    deliveredOn === undefined
      ? 'Det er ikke registreret, at det forelå.'
      : `Forelå ${dateText(deliveredOn)}.`;
  return `${seriesName(series, context)}: frist ${periodText(by)}. ${stood}`;
}

export function judgedText({ body, question }: Extract<ClaimTrace, { kind: 'judgedBy' }>): string {
  return `${body} vurderer: ${question}`;
}

/**
 * How a verdict was reached, as lines with a depth: every step down to each reading, in the same
 * words as on the criterion's page.
 */
export function traceSteps(
  trace: ClaimTrace,
  context: WordContext,
  depth = 0,
): readonly PaperStep[] {
  switch (trace.kind) {
    case 'compare':
      return comparedSteps(trace, context, depth);
    case 'parts':
      return [
        { depth, text: ruleText(trace) },
        ...trace.parts.flatMap((part) => [
          {
            depth: depth + 1,
            text: `${upperFirst(partLabel(part.label, trace))}: ${verdictWord(part.trace.verdict.kind)}`,
          },
          ...traceSteps(part.trace, context, depth + 2),
        ]),
      ];
    case 'given':
      return [
        { depth, text: `Betingelsen: ${verdictWord(trace.condition.verdict.kind)}` },
        ...traceSteps(trace.condition, context, depth + 1),
        ...(trace.then === undefined
          ? []
          : [
              { depth, text: `Kravet: ${verdictWord(trace.then.verdict.kind)}` },
              ...traceSteps(trace.then, context, depth + 1),
            ]),
      ];
    case 'delivered':
      return [{ depth, text: deliveredText(trace, context) }, ...usedSteps(trace, context, depth)];
    case 'judgedBy':
      return [{ depth, text: judgedText(trace) }, ...usedSteps(trace, context, depth)];
    case 'watchOnly':
      return usedSteps(trace, context, depth - 1);
    case 'concealed':
      return [{ depth, text: concealedNote }];
  }
}

function comparedSteps(
  trace: CompareTrace,
  context: WordContext,
  depth: number,
): readonly PaperStep[] {
  const covered = coveredWords(trace);
  const of = (amount: AmountTrace | undefined, label?: string) =>
    amount === undefined ? [] : amountSteps(amount, context, depth + 1, label);
  return [
    { depth, text: comparedWords(trace) },
    ...of(trace.left),
    ...of(trace.right, 'Kravet'),
    ...of(trace.upper, 'Kravets øvre grænse'),
    ...of(trace.start, 'Udgangspunktet'),
    ...(covered === undefined ? [] : [{ depth: depth + 1, text: covered }]),
  ];
}

function amountSteps(
  trace: AmountTrace,
  context: WordContext,
  depth: number,
  label?: string,
): readonly PaperStep[] {
  const line = amountLine(trace, context);
  return [
    { depth, text: label === undefined ? line : `${label}. ${line}` },
    ...usedSteps(trace, context, depth),
    ...trace.inputs.flatMap((input) => amountSteps(input, context, depth + 1)),
  ];
}

function usedSteps(
  { used }: { readonly used: readonly UsedReading[] },
  context: WordContext,
  depth: number,
): readonly PaperStep[] {
  return used.map((each) => ({
    depth: depth + 1,
    text: `${usedWords(each, context)}${each.reading.fictional === true ? ' (fiktivt tal)' : ''}`,
  }));
}

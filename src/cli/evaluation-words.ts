import { parseDecimal } from '#domain/quantity/rational.ts';
import { danishDecimal, figure } from '#text/numbers.ts';
import { dateText, periodText } from '#text/periods.ts';
import { standingWord, verdictWord } from '#text/verdicts.ts';
import type { CriterionOut, Evaluation } from './evaluation.ts';

/** An evaluation as a person reads it. */
export const evaluationInWords = ({ plan, asOf, judgedOn, criteria }: Evaluation): string =>
  [
    plan.name,
    asOf === null
      ? `Vurderet ${dateText(judgedOn)} ud fra alle målinger.`
      : `Vurderet ${dateText(judgedOn)} ud fra det, der var registreret den dag.`,
    ...(plan.fictional ? ['Planen indeholder opdigtede tal.'] : []),
    ...criteria.flatMap((each) => ['', ...linesOf(each)]),
    '',
    totalsOf(criteria),
    '',
  ].join('\n');

const linesOf = (criterion: CriterionOut): readonly string[] => {
  const indented = (label: string, texts: readonly string[]) =>
    texts.map((text) => `    ${label}${text}`);
  return [
    `${criterion.criterion}  ${criterion.wording}`,
    `    ${criterion.sentence}`,
    ...criterion.parts.map(({ label, sentence }) => `      ${label}: ${sentence}`),
    ...indented(
      'Mangler: ',
      criterion.reasons.map(({ text }) => text),
    ),
    ...indented('Der skal til: ', criterion.needed),
    ...indented('', criterion.certaintyText === null ? [] : [criterion.certaintyText]),
    ...indented('', criterion.notes),
    ...indented('Ret i filen: ', criterion.problems),
    ...indented('Måling: ', criterion.readings.map(readingLine)),
  ];
};

const readingLine = (reading: CriterionOut['readings'][number]): string => {
  const value = reading.value === null ? undefined : parseDecimal(reading.value);
  const shown =
    value === undefined || reading.unit === null
      ? (reading.value ?? states[reading.state])
      : figure({ value, unit: reading.unit });
  const marks = [
    ...(reading.sample?.kind === 'size' ? [`n = ${danishDecimal(String(reading.sample.n))}`] : []),
    ...(reading.sample?.kind === 'share'
      ? [`${reading.sample.numerator} af ${reading.sample.denominator}`]
      : []),
    ...(reading.standing === 'preliminary' ? ['foreløbig'] : []),
    ...(reading.fictional ? ['fiktivt'] : []),
    ...(reading.insteadOf === undefined ? [] : [`i stedet for ${periodText(reading.insteadOf)}`]),
  ];
  const inside = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  return `${reading.series}, ${periodText(reading.period)}: ${shown}${inside}`;
};

const states = {
  measured: 'målt',
  suppressed: 'skjult, fordi der er for få bag tallet',
  pending: 'ikke offentliggjort endnu',
  notMeasured: 'ikke målt',
  withdrawn: 'taget tilbage',
} as const;

const totalsOf = (criteria: readonly CriterionOut[]): string => {
  const verdicts = (['met', 'partlyMet', 'notMet', 'undecided'] as const).map((verdict) => {
    const count = criteria.filter((each) => each.verdict === verdict).length;
    return `${verdictWord(verdict)}: ${count}`;
  });
  const open = criteria.flatMap(({ criterion, standing }) =>
    standing === null ? [] : [`${criterion} ${standingWord(standing).toLowerCase()}`],
  );
  return `${[...verdicts, ...(open.length === 0 ? [] : [`Endnu åbne: ${open.join(', ')}`])].join('. ')}.`;
};

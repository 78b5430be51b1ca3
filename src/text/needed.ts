import type { Comparison } from '#domain/criteria/claim.ts';
import type { NeededNow, StandingReport } from '#domain/criteria/verdict.ts';
import { compare, subtract, zero } from '#domain/quantity/rational.ts';
import { factsOf } from '#domain/time/period.ts';
import { limitText } from './amounts.ts';
import { figure } from './numbers.ts';
import { inPeriod, periodsText, periodText } from './periods.ts';
import { deliverableName, lastDay, sentence, upperFirst, type WordContext } from './reasons.ts';

/** What has to happen for a claim still to be met, each thing as a sentence. */
export function neededTexts(report: StandingReport, context: WordContext): readonly string[] {
  const needed = report.needed.map((each) => neededText(each, context));
  const noLine =
    report.noLine === undefined
      ? []
      : [
          `Om udviklingen følger planen, kan ikke vurderes, fordi udgangspunktet ${report.noLine === 'noStart' ? 'mangler' : 'ikke er tidsfæstet'}.`,
        ];
  if (report.pace === undefined) return [...needed, ...noLine];
  const { perYear, from, to } = report.pace;
  const up = compare(perYear.value, zero) >= 0;
  const what = report.needed.some((each) => each.kind === 'gap') ? 'forskellen' : 'tallet';
  const size = figure({
    value: up ? perYear.value : subtract(zero, perYear.value),
    unit: perYear.unit,
  });
  return [
    ...needed,
    `Fra ${periodText(from)} til ${periodText(to)} skal ${what} ${up ? 'stige' : 'falde'} ${size} om året.`,
    ...noLine,
  ];
}

const besideText: Readonly<Record<Comparison, string>> = {
  atLeast: 'på niveau med eller over',
  atMost: 'på niveau med eller under',
  above: 'over',
  below: 'under',
  equal: 'præcis på niveau med',
  between: 'præcis på niveau med',
};

function neededText(needed: NeededNow, context: WordContext): string {
  switch (needed.kind) {
    case 'figure': {
      const what = {
        reading: `Tallet for ${periodsText(needed.periods)}`,
        mean: `Gennemsnittet af ${periodsText(needed.periods)}`,
        total: `Summen af ${periodsText(needed.periods)}`,
      }[needed.of];
      return sentence(`${what} skal være ${limitText(needed.comparison, needed.value)}`);
    }
    case 'gap':
      return needed.value.value.numerator === 0n
        ? sentence(
            `Målingen skal ${inPeriod(needed.period)} være ${besideText[needed.comparison]} sammenligningsgrundlaget`,
          )
        : sentence(
            `Forskellen skal ${inPeriod(needed.period)} være ${limitText(needed.comparison, needed.value)}`,
          );
    case 'deliver': {
      const name = needed.name ?? deliverableName(needed.series, context);
      return factsOf(needed.by).to < context.today
        ? sentence(`Registrér, om og hvornår ${name} forelå; fristen var ${lastDay(needed.by)}`)
        : sentence(`${upperFirst(name)} skal foreligge senest ${lastDay(needed.by)}`);
    }
    case 'outOfReach':
      return 'Målet kan ikke længere nås.';
  }
}

import type { AskedFigure } from '#domain/asks/ask.ts';
import { decimal } from '#domain/quantity/rational.ts';
import type { Series } from '#domain/readings/reading.ts';
import { figure, roundedNumber } from '#text/numbers.ts';

/** An answer as a sentence: "64,6 %, 293 står bag." Never 0 for what is not told. */
export function answerWords({
  answer,
  series: { unit },
}: Pick<AskedFigure, 'answer'> & { readonly series: Series }): string {
  if (answer === undefined) return 'Ikke besvaret';
  const behind =
    answer.kind === 'cannotTell' || answer.n === undefined
      ? ''
      : ` (${roundedNumber(answer.n, 0)} bag tallet)`;
  switch (answer.kind) {
    case 'measured':
      return `${figure({ value: decimal(answer.value), unit })}${behind}`;
    case 'suppressed':
      return `Skjult, fordi der er for få${behind}`;
    case 'cannotTell':
      return `Kan ikke oplyses, fordi: ${answer.why}`;
  }
}

import type { GivenAnswer } from '#domain/agreements/answer.ts';
import { answerWords } from '#text/agreement/questions.ts';
import { danishDecimal } from '#text/numbers.ts';
import { periodText } from '#text/periods.ts';

/** An answer as it is shown and kept in the log: "Der er aftalt en størrelse: 5". */
export function givenWords(given: GivenAnswer): string {
  switch (given.form) {
    case 'choice': {
      const words = answerWords(given.choice);
      return given.size === undefined ? words : `${words}: ${danishDecimal(given.size)}`;
    }
    case 'text':
      return given.text;
    case 'period':
      return periodText(given.period);
    case 'figure': {
      const value = given.value === undefined ? [] : [danishDecimal(given.value)];
      const period = given.period === undefined ? [] : [periodText(given.period)];
      return [...value, ...period].join(', ');
    }
  }
}

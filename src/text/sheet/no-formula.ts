/** How a formula begins for programs that read sheets; space before it makes no difference. */
const beginning = String.raw`(?=\s*[=+\-@\t\r\n])`;

const formula = new RegExp(`^${beginning}`, 'u');
const guarded = new RegExp(`^'+${beginning}`, 'u');

/**
 * A text that no program takes for a formula, now or after it saved it in another format: one that
 * begins like a formula has an apostrophe before it.
 */
export function notAFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text again, without the apostrophe `notAFormula` put before it. */
export function asItWas(text: string): string {
  return text.replace(guarded, '');
}

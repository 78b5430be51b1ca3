import type { Issue } from '#domain/checked.ts';
import type { ShownAsk, ShownFigure } from '#operations/asks/show.ts';
import { figureLine } from '#text/asks.ts';
import { issueText } from '#text/issues.ts';
import type { Typed } from '#web/forms.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { isOddity, oddityQuestion } from '#web/readings/entry-input.ts';

export type SettleInput = {
  readonly decisions: readonly Readonly<Record<string, unknown>>[];
  readonly errors: readonly FieldError[];
};

/**
 * Reads what was decided. The button that accepts all stands above the single choices. What was seen
 * comes from the form, so that an answer or a figure that has come since is noticed.
 */
export function settleInput(typed: Typed, { figures }: ShownAsk): SettleInput {
  const all = typed.has('alle');
  const errors: FieldError[] = [];
  const decisions = figures.flatMap(({ figure: { nth, answer } }): SettleInput['decisions'] => {
    const seen = typed.text(`seen-${nth}`);
    const choice = all && seen !== '' ? 'accept' : typed.text(`valg-${nth}`);
    if (choice === 'accept') {
      const replaces = typed.text(`replaces-${nth}`);
      return [
        {
          kind: choice,
          nth,
          seen,
          ...(replaces === '' ? {} : { replaces }),
          ...(answer?.kind === 'cannotTell' && typed.text(`untold-${nth}`) !== ''
            ? { untold: typed.text(`untold-${nth}`) }
            : {}),
          confirmed: typed.all(`confirmed-${nth}`).filter(isOddity),
        },
      ];
    }
    if (choice !== 'reject') return [];
    const why = typed.text(`why-${nth}`).trim();
    if (why === '') {
      errors.push({ field: `why-${nth}`, message: 'Skriv, hvorfor svaret ikke bruges.' });
    }
    return [{ kind: choice, nth, seen, why }];
  });
  if (decisions.length === 0) {
    const first = figures.find(({ proposed }) => proposed !== undefined)?.figure.nth ?? 1;
    errors.push({ field: `valg-${first}`, message: 'Vælg, hvad der skal ske med svaret.' });
  }
  return { decisions, errors };
}

/** What was refused when deciding, each at its field and with the name of its figure. */
export function settleErrors(
  issues: readonly Issue[],
  { decisions }: SettleInput,
  figures: readonly ShownFigure[],
): readonly FieldError[] {
  return issues.map((issue) => {
    const [first, index = '', name, oddity = ''] = issue.path;
    const nth = String(decisions[Number(index)]?.nth ?? '');
    if (first === 'once') {
      return { field: 'main-content', message: 'Formularen var ikke hel. Send den igen.' };
    }
    const shown = figures.find(({ figure }) => String(figure.nth) === nth);
    const about = shown === undefined ? '' : `${figureLine(shown.series, shown.figure.period)}: `;
    if (name === 'confirmed' && shown !== undefined && isOddity(oddity)) {
      return {
        field: `confirmed-${nth}.${oddity}`,
        message: about + oddityQuestion(oddity, shown.series),
      };
    }
    if (name === 'replaces') return { field: `valg-${nth}`, message: about + cameBetween };
    if (name === 'untold') return { field: `untold-${nth}`, message: about + untoldWhat };
    if (name === 'why') return { field: `why-${nth}`, message: about + issueText(issue) };
    return { field: `valg-${nth}`, message: about + issueText(issue) };
  });
}

const untoldWhat = 'Vælg, om tallet kommer senere eller slet ikke.';

const cameBetween =
  'Der er kommet et tal for perioden imens. Se det nedenfor; godkender du svaret, retter det tallet.';

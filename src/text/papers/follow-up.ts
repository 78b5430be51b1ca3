import type { Recommendation } from '#domain/governance/cycle.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { decisionOutcomeWords, stanceWords } from '#text/governance-words.ts';
import { dateText, dayText } from '#text/periods.ts';
import { sentence } from '#text/reasons.ts';

/** The name of a body by its key. */
export type BodyName = (key: Recommendation['body']) => string;

/** "Følgegruppen indstillede for 2019 (justér): ..." */
export function recommendedText(
  { body, year, stance, text }: Recommendation,
  nameOf: BodyName,
): string {
  return sentence(`${nameOf(body)} indstillede for ${year} (${stanceWords[stance]}): ${text}`);
}

/** "Bydelsbestyrelsen 3. maj 2020: følges delvist. Fordi ..." */
export function decidedText(decision: Decision, nameOf: BodyName): string {
  const { body, decidedOn, outcome, text, reason, postponedTo } = decision;
  const until = postponedTo === undefined ? '' : ` til ${dateText(postponedTo)}`;
  const head = `${nameOf(body)} ${dateText(decidedOn)}: ${decisionOutcomeWords[outcome]}${until}`;
  const why = reason === undefined || reason === '' ? [] : [`Begrundelse: ${reason}`];
  return [head, ...(text === '' ? [] : [text]), ...why].map(sentence).join(' ');
}

export const notDecidedText = 'Der er ikke taget stilling endnu.';

/** What was to be done and where it stands; what is late is said to be. */
export function actionText(action: Action, today: IsoDate): string {
  const { text, owner, dueOn } = action;
  return `${sentence(`Handling: ${text} (${owner}, frist ${dateText(dueOn)})`)} ${stateText(action, today)}`;
}

/** An action that follows from no recommendation shown. */
export function agreedText({ text, owner, madeAt, dueOn }: Action): string {
  return sentence(`Aftalt ${dayText(madeAt)}: ${text} (${owner}, frist ${dateText(dueOn)})`);
}

export function stateText({ state, settledOn, outcome, dueOn }: Action, today: IsoDate): string {
  const on = settledOn === undefined ? '' : ` ${dateText(settledOn)}`;
  const came = outcome === undefined || outcome === '' ? '' : `: ${outcome}`;
  switch (state) {
    case 'open':
      return dueOn < today ? 'I gang; fristen er overskredet.' : 'I gang.';
    case 'done':
      return sentence(`Gjort${on}${came}`);
    case 'dropped':
      return sentence(`Opgivet${on}${came}`);
  }
}

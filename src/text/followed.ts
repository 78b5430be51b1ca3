import type { FollowUp } from '#domain/governance/follow-up.ts';
import type { FollowedYear, RecommendationFollowed } from '#domain/governance/followed.ts';
import { decisionOutcomeWords, stanceWords } from './governance-words.ts';
import { notDecidedText } from './papers/follow-up.ts';
import { dateText } from './periods.ts';
import { sentence } from './reasons.ts';

/** The name of a body by its key. */
export type BodyNames = (key: string) => string;

/** "Sidst fulgt op 3. maj 2020 (Følgegruppen)." or "Ikke fulgt op siden 3. maj 2019." */
export function lastFollowedText({ level, last, since }: FollowUp, nameOf: BodyNames): string {
  if (last === undefined) {
    return level === 'never'
      ? `Ikke fulgt op, siden planen begyndte ${dateText(since)}.`
      : 'Endnu ikke fulgt op af et organ.';
  }
  const by = `${dateText(last.on)} (${nameOf(last.body)})`;
  switch (level) {
    case 'followed':
    case 'never':
      return `Sidst fulgt op ${by}.`;
    case 'soon':
      return `Sidst fulgt op ${by}. Der er snart gået et år.`;
    case 'late':
      return `Ikke fulgt op siden ${by}.`;
  }
}

/** The year's decisions for an area in one line: "Besluttet for 2019: justér: følges delvist (…)." */
export function areaDecisionText({ year, recommendations }: FollowedYear, nameOf: BodyNames) {
  return sentence(`Indstillet for ${year}: ${recommendations.map(said(nameOf)).join('; ')}`);
}

const said =
  (nameOf: BodyNames) =>
  ({ recommendation: { stance, body }, decisions }: RecommendationFollowed): string => {
    const decision = decisions.at(-1)?.decision;
    const head = `${stanceWords[stance]} (${nameOf(body)})`;
    if (decision === undefined) return `${head}, ${lower(notDecidedText)}`;
    const { outcome, decidedOn, postponedTo } = decision;
    const to = postponedTo === undefined ? '' : ` til ${dateText(postponedTo)}`;
    return `${head}, ${decisionOutcomeWords[outcome]}${to} (${nameOf(decision.body)} ${dateText(decidedOn)})`;
  };

const lower = (text: string): string =>
  `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '');

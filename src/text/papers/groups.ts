import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import { lowerFirst } from '#text/reasons.ts';
import { verdictWord } from '#text/verdicts.ts';

/** Where a criterion stands on the first page; what is under way has no final verdict yet. */
export type PaperGroup = PaperCriterion['verdict'] | 'underWay';

export const paperGroups = ['met', 'partlyMet', 'notMet', 'undecided', 'underWay'] as const;

/**
 * Before the deadline no verdict is final. What lacks an agreement cannot be decided, whatever the
 * day.
 */
export function groupOf({ verdict, final, standing }: PaperCriterion): PaperGroup {
  if (final) return verdict;
  return standing === undefined && verdict === 'undecided' ? 'undecided' : 'underWay';
}

export function groupTitle(group: PaperGroup): string {
  return group === 'underWay' ? 'Undervejs, ikke endelig' : verdictWord(group);
}

/** The verdict in a word and, while it is not final, where it stands: "Kan ikke afgøres, på vej". */
export function shownWord({ standing, word }: Pick<PaperCriterion, 'standing' | 'word'>): string {
  return standing === undefined ? word : `${word}, ${lowerFirst(standing)}`;
}

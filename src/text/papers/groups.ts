import type { PaperCriterion } from '#domain/governance/status-paper.ts';
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

/** The word that stands for a criterion wherever there is room for one only. */
export function shownWord({ standing, word, final }: PaperCriterion): string {
  return final || standing === undefined ? word : standing;
}

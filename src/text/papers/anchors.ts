import type { PaperCriterion } from '#domain/governance/status-paper.ts';

/** The id of a criterion's heading in its paper, where links lead. */
export const anchorOf = ({ code }: Pick<PaperCriterion, 'code'>): string =>
  `kriterium-${code.toLowerCase().replaceAll(/[^a-zæøå0-9]+/g, '-')}`;

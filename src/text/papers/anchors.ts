import type { PaperCriterion } from '#domain/governance/status-paper.ts';

/** The id of a criterion's heading in its paper, where links lead. */
export const anchorOf = (criterion: Coded): string => `kriterium-${nameOf(criterion)}`;

/** The id of the heading over how it was worked out. */
export const stepsAnchor = (criterion: Coded): string => `regnestykke-${nameOf(criterion)}`;

type Coded = Pick<PaperCriterion, 'code'>;

const nameOf = ({ code }: Coded): string => code.toLowerCase().replaceAll(/[^a-zæøå0-9]+/g, '-');

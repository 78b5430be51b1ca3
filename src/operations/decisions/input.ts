import { z } from 'zod';
import { decisionOutcomes } from '#domain/governance/decision.ts';
import { id, isoDate } from '#operations/input.ts';
import { longestText } from '#operations/texts.ts';

const text = z.string().trim().max(longestText);

/** An action as it is given together with its decision, or alone. */
export const actionFields = {
  text: text.min(1),
  owner: z.string().trim().min(1).max(300),
  ownerPerson: id.optional(),
  dueOn: isoDate,
};

/** What is said of a decision. Dates are ISO 8601. */
export const decisionFields = {
  outcome: z.enum(decisionOutcomes),
  text,
  reason: text.optional(),
  postponedTo: isoDate.optional(),
  decidedOn: isoDate,
};

export const decisionOn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recommendation'), id }),
  z.strictObject({ kind: z.literal('notice'), id }),
  z.strictObject({ kind: z.literal('conflict'), id }),
  z.strictObject({ kind: z.literal('agendaItem') }),
]);

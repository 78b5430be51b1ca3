import { z } from 'zod';
import type { StatbankTie } from '#domain/statbank/tie.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as ties from '#store/statbank-ties.ts';

/** The series that are fetched from StatBank, how each is tied and how it went the last time. */
export const listTies = query({
  name: 'statbank.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey }),
  run: ({ database, plan }): Promise<readonly StatbankTie[]> => ties.list(database, plan.id),
});

import { z } from 'zod';
import { query } from '#operations/operation.ts';
import * as accounts from '#store/accounts.ts';

/** All accounts with their rights, the open ones first. */
export const listAccounts = query({
  name: 'accounts.list',
  of: 'installation',
  verb: 'manageAccounts',
  input: z.strictObject({}),
  run: ({ database, today }) => accounts.list(database, today),
});

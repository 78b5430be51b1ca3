import { test } from 'node:test';
import { z } from 'zod';
import type { Checked } from '#domain/checked.ts';
import { command, form, type Operation, query } from './operation.ts';

const named = { name: 'x', of: 'installation', verb: 'see', input: z.strictObject({}) } as const;

// What must not compile is checked with the types of the whole; here it only has to load.
test('operations are typed', () => {
  query({ ...named, run: async () => 1 }) satisfies Operation<number>;
  command({
    ...named,
    run: async () => ({ value: 1, events: [{ kind: 'account.closed', account: 'a' }] }),
  }) satisfies Operation<number>;
  form({
    ...named,
    run: async () => ({ value: 1, events: [{ kind: 'account.closed', account: 'a' }] }),
  }) satisfies Operation<Checked<number>>;

  // @ts-expect-error A write without an event.
  command({ ...named, run: async () => ({ value: 1 }) });

  // @ts-expect-error A write with an empty list of events.
  command({ ...named, run: async () => ({ value: 1, events: [] }) });

  // @ts-expect-error A form without an event.
  form({ ...named, run: async () => ({ value: 1 }) });

  command({
    ...named,
    // @ts-expect-error An event that cannot have happened.
    run: async () => ({ value: 1, events: [{ kind: 'plan.vanished' }] }),
  });

  // @ts-expect-error A command has no issues to answer; a form has.
  command({ ...named, run: async () => ({ ok: false, issues: [] }) });

  query({
    ...named,
    // @ts-expect-error An operation on the installation knows no plan.
    run: async ({ plan }) => plan,
  });
});

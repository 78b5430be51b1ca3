import { z } from 'zod';
import type { EventKind } from '#domain/events.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as events from '#store/events.ts';

export const eventsOnAPage = 50;

/**
 * What happened to a plan, newest first, fifty at a time. `before` is the id of the last event of
 * the page before; `more` tells whether another page follows.
 */
export const listEvents = query({
  name: 'plans.events',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({
    plan: planKey,
    before: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    kind: z.string().max(60).optional(),
  }),
  run: async ({ database, plan }, { before, kind }) => {
    const found = await events.page(database, plan, {
      ...(before === undefined ? {} : { before }),
      ...(kind === undefined ? {} : { kind: kind as EventKind }),
      most: eventsOnAPage + 1,
    });
    return { events: found.slice(0, eventsOnAPage), more: found.length > eventsOnAPage };
  },
});

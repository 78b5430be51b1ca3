import { z } from 'zod';
import { wordsWithoutFigures } from '#domain/disclosure/conceal.ts';
import { type Concealed, isConcealed } from '#domain/disclosure/concealed.ts';
import type { Event, EventKind } from '#domain/events.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as events from '#store/events.ts';
import { concealedOf, seesSmallNumbers } from './concealed-view.ts';
import { loadPlan } from './load.ts';

export const eventsOnAPage = 50;

/**
 * What happened to a plan, newest first, fifty at a time. `before` is the id of the last event of
 * the page before; `more` tells whether another page follows; `import` asks for what one import did,
 * figure by figure.
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
    import: z.string().max(60).optional(),
  }),
  run: async (work, { before, kind, import: imported }) => {
    const { database, plan, actor } = work;
    const found = await events.page(database, plan, {
      ...(before === undefined ? {} : { before }),
      ...(kind === undefined ? {} : { kind: kind as EventKind }),
      ...(imported === undefined ? {} : { import: imported }),
      most: eventsOnAPage + 1,
    });
    const shown = found.slice(0, eventsOnAPage);
    const concealed = seesSmallNumbers(actor, plan.key)
      ? undefined
      : concealedOf(await loadPlan(work));
    return {
      events:
        concealed === undefined ? shown : shown.map((each) => withoutFigures(each, concealed)),
      more: found.length > eventsOnAPage,
    };
  },
});

const hidden = 'skjult';

/** What happened, without the figures the actor may not see. */
const withoutFigures = (stored: events.StoredEvent, concealed: Concealed): events.StoredEvent => {
  const { event } = stored;
  const told = (safe: Event) => (isHidden(event, concealed) ? { ...stored, event: safe } : stored);
  if (event.kind === 'reading.corrected') {
    const why = wordsWithoutFigures(event.why);
    return told({ ...event, from: hidden, to: hidden, why });
  }
  if (event.kind === 'reading.withdrawn') {
    return told({ ...event, figure: hidden, why: wordsWithoutFigures(event.why) });
  }
  if (event.kind === 'ask.rejected') return told({ ...event, why: wordsWithoutFigures(event.why) });
  return event.kind === 'reading.registered' ? told({ ...event, figure: hidden }) : stored;
};

/** Whether an event may tell a figure that readers are not shown. */
export const isHidden = (event: Event, concealed: Concealed): boolean =>
  'series' in event &&
  'period' in event &&
  typeof event.series === 'string' &&
  isConcealed(concealed, { series: event.series, period: event.period });

import { z } from 'zod';
import { wordsWithoutFigures } from '#domain/disclosure/conceal.ts';
import { type Concealed, isConcealed } from '#domain/disclosure/concealed.ts';
import { eventsOnPage } from '#domain/event-lines.ts';
import type { Event, EventKind } from '#domain/events.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import * as events from '#store/events.ts';
import { concealedOf, seesSmallNumbers } from './concealed-view.ts';
import { loadPlan } from './load.ts';

/** Minutes in a row are one line, and no row is divided between two pages. */
const linesOnAPage = 50;

/**
 * What happened to a plan, newest first, fifty lines at a time. `before` is the id of the last event
 * of the page before; `more` tells whether another page follows; `import` asks for what one import did,
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
    const { shown, more } = await pageOf(before, (after, most) =>
      events.page(database, plan, {
        ...(after === undefined ? {} : { before: after }),
        ...(kind === undefined ? {} : { kind: kind as EventKind }),
        ...(imported === undefined ? {} : { import: imported }),
        most,
      }),
    );
    const concealed = seesSmallNumbers(actor, plan.key)
      ? undefined
      : concealedOf(await loadPlan(work));
    return {
      events:
        concealed === undefined ? shown : shown.map((each) => withoutFigures(each, concealed)),
      more,
    };
  },
});

const batch = 100;
/** However much was written at a meeting, a page is no longer. */
const mostEvents = 2_000;

type Read = (after: string | undefined, most: number) => Promise<readonly events.StoredEvent[]>;

const pageOf = async (before: string | undefined, read: Read) => {
  const found: events.StoredEvent[] = [];
  for (;;) {
    const next = await read(found.at(-1)?.id ?? before, batch);
    found.push(...next);
    const count = eventsOnPage(found, linesOnAPage);
    const isAll = next.length < batch;
    if (count < found.length || isAll || found.length >= mostEvents) {
      return { shown: found.slice(0, count), more: count < found.length || !isAll };
    }
  }
};

const hidden = 'skjult';

/** What happened, without the figures the actor may not see: a hash of one could be guessed. */
const withoutFigures = (stored: events.StoredEvent, concealed: Concealed): events.StoredEvent => {
  const { event } = stored;
  const told = (safe: Event) => (isHidden(event, concealed) ? { ...stored, event: safe } : stored);
  if (event.kind === 'reading.corrected') {
    const { sha256: _, ...rest } = event;
    return told({ ...rest, from: hidden, to: hidden, why: wordsWithoutFigures(event.why) });
  }
  if (event.kind === 'reading.withdrawn') {
    const { sha256: _, ...rest } = event;
    return told({ ...rest, figure: hidden, why: wordsWithoutFigures(event.why) });
  }
  if (event.kind === 'ask.rejected') return told({ ...event, why: wordsWithoutFigures(event.why) });
  if (event.kind !== 'reading.registered') return stored;
  const { sha256: _, ...rest } = event;
  return told({ ...rest, figure: hidden });
};

/** Whether an event may tell a figure that readers are not shown. */
export const isHidden = (event: Event, concealed: Concealed): boolean =>
  'series' in event &&
  'period' in event &&
  typeof event.series === 'string' &&
  isConcealed(concealed, { series: event.series, period: event.period });

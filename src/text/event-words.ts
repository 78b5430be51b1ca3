import type { Event, EventKind } from '#domain/events.ts';
import type { SeriesId } from '#domain/readings/reading.ts';

/** What a series is called: "Trygge beboere, Folehaven". */
export type NameOf = (series: SeriesId) => string;

/** A line of the log for every kind of event there is; one that is left out does not compile. */
export type EventWords<Kinds extends string = EventKind> = {
  readonly [Kind in Extract<EventKind, Kinds>]: (
    event: Extract<Event, { readonly kind: Kind }>,
    nameOf: NameOf,
  ) => string;
};

import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';

export type TimelineEvent = {
  readonly id: string;
  /** When, as Danes write it, and the same for machines. */
  readonly when: string;
  readonly dateTime: string;
  readonly who?: string | undefined;
  readonly what: ComponentChildren;
  readonly details?: ComponentChildren;
};

/** What has happened, the newest first. */
export function EventList({
  events,
  label,
}: {
  readonly events: readonly TimelineEvent[];
  readonly label: string;
}) {
  return (
    <ol class="event-list" aria-label={label}>
      {events.map((event) => (
        <li key={event.id} id={event.id}>
          <p class="event-when">
            <time dateTime={event.dateTime}>{event.when}</time>
            {event.who !== undefined && ` · ${event.who}`}
          </p>
          <p class="event-what">{event.what}</p>
          {event.details !== undefined && <div class="event-details">{event.details}</div>}
        </li>
      ))}
    </ol>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'To hændelser',
    element: (
      <EventList
        label="Hændelser i eksemplet"
        events={[
          {
            id: 'example-event-2',
            when: '3. marts 2021 kl. 10.12',
            dateTime: '2021-03-03T10:12',
            who: 'Sekretariatet',
            what: 'Målingen for 2020 blev rettet fra 71,0 % til 71,4 %',
            details: <p>Kilden udsendte en rettelse.</p>,
          },
          {
            id: 'example-event-1',
            when: '1. marts 2021 kl. 9.00',
            dateTime: '2021-03-01T09:00',
            who: 'Sekretariatet',
            what: 'Målingen for 2020 blev registreret',
          },
        ]}
      />
    ),
  },
];

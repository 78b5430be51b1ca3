import type { Plan } from '#domain/plans/plan.ts';
import type { listEvents } from '#operations/plans/events.ts';
import { eventText } from '#text/events.ts';
import { momentText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { EventList } from '#web/kit/event-list.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';

type Answered<O> = O extends { readonly answers?: infer T } ? NonNullable<T> : never;
export type EventPage = Answered<typeof listEvents>;

/** What has happened to the plan, by whom and when; nothing in it can be changed. */
export function EventsPage({
  plan,
  viewer,
  page,
  older,
}: {
  readonly plan: Pick<Plan, 'key' | 'name' | 'fictional'>;
  readonly viewer: Viewer;
  readonly page: EventPage;
  /** True when this is not the first page. */
  readonly older: boolean;
}) {
  const last = page.events.at(-1);
  return (
    <PlanPage
      title="Hændelser"
      lead="Alt, hvad der er registreret, rettet og aftalt, med det nyeste først. Intet kan slettes."
      plan={plan}
      at="events"
      viewer={viewer}
    >
      {page.events.length === 0 ? (
        <p>{older ? 'Der er ikke flere hændelser.' : 'Der er ikke sket noget endnu.'}</p>
      ) : (
        <EventList
          label="Hændelser"
          events={page.events.map(({ id, at, actor, event }) => ({
            id: `haendelse-${id}`,
            when: momentText(at),
            dateTime: at,
            who: actor,
            what: eventText(event),
          }))}
        />
      )}
      <nav aria-label="Flere hændelser" class="d-print-none">
        <p>
          {older && <a href={paths.events(plan.key)}>De nyeste</a>}
          {older && page.more && ' · '}
          {page.more && last !== undefined && (
            <a href={withQuery(paths.events(plan.key), { foer: last.id })}>Ældre hændelser</a>
          )}
        </p>
      </nav>
    </PlanPage>
  );
}

import type { ComponentChildren } from 'preact';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import { eventLines } from '#domain/event-lines.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import type { listEvents } from '#operations/plans/events.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { eventText, timesText } from '#text/events.ts';
import { momentText } from '#text/periods.ts';
import { seriesName } from '#text/reasons.ts';
import { readingAnchor } from '#web/criteria/trace-list.tsx';
import type { Viewer } from '#web/http/request.ts';
import { EventList } from '#web/kit/event-list.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { placeOfEvent } from './event-place.ts';
import { wordContext } from './explained.ts';

type Answered<O> = O extends { readonly answers?: infer T } ? NonNullable<T> : never;
export type EventPage = Answered<typeof listEvents>;

/** What has happened to the plan, by whom and when; nothing in it can be changed. */
export function EventsPage({
  view,
  viewer,
  page,
  older,
  imported,
}: {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly page: EventPage;
  /** True when this is not the first page. */
  readonly older: boolean;
  /** The import whose figures are told one by one. */
  readonly imported?: string | undefined;
}) {
  const { plan } = view;
  const last = page.events.at(-1);
  const context = wordContext(view);
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
          events={eventLines(page.events).map(({ newest, oldest, count }) => ({
            id: `haendelse-${newest.id}`,
            when: momentText(newest.at),
            dateTime: newest.at,
            who: newest.actor,
            what: timesText(
              eventText(newest.event, (series) => seriesName(series, context)),
              count,
              oldest.at,
            ),
            details: (
              <>
                {aboutOf(newest.event, view)}
                {count > 1 && <LinkPlace link={oldest.link} before="Den første: " />}
                <LinkPlace link={newest.link} before={count > 1 ? 'Den sidste: ' : ''} />
              </>
            ),
          }))}
        />
      )}
      <nav aria-label="Flere hændelser" class="d-print-none">
        <p>
          {(older || imported !== undefined) && <a href={paths.events(plan.key)}>De nyeste</a>}
          {(older || imported !== undefined) && page.more && ' · '}
          {page.more && last !== undefined && (
            <a href={withQuery(paths.events(plan.key), { foer: last.id, indlaesning: imported })}>
              Ældre hændelser
            </a>
          )}
        </p>
      </nav>
    </PlanPage>
  );
}

/** Its place in the log, and the beginning of its hash. */
function LinkPlace({
  link,
  before,
}: {
  readonly link: EventPage['events'][number]['link'] | undefined;
  readonly before: string;
}) {
  return (
    <small class="event-link">
      {before}
      {link === undefined
        ? 'Uden for loggens kæde'
        : `Nr. ${link.seq} i loggen · ${link.hash.slice(0, 8)}`}
    </small>
  );
}

type Logged = EventPage['events'][number]['event'];

/** What an event was about, with the way to it: which measurement, question or criterion. */
function aboutOf(event: Logged, view: PlanView): ComponentChildren {
  const { key, questions } = view.plan;
  if (event.kind === 'reading.registered' || event.kind === 'reading.corrected') {
    return <Measured view={view} series={event.series} reading={event.reading} />;
  }
  if (event.kind === 'question.answered') {
    return questions.find(({ id }) => id === event.question)?.text;
  }
  if (event.kind === 'import.confirmed' || event.kind === 'import.withdrawn') {
    return (
      <a href={withQuery(paths.events(key), { indlaesning: event.import })}>Se hvert enkelt tal</a>
    );
  }
  if (event.kind === 'criterion.versionAdded') {
    return <a href={paths.criterion(key, event.code)}>Se kriterium {event.code}</a>;
  }
  const place = placeOfEvent(event, key);
  return place === undefined ? undefined : <a href={place.href}>{place.text}</a>;
}

function Measured({
  view,
  series,
  reading,
}: {
  readonly view: PlanView;
  readonly series: SeriesId;
  readonly reading: string;
}) {
  const codes = view.statuses
    .filter(({ claim }) => claim !== undefined && seriesOfClaim(claim).includes(series))
    .map(({ criterion }) => criterion.code);
  return (
    <>
      {codes.map((code, index) => [
        index === 0 ? 'Se kriterium ' : ' · ',
        <a
          key={code}
          href={withQuery(paths.criterion(view.plan.key, code), {}, readingAnchor(reading))}
        >
          {code}
        </a>,
      ])}
    </>
  );
}

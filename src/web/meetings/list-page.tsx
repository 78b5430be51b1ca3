import { type BodyKey, type GoverningBody, isOpen } from '#domain/governance/body.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { daysAfter } from '#domain/time/days.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { daysToCall } from '#domain/week/of-bodies.ts';
import type { MeetingList } from '#operations/meetings/list.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { meetingTimeText } from '#text/agenda-words.ts';
import { meetingStateWords, minutesStateWords } from '#text/governance-words.ts';
import { calendarPaths } from '#web/calendar/paths.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { LongTable } from '#web/kit/long-table.tsx';
import { Tag, type TagTone } from '#web/kit/status-tag.tsx';
import type { Column } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { meetingPaths } from './paths.ts';

type Listed = MeetingList['meetings'][number];

export type MeetingListPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly list: MeetingList;
  readonly now: Instant;
  readonly today: IsoDate;
  /** The body whose meetings are shown; left out for all. */
  readonly body?: GoverningBody | undefined;
  /** The bodies the viewer plans meetings for. */
  readonly keeps: (body: BodyKey) => boolean;
  readonly saved?: string | undefined;
};

/** The meetings of a plan: what must be done first, then what comes, then what was. */
export function MeetingListPage(props: MeetingListPageProps) {
  const { view, viewer, list, body, keeps, now, today } = props;
  const { key } = view.plan;
  const { meetings } = list;
  const isOver = ({ startsAt }: Listed) => startsAt <= now;
  const toDo = meetings.filter(
    (each) =>
      keeps(each.body) &&
      ((each.state === 'planned' && isTimeToCall(each, today)) ||
        (each.state === 'called' && isOver(each)) ||
        (each.state === 'held' && each.minutes !== 'approved')),
  );
  const rest = meetings.filter((each) => !toDo.includes(each));
  const coming = rest.filter(
    (each) => (each.state === 'planned' || each.state === 'called') && !isOver(each),
  );
  const past = rest.filter((each) => !coming.includes(each)).toReversed();
  return (
    <PlanPage
      title={body === undefined ? 'Møder' : `Møder i ${body.name}`}
      lead="Indkaldelse, dagsorden, fremmøde, beslutninger og referat, ét sted for hvert møde."
      plan={view.plan}
      at="meetings"
      viewer={viewer}
      notice={props.saved === 'planlagt' ? <Planned /> : undefined}
      breadcrumbs={
        body === undefined ? undefined : [{ text: 'Møder', href: meetingPaths.list(key) }]
      }
    >
      {list.organisation.bodies.some((each) => keeps(each.key)) && (
        <ButtonGroup>
          <ButtonLink href={meetingPaths.new(key, body?.key)} variant="primary">
            Planlæg møder
          </ButtonLink>
        </ButtonGroup>
      )}
      <p class="d-print-none">
        <a href={calendarPaths.feeds(key)}>Få møderne i din kalender</a>
      </p>
      {meetings.length === 0 ? (
        <EmptyState heading="Der er ikke planlagt møder">
          <p>
            Planlæg et helt års møder på én gang. Det, der skal på dagsordenen, bliver foreslået af
            sig selv.
          </p>
        </EmptyState>
      ) : (
        <>
          <Part {...props} id="at-goere" heading="Her skal der gøres noget" meetings={toDo} />
          <Part {...props} id="kommende" heading="Kommende møder" meetings={coming} />
          <Part {...props} id="tidligere" heading="Tidligere og aflyste møder" meetings={past} />
        </>
      )}
      <Bodies {...props} />
    </PlanPage>
  );
}

function Planned() {
  return (
    <Alert
      variant="success"
      heading="Møderne er planlagt. Sæt punkter på dagsordenen, og indkald, når tiden er inde"
      announce
    />
  );
}

function Part({
  id,
  heading,
  meetings,
  view,
  list,
  now,
  today,
}: MeetingListPageProps & {
  readonly id: string;
  readonly heading: string;
  readonly meetings: readonly Listed[];
}) {
  if (meetings.length === 0) return null;
  const { key } = view.plan;
  const name = (body: BodyKey) =>
    list.organisation.bodies.find((each) => each.key === body)?.name ?? body;
  const columns: readonly Column<Listed>[] = [
    {
      header: 'Møde',
      rowHeader: true,
      noWrap: true,
      cell: (each) => <a href={meetingPaths.meeting(key, each.id)}>{meetingTimeText(each)}</a>,
    },
    { header: 'Organ', cell: (each) => `${name(each.body)}, nr. ${each.number}` },
    { header: 'Sted', cell: ({ place }) => place || 'ikke skrevet' },
    { header: 'Dagsorden', cell: ({ items }) => (items === 1 ? '1 punkt' : `${items} punkter`) },
    {
      header: 'Status',
      noWrap: true,
      cell: (each) => <Status meeting={each} now={now} today={today} />,
    },
  ];
  return (
    <section>
      <h2 id={id}>{heading}</h2>
      <LongTable
        id={`${id}-tabel`}
        caption={heading}
        captionHidden
        stacked
        columns={columns}
        rows={meetings}
      />
    </section>
  );
}

const isTimeToCall = ({ startsAt }: Listed, today: IsoDate): boolean =>
  danishTime(startsAt).day <= daysAfter(today, daysToCall);

type Moment = Pick<MeetingListPageProps, 'now' | 'today'>;

function Status({ meeting, ...moment }: Moment & { readonly meeting: Listed }) {
  const { tone, text } = statusOf(meeting, moment);
  return <Tag tone={tone}>{text}</Tag>;
}

/** What a meeting waits for, in a word or two. */
function statusOf(
  meeting: Listed,
  { now, today }: Moment,
): { readonly tone: TagTone; readonly text: string } {
  const { state, minutes, startsAt } = meeting;
  switch (state) {
    case 'planned':
      return startsAt <= now
        ? { tone: 'warning', text: 'ikke indkaldt; er det holdt?' }
        : isTimeToCall(meeting, today)
          ? { tone: 'warning', text: 'skal indkaldes' }
          : { tone: 'neutral', text: meetingStateWords.planned };
    case 'called':
      return startsAt <= now
        ? { tone: 'warning', text: 'er det holdt?' }
        : { tone: 'info', text: meetingStateWords.called };
    case 'held':
      return minutes === 'approved'
        ? { tone: 'success', text: 'referat godkendt' }
        : { tone: 'warning', text: `referat: ${minutesStateWords[minutes]}` };
    case 'cancelled':
      return { tone: 'neutral', text: meetingStateWords.cancelled };
  }
}

function Bodies({ view, list, body, today }: MeetingListPageProps) {
  const others = list.organisation.bodies.filter(
    (each) => each.key !== body?.key && isOpen(each, today),
  );
  if (others.length === 0) return null;
  return (
    <nav aria-label="Møder efter organ" class="d-print-none">
      <h2 id="organer">Vis møderne i ét organ</h2>
      <ul>
        {others.map((each) => (
          <li key={each.key}>
            <a href={meetingPaths.ofBody(view.plan.key, each.key)}>{each.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

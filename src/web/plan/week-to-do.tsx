import type { BodyKey } from '#domain/governance/body.ts';
import type { Week, WeekLine, WeekScope } from '#operations/week/show.ts';
import { meetingTitle, meetingWhenText } from '#text/invitations.ts';
import { type WeekGroup, weekGroupOf, weekGroups } from '#text/week.ts';
import { bodyPaths } from '#web/bodies/paths.ts';
import { calendarPaths } from '#web/calendar/paths.ts';
import { Details } from '#web/kit/details.tsx';
import { meetingPaths } from '#web/meetings/paths.ts';
import { paths, withQuery } from '#web/paths.ts';
import { weekPaths } from '#web/week/paths.ts';
import { WeekLines } from './week-lines.tsx';

export type WeekShown =
  | { readonly scope: Exclude<WeekScope, 'body'> }
  | { readonly scope: 'body'; readonly body: string };

type Props = { readonly week: Week; readonly shown: WeekShown };

/** A longer list is a wall. */
const most = { late: 6, ofGroup: 3, meetings: 3 } as const;

/** What the bodies and the year wait for: what is late first, then by what it is about. */
export function WeekToDo({ week, shown }: Props) {
  const late = week.items.filter(({ daysLate }) => daysLate > 0);
  const rest = week.items.filter(({ daysLate }) => daysLate === 0);
  const groups = Map.groupBy(rest, weekGroupOf);
  return (
    <>
      <Filter week={week} shown={shown} />
      {week.items.length === 0 && <p>{nothingText(week, shown)}</p>}
      {late.length > 0 && (
        <Group id="over-tiden" title="Det haster" week={week} items={late} most={most.late} />
      )}
      {(Object.keys(weekGroups) as WeekGroup[]).map((group) => {
        const items = groups.get(group);
        return items === undefined ? null : (
          <Group
            key={group}
            id={`uge-${group}`}
            title={weekGroups[group]}
            week={week}
            items={items}
            most={most.ofGroup}
          />
        );
      })}
      <Meetings week={week} />
      <HowToGetLetter week={week} />
    </>
  );
}

/** How the secretariat gets the letter, and once it does, the way to stop it. */
function HowToGetLetter({ week: { plan, bodies, noLetter, listed, sits } }: Pick<Props, 'week'>) {
  if (bodies.length === 0) return null;
  if (noLetter === undefined) {
    // Those who sit in a body have the way to it beside their calendar.
    return listed && !sits ? (
      <p class="d-print-none">
        <a href={weekPaths.letter(plan.key)}>Ugebrevet</a>
      </p>
    ) : null;
  }
  const people = <a href={bodyPaths.people(plan.key)}>listen over personer</a>;
  return (
    <p class="d-print-none">
      <small>
        {noLetter === 'notListed' ? (
          <>
            Vil du have ugen på mail? Skriv dig på {people} med din e-mail, åbn dig selv dér, og
            tryk på "Det er mig selv".
          </>
        ) : (
          <>Vil du have ugen på mail? Skriv din e-mail på dig selv i {people}.</>
        )}
      </small>
    </p>
  );
}

function nothingText({ bodies }: Week, { scope }: WeekShown): string {
  if (bodies.length === 0) return 'Der er ingen organer endnu. De skrives ind under Organisation.';
  switch (scope) {
    case 'mine':
      return 'Der er ikke noget, der venter på dig.';
    case 'body':
      return 'Der er ikke noget, der venter på organet.';
    case 'all':
      return 'Der er ikke noget, der venter på organerne.';
  }
}

/** Whose things to do are shown. The bodies are folded: there may be many. */
function Filter({ week, shown }: Props) {
  const { plan, counts, bodies } = week;
  if (bodies.length === 0) return null;
  const link = (text: string, query: Readonly<Record<string, string>>, current: boolean) => (
    <a href={withQuery(paths.week(plan.key), query)} aria-current={current ? 'true' : undefined}>
      {current ? <strong>{text}</strong> : text}
    </a>
  );
  return (
    <nav aria-label="Hvad skal vises" class="d-print-none">
      <p>
        {link(`Mine (${counts.mine})`, { vis: 'mine' }, shown.scope === 'mine')}
        {' · '}
        {link(`Alle (${counts.all})`, { vis: 'alle' }, shown.scope === 'all')}
      </p>
      <Details summary={shown.scope === 'body' ? bodyName(week, shown.body) : 'Vis ét organ'}>
        <ul>
          {bodies.map(({ key, name }) => (
            <li key={key}>
              {link(
                `${name} (${counts.bodies.get(key) ?? 0})`,
                { organ: key },
                shown.scope === 'body' && shown.body === key,
              )}
            </li>
          ))}
        </ul>
      </Details>
    </nav>
  );
}

type GroupProps = {
  readonly id: string;
  readonly title: string;
  readonly week: Week;
  readonly items: readonly WeekLine[];
  readonly most: number;
};

function Group({ id, title, week, items, most: shown }: GroupProps) {
  return (
    <section>
      <h2 id={id}>
        {title} ({items.length})
      </h2>
      <WeekLines week={week} items={items} most={shown} />
    </section>
  );
}

/** The meetings that come, and how they come into one's own calendar. */
function Meetings({ week }: { readonly week: Week }) {
  const { plan, meetings, sits } = week;
  if (meetings.length === 0 && !sits) return null;
  const first = meetings.length > most.meetings + 1 ? meetings.slice(0, most.meetings) : meetings;
  const rest = meetings.slice(first.length);
  return (
    <section>
      <h2 id="moeder">Møder på vej{meetings.length > 0 && ` (${meetings.length})`}</h2>
      {meetings.length === 0 && <p>Der er ingen møder de næste seks uger.</p>}
      <MeetingLines week={week} meetings={first} />
      {rest.length > 0 && (
        <Details summary={`Vis alle: ${rest.length} mere`}>
          <MeetingLines week={week} meetings={rest} />
        </Details>
      )}
      {sits && (
        <p class="d-print-none">
          <a href={calendarPaths.feeds(plan.key)}>Få møderne i din kalender</a>
          {' · '}
          <a href={weekPaths.letter(plan.key)}>Ugebrevet</a>
        </p>
      )}
    </section>
  );
}

function MeetingLines({ week, meetings }: Pick<Week, 'meetings'> & { readonly week: Week }) {
  if (meetings.length === 0) return null;
  return (
    <ul>
      {meetings.map(({ id, body, number, startsAt, endsAt, place, state }) => (
        <li key={id}>
          <a href={meetingPaths.meeting(week.plan.key, id)}>
            {meetingTitle(bodyName(week, body), number)}
          </a>
          <small>
            {` · ${meetingWhenText(startsAt, endsAt)}`}
            {place !== '' && `, ${place}`}
            {state === 'planned' && ' · ikke indkaldt endnu'}
          </small>
        </li>
      ))}
    </ul>
  );
}

const bodyName = ({ names }: Week, key: BodyKey | string): string =>
  names.bodies.find((each) => each.key === key)?.name ?? key;

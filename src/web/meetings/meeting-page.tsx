import { danishTime } from '#domain/time/danish-time.ts';
import { meetingTimeText } from '#text/agenda-words.ts';
import { documentKindWords, meetingStateWords, minutesStateWords } from '#text/governance-words.ts';
import { notToldText, sentText } from '#text/invitations.ts';
import { momentText } from '#text/periods.ts';
import { assets } from '#web/assets.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { AgendaForms, ItemSection } from './agenda-parts.tsx';
import { Attendance } from './attendance-parts.tsx';
import { Changes, NotHeld } from './changes.tsx';
import { NotCalled, Untold } from './left-open.tsx';
import { MinutesEnd } from './minutes-parts.tsx';
import { isWriting, type MeetingPageProps, OneButton, SeenHint } from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

/** A meeting in the order of the day: when and where, who came, item for item, and the minutes. */
export function MeetingPage(props: MeetingPageProps) {
  const { view, viewer, shown, errors, saved } = props;
  const { meeting, body } = shown;
  const { key } = view.plan;
  return (
    <PlanPage
      title={`${body.name}, møde nr. ${meeting.number}`}
      lead={meetingTimeText(meeting)}
      plan={view.plan}
      at="meetings"
      viewer={viewer}
      errors={errors}
      notice={<Notices {...props} saved={saved} />}
      breadcrumbs={[
        { text: 'Møder', href: meetingPaths.list(key) },
        { text: body.name, href: meetingPaths.ofBody(key, body.key) },
      ]}
    >
      <Facts {...props} />
      <Untold {...props} />
      <NotCalled {...props} />
      <NextStep {...props} />
      <section>
        <h2 id="dagsorden">Dagsorden</h2>
        {meeting.agenda.length === 0 && <p>Der er ikke sat punkter på dagsordenen endnu.</p>}
        {meeting.agenda.length > 0 && (
          <ol class="agenda-contents">
            {meeting.agenda.map((item, index) => (
              <li key={item.id}>
                <a href={`#punkt-${index + 1}`}>{item.title}</a>
              </li>
            ))}
          </ol>
        )}
        <AgendaForms {...props} />
      </section>
      <Attendance {...props} />
      {meeting.agenda.map((item, index) => (
        <ItemSection key={item.id} {...props} item={item} index={index} />
      ))}
      <MinutesEnd {...props} />
      <Changes {...props} />
      <NotHeld {...props} />
      {isWriting(shown, props.today) && <script type="module" src={assets().path('minutes.js')} />}
    </PlanPage>
  );
}

const savedWords: Readonly<Record<string, string>> = {
  planlagt: 'Mødet er planlagt.',
  indkaldt: 'Mødet er indkaldt.',
  'indkaldt-uden-mail':
    'Mødet er indkaldt, men ingen fik en mail: Der er ikke sat en mailserver op, eller ingen i organet har en adresse. Send selv indkaldelsen.',
  'flere-indkaldt': 'De, der manglede, er indkaldt på mail. De andre har ikke fået noget.',
  rettet: 'Mødet er rettet.',
  'rettet-uden-mail':
    'Mødet er rettet, men ingen fik en mail om det. Giv selv de indkaldte besked.',
  aflyst: 'Mødet er aflyst.',
  'aflyst-uden-mail':
    'Mødet er aflyst, men ingen fik en mail om det. Giv selv de indkaldte besked.',
  dagsorden: 'Dagsordenen er gemt.',
  fremmoede: 'Fremmødet er gemt.',
  referat: 'Referatet er gemt.',
  beslutning: 'Beslutningen er skrevet ind.',
  holdt: 'Det er skrevet, at mødet er holdt. Det, der stod på dagsordenen, er set af organet.',
  'ikke-holdt':
    'Mødet står ikke længere som holdt. Fremmøde og referat er bevaret, og det, organet stod som at have set på mødet, tæller ikke med, før mødet er holdt.',
  tilGodkendelse: 'Referatet er sendt til godkendelse.',
  godkendt: 'Referatet er godkendt, låst og udgivet som dokument.',
  'allerede-godkendt': 'Referatet var allerede godkendt. Intet er gjort to gange.',
  materiale: 'Materialet er samlet i ét dokument.',
};

function Notices({ saved, overtaken, shown }: MeetingPageProps) {
  const text = saved === undefined ? undefined : savedWords[saved];
  const { approved } = shown.meeting;
  const untold =
    shown.told !== undefined && (saved === 'indkaldt' || saved === 'rettet')
      ? notToldText(shown.told)
      : [];
  return (
    <>
      {text !== undefined && (
        <Alert variant={leftSomeOut(saved, untold) ? 'warning' : 'success'} announce>
          <p class="alert-text">
            {[text, ...untold].join(' ')}
            {saved === 'allerede-godkendt' &&
              approved !== undefined &&
              ` Det blev godkendt ${momentText(approved.at)} af ${approved.by}.`}
          </p>
        </Alert>
      )}
      {overtaken !== undefined && (
        <Alert variant="warning" heading="En anden har ændret det imens" announce>
          <p class="alert-text">{overtaken}</p>
        </Alert>
      )}
    </>
  );
}

const leftSomeOut = (saved: string | undefined, untold: readonly string[]): boolean =>
  saved?.endsWith('-uden-mail') === true || untold.length > 0;

function Facts({ view, shown }: MeetingPageProps) {
  const { meeting, documents } = shown;
  const { approved } = meeting;
  const own = documents.filter((each) => each.meeting === meeting.id);
  return (
    <SummaryList
      label="Om mødet"
      items={[
        {
          label: 'Status',
          value: `${upper(meetingStateWords[meeting.state])}${meeting.cancelledWhy === undefined ? '' : `: ${meeting.cancelledWhy}`}`,
        },
        { label: 'Sted', value: meeting.place || 'ikke skrevet' },
        ...(meeting.calledAt === undefined
          ? []
          : [{ label: 'Indkaldt', value: calledText(shown) }]),
        {
          label: 'Referat',
          value:
            approved === undefined
              ? upper(minutesStateWords[meeting.minutes])
              : `Godkendt ${momentText(approved.at)} af ${approved.by}. Det er låst.`,
        },
        ...(own.length === 0
          ? []
          : [
              {
                label: 'Dokumenter',
                value: (
                  <ul class="unstyled-list">
                    {own.map((each) => (
                      <li key={each.id}>
                        <a href={`${paths.documents(view.plan.key)}/${each.id}`}>
                          {upper(documentKindWords[each.kind])}
                          {each.edition > 1 && `, udgave ${each.edition}`}
                        </a>{' '}
                        ({momentText(each.issuedAt)})
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]),
      ]}
    />
  );
}

const calledText = ({ meeting, told }: MeetingPageProps['shown']): string =>
  [
    ...(meeting.calledAt === undefined ? [] : [`${momentText(meeting.calledAt)}.`]),
    ...(told === undefined ? [] : [sentText(told) ?? '', ...notToldText(told)]),
  ]
    .filter((each) => each !== '')
    .join(' ');

/** The one thing the meeting waits for now. */
function NextStep({ view, shown, once, now, today }: MeetingPageProps) {
  const { meeting, mayKeep, mayApprove } = shown;
  const { key } = view.plan;
  if (mayApprove && meeting.state === 'held' && meeting.minutes === 'awaiting') {
    return (
      <p class="d-print-none">
        <ButtonLink variant="primary" href="#godkend">
          Gå til godkendelsen
        </ButtonLink>
      </p>
    );
  }
  if (!mayKeep || meeting.agenda.length === 0) return null;
  const open = meeting.state === 'planned' || meeting.state === 'called';
  if (!open && meeting.state !== 'held') return null;
  const isDay = danishTime(meeting.startsAt).day <= today;
  return (
    <div class="d-print-none meeting-steps">
      <ButtonGroup>
        {meeting.state === 'planned' && meeting.startsAt > now && (
          <CallForm plan={key} shown={shown} once={once()} />
        )}
        {isDay && (meeting.state === 'called' || (open && meeting.startsAt <= now)) && (
          <OneButton action={meetingPaths.hold(key, meeting.id)} once={once()}>
            Mødet er holdt
          </OneButton>
        )}
        {meeting.minutes !== 'approved' && (
          <OneButton action={meetingPaths.pack(key, meeting.id)} once={once()} quiet>
            Saml materialet i ét dokument
          </OneButton>
        )}
      </ButtonGroup>
      <SeenHint shown={shown} today={today} />
    </div>
  );
}

/** Substitutes are asked only where somebody says so. */
function CallForm({
  plan,
  shown: { meeting, lines },
  once,
}: Pick<MeetingPageProps, 'shown'> & { readonly plan: string; readonly once: string }) {
  const substitutes = lines.some(({ mandate }) => mandate?.role === 'substitute');
  return (
    <form method="post" action={meetingPaths.call(plan, meeting.id)}>
      <input type="hidden" name="once" value={once} />
      {substitutes && <Checkbox name="substitutes" label="Indkald også suppleanterne" />}
      <Button>Indkald til mødet</Button>
    </form>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

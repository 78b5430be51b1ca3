import { isUntold } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { dateText, joinedNames } from '#text/periods.ts';
import { Alert } from '#web/kit/alert.tsx';
import { type MeetingPageProps, OneButton } from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

/** That the day has passed and nobody has said how it went; and where its items are meanwhile. */
export function Untold({ view, shown, today }: MeetingPageProps) {
  const { meeting, mayKeep, alsoOn } = shown;
  if (!isUntold(meeting, today)) return null;
  return (
    <Alert
      variant="warning"
      heading="Mødets dag er gået, og det er ikke skrevet, om det blev holdt"
    >
      {mayKeep && (
        <p class="alert-text">
          Skriv, at mødet er holdt, flyt det, eller aflys det. Så længe det ikke er gjort, bliver
          punkterne også foreslået til organets næste møde; her bliver de stående.
        </p>
      )}
      {alsoOn.length > 0 && (
        <p class="alert-text">
          Punkter herfra står nu også på dagsordenen for{' '}
          {alsoOn.map(({ id, number, startsAt }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <a href={meetingPaths.meeting(view.plan.key, id)}>
                møde nr. {number} {dateText(danishTime(startsAt).day)}
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </Alert>
  );
}

/** Whoever has come to the body since the call, and the press that calls them too. */
export function NotCalled({ view, shown, once, now }: MeetingPageProps) {
  const { meeting, told, mailIsSetUp } = shown;
  const missing = told?.notPosted ?? [];
  if (missing.length === 0 || !mailIsSetUp || meeting.startsAt <= now) return null;
  return (
    <Alert variant="warning" heading={`Ikke indkaldt: ${joinedNames(missing)}`}>
      <p class="alert-text">
        {missing.length === 1 ? 'Vedkommende' : 'De'} sidder i organet på mødets dag, men har ikke
        fået mail om mødet.
      </p>
      <OneButton action={meetingPaths.callOthers(view.plan.key, meeting.id)} once={once()} quiet>
        {missing.length === 1 ? 'Indkald også vedkommende' : 'Indkald også dem'}
      </OneButton>
    </Alert>
  );
}

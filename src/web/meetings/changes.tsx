import { danishTime } from '#domain/time/danish-time.ts';
import { clockText } from '#text/agenda-words.ts';
import { shortDate } from '#text/periods.ts';
import { untyped } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { TimeFields } from './new-page.tsx';
import { type MeetingPageProps, OneButton, typedIn } from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

/** The way back from a press by mistake, or why there is none. */
export function NotHeld({ view, shown, once }: MeetingPageProps) {
  const { meeting, mayKeep, heldStands } = shown;
  if (!mayKeep || meeting.state !== 'held' || meeting.minutes === 'approved') return null;
  return (
    <section class="d-print-none meeting-changes">
      <Details summary="Mødet er ikke holdt endnu" id="ikke-holdt">
        {heldStands === undefined ? (
          <>
            <p>
              Er mødet skrevet som holdt ved en fejl, kan det tages tilbage. Fremmøde og referat
              bliver stående. Det, organet står som at have set på mødet, tæller ikke med, før mødet
              skrives som holdt igen.
            </p>
            <OneButton action={meetingPaths.reopen(view.plan.key, meeting.id)} once={once()} quiet>
              Mødet er ikke holdt endnu
            </OneButton>
          </>
        ) : (
          <p>Det kan ikke tages tilbage, at mødet er holdt. {heldStands}</p>
        )}
      </Details>
    </section>
  );
}

/** What is changed of a meeting to come: when and where, or that it is called off. */
export function Changes(props: MeetingPageProps) {
  const { view, shown, once, errors } = props;
  const { meeting, mayKeep } = shown;
  if (!mayKeep || (meeting.state !== 'planned' && meeting.state !== 'called')) return null;
  const { key } = view.plan;
  const start = untyped({
    day: shortDate(danishTime(meeting.startsAt).day),
    from: clockText(meeting.startsAt),
    to: clockText(meeting.endsAt),
    place: meeting.place,
  });
  const typed = typedIn(props, 'change', start);
  const cancel = typedIn(props, 'cancel');
  const told = meeting.state === 'called' ? tellText(shown.mailIsSetUp) : undefined;
  return (
    <section class="d-print-none meeting-changes">
      <Details summary="Ret tid eller sted" open={props.typed?.form === 'change'} id="ret">
        <Form action={meetingPaths.change(key, meeting.id)}>
          <input type="hidden" name="once" value={once()} />
          <input type="hidden" name="revision" value={String(meeting.revision)} />
          {told !== undefined && <p>{told}</p>}
          <TimeFields name={(field) => field} typed={typed} errors={errors} optional={false} />
          <Field name="place" label="Sted" width="xl" optional value={typed.text('place')} />
          <Button>Gem ændringen</Button>
        </Form>
      </Details>
      <Details summary="Aflys mødet" open={props.typed?.form === 'cancel'} id="aflys">
        <Form action={meetingPaths.cancel(key, meeting.id)}>
          <input type="hidden" name="once" value={once()} />
          <Textarea
            name="why"
            label="Hvorfor aflyses mødet?"
            rows={2}
            hint={told}
            value={cancel.text('why')}
            error={errors.find(({ field }) => field === 'why')?.message}
          />
          <Button variant="warning">Aflys mødet</Button>
        </Form>
      </Details>
    </section>
  );
}

const tellText = (mailIsSetUp: boolean): string =>
  mailIsSetUp
    ? 'De indkaldte får besked på mail.'
    : 'Der er ikke sat en mailserver op. Giv selv de indkaldte besked.';

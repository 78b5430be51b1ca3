import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { ShownMeeting } from '#operations/meetings/show.ts';
import { clockText } from '#text/agenda-words.ts';
import { momentText } from '#text/periods.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import {
  isWriting,
  type MeanwhileItem,
  type MeetingPageProps,
  SeenHint,
  typedIn,
} from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

type Item = ShownMeeting['meeting']['agenda'][number];

/** The form that all items' boxes belong to; they stand apart on the page. */
const formId = 'referatet';

/** What was said under an item: the box to write it in, or what stands there. */
export function ItemMinutes(
  props: MeetingPageProps & { readonly item: Item; readonly index: number },
) {
  const { shown, item, index, meanwhile = [] } = props;
  if (!isWriting(shown, props.today)) {
    return item.minutes === '' ? null : (
      <>
        <h3>Referat</h3>
        <p class="keep-lines">{item.minutes}</p>
      </>
    );
  }
  const typed = typedIn(props, 'minutes');
  const name = `tekst.${item.id}`;
  const theirs = meanwhile.find((each) => each.item === item.id);
  const error = props.errors.find(({ field }) => field === name)?.message;
  return (
    <>
      {item.minutes !== '' && <p class="keep-lines d-none d-print-block">{item.minutes}</p>}
      <div class="form-group d-print-none">
        {item.id === firstWritten(shown) && (
          <p id="referat-hint" class="form-hint">
            Skriv ingen CPR-numre og ikke om nogens private forhold. Referatet bliver læst af alle,
            der kan se planen.
          </p>
        )}
        {theirs !== undefined && <Theirs {...theirs} />}
        <label class="form-label" for={name}>
          Referat af punkt {index + 1}
        </label>
        {error !== undefined && (
          <span class="form-error-message" id={`${name}-error`}>
            {error}
          </span>
        )}
        <textarea
          class="form-input minutes-box"
          id={name}
          name={name}
          form={formId}
          rows={6}
          aria-describedby={`referat-hint status-${index + 1}`}
          data-item={item.id}
        >
          {typed.has(name) ? typed.text(name) : item.minutes}
        </textarea>
        <input
          type="hidden"
          name={`fra.${item.id}`}
          form={formId}
          value={String(theirs?.revision ?? item.minutesRevision)}
        />
        <p class="form-hint" id={`status-${index + 1}`} role="status" data-status={item.id}>
          {item.minutesAt !== undefined &&
            `Gemt ${whenText(item.minutesAt, props.today)} af ${item.minutesBy ?? ''}`}
        </p>
        <button
          type="submit"
          form={formId}
          class="button button-secondary"
          name="punkt"
          value={String(index + 1)}
        >
          Gem<span class="sr-only"> referatet af punkt {index + 1}</span>
        </button>
      </div>
    </>
  );
}

/** "kl. 16.30", and the day where it is another. */
const whenText = (at: Instant, today: IsoDate): string =>
  danishTime(at).day === today ? `kl. ${clockText(at)}` : momentText(at);

/** The item above whose box it is said what not to write; its words are told at all of them. */
const firstWritten = ({ meeting, concealed }: ShownMeeting): string | undefined =>
  meeting.agenda.find(({ id }) => !concealed.has(id))?.id;

function Theirs({ by, text }: MeanwhileItem) {
  return (
    <Alert variant="warning" heading={`${by} har skrevet her imens`} headingLevel={3}>
      <p>Det står der nu:</p>
      <p class="keep-lines meanwhile-text">{text === '' ? 'Ingenting.' : text}</p>
      <p>
        Din tekst står nedenfor og er ikke gemt. Skriv de to sammen, og gem; så gælder det, der står
        i feltet.
      </p>
    </Alert>
  );
}

/** The form all boxes belong to, and what happens to the minutes next. */
export function MinutesEnd(props: MeetingPageProps) {
  const { view, shown } = props;
  const { meeting } = shown;
  const { key } = view.plan;
  if (meeting.agenda.length === 0) return null;
  const then = nextOf(shown);
  return (
    <section class="d-print-none">
      {isWriting(shown, props.today) && (
        <>
          <h2 id="referat">Referatet</h2>
          <form
            method="post"
            action={meetingPaths.minutes(key, meeting.id)}
            id={formId}
            data-meeting={meeting.id}
            data-writer={props.viewer.name}
            noValidate
          >
            <input type="hidden" name="once" value={props.once()} />
            <ButtonGroup>
              <Button variant={then === undefined ? 'primary' : 'secondary'}>
                Gem hele referatet
              </Button>
              {then !== undefined && (
                <Button name="saa" value={then.value}>
                  {then.text}
                </Button>
              )}
            </ButtonGroup>
          </form>
          <SeenHint shown={shown} today={props.today} />
        </>
      )}
      <Approval {...props} />
    </section>
  );
}

/** What comes after the last words are kept: one press for both. */
const nextOf = ({
  meeting,
}: ShownMeeting): { readonly value: string; readonly text: string } | undefined => {
  if (meeting.state === 'called' || meeting.state === 'planned') {
    return { value: 'holdt', text: 'Gem, og afslut mødet' };
  }
  return meeting.state === 'held' && meeting.minutes === 'draft'
    ? { value: 'tilGodkendelse', text: 'Gem, og send referatet til godkendelse' }
    : undefined;
};

function Approval(props: MeetingPageProps) {
  const { view, shown, once } = props;
  const { meeting, mayKeep, mayApprove } = shown;
  const { key } = view.plan;
  if (meeting.state !== 'held') return null;
  if (mayKeep && meeting.minutes === 'draft' && meeting.attendance.length === 0) {
    return <Alert variant="warning">Fremmødet er ikke skrevet ind endnu.</Alert>;
  }
  if (!mayApprove || meeting.minutes !== 'awaiting') return null;
  const typed = typedIn(props, 'approve');
  return (
    <>
      <h2 id="godkend">Godkend referatet</h2>
      <p>
        Når referatet er godkendt, er det låst og bliver udgivet som dokument med fremmøde, punkter,
        beslutninger og handlinger.
      </p>
      <form
        method="post"
        action={meetingPaths.approve(key, meeting.id)}
        class="form"
        noValidate
        data-locks
      >
        <input type="hidden" name="once" value={once()} />
        <input type="hidden" name="seen" value={shown.minutesMark} />
        <Textarea
          name="note"
          label="Bemærkninger og rettelser ved godkendelsen"
          rows={2}
          optional
          value={typed.text('note')}
        />
        <Button>Godkend og lås referatet</Button>
      </form>
    </>
  );
}

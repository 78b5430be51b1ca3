import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { ShownMeeting } from '#operations/meetings/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { type Typed, untyped } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Button } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';

/** What somebody else has written under an item since it was shown, beside what was typed. */
export type MeanwhileItem = {
  readonly item: string;
  readonly text: string;
  readonly revision: number;
  readonly by: string;
};

export type MeetingForm =
  | 'change'
  | 'cancel'
  | 'agenda'
  | 'item'
  | 'attendance'
  | 'minutes'
  | 'approve';

export type MeetingPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownMeeting;
  readonly now: Instant;
  readonly today: IsoDate;
  readonly once: () => string;
  readonly errors: readonly FieldError[];
  /** What was typed in the form that was refused. */
  readonly typed?: { readonly form: MeetingForm; readonly typed: Typed } | undefined;
  /** Items that somebody else has written in meanwhile. */
  readonly meanwhile?: readonly MeanwhileItem[] | undefined;
  /** Set when somebody else changed the attendance or the meeting itself. */
  readonly overtaken?: string | undefined;
  readonly saved?: string | undefined;
};

/** Whether the minutes are open for writing: from the day of the meeting until they are approved. */
export const isWriting = ({ meeting, mayKeep }: ShownMeeting, today: IsoDate): boolean =>
  mayKeep &&
  (danishTime(meeting.startsAt).day <= today || meeting.minutes !== 'none') &&
  meeting.state !== 'cancelled' &&
  meeting.minutes !== 'approved';

/** What was typed in a form of the page, or what the form shows from the start. */
export const typedIn = (
  { typed }: Pick<MeetingPageProps, 'typed'>,
  form: MeetingForm,
  start: Typed = untyped(),
): Typed => (typed?.form === form ? typed.typed : start);

/** A form that is nothing but its button. */
export function OneButton({
  action,
  once,
  quiet,
  children,
}: {
  readonly action: string;
  readonly once: string;
  readonly quiet?: boolean;
  readonly children: string;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="once" value={once} />
      <Button variant={quiet === true ? 'secondary' : 'primary'}>{children}</Button>
    </form>
  );
}

/** What is recorded once the meeting is said to be held can be taken back for a while only: said before. */
export function SeenHint({ shown, today }: Pick<MeetingPageProps, 'shown' | 'today'>) {
  const { meeting, mayKeep } = shown;
  const open = meeting.state === 'planned' || meeting.state === 'called';
  const records = meeting.agenda.some(({ kind }) => kind === 'paper' || kind === 'measurements');
  return mayKeep && open && records && danishTime(meeting.startsAt).day <= today ? (
    <p>
      Når mødet er skrevet som holdt, står papirerne og målingerne på dagsordenen som set af
      organet. Tag først det af, der ikke blev behandlet: når der er skrevet en beslutning ind,
      eller referatet er sendt til godkendelse, kan det ikke fortrydes.
    </p>
  ) : null;
}

import { danishTime } from '#domain/time/danish-time.ts';
import type { ShownMeeting } from '#operations/meetings/show.ts';
import { shortDate } from '#text/periods.ts';
import { DecisionForm, DecisionList } from '#web/decisions/parts.tsx';
import { type DecisionAbout, decisionPaths } from '#web/decisions/paths.ts';
import { errorAt, type Typed, untyped } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { ItemChange } from './item-change.tsx';
import { Behind, MissingPapers } from './laid-before.tsx';
import { ItemMinutes } from './minutes-parts.tsx';
import { type MeetingPageProps, typedIn } from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

type Item = ShownMeeting['meeting']['agenda'][number];

/** What is proposed for the agenda, and an item of one's own. */
export function AgendaForms(props: MeetingPageProps) {
  const { view, shown, once, errors } = props;
  const { meeting, mayKeep, proposals } = shown;
  if (!mayKeep || meeting.minutes === 'approved' || meeting.state === 'cancelled') return null;
  const typed = typedIn(props, 'agenda');
  const refused = props.typed?.form === 'agenda';
  const chosen = proposals.map(({ kind, subject }) => `${kind}|${subject}`);
  const open = meeting.agenda.length === 0 || typed.text('title') !== '';
  const button = (
    <Button variant={meeting.agenda.length === 0 ? 'primary' : 'secondary'}>
      Sæt på dagsordenen
    </Button>
  );
  return (
    <div class="d-print-none">
      <MissingPapers view={view} viewer={props.viewer} shown={shown} />
      <Form action={meetingPaths.agenda(view.plan.key, meeting.id)}>
        <input type="hidden" name="once" value={once()} />
        {proposals.length === 0 ? (
          <Details summary="Skriv et punkt selv" open={open} id="eget-punkt">
            <OwnItem typed={typed} errors={errors} />
            {button}
          </Details>
        ) : (
          <>
            <Checkboxes
              name="forslag"
              id="items"
              label="Forslag til dagsordenen"
              hint="De kommer af sig selv ud fra planen. Fjern krydset ved det, der ikke skal med."
              error={errorAt(errors, 'items')}
              choices={proposals.map(({ kind, subject, title, note }) => ({
                value: `${kind}|${subject}`,
                label: title,
                hint: note === '' ? undefined : note,
              }))}
              values={refused ? typed.all('forslag') : chosen}
            />
            <Details
              summary="Skriv også et punkt selv"
              open={typed.text('title') !== ''}
              id="eget-punkt"
            >
              <OwnItem typed={typed} errors={errors} />
            </Details>
            {button}
          </>
        )}
      </Form>
    </div>
  );
}

function OwnItem({ typed, errors }: Pick<MeetingPageProps, 'errors'> & { readonly typed: Typed }) {
  return (
    <>
      <Field
        name="title"
        label="Punkt"
        width="xl"
        optional
        value={typed.text('title')}
        error={errorAt(errors, 'title')}
      />
      <Textarea
        name="note"
        label="Bemærkning til punktet"
        rows={2}
        optional
        value={typed.text('note')}
      />
    </>
  );
}

/** One item: what it is about, what was said, what was decided. */
export function ItemSection(
  props: MeetingPageProps & { readonly item: Item; readonly index: number },
) {
  const { view, shown, item, index } = props;
  const hidden = shown.concealed.has(item.id);
  const link = hidden ? undefined : subjectLink(view.plan.key, item);
  return (
    <section class="agenda-item">
      <h2 id={`punkt-${index + 1}`}>
        {index + 1}. {item.title}
      </h2>
      {item.note !== '' && <p class="keep-lines">{item.note}</p>}
      {link !== undefined && (
        <p>
          <a href={link}>{seeWords[item.kind]}</a>
        </p>
      )}
      {item.kind === 'recommendation' && <Behind {...props} />}
      {hidden ? (
        <p>Punktet er fortroligt. Kun parterne og organets medlemmer ser det.</p>
      ) : (
        <>
          <ItemMinutes {...props} />
          <ItemDecisions {...props} />
        </>
      )}
      <ItemChange {...props} hidden={hidden} />
    </section>
  );
}

const seeWords: Readonly<Record<Item['kind'], string>> = {
  free: 'Se punktet',
  paper: 'Læs statuspapiret',
  evaluation: 'Se evalueringerne',
  recommendation: 'Se indstillingen',
  notice: 'Se underretningen',
  conflict: 'Se konflikten',
  action: 'Se handlingen',
  measurements: 'Se de centrale målinger',
  minutes: 'Læs referatet',
  amendment: 'Se ændringen',
};

/** Where what an item is about is read; nowhere for an item of one's own. */
function subjectLink(plan: string, { kind, subject = '' }: Item): string | undefined {
  const within = (base: string) => `${base}/${encodeURIComponent(subject)}`;
  switch (kind) {
    case 'paper':
      return within(paths.documents(plan));
    case 'evaluation':
      return paths.cycle(plan);
    case 'recommendation':
      return paths.decisions(plan);
    case 'notice':
      return within(paths.notices(plan));
    case 'conflict':
      return within(paths.conflicts(plan));
    case 'action':
      return decisionPaths.action(plan, subject);
    case 'measurements':
      return paths.centralMeasurements(plan);
    case 'minutes':
      return meetingPaths.meeting(plan, subject);
    case 'free':
    case 'amendment':
      return undefined;
  }
}

function ItemDecisions({
  view,
  shown,
  item,
  index,
  once,
  today,
}: MeetingPageProps & { readonly item: Item; readonly index: number }) {
  const { meeting, decisions, mayDecide } = shown;
  const { key } = view.plan;
  const own = decisions.decisions.filter(
    (each) => each.meeting === meeting.id && each.agendaItem === item.id,
  );
  const { day } = danishTime(meeting.startsAt);
  const deciding =
    mayDecide && meeting.minutes !== 'approved' && meeting.state !== 'cancelled' && day <= today;
  return (
    <>
      {own.length > 0 && (
        <>
          <h3>Besluttet</h3>
          <DecisionList
            plan={key}
            decisions={own}
            actions={decisions.actions}
            today={today}
            mayCorrect={mayDecide}
          />
        </>
      )}
      {deciding && (
        <div class="d-print-none">
          <Details
            summary={own.length === 0 ? 'Skriv en beslutning ind' : 'Skriv en beslutning mere ind'}
            open={item.id === nextToDecide(shown)}
            id={`beslutning-${index + 1}`}
          >
            <noscript>
              <p>
                Gem referatet først: det, der ikke er gemt, går tabt, når du sender beslutningen.
              </p>
            </noscript>
            <DecisionForm
              plan={key}
              about={aboutOf(
                shown,
                item,
                withQuery(
                  meetingPaths.meeting(key, meeting.id),
                  { gemt: 'beslutning' },
                  `punkt-${index + 1}`,
                ),
              )}
              organisation={shown.organisation}
              today={today}
              once={once()}
              typed={untyped({ decidedOn: shortDate(day) })}
              errors={[]}
              prefix={`p${index + 1}-`}
            />
          </Details>
        </div>
      )}
    </>
  );
}

/** The first item that must be decided on and is not: its form stands open. */
const nextToDecide = ({ meeting, decisions, concealed }: ShownMeeting): string | undefined =>
  meeting.agenda.find(
    ({ id, kind, subject }) =>
      (kind === 'recommendation' || kind === 'notice' || kind === 'conflict') &&
      !concealed.has(id) &&
      !decisions.decisions.some(
        ({ agendaItem, on }) => agendaItem === id || ('id' in on && on.id === subject),
      ),
  )?.id;

const aboutOf = (
  { meeting }: ShownMeeting,
  { id, kind, subject }: Item,
  back: string,
): DecisionAbout => ({
  body: meeting.body,
  meeting: meeting.id,
  item: id,
  back,
  ...(kind === 'recommendation' || kind === 'notice' || kind === 'conflict'
    ? { on: kind, subject }
    : { on: 'agendaItem' }),
});

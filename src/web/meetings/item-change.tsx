import type { ShownMeeting } from '#operations/meetings/show.ts';
import { errorAt } from '#web/forms.ts';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { isWriting, type MeetingPageProps, typedIn } from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

type Item = ShownMeeting['meeting']['agenda'][number];

type ItemProps = MeetingPageProps & { readonly item: Item; readonly index: number };

/**
 * Other words for an item, its place, and taking it off. In the meeting it is all folded: then it is the
 * minutes that are written. What a conflict is called is not changed.
 */
export function ItemChange(props: ItemProps & { readonly hidden: boolean }) {
  const { shown, item, index, today, hidden } = props;
  if (!isPreparing(shown)) return null;
  const reworded = !hidden && item.kind !== 'conflict';
  const refused = typedIn(props, 'item').text('punkt') === item.id;
  const id = `punkt-${index + 1}-ret`;
  if (isWriting(shown, today)) {
    return (
      <div class="d-print-none">
        <Details
          summary={reworded ? `Ret eller flyt punkt ${index + 1}` : `Flyt punkt ${index + 1}`}
          open={refused}
          id={id}
        >
          {reworded && <ItemWords {...props} />}
          <ItemButtons {...props} />
        </Details>
      </div>
    );
  }
  return (
    <div class="d-print-none">
      {reworded && (
        <Details summary={`Ret punkt ${index + 1}`} open={refused} id={id}>
          <ItemWords {...props} />
        </Details>
      )}
      <ItemButtons {...props} />
    </div>
  );
}

function ItemWords(props: ItemProps) {
  const { view, shown, item, index, once, errors } = props;
  const typed = typedIn(props, 'item');
  const refused = typed.text('punkt') === item.id;
  const name = (field: string) => `punkt-${index + 1}-${field}`;
  return (
    <Form action={meetingPaths.item(view.plan.key, shown.meeting.id, item.id)}>
      <input type="hidden" name="once" value={once()} />
      <input type="hidden" name="punkt" value={item.id} />
      <Field
        name="title"
        id={name('title')}
        label="Punkt"
        width="xl"
        value={refused ? typed.text('title') : item.title}
        error={errorAt(errors, name('title'))}
      />
      <Textarea
        name="note"
        id={name('note')}
        label="Bemærkning til punktet"
        rows={3}
        optional
        value={refused ? typed.text('note') : item.note}
        error={errorAt(errors, name('note'))}
      />
      <ButtonGroup>
        <Button name="handling" value="ret">
          Gem punktet
        </Button>
      </ButtonGroup>
    </Form>
  );
}

const isPreparing = ({ meeting, mayKeep }: ShownMeeting): boolean =>
  mayKeep && (meeting.state === 'planned' || meeting.state === 'called');

/** Up, down and away. */
function ItemButtons({ view, shown, item, index, once }: ItemProps) {
  const { meeting } = shown;
  const about = `punkt ${index + 1}`;
  const last = meeting.agenda.length - 1;
  return (
    <form method="post" action={meetingPaths.item(view.plan.key, meeting.id, item.id)}>
      <input type="hidden" name="once" value={once()} />
      <ButtonGroup>
        {index > 0 && (
          <Button variant="tertiary" name="handling" value="op" about={about}>
            Flyt op
          </Button>
        )}
        {index < last && (
          <Button variant="tertiary" name="handling" value="ned" about={about}>
            Flyt ned
          </Button>
        )}
        {item.minutes === '' && (
          <Button variant="tertiary" name="handling" value="fjern" about={about}>
            Tag af dagsordenen
          </Button>
        )}
      </ButtonGroup>
    </form>
  );
}

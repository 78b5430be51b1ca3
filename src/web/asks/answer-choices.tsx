import type { ShownAsk, ShownFigure } from '#operations/asks/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dayText, inPeriod, periodText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { oddityQuestion } from '#web/readings/entry-input.ts';
import { Changes } from './changes.tsx';
import { askPaths } from './paths.ts';
import { answerWords } from './words.ts';

type WaitingFigure = ShownFigure & { readonly proposed: NonNullable<ShownFigure['proposed']> };

export type AnswerChoicesProps = {
  readonly view: PlanView;
  readonly shown: ShownAsk;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
};

/** The answers that wait: what each is, what it would change, and what is to become of it. */
export function AnswerChoices(props: AnswerChoicesProps) {
  const { view, shown, once } = props;
  const waiting = shown.figures.filter(
    (each): each is WaitingFigure => each.proposed !== undefined,
  );
  if (waiting.length === 0) return null;
  const { ask } = shown;
  const one = waiting.length === 1;
  return (
    <section>
      <h2>
        {one ? 'Et svar venter på godkendelse' : `${waiting.length} svar venter på godkendelse`}
      </h2>
      {ask.answeredAt !== undefined && (
        <p>
          Besvaret den {dayText(ask.answeredAt)} af {ask.answeredBy ?? ask.contact}.
        </p>
      )}
      <Form action={askPaths.ask(view.plan.key, ask.id)}>
        <input type="hidden" name="once" value={once} />
        {waiting.map((figure) => (
          <Waiting key={figure.figure.nth} {...props} waiting={figure} />
        ))}
        <Together {...props} waiting={waiting} />
        <ButtonGroup>
          <Button name="alle" value="1">
            {one ? 'Godkend svaret' : 'Godkend alle svar'}
          </Button>
          <Button variant="secondary">{one ? 'Gem mit valg' : 'Gem mine valg'}</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}

function Together({
  view,
  shown: { changes },
  waiting,
}: AnswerChoicesProps & { readonly waiting: readonly WaitingFigure[] }) {
  if (waiting.length < 2) return null;
  const untold = waiting.some(({ figure }) => figure.answer?.kind === 'cannotTell');
  return (
    <>
      <h3 class="apart">Alle svar</h3>
      {changes.length === 0 ? (
        <p>Godkendes alle svar, ændrer det ingen vurdering.</p>
      ) : (
        <>
          <Changes view={view} when="Godkendes alle svar" changes={changes} />
          {untold && <p>Tal, der ikke kan oplyses, er her regnet som ikke målt.</p>}
        </>
      )}
    </>
  );
}

type WaitingProps = AnswerChoicesProps & { readonly waiting: WaitingFigure };

function Waiting({ view, typed, errors, waiting }: WaitingProps) {
  const { figure, series, proposed, seen } = waiting;
  const { nth, period } = figure;
  const at = (name: string) => errorAt(errors, name);
  return (
    <fieldset class="fieldset asked-figure" id={`tal-${nth}`}>
      <legend class="h3">
        {series.indicator}, {series.population}: {periodText(period)}
      </legend>
      <input type="hidden" name={`seen-${nth}`} value={seen} />
      <DescriptionList items={factsOf(waiting)} />
      <Standing {...{ view, waiting }} />
      {proposed.oddities.map((oddity) => (
        <Checkbox
          key={oddity}
          name={`confirmed-${nth}`}
          id={`confirmed-${nth}.${oddity}`}
          value={oddity}
          label={confirmLabel(waiting, oddity)}
          hint={
            at(`confirmed-${nth}.${oddity}`) === undefined
              ? oddityQuestion(oddity, series)
              : undefined
          }
          error={at(`confirmed-${nth}.${oddity}`)}
          checked={typed.all(`confirmed-${nth}`).includes(oddity)}
        />
      ))}
      <div class="d-print-none">
        {figure.answer?.kind === 'cannotTell' && (
          <Radios
            name={`untold-${nth}`}
            label="Registrér det som"
            choices={[
              { value: 'pending', label: 'Ikke offentliggjort endnu: tallet kommer senere' },
              { value: 'notMeasured', label: 'Ikke målt: tallet kommer ikke' },
            ]}
            value={typed.text(`untold-${nth}`)}
            error={at(`untold-${nth}`)}
          />
        )}
        <Radios
          name={`valg-${nth}`}
          label="Hvad skal der ske med svaret?"
          choices={[
            {
              value: 'accept',
              label: proposed.there === undefined ? 'Godkend' : 'Godkend, og ret tallet',
            },
            { value: 'reject', label: 'Brug ikke svaret' },
            { value: 'wait', label: 'Vent' },
          ]}
          value={typed.text(`valg-${nth}`) || 'wait'}
          error={at(`valg-${nth}`)}
        />
        <Textarea
          name={`why-${nth}`}
          label="Hvorfor bruges svaret ikke?"
          rows={2}
          value={typed.text(`why-${nth}`)}
          error={at(`why-${nth}`)}
          optional
        />
      </div>
    </fieldset>
  );
}

function confirmLabel({ figure: { answer } }: WaitingFigure, oddity: string): string {
  const told = answer?.kind === 'measured' && answer.confirmed.some((each) => each === oddity);
  return told ? 'Ja, det er rigtigt (det har modtageren også svaret)' : 'Ja, det er rigtigt';
}

function factsOf({ figure, series, lastYear }: WaitingFigure) {
  return [
    { term: 'Svar', details: <strong>{answerWords({ ...figure, series })}</strong> },
    {
      term: 'Året før',
      details:
        lastYear === undefined ? (
          'intet tal'
        ) : (
          <>
            {lastYear.fictional === true && (
              <>
                <FictionalMark />{' '}
              </>
            )}
            {readingText(lastYear, series.unit)}
          </>
        ),
    },
    ...(figure.definition === undefined ? [] : [{ term: 'Spurgt om', details: figure.definition }]),
  ];
}

/** What is there already, and what the answer would change by itself. */
function Standing({
  view,
  waiting: { figure, series, proposed },
}: {
  readonly view: PlanView;
  readonly waiting: WaitingFigure;
}) {
  const { there, changes } = proposed;
  const untold = figure.answer?.kind === 'cannotTell';
  return (
    <>
      {there !== undefined && (
        <>
          <input type="hidden" name={`replaces-${figure.nth}`} value={there.id} />
          <Alert variant="warning">
            <p>
              Der står allerede {inPeriod(figure.period)}:{' '}
              <strong>{readingText(there, series.unit)}</strong>, registreret den{' '}
              {dayText(there.provenance.enteredAt)} af {there.provenance.enteredBy}. Godkender du
              svaret, bliver det rettet, og det gamle bliver stående i historikken.
            </p>
          </Alert>
        </>
      )}
      {changes.length === 0 ? (
        <p>Svaret ændrer ikke i sig selv nogen vurdering.</p>
      ) : (
        <Changes
          view={view}
          when={untold ? 'Registreres det som ikke målt' : 'Godkendes svaret'}
          changes={changes}
        />
      )}
    </>
  );
}

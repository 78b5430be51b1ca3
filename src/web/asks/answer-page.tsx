import { yearBefore } from '#domain/asks/last-year.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import { oddities } from '#domain/readings/oddities.ts';
import type { OpenedAsk, OpenedFigure } from '#operations/asks/open.ts';
import { unitSuffix } from '#text/asks.ts';
import { dateText, dayText, inPeriod, periodText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import type { Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Page } from '#web/kit/page.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { oddityQuestion } from '#web/readings/entry-input.ts';
import type { AnswerErrors } from './answer-form.ts';
import { answerWords } from './words.ts';

export type AnswerPageProps = {
  readonly opened: OpenedAsk;
  readonly action: string;
  readonly typed: Typed;
  readonly errors: AnswerErrors;
  readonly once: string;
};

/** All that somebody with a link sees: who asks, for what, until when, and a field for each figure. */
export function AnswerPage({ opened, action, typed, errors, once }: AnswerPageProps) {
  const { planName, ask, figures, fictional } = opened;
  return (
    <Page
      title={titleOf(figures)}
      lead={`${planName} beder ${ask.contact} om ${tally(figures.length)} senest den ${dateText(ask.dueOn)}.`}
      fictional={fictional}
      errors={errors.summary}
      home={action}
    >
      {ask.message !== undefined && <p class="keep-lines">{ask.message}</p>}
      <p>
        Tallene bruges til at følge, om målene i {planName} nås. Du kan svare på nogle nu og resten
        senere, og du kan rette dit svar, til det er godkendt. Linket virker til og med den{' '}
        {dayText(ask.expiresAt)}.
      </p>
      <p>Skriv ikke CPR-numre, navne eller oplysninger om enkeltpersoner.</p>
      <Form action={action}>
        <input type="hidden" name="once" value={once} />
        {figures.map((figure) => (
          <AskedFigureFields key={figure.nth} figure={figure} typed={typed} errors={errors} />
        ))}
        <Field
          name="by"
          label="Hvem svarer?"
          hint="Din rolle, for eksempel: Skolens kontor"
          value={typed.text('by')}
          error={errors.at('by')}
          optional
        />
        <ButtonGroup>
          <Button>Send svar</Button>
        </ButtonGroup>
      </Form>
      <h2>Spørgsmål?</h2>
      <p>
        Kontakt {ask.madeBy} i sekretariatet for {planName}.
      </p>
    </Page>
  );
}

function titleOf(figures: readonly OpenedFigure[]): string {
  if (figures.every(({ answer }) => answer !== undefined)) return 'Jeres svar';
  return figures.length === 1 ? 'Vi mangler et tal fra jer' : 'Vi mangler nogle tal fra jer';
}

function tally(count: number): string {
  return count === 1 ? 'ét tal' : `${count} tal`;
}

type FieldsProps = {
  readonly figure: OpenedFigure;
  readonly typed: Typed;
  readonly errors: AnswerErrors;
};

function AskedFigureFields({ figure, typed, errors }: FieldsProps) {
  const { nth, series, period, definition, settled, answer } = figure;
  return (
    <fieldset class="fieldset asked-figure" id={`tal-${nth}`}>
      <legend class="h3">
        {series.indicator}, {periodText(period)}
      </legend>
      <p>{definition ?? `${series.indicator} for ${series.population}.`}</p>
      {definition !== undefined && !definition.includes(series.population) && (
        <p>Gælder: {series.population}</p>
      )}
      <LastYear figure={figure} />
      {settled === undefined && answer !== undefined && (
        <p>
          <strong>Vi har modtaget dit svar: {answerWords(figure)}.</strong> Du kan rette det, til
          det er godkendt.
        </p>
      )}
      {settled === undefined ? (
        <Answering figure={figure} typed={typed} errors={errors} />
      ) : (
        <p>
          <strong>
            {settled === 'accepted' ? 'Dit svar er godkendt.' : 'Dit svar er behandlet.'}
          </strong>{' '}
          {answerWords(figure)} Det kan ikke ændres her.
        </p>
      )}
    </fieldset>
  );
}

function LastYear({ figure: { period, series, lastYear } }: { readonly figure: OpenedFigure }) {
  if (lastYear === undefined) return null;
  const words = inPeriod(yearBefore(period));
  return (
    <p>
      {words.charAt(0).toUpperCase() + words.slice(1)} var tallet{' '}
      {lastYear.fictional === true && (
        <>
          <FictionalMark />{' '}
        </>
      )}
      <strong>{readingText(lastYear, series.unit)}</strong>.
    </p>
  );
}

function Answering({ figure: { nth, series }, typed, errors }: FieldsProps) {
  const untold = typed.has(`hidden-${nth}`) || typed.text(`why-${nth}`) !== '';
  const odd = oddities.filter(
    (each) =>
      errors.at(`confirmed-${nth}.${each}`) !== undefined ||
      typed.all(`confirmed-${nth}`).includes(each),
  );
  return (
    <>
      <Field
        name={`value-${nth}`}
        label="Tallet"
        hint="Skriv det med komma, for eksempel 64,6"
        value={typed.text(`value-${nth}`)}
        error={errors.at(`value-${nth}`)}
        suffix={unitSuffix(series.unit)}
        width="s"
        inputMode="decimal"
        autocomplete="off"
      />
      {odd.map((each) => (
        <Checkbox
          key={each}
          name={`confirmed-${nth}`}
          id={`confirmed-${nth}.${each}`}
          value={each}
          label="Ja, det er rigtigt"
          error={errors.at(`confirmed-${nth}.${each}`) ?? oddityQuestion(each, series)}
          checked={typed.all(`confirmed-${nth}`).includes(each)}
        />
      ))}
      {hasBase(series.unit) && (
        <Field
          name={`n-${nth}`}
          label="Hvor mange står bag tallet?"
          hint="Antal personer eller svar, hvis du kender det"
          value={typed.text(`n-${nth}`)}
          error={errors.at(`n-${nth}`)}
          width="xs"
          inputMode="numeric"
          autocomplete="off"
          optional
        />
      )}
      <Details
        summary="Kan tallet ikke oplyses?"
        open={untold || errors.at(`why-${nth}`) !== undefined}
      >
        <Checkbox
          name={`hidden-${nth}`}
          label="Tallet er skjult, fordi der er for få"
          checked={typed.has(`hidden-${nth}`)}
          error={errors.at(`hidden-${nth}`)}
        />
        <Textarea
          name={`why-${nth}`}
          label="Kan ikke oplyses, fordi …"
          rows={2}
          value={typed.text(`why-${nth}`)}
          error={errors.at(`why-${nth}`)}
          optional
        />
      </Details>
    </>
  );
}

/** A number of things is its own; nobody stands behind a place in a row. */
const hasBase = (unit: Unit): boolean => unit !== 'count' && unit !== 'rank';

/** What was received, so that whoever answered can see that it arrived as meant. */
export function ThanksPage({
  opened,
  action,
}: {
  readonly opened: OpenedAsk;
  readonly action: string;
}) {
  const { planName, figures, fictional, ask } = opened;
  const received = figures.filter(({ answer }) => answer !== undefined);
  const missing = figures.filter(({ answer }) => answer === undefined);
  return (
    <Page
      title="Tak for svaret"
      lead={`Vi har modtaget det. Sekretariatet for ${planName} ser det igennem, før det bruges.`}
      fictional={fictional}
      home={action}
    >
      {received.length > 0 && (
        <>
          <h2>Det har vi modtaget</h2>
          <SummaryList label="Svar" items={received.map(itemOf)} />
        </>
      )}
      {missing.length > 0 && (
        <Alert variant="info" heading="Det mangler vi stadig">
          <ul>
            {missing.map(({ nth, series, period }) => (
              <li key={nth}>
                {series.indicator}, {periodText(period)}
              </li>
            ))}
          </ul>
          <p>Fristen er den {dateText(ask.dueOn)}. Brug det samme link.</p>
        </Alert>
      )}
      <ButtonGroup>
        <ButtonLink href={action}>
          {missing.length > 0 ? 'Svar på resten, eller ret svaret' : 'Ret svaret'}
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}

function itemOf(figure: OpenedFigure) {
  return {
    label: `${figure.series.indicator}, ${periodText(figure.period)}`,
    value: answerWords(figure),
  };
}

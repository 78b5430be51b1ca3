import type { Oddity } from '#domain/readings/oddities.ts';
import type { Series } from '#domain/readings/reading.ts';
import { unitNames } from '#text/numbers.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field, PeriodField } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { FinalOrNot, Provenance, Sample, State } from './entry-parts.tsx';
import { entryWords } from './entry-words.ts';

export type EntryFormProps = {
  readonly action: string;
  readonly series: Series;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What was found odd in what was typed, and each sentence that says so. */
  readonly odd: readonly { readonly oddity: Oddity; readonly question: string }[];
  /** The mark of this showing of the form. */
  readonly once: string;
  readonly back: string;
  /** A correction says why. */
  readonly correction: boolean;
  /** What is corrected was only the word that the figure was not out yet. */
  readonly firstFigure: boolean;
};

/** One figure, new or corrected: what was measured, when, how surely, and where it comes from. */
export function EntryForm(props: EntryFormProps) {
  const { action, series, typed, errors, odd, once, back, correction, firstFigure } = props;
  const at = (name: string) => errorAt(errors, name);
  const asked = askedOf(series, typed);
  const words = entryWords(series.unit);
  const isDelivery = series.unit === 'delivery';
  return (
    <Form action={action} multipart>
      <input type="hidden" name="once" value={once} />
      {typed.text('fra') !== '' && <input type="hidden" name="fra" value={typed.text('fra')} />}
      {odd.length > 0 && (
        <Fieldset legend="Er det rigtigt?" hint="Ret tallet, eller bekræft det." id="confirmed">
          {odd.map(({ oddity, question }) => (
            <Checkbox
              key={oddity}
              name="confirmed"
              id={`confirmed.${oddity}`}
              value={oddity}
              label="Ja, det er rigtigt"
              error={question}
              checked={typed.all('confirmed').includes(oddity)}
            />
          ))}
        </Fieldset>
      )}
      <PeriodField
        name="period"
        label={isDelivery ? 'Dato' : 'Periode'}
        hint={isDelivery ? deliveryHint : undefined}
        value={typed.text('period')}
        error={at('period')}
      />
      <Value
        series={series}
        typed={typed}
        error={at('value')}
        autofocus={errors.length === 0 && typed.text('period') !== ''}
        required={!asked.state}
      />
      {asked.state && <State typed={typed} at={at} />}
      {asked.state && <FinalOrNot typed={typed} at={at} />}
      <Provenance series={series} typed={typed} at={at} />
      {asked.sample && <Sample typed={typed} at={at} />}
      {correction && (
        <Field
          name="reason"
          label={firstFigure ? 'Hvad er der sket?' : `Hvorfor rettes ${words.the}?`}
          hint={`${firstFigure ? '' : 'For eksempel "Ny udgave" eller "Tastefejl". '}Det vises ved målepunktet og i hændelserne.`}
          suggestions={firstFigure ? undefined : ['Ny udgave', 'Tastefejl']}
          value={typed.text('reason')}
          error={at('reason')}
          width="xl"
        />
      )}
      <ButtonGroup>
        <Button>{correction && !firstFigure ? 'Gem rettelsen' : `Gem ${words.the}`}</Button>
        <ButtonLink href={back}>Fortryd</ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

const deliveryHint =
  'Den dag, det forelå, for eksempel 31.12.2020 eller 31.\u00a0december\u00a02020';

/**
 * What makes sense to ask about such a figure: only a share has a sample its interval is worked out
 * from, and what is delivered or judged is neither hidden nor preliminary. What was said before is
 * always asked again, so that a correction loses nothing.
 */
function askedOf({ unit }: Series, typed: Typed) {
  const isCounted = unit !== 'delivery' && unit !== 'judgement';
  const isShare = unit === 'percent' || unit === 'perMille';
  const saidBefore = (name: string, usual: string) => ![usual, ''].includes(typed.text(name));
  return {
    state: isCounted || saidBefore('state', 'measured') || saidBefore('standing', 'final'),
    sample: isShare || typed.text('n') !== '' || typed.text('numerator') !== '',
  };
}

function Value({
  series,
  typed,
  error,
  autofocus,
  required,
}: {
  readonly series: Series;
  readonly typed: Typed;
  readonly error: string | undefined;
  readonly autofocus: boolean;
  /** False where it can be said instead why there is none. */
  readonly required: boolean;
}) {
  if (series.unit === 'delivery' || series.unit === 'judgement') {
    // People come to register that a thing is there; that it is not is the exception.
    const usual = series.unit === 'delivery' && required ? '1' : '';
    const choices =
      series.unit === 'delivery'
        ? [
            { value: '1', label: 'Det forelå på datoen' },
            { value: '0', label: 'Det forelå ikke' },
          ]
        : [
            { value: '1', label: 'Nået' },
            { value: '0,5', label: 'Delvist nået' },
            { value: '0', label: 'Ikke nået' },
          ];
    return (
      <Radios
        name="value"
        label={series.unit === 'delivery' ? 'Leverancen' : 'Vurderingen'}
        choices={choices}
        value={typed.text('value') || usual}
        error={error}
        optional={!required}
      />
    );
  }
  return (
    <Field
      name="value"
      label="Tal"
      hint="Som 64,6 eller 12.453. Lad feltet stå tomt, hvis der ikke er et tal, og vælg hvorfor nedenfor."
      value={typed.text('value')}
      error={error}
      suffix={unitNames[series.unit]}
      width="s"
      inputMode="decimal"
      autocomplete="off"
      autofocus={autofocus}
    />
  );
}

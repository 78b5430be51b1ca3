import type { CriterionDraft } from '#domain/agreements/draft.ts';
import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import { units } from '#domain/quantity/quantity.ts';
import { unitNames } from '#text/numbers.ts';
import { readingText } from '#text/proposal/shown.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { KindFields, kindChoices, rowButtons } from '#web/criteria/kind-fields.tsx';
import { rowsIn } from '#web/criteria/kind-form.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { seriesIn } from './edit-form.ts';
import { marksOf } from './marks.ts';
import { agreementPaths } from './paths.ts';
import { type ReviewData, ReviewShell } from './review-shell.tsx';

export type EditPageProps = ReviewData & {
  readonly criterion: CriterionDraft<SentenceReading>;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  /** How somebody else changed it since the form was shown. */
  readonly meanwhile?: CriterionProposal | undefined;
};

/** Another kind, other fields, other series for one criterion; the agreement's sentence stays. */
export function EditPage(props: EditPageProps) {
  const { view, viewer, criterion, errors, meanwhile } = props;
  const stale = {
    field: 'imens',
    message: 'En anden har ændret kriteriet imens. Dit er ikke gemt.',
  };
  return (
    <ReviewShell
      view={view}
      viewer={viewer}
      step="criteria"
      title={`Ret kriterium ${criterion.code}`}
      errors={meanwhile === undefined ? errors : [stale, ...errors]}
    >
      {meanwhile !== undefined && (
        <section id="imens" tabIndex={-1}>
          <Alert variant="warning" heading="Sådan står kriteriet nu">
            <p>{readingText(meanwhile, meanwhile.series)}</p>
            <p>Dit står i formularen nedenfor. Gemmer du, gælder dit.</p>
          </Alert>
        </section>
      )}
      <h2>Aftalen siger</h2>
      <MarkedText text={criterion.sentence} {...marksOf(criterion.reading)} />
      <p>
        <strong>Datakilde:</strong> {criterion.dataSource ?? 'ikke angivet'}
      </p>
      <EditForm {...props} />
    </ReviewShell>
  );
}

function EditForm(props: EditPageProps) {
  const { view, criterion, typed, errors, revision } = props;
  const kind = typed.text('kind');
  return (
    <Form action={agreementPaths.criterion(view.id, criterion.code)}>
      <input type="hidden" name="revision" value={String(revision)} />
      {/* The first button of a form is the one Enter presses. */}
      <div class="sr-only" aria-hidden="true">
        <button type="submit" tabIndex={-1}>
          Gem
        </button>
      </div>
      <Select
        name="kind"
        label="Hvordan skal det afgøres?"
        hint={isKind(kind) ? kindOf(kind).use : undefined}
        choices={kindChoices}
        value={kind}
        prompt="Vælg"
        error={errorAt(errors, 'kind')}
      />
      <p>
        <Button variant="secondary" name={rowButtons.show} value="kind" about="for det valgte">
          Vis felterne
        </Button>
      </p>
      <SeriesRows {...props} />
      {isKind(kind) && (
        <Fieldset legend={kindOf(kind).title} id="params">
          <KindFields
            kind={kind}
            prefix="params"
            typed={typed}
            errors={errors}
            series={seriesIn(typed, criterion.code)}
          />
        </Fieldset>
      )}
      <Textarea
        name="interpretation"
        label="Aftalt forståelse"
        hint="Skriv med almindelige ord, hvad parterne er enige om. Står feltet tomt, skrives det ud fra felterne."
        rows={4}
        value={typed.text('interpretation')}
        error={errorAt(errors, 'interpretation')}
        optional
      />
      <ButtonGroup>
        <Button>Gem</Button>
        <ButtonLink
          href={`${agreementPaths.criteria(view.id)}#${encodeURIComponent(criterion.code)}`}
        >
          Fortryd
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

const unitChoices = units.map((value) => ({ value, label: unitNames[value] }));

function SeriesRows({ typed, errors, criterion }: EditPageProps) {
  const rows = rowsIn(typed, 'series');
  const series = seriesIn(typed, criterion.code);
  return (
    <Fieldset
      legend="Målinger"
      hint={
        errorAt(errors, 'series') ??
        'De tal, kriteriet afgøres på. Felterne nedenfor henviser til dem.'
      }
      id="series"
    >
      <Field
        name="source"
        label="Datakilde"
        value={typed.text('source')}
        error={errorAt(errors, 'source')}
      />
      {series.map((each, index) => (
        <SeriesRow
          key={each.id}
          id={each.id}
          row={`series.${index}`}
          number={index + 1}
          typed={typed}
          errors={errors}
          removable={rows > 1}
        />
      ))}
      <p>
        <Button variant="secondary" name={rowButtons.add} value="series">
          Tilføj en måling
        </Button>
      </p>
    </Fieldset>
  );
}

type RowProps = {
  readonly id: string;
  readonly row: string;
  readonly number: number;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly removable: boolean;
};

function SeriesRow({ id, row, number, typed, errors, removable }: RowProps) {
  const at = (member: string) => ({
    name: `${row}.${member}`,
    value: typed.text(`${row}.${member}`),
    error: errorAt(errors, `${row}.${member}`),
  });
  return (
    <Fieldset legend={`Måling ${number}`}>
      <input type="hidden" name={`${row}.id`} value={id} />
      <Field {...at('indicator')} label="Hvad måles?" />
      <Field {...at('population')} label="Hvem eller hvor?" />
      <Select {...at('unit')} label="Enhed" choices={unitChoices} />
      <Radios
        {...at('polarity')}
        label="Hvad er bedst?"
        choices={[
          { value: 'higherIsBetter', label: 'Højere er bedre' },
          { value: 'lowerIsBetter', label: 'Lavere er bedre' },
          { value: 'neutral', label: 'Ingen af delene' },
        ]}
      />
      <Radios
        {...at('role')}
        label="Hvis tal er det?"
        choices={[
          { value: 'area', label: 'Områdets eget' },
          { value: 'benchmark', label: 'Et, der sammenlignes med' },
        ]}
      />
      {removable && (
        <p>
          <Button
            variant="tertiary"
            name={rowButtons.remove}
            value={row}
            about={`måling ${number}`}
          >
            Fjern
          </Button>
        </p>
      )}
    </Fieldset>
  );
}

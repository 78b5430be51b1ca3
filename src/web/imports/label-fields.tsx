import type { ProfileProposal } from '#domain/imports/profile.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { type Choice, Select } from '#web/kit/select.tsx';
import { type AskedLabel, isPresumedOther, labelsOf } from './mapping-form.ts';
import { mappingFields } from './mapping-names.ts';
import { choiceText, isWritten, seriesLabel, skipped, skippedName } from './series-names.ts';
import { tally } from './words.ts';

export type LabelFieldsProps = {
  readonly proposal: ProfileProposal;
  readonly series: readonly Series[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

type Numbered = AskedLabel & { readonly nth: number };

/** Which series each name of the file is: those to be said first, the rest folded. */
export function LabelFields(props: LabelFieldsProps) {
  const { proposal, errors } = props;
  const labels = labelsOf(proposal).map((each, nth): Numbered => ({ ...each, nth }));
  if (labels.length === 0) return null;
  const others = labels.filter((each) => isPresumedOther(each, proposal));
  const asked = labels.filter((each) => each.asked && !others.includes(each));
  const known = labels.filter((each) => !each.asked);
  const hasError = (group: readonly Numbered[]) =>
    group.some(({ nth }) => errorAt(errors, mappingFields.label(nth)) !== undefined);
  return (
    <>
      {isWritten(labels.length, props.series) && <SeriesList series={props.series} />}
      {asked.length > 0 && (
        <Fieldset
          legend="Hvilken måling er det?"
          hint="Navnene står i filen. Vælg den af planens målinger, som tallene hører til."
          id="navne"
        >
          <Selects {...props} labels={asked} />
        </Fieldset>
      )}
      {others.length > 0 && (
        <Details
          open={hasError(others)}
          summary={`${tally(others.length, 'navn', 'navne')} ligner ingen af planens målinger og springes over`}
        >
          <p>
            Er et af dem alligevel en af planens målinger, så vælg den her.
            {isWritten(labels.length, props.series) && ' Tøm feltet, så ser du listen.'}
          </p>
          <Selects {...props} labels={others} />
        </Details>
      )}
      {known.length > 0 && (
        <Details
          open={hasError(known)}
          summary={`${tally(known.length, 'navn er genkendt', 'navne er genkendt')}; se eller ret`}
        >
          <Selects {...props} labels={known} />
        </Details>
      )}
    </>
  );
}

const listId = 'planens-maalinger';

/** What can be written in every box for a name; said once, however many boxes there are. */
function SeriesList({ series }: Pick<LabelFieldsProps, 'series'>) {
  return (
    <datalist id={listId}>
      <option value={skippedName} />
      {series.map((each) => (
        <option key={each.id} value={seriesLabel(each)} />
      ))}
    </datalist>
  );
}

function Selects({
  labels,
  proposal,
  series,
  typed,
  errors,
}: LabelFieldsProps & { readonly labels: readonly Numbered[] }) {
  const written = isWritten(labelsOf(proposal).length, series);
  return (
    <>
      {labels.map(({ label, likely, nth }) => (
        <div key={label}>
          <input type="hidden" name={mappingFields.labelText(nth)} value={label} />
          {written ? (
            <Field
              name={mappingFields.label(nth)}
              label={label}
              list={listId}
              value={choiceText(typed.text(mappingFields.label(nth)), series)}
              error={errorAt(errors, mappingFields.label(nth))}
              width="xl"
            />
          ) : (
            <Select
              name={mappingFields.label(nth)}
              label={label}
              choices={choicesOf(series, likely)}
              prompt="Vælg"
              value={typed.text(mappingFields.label(nth))}
              error={errorAt(errors, mappingFields.label(nth))}
            />
          )}
        </div>
      ))}
    </>
  );
}

/** The likeliest first, then the plan's own order. */
function choicesOf(series: readonly Series[], likely: readonly SeriesId[]): readonly Choice[] {
  const first = likely.flatMap((id) => series.filter((each) => each.id === id));
  const rest = series.filter(({ id }) => !likely.includes(id));
  return [
    ...first.map((each) => ({ value: each.id, label: `${seriesLabel(each)} – ligner` })),
    { value: skipped, label: 'Ingen af dem: spring over' },
    ...rest.map((each) => ({ value: each.id, label: seriesLabel(each) })),
  ];
}

import type { ProfileProposal, ProfileQuestion } from '#domain/imports/profile.ts';
import type { Series } from '#domain/readings/reading.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { PeriodField } from '#web/kit/field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { seriesLabel } from './label-fields.tsx';
import { type ColumnRole, mappingFields, marksOf, seriesColumns } from './mapping-form.ts';

export type MappingFieldsProps = {
  readonly proposal: ProfileProposal;
  readonly series: readonly Series[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

/** Whether something must be said before the file can be read. */
export function isAsked({ questions }: ProfileProposal, kind: ProfileQuestion['kind']): boolean {
  return questions.some((each) => each.kind === kind);
}

type Bound = (name: string) => {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
};

const bound =
  ({ typed, errors }: MappingFieldsProps): Bound =>
  (name) => ({ name, value: typed.text(name), error: errorAt(errors, name) });

/** How the rows stand, and which column has what. */
export function LayoutFields(props: MappingFieldsProps) {
  const { proposal, series } = props;
  const at = bound(props);
  const column = (role: ColumnRole) => ({
    ...at(mappingFields.column(role)),
    ...columnWords[role],
    choices: choicesOf(proposal, props.typed.text(mappingFields.column(role))),
  });
  const gone = goneColumns(proposal);
  return (
    <Fieldset
      legend="Sådan står tallene i filen"
      hint={gone.length === 0 ? undefined : goneText(gone)}
      id="opstillingen"
    >
      <Radios
        {...at(mappingFields.layout)}
        label="Hvordan er filen stillet op?"
        choices={[
          {
            value: 'long',
            label: 'Ét tal på hver række',
            hint: 'Perioden står i en kolonne, og tallet i en anden',
          },
          {
            value: 'wide',
            label: 'Flere tal på hver række',
            hint: 'Perioderne (eller målingerne) står som overskrifter hen over arket',
          },
        ]}
      />
      <input type="hidden" name={mappingFields.labelsFrom} value={labelsFrom(proposal)} />
      {Array.from({ length: seriesColumns }, (_, nth) => (
        <Select
          key={nth}
          {...at(mappingFields.seriesColumn(nth))}
          label={seriesColumnWords[nth] ?? ''}
          choices={choicesOf(proposal, props.typed.text(mappingFields.seriesColumn(nth)))}
          prompt="Ingen"
          optional
        />
      ))}
      <Select
        {...at(mappingFields.onlySeries)}
        label="Eller: hele filen er om én måling"
        choices={series.map((each) => ({ value: each.id, label: seriesLabel(each) }))}
        prompt="Nej, se i kolonnen"
        optional
      />
      <Select {...column('period')} prompt="Ingen" optional />
      <PeriodField
        {...at(mappingFields.onlyPeriod)}
        label="Eller: hele filen gælder én periode"
        optional
      />
      {(['value', 'n', 'numerator', 'state', 'standing', 'edition'] as const).map((role) => (
        <Select key={role} {...column(role)} prompt="Ingen" optional />
      ))}
    </Fieldset>
  );
}

/** The columns the labels of a proposal were found in, to see whether others were chosen. */
export const labelsFrom = ({ profile }: ProfileProposal): string =>
  profile.layout.columns.series.join('\n');

const seriesColumnWords = [
  'Kolonne med målingens navn',
  'Kolonne med gruppe eller område',
  'Endnu en kolonne, der hører til navnet',
];

const columnWords: Readonly<
  Record<ColumnRole, { readonly label: string; readonly hint?: string }>
> = {
  period: { label: 'Kolonne med perioden' },
  value: { label: 'Kolonne med tallet', hint: 'Kun når der er ét tal på hver række' },
  n: { label: 'Kolonne med antal svar eller personer bag tallet' },
  numerator: { label: 'Kolonne med antal, som andelen er regnet af' },
  state: { label: 'Kolonne, der siger, om tallet er skjult eller ikke målt' },
  standing: { label: 'Kolonne, der siger, om tallet er foreløbigt' },
  edition: { label: 'Kolonne med kildens udgave' },
};

/** The headers of the file; one that was named and is gone stays visible as what it was. */
function choicesOf({ headers }: ProfileProposal, value: string) {
  const all = value === '' || headers.includes(value) ? headers : [...headers, value];
  return all.map((header) => ({
    value: header,
    label: headers.includes(header) ? header : `${header} (findes ikke i filen)`,
  }));
}

function goneColumns({ questions }: ProfileProposal): readonly string[] {
  return questions.flatMap((each) =>
    each.kind === 'column' && each.gone !== undefined ? [each.gone] : [],
  );
}

const goneText = (gone: readonly string[]): string =>
  `${gone.map((each) => `"${each}"`).join(' og ')} findes ikke længere i filen. Kolonnen er måske omdøbt; vælg den her.`;

/** How numbers in percent are kept, told by an example of the file itself. */
export function PercentField(props: MappingFieldsProps) {
  const example = exampleOf(props.proposal, 'percent');
  return (
    <Radios
      {...bound(props)(mappingFields.percent)}
      label={
        example === undefined
          ? 'Hvordan er procenttal skrevet?'
          : `Der står ${example} i filen. Hvad betyder det, når målingen er i procent?`
      }
      choices={[
        {
          value: 'asShown',
          label: example === undefined ? 'Som 64,6' : `${example} procent`,
          hint: 'Tallet er skrevet i procent',
        },
        {
          value: 'fraction',
          label: example === undefined ? 'Som 0,646' : `${timesHundred(example)} procent`,
          hint: 'Tallet er skrevet som en brøkdel af 1 (0,646 er 64,6 procent)',
        },
      ]}
    />
  );
}

/** What a point in a number means, told by an example of the file itself. */
export function PointField(props: MappingFieldsProps) {
  const example = exampleOf(props.proposal, 'point');
  return (
    <Radios
      {...bound(props)(mappingFields.point)}
      label={
        example === undefined
          ? 'Hvad betyder et punktum i et tal?'
          : `Der står ${example} i filen. Hvad betyder punktummet?`
      }
      choices={[
        {
          value: 'thousands',
          label: example === undefined ? 'Tusinder' : `${example.replaceAll('.', '')}`,
          hint: 'Punktummet skiller tusinder',
        },
        {
          value: 'decimal',
          label: example === undefined ? 'Komma' : example.replace('.', ','),
          hint: 'Punktummet er et komma',
        },
      ]}
    />
  );
}

function exampleOf({ questions }: ProfileProposal, kind: 'percent' | 'point'): string | undefined {
  const found = questions.find((each) => each.kind === kind);
  return found !== undefined && 'example' in found ? found.example : undefined;
}

/** "0,646" as "64,6"; the comma moves two places and nothing is rounded. */
function timesHundred(example: string): string {
  const [whole = '0', fraction = ''] = example.replace('.', ',').split(',');
  const digits = `${whole}${fraction.padEnd(2, '0')}`;
  const at = whole.length + 2;
  const shownWhole = digits.slice(0, at).replace(/^(-?)0+(?=\d)/, '$1');
  const rest = digits.slice(at);
  return rest === '' ? shownWhole : `${shownWhole},${rest}`;
}

const markChoices = [
  { value: 'suppressed', label: 'Skjult: for få personer' },
  { value: 'pending', label: 'Ikke offentliggjort endnu' },
  { value: 'notMeasured', label: 'Ikke målt' },
  { value: 'skip', label: 'Siger ingenting: spring cellen over' },
];

/** What stands in place of a number; never 0. Those asked about, or those already known. */
export function MarkFields({ asked, ...props }: MappingFieldsProps & { readonly asked: boolean }) {
  const questions = new Set(
    props.proposal.questions.flatMap((each) => (each.kind === 'mark' ? [each.mark] : [])),
  );
  const at = bound(props);
  return (
    <>
      {marksOf(props.proposal).map((mark, nth) =>
        questions.has(mark) === asked ? (
          <div key={mark}>
            <input type="hidden" name={mappingFields.markText(nth)} value={mark} />
            <Select
              {...at(mappingFields.mark(nth))}
              label={
                mark === ''
                  ? 'Hvad betyder en tom celle?'
                  : `Hvad betyder "${mark}" i stedet for et tal?`
              }
              choices={markChoices}
              prompt="Vælg"
            />
          </div>
        ) : null,
      )}
    </>
  );
}

export function TimesField(props: MappingFieldsProps) {
  const { value, ...rest } = bound(props)(mappingFields.times);
  return (
    <Select
      {...rest}
      value={value === '' ? '1' : value}
      label="Hvad er tallene skrevet i?"
      choices={[
        { value: '1', label: 'Som de står' },
        { value: '1000', label: 'Hele tusinder (ganges med 1.000)' },
        { value: '1000000', label: 'Hele millioner (ganges med 1.000.000)' },
      ]}
    />
  );
}

export function StandingField(props: MappingFieldsProps) {
  return (
    <Radios
      {...bound(props)(mappingFields.standing)}
      label="Er tallene endelige?"
      choices={[
        { value: 'final', label: 'Endelige' },
        {
          value: 'preliminary',
          label: 'Foreløbige',
          hint: 'Kilden retter dem måske senere',
        },
      ]}
    />
  );
}

import type { ProfileProposal } from '#domain/imports/profile.ts';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { bound, type MappingFieldsProps } from './mapping-fields.tsx';
import { isAskedMark, marksOf } from './mapping-form.ts';
import { mappingFields } from './mapping-names.ts';

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
  const at = bound(props);
  return (
    <>
      {marksOf(props.proposal).map((mark, nth) =>
        isAskedMark(props.proposal, mark) === asked ? (
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

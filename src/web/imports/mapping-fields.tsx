import type { ProfileProposal, ProfileQuestion } from '#domain/imports/profile.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { PeriodField } from '#web/kit/field.tsx';
import { Fieldset } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { shownMark } from './mapping-layout.ts';
import { type ColumnRole, mappingFields, usualSeriesColumns } from './mapping-names.ts';
import { seriesLabel } from './series-names.ts';

export type MappingFieldsProps = {
  readonly proposal: ProfileProposal;
  readonly heads: readonly SheetHead[];
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

/** What a control of the form shows: what was typed in it, and what is wrong with that. */
export const bound =
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
  const named = proposal.profile.layout.columns.series.length;
  const seriesColumns = Math.max(usualSeriesColumns, named);
  return (
    <Fieldset
      legend="Sådan står tallene i filen"
      hint={gone.length === 0 ? undefined : goneText(gone)}
      id="opstillingen"
    >
      <Sheets {...props} />
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
      <input type="hidden" name={mappingFields.layoutMark} value={shownMark(proposal.profile)} />
      {Array.from({ length: seriesColumns }, (_, nth) => (
        <Select
          key={nth}
          {...at(mappingFields.seriesColumn(nth))}
          label={seriesColumnWords[nth] ?? `Kolonne ${nth + 1}, der hører til navnet`}
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

/** Which sheets are read, where there is a choice. */
function Sheets({ heads, typed }: MappingFieldsProps) {
  const filled = heads.filter(({ rows }) => rows.length > 0);
  if (filled.length < 2) return null;
  const chosen = typed.all(mappingFields.sheets);
  const usual = filled.filter(({ sheet }) => !sheet.hidden).map(({ sheet }) => sheet.name);
  return (
    <>
      <input type="hidden" name={mappingFields.sheetsShown} value={JSON.stringify(usual)} />
      <Checkboxes
        name={mappingFields.sheets}
        label="Hvilke ark skal læses?"
        choices={filled.map(({ sheet: { name, hidden } }) => ({
          value: name,
          label: hidden ? `${name} (skjult)` : name,
        }))}
        values={chosen.length === 0 ? usual : chosen}
        optional
      />
    </>
  );
}

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

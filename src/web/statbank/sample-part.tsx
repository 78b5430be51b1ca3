import type { Proposal } from '#domain/imports/import.ts';
import type { Reading, Series } from '#domain/readings/reading.ts';
import { markMeanings, type StatbankMark, statbankKey } from '#domain/statbank/marks.ts';
import { twoYearMeanings } from '#domain/statbank/tie.ts';
import { factsOf } from '#domain/time/period.ts';
import type { Sample } from '#operations/statbank/look.ts';
import { issueText } from '#text/issues.ts';
import { unitNames } from '#text/numbers.ts';
import { joined, periodText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import { markName, meaningNames, timesText, twoYearNames, unlikeText } from '#text/statbank.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Table } from '#web/kit/table.tsx';
import { statbankPaths } from './paths.ts';
import { fields, meaningIn, queryOf } from './tie-input.ts';

export type SampleProps = {
  readonly plan: string;
  readonly series: Series;
  readonly table: string;
  readonly sample: Sample;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
  /** What is known of the series already. */
  readonly known: readonly Reading[];
  /** The series is tied already, and is tied anew. */
  readonly anew: boolean;
};

const mostShown = 5;

/** The newest figures that would come, and the last questions before the series is tied. */
export function SamplePart(props: SampleProps) {
  const { series, sample, known } = props;
  const { fit, proposals, problems, selection } = sample;
  const newest = proposals.slice(-mostShown).toReversed();
  return (
    <section>
      <h2 id="eksempel">Det, der kommer</h2>
      <div class="narrow-table">
        <Table
          id="nyeste"
          caption={`De nyeste af ${proposals.length} tal: ${series.indicator}, ${series.population}${selection.times === '1' ? '' : `. ${timesText(selection.times)}`}`}
          columns={[
            { header: 'Periode', rowHeader: true, cell: ({ period }) => periodText(period) },
            {
              header: 'Tal',
              numeric: true,
              cell: (each: Proposal) => readingText(each, series.unit),
            },
          ]}
          rows={newest}
          compact
          empty="Ingen af cellerne kan bruges endnu."
        />
      </div>
      <OtherPeriods known={known} proposals={proposals} />
      {problems.length > 0 && <Problems sample={sample} />}
      {fit.kind === 'times' || fit.kind === 'unlike' ? (
        <Alert variant="error" heading="Tallene er ikke i målingens enhed" headingLevel={3}>
          <p>{unlikeText(fit, selection.unit, series.unit)}</p>
        </Alert>
      ) : (
        <TieForm {...props} />
      )}
    </section>
  );
}

/** Quarters do not stand in the place of years: whoever expects that must be told. */
function OtherPeriods({
  known,
  proposals,
}: {
  readonly known: readonly Reading[];
  readonly proposals: readonly Proposal[];
}) {
  const [latest, coming] = [known.at(-1), proposals.at(-1)];
  const kinds = new Set(known.map(({ period }) => factsOf(period).kind));
  if (latest === undefined || coming === undefined) return null;
  if (proposals.some(({ period }) => kinds.has(factsOf(period).kind))) return null;
  return (
    <Alert variant="info" heading="Tabellen har andre perioder end målingen" headingLevel={3}>
      <p>
        Målingen har tal for fx {periodText(latest.period)}, tabellen for fx{' '}
        {periodText(coming.period)}. Tallene erstatter ikke hinanden, og et kriterium, der ser på
        år, bruger ikke kvartaler eller måneder.
      </p>
    </Alert>
  );
}

function Problems({ sample: { problems } }: { readonly sample: Sample }) {
  const shown = problems.slice(0, mostShown);
  return (
    <Alert
      variant="warning"
      heading={`${problems.length === 1 ? '1 celle' : `${problems.length} celler`} kan ikke bruges endnu`}
      headingLevel={3}
    >
      <ul>
        {shown.map(({ place, issue }) => (
          <li key={place.cell}>{issueText(issue)}</li>
        ))}
      </ul>
      {problems.length > shown.length && <p>Og {problems.length - shown.length} mere.</p>}
    </Alert>
  );
}

function TieForm({ plan, series, table, sample, typed, errors, once, anew }: SampleProps) {
  const { selection, openMarks, knownMarks, asksTwoYears, fit } = sample;
  const asked = new Set([fields.twoYears, ...[...openMarks, ...knownMarks].map(fields.mark)]);
  const hidden = Object.entries(queryOf(table, selection)).filter(([name]) => !asked.has(name));
  return (
    <Form action={statbankPaths.tie(plan, series.id)}>
      <input type="hidden" name="once" value={once} />
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {openMarks.map((mark, nth) => (
        <MarkQuestion key={mark} mark={mark} id={`maerke-${nth + 1}`} typed={typed} />
      ))}
      {knownMarks.length > 0 && (
        <Details summary={`Betydningen af ${joined(knownMarks.map(markName))} i tabellen`}>
          {knownMarks.map((mark, nth) => (
            <MarkQuestion key={mark} mark={mark} id={`kendt-${nth + 1}`} typed={typed} />
          ))}
        </Details>
      )}
      {asksTwoYears && (
        <Radios
          name={fields.twoYears}
          label="Hvad er to år i træk i tabellen?"
          choices={twoYearMeanings.map((value) => ({ value, label: twoYearNames[value] }))}
          value={typed.text(fields.twoYears) || selection.twoYears}
          error={errorAt(errors, fields.twoYears)}
        />
      )}
      {fit.kind === 'unsaid' && (
        <Checkbox
          name={fields.unitConfirmed}
          label={`Tallene er i ${unitNames[series.unit]}`}
          hint={`Det står ikke i tabellen, hvis enhed er "${selection.unit}".`}
          checked={typed.has(fields.unitConfirmed)}
          error={errorAt(errors, fields.unitConfirmed)}
        />
      )}
      <Button>{anew ? 'Hent målingen herfra i stedet' : 'Hent målingen herfra'}</Button>
    </Form>
  );
}

/**
 * What the service's own key leaves open is not presumed: an answer that is left out leaves the cells
 * out too, and says so.
 */
function MarkQuestion({
  mark,
  id,
  typed,
}: {
  readonly mark: StatbankMark;
  readonly id: string;
  readonly typed: Typed;
}) {
  const known = statbankKey[mark];
  const meanings = markMeanings.filter((each) => known !== 'ask' || each !== 'zero');
  const choices = meanings.map((value) => ({ value: value as string, label: meaningNames[value] }));
  return (
    <Radios
      name={fields.mark(mark)}
      id={id}
      label={`Hvad betyder ${markName(mark)} i tabellen?`}
      hint={
        known === 'ask'
          ? 'Det står i tabellens noter hos Danmarks Statistik. Indtil det er valgt, bruges cellerne ikke.'
          : 'Danmarks Statistiks signaturforklaring svarer; ret kun, hvis tabellens noter siger andet.'
      }
      choices={
        known === 'ask' ? [...choices, { value: '', label: 'Det vides ikke endnu' }] : choices
      }
      value={meaningIn(typed, mark) ?? (known === 'ask' ? '' : known)}
      optional
    />
  );
}

import type { Plan, PlanBody } from '#domain/plans/plan.ts';
import { rational, toDecimal } from '#domain/quantity/rational.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { danishDecimal, kroner } from '#text/numbers.ts';
import {
  annexNames,
  figureText,
  meetingsText,
  partyNames,
  thousands,
} from '#web/agreements/words.ts';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';

export type PlanProps = { readonly plan: Plan };

export const none = 'Ikke skrevet ind i planen.';
export const unsaid = 'ikke oplyst';

/** The sum of what is known; undefined when nothing is. */
export function totalOf(numbers: readonly (number | null)[]): number | undefined {
  const known = numbers.filter((each) => each !== null);
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
}

export function PartyList({ plan: { parties } }: PlanProps) {
  return parties.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {parties.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>
          {name} ({partyNames[kind].toLowerCase()})
        </li>
      ))}
    </ul>
  );
}

export function BodyTable({ plan: { bodies } }: PlanProps) {
  return (
    <Table
      id="organer-tabel"
      caption="Bestyrelser og grupper"
      captionHidden
      stacked
      rows={bodies}
      empty={none}
      columns={[
        {
          header: 'Navn',
          rowHeader: true,
          cell: ({ name, otherNames }) =>
            otherNames.length === 0 ? name : `${name} (også: ${otherNames.join(', ')})`,
        },
        { header: 'Opgave', cell: ({ task }) => task ?? unsaid },
        {
          header: 'Medlemmer',
          cell: membersText,
        },
        { header: 'Møder om året', noWrap: true, cell: meetingsText },
        { header: 'Betjenes af', cell: ({ servedBy }) => servedBy ?? unsaid },
      ]}
    />
  );
}

/** Who sits there; what the words of a seat name already is not said again. */
function membersText({ seats, organisations, administrations }: PlanBody): string {
  const unnamed = (names: readonly string[]) =>
    names.filter((name) => seats.every((seat) => !seat.includes(name)));
  const members = [seats, unnamed(organisations), unnamed(administrations)]
    .filter((each) => each.length > 0)
    .map((each) => each.join(', '));
  return members.length === 0 ? unsaid : members.join('; ');
}

export function DepartmentTable({ plan: { departments } }: PlanProps) {
  const total = totalOf(departments.map(({ residents }) => residents));
  return (
    <>
      <div class="narrow-table">
        <Table
          id="afdelinger-tabel"
          caption="Boligafdelinger og beboere"
          captionHidden
          compact
          stacked
          rows={departments}
          empty={none}
          columns={[
            { header: 'Afdeling', rowHeader: true, cell: ({ name }) => name },
            { header: 'Ejer', cell: ({ owner }) => owner ?? unsaid },
            {
              header: 'Beboere',
              numeric: true,
              cell: ({ residents }) => (residents === null ? unsaid : thousands(residents)),
            },
          ]}
        />
      </div>
      {departments.length > 1 && total !== undefined && (
        <p>Tilsammen {thousands(total)} beboere.</p>
      )}
    </>
  );
}

export function FocusAreaList({ view: { plan, statuses } }: { readonly view: PlanView }) {
  return plan.focusAreas.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {plan.focusAreas.map(({ key, number, name, objectives }) => {
        const criteria = statuses.filter(({ criterion }) => criterion.focusArea === key).length;
        return (
          <li key={key}>
            <a href={paths.focusArea(plan.key, key)}>
              {number === null ? name : `${number} ${name}`}
            </a>
            : {objectives.length} mål,{' '}
            {criteria === 1 ? '1 succeskriterium' : `${criteria} succeskriterier`}
          </li>
        );
      })}
    </ul>
  );
}

export function FigureTable({ plan: { figures } }: PlanProps) {
  return (
    <Table
      id="tal-tabel"
      caption="Tal i aftalens beskrivelse af området"
      captionHidden
      compact
      stacked
      rows={figures}
      empty={none}
      columns={[
        { header: 'Hvad', rowHeader: true, cell: ({ indicator }) => indicator },
        {
          header: 'Tal',
          numeric: true,
          noWrap: true,
          cell: ({ approximate, value, unit }) =>
            `${approximate ? 'ca. ' : ''}${figureText(value, unit)}`,
        },
        {
          header: 'Hvem',
          cell: ({ population, isBenchmark }) =>
            `${population ?? unsaid}${isBenchmark ? ' (til sammenligning)' : ''}`,
        },
        { header: 'Hvornår', noWrap: true, cell: ({ period }) => period ?? unsaid },
        { header: 'Kilde', cell: ({ source }) => source ?? unsaid },
      ]}
    />
  );
}

export function FinancingTable({ plan: { financing } }: PlanProps) {
  if (financing === undefined) return <p>{none}</p>;
  const sum = totalOf(financing.lines.map(({ amount }) => amount)) ?? 0;
  const share = (amount: number) =>
    sum === 0 ? unsaid : `${danishDecimal(toDecimal(rational(amount * 100, sum), 2).text)} %`;
  return (
    <>
      <div class="narrow-table">
        <Table
          id="oekonomi-tabel"
          caption="Hvem betaler hvad"
          captionHidden
          compact
          stacked
          rows={financing.lines}
          empty={none}
          columns={[
            { header: 'Betaler', rowHeader: true, cell: ({ name }) => name },
            {
              header: 'Beløb',
              numeric: true,
              noWrap: true,
              cell: ({ amount }) => kroner(amount),
            },
            { header: 'Andel', numeric: true, noWrap: true, cell: ({ amount }) => share(amount) },
          ]}
        />
      </div>
      {financing.lines.length > 1 && <p>I alt {kroner(sum)}</p>}
    </>
  );
}

export function AnnexList({ plan: { annexes } }: PlanProps) {
  return annexes.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {annexes.map(({ kind, words }) => (
        <li key={words}>
          {kind === 'other' || words.startsWith(annexNames[kind])
            ? words
            : `${annexNames[kind]}: ${words}`}
        </li>
      ))}
    </ul>
  );
}

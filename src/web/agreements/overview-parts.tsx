import type { Rules } from '#domain/agreements/draft.ts';
import type { ReadAgreement } from '#text/agreement/read.ts';
import { danishDecimal, kroner, unitNames } from '#text/numbers.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Table } from '#web/kit/table.tsx';
import { annexNames, figureText, meetingsText, polarityNames, thousands } from './words.ts';

type Props = { readonly draft: ReadAgreement };

const none = 'Ikke fundet i dokumentet.';

export function FocusAreaTable({ draft }: Props) {
  return (
    <Table
      id="laeste-indsatsomraader"
      caption="Indsatsområderne"
      captionHidden
      stacked
      rows={draft.focusAreas}
      empty={none}
      columns={[
        {
          header: 'Indsatsområde',
          rowHeader: true,
          cell: (row) => [row.number, row.name].filter((each) => each !== null).join(' '),
        },
        { header: 'Formål', cell: (row) => row.purpose ?? 'Ikke fundet' },
        { header: 'Mål', numeric: true, cell: (row) => row.objectives.length },
        { header: 'Målgrupper', numeric: true, cell: (row) => row.targetGroups.length },
        { header: 'Succeskriterier', numeric: true, cell: (row) => row.criteria.length },
      ]}
    />
  );
}

export function SectionList({ draft }: Props) {
  return draft.sections.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {draft.sections.map(({ number, title }) => (
        <li key={`${number} ${title}`}>{number === null ? title : `${number}. ${title}`}</li>
      ))}
    </ul>
  );
}

export function SignatureList({ draft }: Props) {
  return draft.signatures.length === 0 ? (
    <p>{none}</p>
  ) : (
    <>
      <p>Navnene vises kun her. De følger ikke med over i planen.</p>
      <ul>
        {draft.signatures.map((each) => (
          <li key={each.words}>
            {[each.organisation, each.role, each.person].filter((part) => part !== null).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

export function AnnexList({ draft }: Props) {
  return draft.annexes.length === 0 ? (
    <p>{none}</p>
  ) : (
    <ul>
      {draft.annexes.map(({ kind, words }) => (
        <li key={words}>
          <strong>{annexNames[kind]}:</strong> {words}
        </li>
      ))}
    </ul>
  );
}

export function BodyTable({ draft }: Props) {
  return (
    <Table
      id="laeste-organer"
      caption="Bestyrelser og grupper"
      captionHidden
      stacked
      rows={draft.bodies}
      empty={none}
      columns={[
        { header: 'Navn', rowHeader: true, cell: (row) => row.name },
        {
          header: 'Pladser',
          cell: (row) => (row.seats.length === 0 ? 'Ikke angivet' : row.seats.join('; ')),
        },
        { header: 'Møder om året', cell: meetingsText },
        { header: 'Betjenes af', cell: (row) => row.servedBy ?? 'Ikke angivet' },
      ]}
    />
  );
}

export function DepartmentTable({ draft }: Props) {
  const { list, statedTotal, sum } = draft.departments;
  return (
    <>
      <Table
        id="laeste-afdelinger"
        caption="Boligafdelinger og beboere"
        captionHidden
        compact
        rows={list}
        empty={none}
        columns={[
          { header: 'Afdeling', rowHeader: true, cell: (row) => row.name },
          { header: 'Ejer', cell: (row) => row.owner ?? 'Ikke angivet' },
          {
            header: 'Beboere',
            numeric: true,
            cell: (row) => (row.residents === null ? 'Ikke angivet' : thousands(row.residents)),
          },
        ]}
      />
      {list.length > 0 && <SumCheck stated={statedTotal} sum={sum} text={thousands} />}
    </>
  );
}

type SumCheckProps = {
  readonly stated: number | null;
  readonly sum: number;
  readonly text: (value: number) => string;
};

function SumCheck({ stated, sum, text }: SumCheckProps) {
  if (stated === null)
    return <p>Tilsammen {text(sum)}. Aftalen siger ikke, hvad det giver i alt.</p>;
  return stated === sum ? (
    <p>Tilsammen {text(sum)}, og det er også, hvad aftalen siger i alt.</p>
  ) : (
    <Alert variant="warning">
      {`Tallene giver ${text(sum)} tilsammen, men aftalen siger ${text(stated)} i alt.`}
    </Alert>
  );
}

export function FigureTable({ draft }: Props) {
  return (
    <Table
      id="laeste-tal"
      caption="Tal i beskrivelsen af området"
      captionHidden
      compact
      stacked
      rows={draft.figures}
      empty={none}
      columns={[
        { header: 'Hvad', rowHeader: true, cell: (row) => row.indicator },
        {
          header: 'Tal',
          numeric: true,
          noWrap: true,
          cell: (row) => `${row.approximate ? 'ca. ' : ''}${figureText(row.value, row.unit)}`,
        },
        { header: 'Hvem', cell: (row) => row.population ?? 'Ikke angivet' },
        { header: 'Hvornår', cell: (row) => row.period ?? 'Ikke angivet' },
        { header: 'Kilde', cell: (row) => row.source ?? 'Ikke angivet' },
      ]}
    />
  );
}

export function CentralTable({ draft }: Props) {
  return (
    <Table
      id="laeste-centrale"
      caption="De centrale målinger"
      captionHidden
      stacked
      rows={draft.centralMeasurements}
      empty={none}
      columns={[
        { header: 'Nr.', cell: (row) => row.number },
        { header: 'Måling', rowHeader: true, cell: (row) => row.text },
        {
          header: 'Enhed',
          cell: (row) => (row.unit === 'unclear' ? 'Uklart' : unitNames[row.unit]),
        },
        { header: 'Retning', cell: (row) => polarityNames[row.polarity] },
      ]}
    />
  );
}

export function FinancingTable({ draft }: Props) {
  const { financing } = draft;
  if (financing === null) return <p>{none}</p>;
  const { lines, sum, statedTotal, fundShare, scale } = financing;
  return (
    <>
      <Table
        id="laest-oekonomi"
        caption="Finansiering"
        captionHidden
        compact
        rows={lines}
        columns={[
          { header: 'Betaler', rowHeader: true, cell: (row) => row.name },
          { header: 'Beløb', numeric: true, noWrap: true, cell: (row) => kroner(row.amount) },
        ]}
      />
      <SumCheck stated={statedTotal} sum={sum} text={kroner} />
      {scale > 1 && (
        <p>Beløbene står i aftalen i hele {scale === 1000 ? 'tusinder' : 'millioner'}.</p>
      )}
      {fundShare !== null && (
        <p>Landsbyggefonden betaler {danishDecimal(fundShare.percent)} % af det hele.</p>
      )}
    </>
  );
}

const ruleTitles: Readonly<Record<keyof Rules, string>> = {
  notice: 'Underretning',
  conflict: 'Konflikter',
  amendment: 'Ændring af aftalen',
};

export function RuleList({ draft }: Props) {
  return (
    <>
      {(Object.keys(ruleTitles) as (keyof Rules)[]).map((name) => {
        const rule = draft.rules[name];
        return (
          <div key={name}>
            <h3>{ruleTitles[name]}</h3>
            {rule === null ? <p>{none}</p> : rule.words.map((words) => <p key={words}>{words}</p>)}
          </div>
        );
      })}
    </>
  );
}

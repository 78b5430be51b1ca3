import { toTheBody } from '#operations/notices/letters.ts';
import type { ShownNotice, ShownParty } from '#operations/notices/show.ts';
import { dateText, dayText, joined } from '#text/periods.ts';
import { Tag } from '#web/kit/status-tag.tsx';
import { type Column, Table } from '#web/kit/table.tsx';

/** What each party knows of a notice, and how; without mail it is a list to tick off. */
export function PartyTable({ shown }: { readonly shown: ShownNotice }) {
  return (
    <section>
      <h2 id="parter">Er alle parter orienteret?</h2>
      <p>{leadText(shown)}</p>
      <Table
        id="parterne"
        caption="Parterne og hvad de ved"
        captionHidden
        columns={columnsFor(shown)}
        rows={shown.parties}
        stacked
        empty="Aftalen nævner ingen parter. Tilføj dem i planen."
      />
    </section>
  );
}

const leadText = ({ uninformed, bySelf }: ShownNotice): string => {
  if (uninformed.length === 0) return 'Ja, alle parter er orienteret.';
  const missing = `Ikke endnu. ${joined(uninformed)} mangler.`;
  return bySelf ? missing : `${missing} Der kan ikke sendes mails herfra; orientér dem selv.`;
};

const columnsFor = (shown: ShownNotice): readonly Column<ShownParty>[] => [
  {
    header: 'Part',
    rowHeader: true,
    cell: ({ party }) =>
      party === toTheBody ? `Formand og sekretær for ${shown.body?.name ?? 'organet'}` : party,
  },
  { header: 'Orienteret', cell: (party) => <Knows party={party} /> },
  {
    header: 'Mail til',
    cell: ({ writtenTo }) => (writtenTo.length === 0 ? 'ingen' : joined(writtenTo)),
  },
];

function Knows({ party: { knows, letters } }: { readonly party: ShownParty }) {
  switch (knows.kind) {
    case 'tells':
      return <Tag tone="success">giver selv underretningen</Tag>;
    case 'said':
      return (
        <>
          <Tag tone="success">ja</Tag>{' '}
          {knows.step.day !== undefined && `${dateText(knows.step.day)}: `}
          {knows.step.text}
        </>
      );
    case 'letter': {
      const sent = letters.find(({ sentAt }) => sentAt !== undefined)?.sentAt;
      return (
        <>
          <Tag tone="success">ja</Tag> mail{sent !== undefined && ` sendt ${dayText(sent)}`}
        </>
      );
    }
    case 'letterWaits':
      return <Tag tone="info">mail på vej</Tag>;
    case 'letterFailed':
      return <Tag tone="error">mailen kunne ikke sendes</Tag>;
    case 'not':
      return <Tag tone="warning">nej</Tag>;
  }
}

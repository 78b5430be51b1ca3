import type { DataSource } from '#domain/readings/reading.ts';
import { sourceFieldName } from '#text/sources.ts';
import type { Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Table } from '#web/kit/table.tsx';
import { typedSource } from './input.ts';

/** Both versions of a source that two people changed at once, where they differ. */
export function Meanwhile({
  current,
  typed,
}: {
  readonly current: DataSource;
  readonly typed: Typed;
}) {
  const theirs = typedSource(current);
  const rows = theirs
    .names()
    .map((name) => ({ name, theirs: theirs.text(name), yours: typed.text(name).trim() }))
    .filter((each) => each.theirs !== each.yours);
  return (
    <section id="imens" tabIndex={-1}>
      <Alert variant="warning" heading="Kilden er ændret imens">
        <p>Det, du skrev, står i formularen nedenfor. Gemmer du nu, gælder dit i alle felterne.</p>
      </Alert>
      <Table
        id="forskelle"
        caption="Hvor de to er forskellige"
        columns={[
          { header: 'Felt', rowHeader: true, cell: ({ name }) => capital(sourceFieldName(name)) },
          { header: 'Gemt af en anden', cell: (row) => row.theirs || 'tomt' },
          { header: 'Skrevet af dig', cell: (row) => row.yours || 'tomt' },
        ]}
        rows={rows}
        empty="De er ens. Der er ikke mere at gemme."
        stacked
        compact
      />
    </section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

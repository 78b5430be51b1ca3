import type { VNode } from 'preact';
import type { Refreshed } from '#operations/statbank/refresh.ts';
import { importPaths } from '#web/imports/paths.ts';
import { Alert } from '#web/kit/alert.tsx';

/** What came of fetching, as it stands in the address of the page after it. */
export type RefreshTold = {
  readonly imports: readonly string[];
  readonly nothingNew: number;
  readonly unusable: number;
  readonly failed: number;
};

const most = 40;

export const toldInAddress = (
  done: Refreshed,
): Readonly<Record<string, string | readonly string[]>> => ({
  hentet: '1',
  ny: done.imports.slice(0, most).map((each) => each.import),
  uaendret: String(done.nothingNew.length),
  ubrugte: String(done.unusable),
  fejl: String(done.troubles.length),
});

export const toldIn = (query: {
  readonly text: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
}): RefreshTold | undefined =>
  query.text('hentet') === undefined
    ? undefined
    : {
        imports: query.all('ny').slice(0, most),
        nothingNew: wholeOf(query.text('uaendret')),
        unusable: wholeOf(query.text('ubrugte')),
        failed: wholeOf(query.text('fejl')),
      };

const wholeOf = (text: string | undefined): number =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : 0;

/** What the reader's last action came to, as the address of the page after it tells. */
export function noticeOf(
  plan: string,
  saved: string | undefined,
  told: RefreshTold | undefined,
): VNode | undefined {
  if (told !== undefined) return <RefreshNotice plan={plan} told={told} />;
  if (saved === 'koblet') {
    return (
      <Alert variant="success" heading="Målingen er koblet til tabellen" announce>
        <p>Der er ikke hentet noget endnu. Hent nye tal nedenfor, eller vent til i nat.</p>
      </Alert>
    );
  }
  if (saved === 'fjernet') {
    return (
      <Alert variant="success" heading="Målingen hentes ikke længere" announce>
        <p>De tal, der er hentet, bliver stående.</p>
      </Alert>
    );
  }
  return undefined;
}

/** What came of fetching, and what is to be done with it. */
function RefreshNotice({
  plan,
  told: { imports, nothingNew, unusable, failed },
}: {
  readonly plan: string;
  readonly told: RefreshTold;
}) {
  const variant = failed > 0 ? 'warning' : imports.length > 0 ? 'success' : 'info';
  return (
    <Alert variant={variant} heading={headingOf(imports.length, failed)} announce>
      {imports.length > 0 && (
        <ul>
          {imports.map((each, nth) => (
            <li key={each}>
              <a href={importPaths.import(plan, each)}>
                Se tallene igennem ({nth + 1} af {imports.length})
              </a>
            </li>
          ))}
        </ul>
      )}
      {nothingNew > 0 && (
        <p>
          {nothingNew === 1 ? '1 tabel' : `${nothingNew} tabeller`} havde ingen nye tal. Der er
          intet ændret.
        </p>
      )}
      {unusable > 0 && (
        <p>
          {unusable === 1 ? '1 celle' : `${unusable} celler`} uden tal kan ikke bruges, før det er
          valgt, hvad de betyder. Åbn målingen nedenfor, og vælg det.
        </p>
      )}
      {failed > 0 && (
        <p>Se i listen, hvad der gik galt. De tal, der var hentet før, er der endnu.</p>
      )}
    </Alert>
  );
}

function headingOf(imports: number, failed: number): string {
  if (imports > 0) return 'Der er nye tal, som skal ses igennem';
  return failed > 0 ? 'Nogle tal kunne ikke hentes' : 'Der er ingen nye tal';
}

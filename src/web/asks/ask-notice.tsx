import type { PlanView } from '#operations/plans/view.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { explained } from '#web/plan/explained.ts';
import { changeFromAddress } from '#web/readings/saved-notice.tsx';

/** What has just been done, as an address tells it. */
export type Notice = {
  readonly done: string;
  /** The verdicts that were moved, each as `changeInAddress` writes it. */
  readonly changes: readonly string[];
};

const headings: Readonly<Record<string, string>> = {
  sendt: 'Forespørgslen bliver sendt nu',
  lavet: 'Linket er klar',
  selvsendt: 'Det er noteret, at linket er sendt',
  afgjort: 'Dit valg er gemt',
  godkendt: 'Godkendt og gemt',
  mindet: 'Påmindelsen bliver sendt nu',
  nytlink: 'Der er lavet et nyt link',
  tilbage: 'Forespørgslen er trukket tilbage',
};

/** Said once, at the top of the page, after something was done. */
export function AskNotice({ view, notice }: { readonly view: PlanView; readonly notice: Notice }) {
  const heading = headings[notice.done];
  if (heading === undefined) return null;
  const rows = notice.changes.flatMap((each) => {
    const before = changeFromAddress(each);
    const after = view.statuses.find(({ criterion }) => criterion.code === before?.code);
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  return (
    <Alert variant="success" heading={heading} announce>
      {notice.done === 'lavet' && <p>Send det selv. Linket og et brev står nedenfor.</p>}
      {notice.done === 'godkendt' && rows.length === 0 && <p>Det ændrer ingen vurdering.</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map(({ before, after }) => (
            <li key={before.code}>
              <a href={criterionHref(view, before.code)}>{before.code}</a>: før{' '}
              <StatusTags finding={before.finding} /> nu <StatusTags finding={after.finding} />
              <br />
              {explained(view, after).sentence}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

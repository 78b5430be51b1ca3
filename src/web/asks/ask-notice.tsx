import type { PlanView } from '#operations/plans/view.ts';
import { Alert } from '#web/kit/alert.tsx';
import { ChangeList } from '#web/readings/saved-notice.tsx';

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
  const { done, changes } = notice;
  const heading = headings[done];
  if (heading === undefined) return null;
  return (
    <Alert variant="success" heading={heading} announce>
      {done === 'lavet' && <p>Send det selv. Linket og teksten til en mail står nedenfor.</p>}
      {(done === 'godkendt' || changes.length > 0) && <ChangeList view={view} changes={changes} />}
    </Alert>
  );
}

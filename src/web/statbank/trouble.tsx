import type { OutsideTrouble } from '#domain/problem.ts';
import { outsideText } from '#text/problems.ts';
import { Alert } from '#web/kit/alert.tsx';

/** What the service did not do, and what the reader can. */
export function Trouble({ trouble }: { readonly trouble: OutsideTrouble }) {
  return (
    <Alert variant="error" heading="Der kom ikke noget fra Statistikbanken" headingLevel={3}>
      <p>{outsideText(trouble)}</p>
    </Alert>
  );
}

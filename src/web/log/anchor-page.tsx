import type { showLog } from '#operations/log/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { hashGroups } from '#text/log.ts';
import { dateText, momentText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { PlanPage } from '#web/shell.tsx';
import { logPaths } from './paths.ts';

type Answered<O> = O extends { readonly answers?: infer T } ? NonNullable<T> : never;
export type ShownAnchor = Answered<typeof showLog>['anchors'][number];

/** One anchor, to be printed, signed and put away. */
export function AnchorPage({
  view,
  viewer,
  anchor,
}: {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly anchor: ShownAnchor;
}) {
  const { plan } = view;
  return (
    <PlanPage
      title={`Loggens anker, ${dateText(anchor.day)}`}
      lead="Udskriv siden, skriv under, og gem den et sikkert sted. Den er et bevis på, hvordan loggen så ud."
      plan={plan}
      at="log"
      viewer={viewer}
      breadcrumbs={[{ text: 'Log', href: logPaths.show(plan.key) }]}
    >
      <SummaryList
        label="Ankeret"
        items={[
          { label: 'Plan', value: plan.name },
          { label: 'Dag', value: dateText(anchor.day) },
          { label: 'Sat', value: momentText(anchor.madeAt) },
          { label: 'Hændelser i loggen', value: String(anchor.seq) },
          { label: 'Mærke (sha256)', value: <code class="hash">{hashGroups(anchor.hash)}</code> },
          { label: 'Dato og underskrift', value: <span class="signature-line"> </span> },
        ]}
      />
      <p>
        Kontrollér loggen mod ankeret: hent loggen og kontrolprogrammet fra planens side "Loggen",
        og skriv:
      </p>
      <p class="command">
        <code class="hash">
          node verify-log.mjs log.json {anchor.seq}:{anchor.hash}
        </code>
      </p>
    </PlanPage>
  );
}

import type { Finding } from '#domain/criteria/verdict.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { criterionHref, shortSentence } from '#web/criteria/criteria-table.tsx';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { explained } from '#web/plan/explained.ts';
import { flipsText, isFlip, tally } from './words.ts';

/** A criterion before and after; what was before is known in full, or by its words alone. */
export type ShownChange = {
  readonly code: string;
  readonly before: CriterionStatus | FindingOnly;
  readonly after: CriterionStatus;
};
type FindingOnly = { readonly finding: Pick<Finding, 'verdict' | 'standing'> };

export type VerdictChangesProps = {
  readonly view: PlanView;
  readonly changes: readonly ShownChange[];
  /** Before it is confirmed, or after. */
  readonly when: 'would' | 'did';
};

/** The criteria whose verdict becomes another, and those that only rest on other figures. */
export function VerdictChanges({ view, changes, when }: VerdictChangesProps) {
  const flips = changes.filter(isFlip);
  const others = changes.filter((change) => !isFlip(change));
  return (
    <>
      <p>{flipsText(changes, when)}</p>
      {flips.length > 0 && (
        <Changes
          view={view}
          id="skift"
          caption={when === 'would' ? 'Vurderinger, der vil skifte' : 'Vurderinger, der skiftede'}
          changes={flips}
          when={when}
        />
      )}
      {others.length > 0 && (
        <Details
          summary={`${tally(others.length, 'kriterium', 'kriterier')} beholder vurderingen, men hviler på andre tal`}
        >
          <Changes
            view={view}
            id="andre-tal"
            caption="Samme vurdering på andre tal"
            changes={others}
            when={when}
          />
        </Details>
      )}
    </>
  );
}

type ChangesProps = VerdictChangesProps & { readonly id: string; readonly caption: string };

function Changes({ view, id, caption, changes, when }: ChangesProps) {
  const columns: readonly Column<ShownChange>[] = [
    {
      header: 'Kriterium',
      rowHeader: true,
      cell: ({ code, after }) => (
        <>
          <a href={criterionHref(view, code)}>{code}</a>{' '}
          <span class="weight-normal">{shortSentence(after.criterion.sentence)}</span>
        </>
      ),
    },
    {
      header: when === 'would' ? 'Nu' : 'Før',
      cell: ({ before }) => <Stands view={view} status={before} />,
    },
    {
      header: when === 'would' ? 'Efter indlæsningen' : 'Nu',
      cell: ({ after }) => <Stands view={view} status={after} />,
    },
  ];
  return (
    <div class="verdict-changes">
      <Table id={id} caption={caption} captionHidden columns={columns} rows={changes} stacked />
    </div>
  );
}

function Stands({
  view,
  status,
}: {
  readonly view: PlanView;
  readonly status: CriterionStatus | FindingOnly;
}) {
  return (
    <>
      <StatusTags finding={status.finding} />
      {'criterion' in status && (
        <small class="verdict-words">{explained(view, status).sentence}</small>
      )}
    </>
  );
}

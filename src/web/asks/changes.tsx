import type { PlanView } from '#operations/plans/view.ts';
import type { StatusChange } from '#operations/readings/changes.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { explained } from '#web/plan/explained.ts';

/** Which verdicts a figure moves: before, after, and in a sentence. */
export function Changes({
  view,
  changes,
}: {
  readonly view: PlanView;
  readonly changes: readonly StatusChange[];
}) {
  return (
    <ul class="verdict-changes">
      {changes.map(({ code, before, after }) => (
        <li key={code}>
          <a href={criterionHref(view, code)}>{code}</a>: før{' '}
          <StatusTags finding={before.finding} /> efter <StatusTags finding={after.finding} />
          <br />
          {explained(view, after).sentence}
        </li>
      ))}
    </ul>
  );
}

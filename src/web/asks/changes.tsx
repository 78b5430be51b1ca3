import type { PlanView } from '#operations/plans/view.ts';
import type { StatusChange } from '#operations/readings/changes.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { isFlip } from '#web/imports/words.ts';
import { explained } from '#web/plan/explained.ts';

export type ChangesProps = {
  readonly view: PlanView;
  /** What is done to the figure, such as "Godkendes svaret". */
  readonly when: string;
  readonly changes: readonly StatusChange[];
};

/** Which verdicts a figure moves: before, after, and in a sentence. */
export function Changes({ view, when, changes }: ChangesProps) {
  return (
    <>
      <p>
        {changes.some(isFlip)
          ? `${when}, ændrer det:`
          : `${when}, bliver vurderingen den samme, men hviler på et andet grundlag:`}
      </p>
      <ul class="verdict-changes">
        {changes.map((change) => (
          <li key={change.code}>
            <a href={criterionHref(view, change.code)}>{change.code}</a>:{' '}
            {isFlip(change) ? (
              <>
                før <StatusTags finding={change.before.finding} /> efter{' '}
              </>
            ) : (
              'uændret '
            )}
            <StatusTags finding={change.after.finding} />
            <br />
            {explained(view, change.after).sentence}
          </li>
        ))}
      </ul>
    </>
  );
}

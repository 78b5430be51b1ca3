import type { Finding, Standing, Verdict } from '#domain/criteria/verdict.ts';
import { standings } from '#domain/criteria/verdict.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import type { PlanView } from '#operations/plans/view.ts';
import type { StatusChange } from '#operations/readings/changes.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { Alert } from '#web/kit/alert.tsx';
import { paths } from '#web/paths.ts';
import { explained, wantedFigures } from '#web/plan/explained.ts';

const verdictNames = ['met', 'partlyMet', 'notMet', 'undecided'] as const;

/** What was changed, fit for an address: "T1:undecided.awaiting". The new status is on the page itself. */
export function changeInAddress({ code, before }: StatusChange): string {
  const { verdict, standing } = before.finding;
  return `${code}:${verdict.kind}${standing === undefined ? '' : `.${standing.standing}`}`;
}

type Before = { readonly code: string; readonly finding: Pick<Finding, 'verdict' | 'standing'> };

/** Reads it back; an address somebody has written by hand gives nothing rather than a false word. */
export function changeFromAddress(given: string): Before | undefined {
  const [, code, kind, standing] = /^(.{1,60}):([a-zA-Z]+)(?:\.([a-zA-Z]+))?$/.exec(given) ?? [];
  const verdict = verdictNames.find((each) => each === kind);
  const stands = standings.find((each) => each === standing);
  if (code === undefined || verdict === undefined) return undefined;
  return { code, finding: { verdict: verdictOf(verdict), ...standingOf(stands) } };
}

const verdictOf = (kind: Verdict['kind']): Verdict =>
  kind === 'undecided' ? { kind, reasons: [] } : { kind };

const standingOf = (standing: Standing | undefined): Pick<Finding, 'standing'> =>
  standing === undefined ? {} : { standing: { standing, needed: [] } };

/** Said once after a figure was kept: what it changed. */
export function SavedNotice({
  view,
  how,
  changes,
}: {
  readonly view: PlanView;
  readonly how: string;
  readonly changes: readonly string[];
}) {
  return (
    <Alert
      variant="success"
      heading={how === 'rettet' ? 'Rettelsen er gemt' : 'Tallet er gemt'}
      announce
    >
      <ChangeList view={view} changes={changes} />
      <Next view={view} />
    </Alert>
  );
}

/** How criteria stood before and how they stand now; each change as `changeInAddress` writes it. */
export function ChangeList({
  view,
  changes,
}: {
  readonly view: PlanView;
  readonly changes: readonly string[];
}) {
  const rows = changes.flatMap((each) => {
    const before = changeFromAddress(each);
    const after = view.statuses.find(({ criterion }) => criterion.code === before?.code);
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  if (rows.length === 0) return <p>Det ændrer ingen vurdering.</p>;
  return (
    <ul>
      {rows.map(({ before, after }) => (
        <li key={before.code}>
          <a href={criterionHref(view, before.code)}>{before.code}</a>:{' '}
          <Movement before={before.finding} after={after} />
          <br />
          {explained(view, after).sentence}
        </li>
      ))}
    </ul>
  );
}

/** Several figures often come at once: the next one is a click away. */
function Next({ view }: { readonly view: PlanView }) {
  const left = wantedFigures(view).filter(
    ({ state }) => state === 'due' || state === 'late',
  ).length;
  if (left === 0) return null;
  return (
    <p>
      <a href={paths.week(view.plan.key)}>
        {left === 1 ? 'Ét tal mere kan hentes nu' : `${left} tal mere kan hentes nu`}
      </a>
    </p>
  );
}

function Movement({
  before,
  after,
}: {
  readonly before: Before['finding'];
  readonly after: CriterionStatus;
}) {
  const same =
    before.verdict.kind === after.finding.verdict.kind &&
    before.standing?.standing === after.finding.standing?.standing;
  return same ? (
    <>
      uændret <StatusTags finding={after.finding} />
    </>
  ) : (
    <>
      før <StatusTags finding={before} /> nu <StatusTags finding={after.finding} />
    </>
  );
}

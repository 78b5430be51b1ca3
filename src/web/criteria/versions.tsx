import type { Criterion, CriterionVersion } from '#domain/plans/plan.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { momentText } from '#text/periods.ts';
import { Details } from '#web/kit/details.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { wordContext } from '#web/plan/explained.ts';
import { kindTitle, paramLines } from './kind-words.ts';

/** What is agreed that the sentence means, and every version of it with what changed. */
export function Agreed({
  view,
  criterion,
  current,
}: {
  readonly view: PlanView;
  readonly criterion: Criterion;
  readonly current: CriterionVersion | undefined;
}) {
  const earlier = criterion.versions.filter((each) => each !== current).reverse();
  if (current === undefined)
    return <p>Det er ikke aftalt endnu, hvordan kriteriet skal forstås.</p>;
  return (
    <>
      {current.interpretation !== '' && <p>{current.interpretation}</p>}
      {current.presumed.length > 0 && (
        <>
          <p>Det bygger på forslag, som ingen har bekræftet endnu:</p>
          <ul>
            {current.presumed.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <VersionFacts view={view} version={current} />
      {earlier.length > 0 && (
        <Details summary={`Andre versioner (${earlier.length})`}>
          {earlier.map((version) => (
            <section key={version.number}>
              <h3>Version {version.number}</h3>
              {version.interpretation !== '' && <p>{version.interpretation}</p>}
              <Changed view={view} version={version} criterion={criterion} />
              <VersionFacts view={view} version={version} />
            </section>
          ))}
        </Details>
      )}
    </>
  );
}

/** What the agreement leaves open about the criterion, with the way to answer it. */
export function OpenQuestions({
  view: { plan, asOf },
  criterion: { id: about },
}: {
  readonly view: PlanView;
  readonly criterion: Criterion;
}) {
  const open = plan.questions.filter(
    ({ criterion, answer }) => criterion === about && answer === undefined,
  );
  if (open.length === 0 || asOf !== undefined) return null;
  return (
    <>
      <h3>Åbne spørgsmål om kriteriet</h3>
      <ul>
        {open.map(({ id, text }) => (
          <li key={id}>
            <a href={withQuery(paths.questions(plan.key), {}, `spoergsmaal-${id}`)}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function VersionFacts({
  view,
  version,
}: {
  readonly view: PlanView;
  readonly version: CriterionVersion;
}) {
  const lines = paramLines(version.kind, version.params, wordContext(view));
  return (
    <SummaryList
      label={`Version ${version.number} af aftalen om kriteriet`}
      items={[
        { label: 'Slags', value: kindTitle(version.kind) },
        ...lines,
        {
          label: 'Version',
          value: `${version.number}, aftalt ${momentText(version.enteredAt)} af ${version.enteredBy}${version.reason === undefined ? '' : `: ${version.reason}`}`,
        },
      ]}
    />
  );
}

/** What the version after this one changed. */
function Changed({
  view,
  criterion,
  version,
}: {
  readonly view: PlanView;
  readonly criterion: Criterion;
  readonly version: CriterionVersion;
}) {
  const next = criterion.versions.find(({ number }) => number === version.number + 1);
  if (next === undefined) return null;
  const changes = changedLines(version, next, view);
  return (
    <>
      <p>
        Erstattet af version {next.number} den {momentText(next.enteredAt)}
        {next.reason === undefined ? '.' : `: ${next.reason}`}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** "Målet: 73 % blev til 70 %" */
export function changedLines(
  before: CriterionVersion,
  after: CriterionVersion,
  view: PlanView,
): readonly string[] {
  const facts = (version: CriterionVersion) =>
    new Map([
      ['Slags', kindTitle(version.kind)],
      ...paramLines(version.kind, version.params, wordContext(view)).map(
        ({ label, value }) => [label, value] as const,
      ),
      ['Aftalt forståelse', version.interpretation],
    ]);
  const [old, now] = [facts(before), facts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((label) => {
    const [a, b] = [old.get(label), now.get(label)];
    if (a === b) return [];
    if (a === undefined || a === '') return [`${label} kom til: ${b}`];
    if (b === undefined || b === '') return [`${label} faldt bort: ${a}`];
    return [`${label}: ${a} blev til ${b}`];
  });
}

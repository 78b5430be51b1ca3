import type { Problem } from '#domain/problem.ts';
import { issueText } from '#text/issues.ts';
import { problemWords } from '#text/problems.ts';
import type { Viewer } from './http/request.ts';
import { paths } from './paths.ts';
import { InstallationPage } from './shell.tsx';

/** What could not be done, and the way on. */
export function ProblemPage({
  problem,
  viewer,
}: {
  readonly problem: Problem;
  readonly viewer: Viewer;
}) {
  const { title, text } = wordsOf(problem);
  return (
    <InstallationPage title={title} viewer={viewer} lead={text}>
      {problem.kind === 'invalid' && (
        <ul>
          {problem.issues.map((each) => (
            <li key={each.path.join('.')}>{issueText(each)}</li>
          ))}
        </ul>
      )}
      <p>
        <WayOn problem={problem} />
      </p>
    </InstallationPage>
  );
}

/** Here are no fields, and perhaps there was nothing to keep: what is wrong stands below. */
function wordsOf(problem: Problem): { readonly title: string; readonly text?: string } {
  return problem.kind === 'invalid'
    ? { title: 'Det kan ikke bruges, som det er skrevet' }
    : problemWords(problem);
}

function WayOn({ problem }: { readonly problem: Problem }) {
  switch (problem.kind) {
    case 'tooManyTries':
      // Whoever was sent a link has nowhere to sign in.
      return problem.by === 'link' ? null : <a href={paths.signIn}>Gå til log ind</a>;
    case 'signInNeeded':
    case 'linkSpent':
      return <a href={paths.signIn}>Gå til log ind</a>;
    case 'linkUnknown':
      return null;
    case 'documentFailed':
    case 'outside':
    case 'notFound':
    case 'notAllowed':
    case 'stale':
    case 'alreadyDone':
    case 'alreadyExists':
    case 'wrongOrigin':
    case 'tooLarge':
    case 'wrongPassword':
    case 'wrongState':
    case 'invalid':
      return <a href={paths.plans}>Gå til dine planer</a>;
  }
}

/** A fault of ours: nothing about it but the number it can be found by in the log. */
export function FaultPage({
  requestId,
  viewer,
}: {
  readonly requestId: string;
  readonly viewer: Viewer;
}) {
  return (
    <InstallationPage
      title="Der er sket en fejl"
      viewer={viewer}
      lead="Fejlen er vores. Prøv igen om lidt."
    >
      <p>
        Hvis den bliver ved, så oplys dette nummer til dem, der driver systemet:{' '}
        <strong>{requestId}</strong>
      </p>
      <p>
        <a href={paths.plans}>Gå til dine planer</a>
      </p>
    </InstallationPage>
  );
}

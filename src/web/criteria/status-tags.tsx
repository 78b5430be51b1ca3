import type { Finding } from '#domain/criteria/verdict.ts';
import { StandingTag, VerdictTag } from '#web/kit/status-tag.tsx';

/** The verdict and, while it is not final, where it stands: each a word with its shape. */
export function StatusTags({
  finding: { verdict, standing },
  large,
}: {
  readonly finding: Pick<Finding, 'verdict' | 'standing'>;
  readonly large?: boolean | undefined;
}) {
  return (
    <span class="tag-row">
      <VerdictTag verdict={verdict.kind} large={large} />
      {standing !== undefined && (
        <>
          {' '}
          <StandingTag standing={standing.standing} large={large} />
        </>
      )}
    </span>
  );
}

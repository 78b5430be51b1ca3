import type { BodyKey } from '#domain/governance/body.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { decisionOutcomeWords } from '#text/governance-words.ts';
import { dateText } from '#text/periods.ts';
import { ButtonLink } from '#web/kit/button.tsx';
import { decisionPaths } from './paths.ts';

export type DecisionsOnProps = {
  readonly plan: string;
  readonly on: 'notice' | 'conflict';
  readonly subject: string;
  readonly body: BodyKey | undefined;
  /** Where to go back to when one is entered. */
  readonly back: string;
  readonly decisions: readonly Decision[];
  readonly mayDecide: boolean;
};

/** What was decided on a notice or a conflict, and the way to enter it. */
export function DecisionsOn({ plan, decisions, body, mayDecide, ...about }: DecisionsOnProps) {
  const standing = decisions.filter(({ id }) => !decisions.some((each) => each.supersedes === id));
  if (standing.length === 0 && !mayDecide) return null;
  return (
    <section>
      <h2>Beslutninger</h2>
      {standing.length === 0 ? (
        <p>Organet har ikke besluttet noget endnu.</p>
      ) : (
        <ul>
          {standing.map(({ id, decidedOn, outcome, text }) => (
            <li key={id}>
              <a href={decisionPaths.decision(plan, id)}>{dateText(decidedOn)}</a>:{' '}
              {text === '' ? decisionOutcomeWords[outcome] : text}
            </li>
          ))}
        </ul>
      )}
      {mayDecide && body !== undefined && (
        <p class="d-print-none">
          <ButtonLink href={decisionPaths.newAbout(plan, { body, ...about })}>
            Skriv en beslutning ind
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

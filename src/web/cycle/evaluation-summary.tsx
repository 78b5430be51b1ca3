import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import { deviatingTexts, evaluationStanding } from '#text/evaluation-said.ts';
import { Details } from '#web/kit/details.tsx';
import { cyclePaths } from './paths.ts';

/**
 * What a recommendation rests on, for those who decide: where the evaluation stands, where the body
 * judges otherwise than what was computed, and the way to all of it. The experience is folded with
 * `folded`, where several stand on a page.
 */
export function EvaluationSummary({
  plan,
  said,
  folded = false,
}: {
  readonly plan: string;
  readonly said: EvaluationSaid;
  readonly folded?: boolean;
}) {
  const { year, body, area, experience } = said;
  const deviating = deviatingTexts(said);
  return (
    <>
      <p>
        <a
          href={cyclePaths.evaluation(plan, year, body.key, area.key)}
        >{`Se evalueringen fra ${body.name}`}</a>
        {!said.written || said.finishedAt === undefined ? `. ${evaluationStanding(said)}` : ''}
      </p>
      {deviating.length > 0 && (
        <ul aria-label={`${body.name} vurderer anderledes end det udregnede`}>
          {deviating.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {experience !== '' &&
        (folded || experience.length > longest ? (
          <Details summary="Årets erfaringer">
            <p class="said">{experience}</p>
          </Details>
        ) : (
          <p class="said">{experience}</p>
        ))}
    </>
  );
}

/** Letters that can be read at a glance; more is folded. */
const longest = 600;

import type { Evaluation } from '#domain/governance/cycle.ts';
import type { Action } from '#domain/governance/decision.ts';
import type {
  FollowedYear,
  RecommendationFollowed,
  SightingOfYear,
} from '#domain/governance/followed.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { BesideCriterion } from '#operations/criteria/beside.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { lastFollowedText } from '#text/followed.ts';
import { judgementWords, stanceWords } from '#text/governance-words.ts';
import { decidedText, notDecidedText, stateText } from '#text/papers/follow-up.ts';
import { dateText } from '#text/periods.ts';
import { sentence } from '#text/reasons.ts';
import { cyclePaths } from '#web/cycle/paths.ts';
import { decisionPaths } from '#web/decisions/paths.ts';
import { documentPaths } from '#web/documents/paths.ts';
import { Details } from '#web/kit/details.tsx';
import { meetingPaths } from '#web/meetings/paths.ts';

type Shown = { readonly view: PlanView; readonly beside: BesideCriterion };

/** Whom the results were shown to, what they said, recommended and decided, and what came of it. */
export function FollowedSection({ view, beside }: Shown) {
  const { followed, followUp } = beside;
  const [newest, ...earlier] = followed.years;
  const { sightings, actions } = followed.besides;
  return (
    <section>
      <h2 id="fulgt">Sådan er det fulgt</h2>
      <p>{lastFollowedText(followUp, nameIn(beside))}</p>
      {newest !== undefined && <YearFollowed view={view} beside={beside} year={newest} />}
      {sightings.length + actions.length > 0 && (
        <>
          <h3>Uden for årets gang</h3>
          <ul>
            {sightings.map((each) => (
              <Seen key={each.id} view={view} beside={beside} seen={each} />
            ))}
            {actions.map((each) => (
              <Agreed key={each.id} view={view} action={each} />
            ))}
          </ul>
        </>
      )}
      {earlier.length > 0 && (
        <Details summary="Årene før" id="fulgt-foer">
          {earlier.map((year) => (
            <YearFollowed key={year.year} view={view} beside={beside} year={year} />
          ))}
        </Details>
      )}
    </section>
  );
}

function YearFollowed({ view, beside, year }: Shown & { readonly year: FollowedYear }) {
  return (
    <>
      <h3>
        <a href={cyclePaths.year(view.plan.key, year.year)}>Resultaterne for {year.year}</a>
      </h3>
      <ul>
        {year.sightings.map((each) => (
          <Seen key={each.id} view={view} beside={beside} seen={each} />
        ))}
        {year.evaluations.map((each) => (
          <Evaluated key={each.body} view={view} beside={beside} evaluation={each} />
        ))}
        {year.recommendations.map((each) => (
          <Recommended
            key={each.recommendation.id}
            view={view}
            beside={beside}
            recommended={each}
          />
        ))}
      </ul>
    </>
  );
}

function Seen({ view, beside, seen }: Shown & { readonly seen: SightingOfYear }) {
  const { key } = view.plan;
  const { body, meeting, document, seenOn } = seen;
  const day = dateText(seenOn);
  return (
    <li>
      Set af {nameIn(beside)(body)}{' '}
      {meeting === undefined ? (
        day
      ) : (
        <a href={meetingPaths.meeting(key, meeting)}>på mødet {day}</a>
      )}
      {document !== undefined && (
        <>
          {' '}
          i <a href={documentPaths.document(key, document)}>{paperName(beside, document)}</a>
        </>
      )}
      .
    </li>
  );
}

/** What a body says stands beside what was computed, and never in its place. */
function Evaluated({ view, beside, evaluation }: Shown & { readonly evaluation: Evaluation }) {
  const { year, body, focusArea, finishedAt, paper, lines } = evaluation;
  const [line] = lines;
  const word = beside.papers.find(({ document }) => document === paper)?.word;
  const deviating = line?.deviating;
  return (
    <li>
      <a href={cyclePaths.evaluation(view.plan.key, year, body, focusArea)}>
        Evalueret af {nameIn(beside)(body)}
      </a>
      {finishedAt !== undefined && ` ${dateText(danishTime(finishedAt).day)}`}.
      {word !== undefined && ` Statuspapirets vurdering: ${word}.`}
      {deviating !== undefined &&
        ` Organets egen vurdering: ${judgementWords[deviating.judgement]}. ${sentence(`Begrundelse: ${deviating.reason}`)}`}
      {line !== undefined && line.comment !== '' && (
        <p class="said">{`Bemærkning: ${line.comment}`}</p>
      )}
    </li>
  );
}

function Recommended({
  view,
  beside,
  recommended: { recommendation, decisions },
}: Shown & { readonly recommended: RecommendationFollowed }) {
  const { key } = view.plan;
  const { year, body, stance, text } = recommendation;
  const nameOf = nameIn(beside);
  return (
    <li>
      <a href={cyclePaths.recommendations(key, year, body)}>Indstillet af {nameOf(body)}</a> (
      {stanceWords[stance]}): {sentence(text)}
      {decisions.length === 0 && ` ${notDecidedText}`}
      {decisions.length > 0 && (
        <ul>
          {decisions.map(({ decision, actions }) => (
            <li key={decision.id}>
              <a href={decisionPaths.decision(key, decision.id)}>Besluttet</a>:{' '}
              {decidedText(decision, nameOf)}
              {actions.length > 0 && (
                <ul>
                  {actions.map((each) => (
                    <Agreed key={each.id} view={view} action={each} />
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Agreed({ view, action }: { readonly view: PlanView; readonly action: Action }) {
  const { id, text, owner, dueOn } = action;
  return (
    <li>
      <a href={decisionPaths.action(view.plan.key, id)}>{text}</a> ({owner}, frist {dateText(dueOn)}
      ). {stateText(action, view.today)}
    </li>
  );
}

const nameIn =
  ({ bodies }: Pick<BesideCriterion, 'bodies'>) =>
  (key: string): string =>
    bodies.get(key) ?? key;

const paperName = ({ papers }: Pick<BesideCriterion, 'papers'>, document: string): string =>
  papers.find((each) => each.document === document)?.title ?? 'et statuspapir';

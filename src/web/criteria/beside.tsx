import type { Activity } from '#domain/activities/activity.ts';
import type { BesideCriterion } from '#operations/criteria/beside.ts';
import type { PlanView } from '#operations/plans/view.ts';
import {
  contributionNote,
  contributionText,
  contributionTitle,
  noContribution,
} from '#text/papers/contribution.ts';
import { dayText } from '#text/periods.ts';
import { activityPaths } from '#web/activities/paths.ts';
import { documentPaths } from '#web/documents/paths.ts';

export type BesideProps = { readonly view: PlanView; readonly beside: BesideCriterion };

/** The activities that are meant to contribute, which proves nothing, and the papers it stands in. */
export function Beside({ view, beside: { activities, papers } }: BesideProps) {
  const { key } = view.plan;
  return (
    <>
      <section>
        <h2>{contributionTitle}</h2>
        {activities.length === 0 ? (
          <p>
            {noContribution} <a href={activityPaths.list(key)}>Se planens aktiviteter</a>
          </p>
        ) : (
          <>
            <ul>
              {activities.map((each) => (
                <li key={each.id}>
                  <a href={activityPaths.activity(key, each.id)}>{each.name}</a>.{' '}
                  {contributionText(each, yearOf(each, view))}
                </li>
              ))}
            </ul>
            <p>{contributionNote}</p>
          </>
        )}
      </section>
      {papers.length > 0 && (
        <section>
          <h2>Statuspapirer, kriteriet står i</h2>
          <ul>
            {papers.slice(0, mostPapers).map(({ document, title, edition, issuedAt }) => (
              <li key={document}>
                <a href={documentPaths.document(key, document)}>{title}</a>
                {edition > 1 && `, udgave ${edition}`}, udgivet {dayText(issuedAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The newest are enough; all of them stand among the plan's documents. */
const mostPapers = 12;

/** The last year something was written of, else the last that is over. */
const yearOf = ({ years }: Activity, { today }: PlanView): number =>
  years.at(-1)?.year ?? Number(today.slice(0, 4)) - 1;

import type { AgendaItem } from '#domain/governance/meeting.ts';
import { saidIn } from '#operations/evaluations/said.ts';
import { dateText } from '#text/periods.ts';
import { EvaluationSummary } from '#web/cycle/evaluation-summary.tsx';
import { paperPaths } from '#web/papers/paths.ts';
import type { MeetingPageProps } from './page-parts.tsx';

/** The evaluation goes to the board with the recommendation that rests on it (agreement section 6). */
export function Behind({ view, shown, item }: MeetingPageProps & { readonly item: AgendaItem }) {
  const made = shown.decisions.recommendations.find(({ id }) => id === item.subject);
  const said = made === undefined ? undefined : saidIn(shown.evaluations, made);
  return said === undefined ? null : <EvaluationSummary plan={view.plan.key} said={said} folded />;
}

/** What the body should have before it and has not; nothing to be chosen. */
export function MissingPapers({
  view,
  viewer,
  shown,
}: Pick<MeetingPageProps, 'view' | 'viewer' | 'shown'>) {
  const { missingPapers, body } = shown;
  if (missingPapers.length === 0) return null;
  return (
    <ul class="unstyled-list">
      {missingPapers.map(({ year, dueOn }) => (
        <li key={year}>
          {`Statuspapir ${year} mangler (frist ${dateText(dueOn)}). `}
          <a href={paperPaths.preview(view.plan.key, year, body.key)}>
            {viewer.may('issueDocuments') ? 'Se det, og udgiv det' : 'Se, hvad det vil vise'}
          </a>
        </li>
      ))}
    </ul>
  );
}

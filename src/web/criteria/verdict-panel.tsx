import type { CriterionStatus } from '#domain/plans/status.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { periodText, shortPeriod } from '#text/periods.ts';
import { lowerFirst, seriesName } from '#text/reasons.ts';
import { afterPlanEndsText } from '#text/sources.ts';
import { VerdictTag } from '#web/kit/status-tag.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { explained, wantedFigures, wordContext } from '#web/plan/explained.ts';
import { StatusTags } from './status-tags.tsx';

type Shown = { readonly view: PlanView; readonly status: CriterionStatus };

/** How it stands in a sentence, what is needed and what is missing, and the way to register it. */
export function VerdictPanel({ view, status, register }: Shown & { readonly register: boolean }) {
  const words = explained(view, status);
  // A single reason is the sentence itself.
  const saidAlready = words.missing.length === 1 && status.finding.standing === undefined;
  return (
    <section class="verdict-panel" aria-labelledby="vurdering">
      <h2 id="vurdering" class="sr-only">
        Vurdering
      </h2>
      <StatusTags finding={status.finding} large />
      <p class="verdict-sentence">{words.sentence}</p>
      {words.parts.length > 0 && (
        <Table
          id="dele"
          caption="Kriteriets dele"
          captionHidden
          columns={[
            { header: 'Del', rowHeader: true, cell: ({ label }) => label },
            { header: 'Vurdering', cell: ({ verdict }) => <VerdictTag verdict={verdict.kind} /> },
            { header: 'Begrundelse', cell: ({ sentence }) => sentence },
          ]}
          rows={words.parts}
          stacked
          compact
        />
      )}
      <Lines title="Det skal der til nu" lines={words.needed} />
      <Lines title="Det mangler" lines={saidAlready ? [] : words.missing} />
      {register && <ToRegister view={view} status={status} />}
      <Lines title="Kommer efter aftalens udløb" lines={tooLate(view, status)} />
      <Lines title="Bemærk" lines={words.notes} />
      {words.certainty !== undefined && <p>{words.certainty}</p>}
    </section>
  );
}

/** The figures that cannot be there before the agreement runs out; said while it still runs. */
function tooLate(view: PlanView, { criterion }: CriterionStatus): readonly string[] {
  const { period } = view.plan;
  if ((view.asOf ?? view.today) > period.to) return [];
  const wanted = wantedFigures(view).filter(
    ({ codes, state, afterPlanEnds }) =>
      codes.includes(criterion.code) && state === 'coming' && afterPlanEnds,
  );
  return wanted.map((figure) => {
    const name = `${seriesName(figure.series, wordContext(view))}, ${periodText(figure.period)}`;
    return `${name}: ${lowerFirst(afterPlanEndsText(figure, period.to))}`;
  });
}

/** From what is missing to the form where it is registered. */
function ToRegister({ view, status: { criterion } }: Shown) {
  const wanted = wantedFigures(view).filter(
    ({ codes, state }) => codes.includes(criterion.code) && (state === 'late' || state === 'due'),
  );
  if (wanted.length === 0) return null;
  return (
    <ul class="d-print-none">
      {wanted.map(({ series, period }) => (
        <li key={`${series} ${period}`}>
          <a
            href={withQuery(paths.register(view.plan.key, series), {
              periode: shortPeriod(period),
              fra: criterion.code,
            })}
          >
            Registrér {seriesName(series, wordContext(view))}, {periodText(period)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

import { chartsOf } from '#domain/criteria/chart.ts';
import { seriesOfClaim } from '#domain/criteria/claim.ts';
import { frozenTrace } from '#domain/criteria/frozen-trace.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { readingsOf } from '#domain/readings/knowledge.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { chartBlock, courseText } from '#text/chart-words.ts';
import { traceSteps } from '#text/trace-steps.ts';
import { explain, verdictWord } from '#text/verdicts.ts';
import { figureOf, readingsUsed, wordsOf } from './figures.ts';

/** What stands about a criterion beside its verdict. */
export type Beside = Pick<PaperCriterion, 'focusArea' | 'lastYear' | 'contributions' | 'followUp'>;

/** A criterion as a paper tells it: the finding of the view in the words of every page. */
export const paperCriterion = (
  view: PlanView,
  status: CriterionStatus,
  { focusArea, lastYear, contributions, followUp }: Beside,
): PaperCriterion => {
  const { criterion, finding } = status;
  const words = explain(status, wordsOf(view));
  const drawn = seriesDrawn(view, status);
  const readings = [
    ...readingsUsed(finding.trace),
    ...(finding.standing?.latest === undefined ? [] : readingsUsed(finding.standing.latest.trace)),
  ];
  const unique = [...new Map(readings.map((each) => [each.id, each])).values()];
  return {
    criterion: criterion.id,
    code: criterion.code,
    focusArea,
    sentence: criterion.sentence,
    topic: topicOf(drawn, focusArea.name),
    series: drawn.map(({ id }) => id),
    ...versionOf(status),
    verdict: finding.verdict.kind,
    final: finding.final,
    word: words.verdict,
    explanation: words.sentence,
    notes: words.notes,
    parts: words.parts.map(({ label, verdict, sentence }) => ({
      label,
      verdict: verdict.kind,
      word: verdictWord(verdict.kind),
      explanation: sentence,
    })),
    reasons: words.missing,
    ...(words.standing === undefined ? {} : { standing: words.standing }),
    needed: words.needed,
    ...(words.certainty === undefined ? {} : { certainty: words.certainty }),
    steps: traceSteps(finding.trace, wordsOf(view)),
    course: courseOf(view, drawn),
    figures: unique.map((each) => figureOf(each, view)),
    charts: chartsOf(finding.trace, view.knowledge, finding.deadline)
      .filter(({ main }) => isDrawn(main.series))
      .map(chartBlock),
    ...(lastYear === undefined ? {} : { lastYear }),
    contributions,
    followUp,
    trace: frozenTrace(finding.trace),
  };
};

const versionOf = ({ version }: CriterionStatus): Pick<PaperCriterion, 'version'> =>
  version === undefined
    ? {}
    : {
        version: {
          number: version.number,
          kind: version.kind,
          interpretation: version.interpretation,
        },
      };

const seriesDrawn = ({ knowledge }: PlanView, { claim }: CriterionStatus): readonly Series[] =>
  claim === undefined
    ? []
    : [...new Set(seriesOfClaim(claim))].flatMap((id) => knowledge.series.get(id) ?? []);

const isDrawn = ({ unit }: Series): boolean => unit !== 'delivery' && unit !== 'judgement';

/** One series is said in full, several of one indicator by that; of a mix the first is what counts. */
const topicOf = (drawn: readonly Series[], area: string): string => {
  const own = drawn.filter(({ role }) => role === 'area');
  const [first] = own.length > 0 ? own : drawn;
  if (first === undefined) return area;
  const populations = new Set(own.map(({ population }) => population));
  return populations.size === 1 ? `${first.indicator}, ${first.population}` : first.indicator;
};

const courseOf = (view: PlanView, drawn: readonly Series[]): readonly string[] =>
  drawn.filter(isDrawn).flatMap((series) => {
    const known = readingsOf(view.knowledge, series.id).inOrder;
    return known.length === 0
      ? []
      : [`${series.indicator}, ${series.population}: ${lower(courseText(known, series))}.`];
  });

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

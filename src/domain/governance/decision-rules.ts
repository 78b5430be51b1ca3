import { type Issue, issue } from '#domain/checked.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { type GoverningBody, hasRight } from './body.ts';
import type { Recommendation } from './cycle.ts';
import type { Decision, DecisionOn, DecisionOutcome } from './decision.ts';

/** What somebody wants to enter as decided. */
export type DecisionProposal = {
  readonly on: DecisionOn;
  readonly outcome: DecisionOutcome;
  readonly text: string;
  readonly reason?: string | undefined;
  readonly postponedTo?: IsoDate | undefined;
  readonly decidedOn: IsoDate;
};

/** The outcomes that can be chosen: a recommendation is followed or not, anything else is adopted. */
export function outcomesFor(on: DecisionOn['kind']): readonly DecisionOutcome[] {
  return on === 'recommendation'
    ? ['follow', 'followInPart', 'notFollow', 'postpone']
    : ['adopt', 'postpone'];
}

/** Whether what was not done as it was asked for must be explained (agreement section 6). */
export const needsReason = (outcome: DecisionOutcome): boolean =>
  outcome !== 'follow' && outcome !== 'adopt';

/** The decisions that stand: those that no later entry corrects, in the order they were entered. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const corrected = new Set(decisions.map(({ supersedes }) => supersedes));
  return decisions.filter(({ id }) => !corrected.has(id));
}

/** The decisions that stand on one thing, in the order they were entered. */
export function decisionsOn(
  decisions: readonly Decision[],
  kind: DecisionOn['kind'],
  id: string,
): readonly Decision[] {
  return standing(decisions).filter(
    ({ on }) => on.kind === kind && on.kind !== 'agendaItem' && on.id === id,
  );
}

/** What was decided in the end; undefined while there is none, or it is only postponed. */
export function settledBy(
  decisions: readonly Decision[],
  kind: DecisionOn['kind'],
  id: string,
): Decision | undefined {
  return decisionsOn(decisions, kind, id).findLast(({ outcome }) => outcome !== 'postpone');
}

/** The round a new decision on something belongs to. */
export function roundOf(decisions: readonly Decision[], on: DecisionOn): number {
  if (on.kind === 'agendaItem') return 1;
  const before = decisionsOn(decisions, on.kind, on.id);
  return before.filter(({ outcome }) => outcome === 'postpone').length + 1;
}

/** What is wrong with the entry itself, whatever it is about. */
export function faultsIn(proposal: DecisionProposal, today: IsoDate): readonly Issue[] {
  const { on, outcome, text, reason, postponedTo, decidedOn } = proposal;
  const said = (words: string | undefined) => (words ?? '').trim() !== '';
  return [
    ...(outcomesFor(on.kind).includes(outcome) ? [] : [issue(['outcome'], 'notAChoice')]),
    ...(needsReason(outcome) && !said(reason) ? [issue(['reason'], 'required')] : []),
    ...(outcome === 'adopt' && !said(text) ? [issue(['text'], 'required', 'Beslutningen')] : []),
    ...(decidedOn > today
      ? [issue(['decidedOn'], 'contradiction', 'Dagen kan ikke ligge i fremtiden.')]
      : []),
    ...(postponedTo !== undefined && outcome !== 'postpone'
      ? [issue(['postponedTo'], 'contradiction', 'Skriv kun en dag her, når noget udsættes.')]
      : []),
    ...(postponedTo !== undefined && postponedTo <= decidedOn
      ? [issue(['postponedTo'], 'contradiction', 'Vælg en senere dag at udsætte til.')]
      : []),
  ];
}

/**
 * What is wrong with the day a recommendation was decided on: it was laid before the body by then, and
 * nothing is taken up again before it was postponed.
 *
 * @param before the other decisions that stand on it, in the order they were entered
 */
export function faultsOfDay(
  decidedOn: IsoDate,
  { submittedAt }: Pick<Recommendation, 'submittedAt'>,
  before: readonly Decision[],
): readonly Issue[] {
  const at = ['decidedOn'];
  if (submittedAt !== undefined && decidedOn < danishTime(submittedAt).day) {
    return [issue(at, 'contradiction', 'Dagen ligger før den dag, indstillingen blev sendt.')];
  }
  const postponed = before.at(-1);
  return postponed !== undefined && decidedOn < postponed.decidedOn
    ? [issue(at, 'contradiction', 'Dagen ligger før den dag, indstillingen blev udsat.')]
    : [];
}

/**
 * Whether a body can decide on a recommendation: it must be the one it was made to, have the right to
 * decide, and the recommendation must have been submitted, not withdrawn, and not be decided already
 * (agreement section 6: the board takes a position on each recommendation).
 */
export function faultsOnRecommendation(
  recommendation: Recommendation,
  body: GoverningBody,
  decidedOn: IsoDate,
  decisions: readonly Decision[],
): readonly Issue[] {
  const at = ['recommendation'];
  const { toBody, submittedAt, withdrawn, id } = recommendation;
  if (toBody !== body.key) {
    return [issue(at, 'contradiction', 'Indstillingen er sendt til et andet organ.')];
  }
  if (!hasRight(body, 'decide')) {
    return [issue(at, 'contradiction', `${body.name} tager ikke stilling til indstillinger.`)];
  }
  if (withdrawn !== undefined) {
    return [issue(at, 'contradiction', `Indstillingen er trukket tilbage: ${withdrawn.why}`)];
  }
  if (submittedAt === undefined) {
    return [
      issue(at, 'contradiction', 'Indstillingen er en kladde og er ikke sendt videre endnu.'),
    ];
  }
  const settled = settledBy(decisions, 'recommendation', id);
  return settled === undefined
    ? faultsOfDay(decidedOn, recommendation, decisionsOn(decisions, 'recommendation', id))
    : [
        issue(
          at,
          'contradiction',
          `Der er allerede taget stilling, skrevet ind af ${settled.enteredBy}. Din beslutning er ikke gemt. Er den indskrevne forkert, kan den rettes.`,
        ),
      ];
}

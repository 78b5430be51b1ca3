import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { Organisation, PersonId } from '#domain/governance/body.ts';
import type { Action, Decision, DecisionOn } from '#domain/governance/decision.ts';
import type { DecisionEvent } from '#domain/governance/events.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Work } from '#operations/operation.ts';

/** An action as somebody gives it. */
export type GivenAction = {
  readonly text: string;
  readonly owner: string;
  readonly ownerPerson?: string | undefined;
  readonly dueOn: IsoDate;
  readonly decision?: string | undefined;
  readonly focusArea?: string | undefined;
  readonly criteria?: readonly CriterionId[] | undefined;
};

export const actionFrom = (work: Work, given: GivenAction): Action => ({
  id: work.newId(),
  ...(given.decision === undefined ? {} : { decision: given.decision }),
  text: given.text,
  owner: given.owner,
  ...(given.ownerPerson === undefined ? {} : { ownerPerson: given.ownerPerson as PersonId }),
  dueOn: given.dueOn,
  ...(given.focusArea === undefined ? {} : { focusArea: given.focusArea }),
  criteria: given.criteria ?? [],
  state: 'open',
  madeAt: work.now,
  madeBy: nameOf(work.actor),
  revision: 1,
});

/** Of what follows from a conflict the log tells only that something is to be done, and when. */
export const actionEvent = (action: Action, on?: DecisionOn): DecisionEvent => ({
  kind: 'action.added',
  action: action.id,
  ...(action.decision === undefined ? {} : { decision: action.decision }),
  text: on?.kind === 'conflict' ? '' : action.text,
  dueOn: action.dueOn,
});

/** A person given as owner must be on the plan's list: whoever was taken off it is told of nothing. */
export const issuesOfOwner = (
  { people }: Organisation,
  { ownerPerson }: { readonly ownerPerson?: string | undefined },
  path: readonly string[] = [],
): readonly Issue[] =>
  ownerPerson === undefined ||
  people.some(({ id, removed }) => id === (ownerPerson as PersonId) && removed === undefined)
    ? []
    : [issue([...path, 'ownerPerson'], 'notAChoice')];

/** Nothing is to be done before it was decided: such a day is a slip, and would be late at once. */
export const issuesOfDue = (
  dueOn: IsoDate,
  decision: Pick<Decision, 'decidedOn'> | undefined,
  path: readonly string[] = [],
): readonly Issue[] =>
  decision === undefined || dueOn >= decision.decidedOn
    ? []
    : [issue([...path, 'dueOn'], 'contradiction', 'Fristen ligger før beslutningen.')];

import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { Organisation, PersonId } from '#domain/governance/body.ts';
import type { Action, Decision, DecisionOn } from '#domain/governance/decision.ts';
import type { DecisionEvent } from '#domain/governance/events.ts';
import { ownerNamed } from '#domain/governance/owners.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Work } from '#operations/operation.ts';
import { joined } from '#text/periods.ts';

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

export const actionFrom = (work: Work, organisation: Organisation, given: GivenAction): Action => ({
  id: work.newId(),
  ...(given.decision === undefined ? {} : { decision: given.decision }),
  text: given.text,
  ...ownerOf(organisation, given),
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

/**
 * Whom an action is given to. A person on the plan's list is found by name, so that they are told of it
 * themselves; a name that several have is refused with the names that tell them apart. One given as
 * `ownerPerson` must be on the list: whoever was taken off it is told of nothing.
 */
export const ownerOf = (
  organisation: Organisation,
  { owner, ownerPerson }: Pick<GivenAction, 'owner' | 'ownerPerson'>,
): Pick<Action, 'owner' | 'ownerPerson'> => {
  if (ownerPerson !== undefined) return { owner, ownerPerson: ownerPerson as PersonId };
  const named = ownerNamed(organisation, owner);
  return named.kind === 'person'
    ? { owner: named.owner.name, ownerPerson: named.owner.person }
    : { owner };
};

/** What is wrong with whom an action is given to, as `ownerOf` reads it. */
export const issuesOfOwner = (
  organisation: Organisation,
  { owner, ownerPerson }: Pick<GivenAction, 'owner' | 'ownerPerson'>,
  path: readonly string[] = [],
): readonly Issue[] => {
  if (ownerPerson === undefined) {
    const named = ownerNamed(organisation, owner);
    if (named.kind !== 'several') return [];
    const names = named.owners.map(({ name }) => `"${name}"`).toSorted();
    const sentence = `Flere på listen hedder ${owner}. Skriv, hvem af dem det er: ${joined(names, 'eller')}.`;
    return [issue([...path, 'owner'], 'contradiction', sentence)];
  }
  return organisation.people.some(
    ({ id, removed }) => id === (ownerPerson as PersonId) && removed === undefined,
  )
    ? []
    : [issue([...path, 'ownerPerson'], 'notAChoice')];
};

/** Nothing is to be done before it was decided: such a day is a slip, and would be late at once. */
export const issuesOfDue = (
  dueOn: IsoDate,
  decision: Pick<Decision, 'decidedOn'> | undefined,
  path: readonly string[] = [],
): readonly Issue[] =>
  decision === undefined || dueOn >= decision.decidedOn
    ? []
    : [issue([...path, 'dueOn'], 'contradiction', 'Fristen ligger før beslutningen.')];

import { z } from 'zod';
import { mayRaiseConflict } from '#domain/access/conflicts.ts';
import { nameOf } from '#domain/access/may.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { type ConflictCase, conflictNatures } from '#domain/governance/conflict.ts';
import { isInternalAcrossSides, type NamedParty } from '#domain/governance/conflict-rules.ts';
import { namedParties } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import { refuseTo } from '#domain/problem.ts';
import { type IsoDate, monthsAfter } from '#domain/time/period.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { isoDate, once, planKey, said, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import { appendConflictStep, insertConflict, nextConflictNumber } from '#store/conflicts.ts';
import { internalAcrossSides } from '#text/conflicts.ts';

/**
 * Raises a conflict (section 10 of the agreement): it begins with the parties' own management. Nobody
 * but those it concerns can see it.
 *
 * @throws Refusal notAllowed for somebody without a mandate, other than the secretariat
 */
export const raiseConflict = form({
  name: 'conflicts.raise',
  of: 'plan',
  verb: 'seeConflicts',
  input: z.strictObject({
    plan: planKey,
    raisedParty: short,
    /** The other parties; none for a conflict within the one that raises it. */
    with: z.array(short).max(30).default([]),
    title: short,
    what: said,
    nature: z.enum(conflictNatures).optional(),
    dueOn: isoDate.optional(),
    once,
  }),
  run: async (work, input) => {
    const { database, plan, now, today, actor, newId } = work;
    if (!mayRaiseConflict(actor, plan.key)) refuseTo({ kind: 'notAllowed', verb: 'seeConflicts' });
    const { whole } = await loadForWrite(work);
    const named = namedParties(whole.plan, await loadOrganisation(work));
    const issues = [
      ...partyIssues(input, named),
      ...natureIssues(input, named),
      ...dueIssues(input.dueOn, today),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const conflict: ConflictCase = {
      id: newId(),
      number: await nextConflictNumber(database, plan.id),
      title: input.title,
      what: input.what,
      parties: partiesOf(input),
      raisedBy: actor.kind === 'account' ? actor.id : nameOf(actor),
      raisedParty: input.raisedParty,
      raisedAt: now,
      ...(input.nature === undefined ? {} : { nature: input.nature }),
      place: 'ownManagement',
      state: 'open',
      ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }),
      revision: 1,
    };
    await insertConflict(database, plan.id, conflict);
    await appendConflictStep(database, plan.id, conflict.id, {
      id: newId(),
      kind: 'raised',
      party: conflict.raisedParty,
      ...(input.nature === undefined ? {} : { nature: input.nature }),
      text: '',
      at: now,
      by: nameOf(actor),
    });
    return {
      value: { id: conflict.id, number: conflict.number },
      events: [{ kind: 'conflict.raised', conflict: conflict.id, number: conflict.number }],
      after: carryOver(work),
    };
  },
});

type Given = {
  readonly raisedParty: string;
  readonly with: readonly string[];
  readonly nature?: ConflictCase['nature'] | undefined;
};

const partiesOf = ({ raisedParty, with: others }: Given): readonly string[] => [
  raisedParty,
  ...others.filter(
    (each, index) =>
      !sameOrganisation(each, raisedParty) &&
      others.findIndex((other) => sameOrganisation(other, each)) === index,
  ),
];

const partyIssues = (given: Given, named: readonly NamedParty[]): readonly Issue[] => {
  const isNamed = (party: string) => named.some(({ name }) => sameOrganisation(name, party));
  return [
    ...(isNamed(given.raisedParty) ? [] : [issue(['raisedParty'], 'notAChoice')]),
    ...(given.with.every(isNamed) ? [] : [issue(['with'], 'notAChoice')]),
  ];
};

const natureIssues = (given: Given, named: readonly NamedParty[]): readonly Issue[] => {
  const parties = partiesOf(given);
  if (parties.length === 1 && given.nature !== 'internal') {
    return [
      issue(
        ['with'],
        'contradiction',
        'Vælg, hvem konflikten er med. Er den inden for parten selv, så vælg, at den er intern.',
      ),
    ];
  }
  return given.nature !== undefined && isInternalAcrossSides(given.nature, parties, named)
    ? [issue(['nature'], 'contradiction', internalAcrossSides)]
    : [];
};

export const dueIssues = (dueOn: IsoDate | undefined, today: IsoDate): readonly Issue[] => {
  if (dueOn === undefined) return [];
  if (dueOn < today) {
    return [issue(['dueOn'], 'contradiction', 'Fristen skal være i dag eller senere.')];
  }
  return dueOn > monthsAfter(today, 24)
    ? [issue(['dueOn'], 'contradiction', 'Fristen kan højst ligge to år ude i fremtiden.')]
    : [];
};

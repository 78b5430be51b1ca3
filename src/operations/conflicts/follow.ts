import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import { type ConflictCase, conflictNatures, conflictPlaces } from '#domain/governance/conflict.ts';
import { isInternalAcrossSides, nextPlaces } from '#domain/governance/conflict-rules.ts';
import { namedParties } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { id, isoDate, once, planKey, said, short } from '#operations/input.ts';
import { changedSince } from '#operations/notices/load.ts';
import { form } from '#operations/operation.ts';
import { loadForWrite } from '#operations/plans/load.ts';
import { conflictStepsOf } from '#store/conflicts.ts';
import { internalAcrossSides, objectionText } from '#text/conflicts.ts';
import { keepStep, openConflictFor } from './load.ts';
import { dueIssues } from './raise.ts';

const onConflict = { plan: planKey, conflict: id, once };
const revision = z.int().min(0);
const maySay = z.string().trim().max(10_000).default('');

/**
 * Adds what was done: own management involved (or why it was not), a talk, a proposal. Steps are only
 * added, so two at once are both kept.
 *
 * @throws Refusal notFound for whoever may not see it; wrongState once it has ended
 */
export const addConflictStep = form({
  name: 'conflicts.addStep',
  of: 'plan',
  verb: 'seeConflicts',
  input: z.strictObject({
    ...onConflict,
    kind: z.enum(['managementInvolved', 'dialogue', 'proposal']),
    /** For own management: whose. */
    party: short.optional(),
    /** The day it happened; for own management left out when it was not involved. */
    on: isoDate.optional(),
    text: said,
  }),
  run: async (work, input) => {
    const { conflict } = await openConflictFor(work, 'addStep', input.conflict);
    const party = conflict.parties.find(
      (each) => input.party !== undefined && sameOrganisation(each, input.party),
    );
    const aboutManagement = input.kind === 'managementInvolved';
    const issues = [
      ...(aboutManagement && party === undefined ? [issue(['party'], 'notAChoice')] : []),
      ...(!aboutManagement && input.on === undefined ? [issue(['on'], 'required', 'Dagen')] : []),
      ...pastIssues('on', input.on, work.today),
    ];
    if (issues.length > 0) return { ok: false, issues };
    return keepStep(work, conflict, {
      kind: input.kind,
      ...(aboutManagement && party !== undefined ? { party } : {}),
      ...(input.on === undefined ? {} : { day: input.on }),
      text: input.text,
    });
  },
});

const pastIssues = (field: string, day: IsoDate | undefined, today: IsoDate): readonly Issue[] =>
  day !== undefined && day > today
    ? [issue([field], 'contradiction', 'Dagen kan ikke ligge i fremtiden.')]
    : [];

/** Says whether a conflict is principled, specific or internal; it may be said anew. */
export const setConflictNature = form({
  name: 'conflicts.setNature',
  of: 'plan',
  verb: 'seeConflicts',
  input: z.strictObject({ ...onConflict, revision, nature: z.enum(conflictNatures), why: maySay }),
  run: async (work, input) => {
    const { conflict, organisation } = await openConflictFor(work, 'setNature', input.conflict);
    const { nature } = input;
    const { whole } = await loadForWrite(work);
    const named = namedParties(whole.plan, organisation);
    const issues = [
      ...changedSince(conflict, input.revision),
      ...(isInternalAcrossSides(nature, conflict.parties, named)
        ? [issue(['nature'], 'contradiction', internalAcrossSides)]
        : []),
    ];
    if (issues.length > 0) return { ok: false, issues };
    return keepStep(work, { ...conflict, nature }, { kind: 'natured', nature, text: input.why });
  },
});

/**
 * Moves a conflict to a place. What of the agreement's order speaks against it is told at ["why"]
 * until there is a reason, and the move is kept as out of order.
 */
export const moveConflict = form({
  name: 'conflicts.move',
  of: 'plan',
  verb: 'seeConflicts',
  input: z.strictObject({
    ...onConflict,
    revision,
    place: z.enum(conflictPlaces),
    body: id.optional(),
    why: maySay,
    dueOn: isoDate.optional(),
  }),
  run: async (work, input) => {
    const { database, plan, today } = work;
    const { conflict, organisation } = await openConflictFor(work, 'move', input.conflict);
    const { whole } = await loadForWrite(work);
    const steps = await conflictStepsOf(database, plan.id, conflict.id);
    const named = namedParties(whole.plan, organisation);
    const next = nextPlaces({ ...conflict, steps }, organisation, named, today).find(
      ({ place, body }) => place === input.place && body === input.body,
    );
    const objections = next?.objections ?? [];
    const issues = [
      ...changedSince(conflict, input.revision),
      ...(next === undefined ? [issue(['place'], 'notAChoice')] : []),
      ...(objections.length > 0 && input.why === ''
        ? [issue(['why'], 'unlikely', outOfOrder(objections.map(objectionText)))]
        : []),
      ...dueIssues(input.dueOn, today),
    ];
    if (next === undefined || issues.length > 0) return { ok: false, issues };
    const to = {
      place: next.place,
      ...(next.body === undefined ? {} : { body: next.body }),
    };
    return keepStep(work, movedTo(conflict, to, input.dueOn), {
      kind: 'moved',
      ...to,
      ...(objections.length === 0 ? {} : { outOfOrder: true }),
      text: input.why,
    });
  },
});

const outOfOrder = (objections: readonly string[]): string =>
  `${objections.join(' ')} Konflikten kan flyttes alligevel: skriv hvorfor.`;

/** A deadline was for the place it leaves. */
const movedTo = (
  { body: _, dueOn: __, ...rest }: ConflictCase,
  to: Pick<ConflictCase, 'place' | 'body'>,
  dueOn: IsoDate | undefined,
): ConflictCase => ({ ...rest, ...to, ...(dueOn === undefined ? {} : { dueOn }) });

/** Ends a conflict with what was agreed. */
export const settleConflict = form({
  name: 'conflicts.settle',
  of: 'plan',
  verb: 'seeConflicts',
  input: z.strictObject({ ...onConflict, revision, outcome: said, on: isoDate }),
  run: async (work, input) => {
    const { conflict } = await openConflictFor(work, 'settle', input.conflict);
    const issues = [
      ...changedSince(conflict, input.revision),
      ...pastIssues('on', input.on, work.today),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const { outcome, on } = input;
    return keepStep(
      work,
      { ...conflict, state: 'settled', outcome, settledOn: on },
      { kind: 'outcome', day: on, text: outcome },
    );
  },
});

/** The party that raised it takes it back. */
export const withdrawConflict = form({
  name: 'conflicts.withdraw',
  of: 'plan',
  verb: 'seeConflicts',
  input: z.strictObject({ ...onConflict, revision, why: said }),
  run: async (work, input) => {
    const { conflict } = await openConflictFor(work, 'withdraw', input.conflict);
    const issues = changedSince(conflict, input.revision);
    if (issues.length > 0) return { ok: false, issues };
    return keepStep(
      work,
      { ...conflict, state: 'withdrawn', settledOn: work.today },
      { kind: 'withdrawn', text: input.why },
    );
  },
});

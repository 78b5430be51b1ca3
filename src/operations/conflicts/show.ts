import { z } from 'zod';
import {
  type ConflictAct,
  mayInConflict,
  mayRaiseConflict,
  maySeeConflict,
} from '#domain/access/conflicts.ts';
import { mayInBody } from '#domain/access/in-body.ts';
import { may } from '#domain/access/may.ts';
import type { GoverningBody } from '#domain/governance/body.ts';
import type { ConflictCase, ConflictStep } from '#domain/governance/conflict.ts';
import {
  managementAwaited,
  type NamedParty,
  type NextPlace,
  nextPlaces,
  waitsFor,
} from '#domain/governance/conflict-rules.ts';
import { viewersOf } from '#domain/governance/conflict-viewers.ts';
import type { Decision } from '#domain/governance/decision.ts';
import { namedParties, peopleOf } from '#domain/governance/parties.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { id, planKey } from '#operations/input.ts';
import { ownPartyOf } from '#operations/notices/show.ts';
import { query } from '#operations/operation.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { conflictStepsOf, conflictsOf } from '#store/conflicts.ts';
import { decisionsOf } from '#store/decisions.ts';
import { seenConflict } from './load.ts';

/** A conflict of the list; of one that is not theirs to see the secretariat knows the number alone. */
export type ConflictLine =
  | {
      readonly kind: 'seen';
      readonly conflict: ConflictCase;
      readonly body?: GoverningBody;
      readonly waits: ReturnType<typeof waitsFor>;
      readonly late: boolean;
    }
  | { readonly kind: 'hidden'; readonly number: number };

export type ShownConflicts = {
  readonly lines: readonly ConflictLine[];
  readonly mayRaise: boolean;
};

/**
 * The conflicts of a plan that somebody may see, those that are open first. The secretariat is also
 * told that there are others, by number; nobody else is.
 */
export const listConflicts = query({
  name: 'conflicts.list',
  of: 'plan',
  verb: 'seeConflicts',
  several: true,
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<ShownConflicts> => {
    const { database, plan, today, actor } = work;
    const organisation = await loadOrganisation(work);
    const told = may(actor, 'keepMeetings', plan.key);
    const all = await conflictsOf(database, plan.id);
    const steps = Map.groupBy(await conflictStepsOf(database, plan.id), (each) => each.conflict);
    const lines = all.flatMap((conflict): readonly ConflictLine[] => {
      if (!maySeeConflict(actor, plan.key, conflict, organisation)) {
        return told ? [{ kind: 'hidden', number: conflict.number }] : [];
      }
      const body = organisation.bodies.find(({ key }) => key === conflict.body);
      return [
        {
          kind: 'seen',
          conflict,
          ...(body === undefined ? {} : { body }),
          waits: waitsFor({ ...conflict, steps: steps.get(conflict.id) ?? [] }),
          late: conflict.state === 'open' && conflict.dueOn !== undefined && conflict.dueOn < today,
        },
      ];
    });
    return {
      lines: [...lines].sort((one, two) => rank(one) - rank(two)),
      mayRaise: mayRaiseConflict(actor, plan.key),
    };
  },
});

const rank = (line: ConflictLine): number => {
  if (line.kind === 'hidden') return 2;
  return line.conflict.state === 'open' ? 0 : 1;
};

export type ShownConflict = {
  readonly conflict: ConflictCase;
  readonly body?: GoverningBody;
  readonly bodies: readonly GoverningBody[];
  readonly steps: readonly ConflictStep[];
  readonly waits: ReturnType<typeof waitsFor>;
  /** The parties whose own management is not said to be involved. */
  readonly awaited: readonly string[];
  readonly next: readonly NextPlace[];
  readonly viewers: {
    readonly parties: readonly { readonly party: string; readonly names: readonly string[] }[];
    readonly body: readonly string[];
  };
  readonly decisions: readonly Decision[];
  readonly mayDecide: boolean;
  readonly may: (act: ConflictAct) => boolean;
};

/**
 * A conflict with what was done in it, and where it can go.
 *
 * @throws Refusal notFound for whoever may not see it, as for one that is not there
 */
export const showConflict = query({
  name: 'conflicts.show',
  of: 'plan',
  verb: 'seeConflicts',
  several: true,
  input: z.strictObject({ plan: planKey, conflict: id }),
  run: async (work, input): Promise<ShownConflict> => {
    const { database, plan, today, actor } = work;
    const { conflict, organisation } = await seenConflict(work, input.conflict);
    const steps = await conflictStepsOf(database, plan.id, conflict.id);
    const { whole } = await loadPlan(work);
    const soFar = { ...conflict, steps };
    const body = organisation.bodies.find(({ key }) => key === conflict.body);
    const viewers = viewersOf(conflict, organisation, today);
    return {
      conflict,
      ...(body === undefined ? {} : { body }),
      bodies: organisation.bodies,
      steps,
      waits: waitsFor(soFar),
      awaited: managementAwaited(soFar),
      next: nextPlaces(soFar, organisation, namedParties(whole.plan, organisation), today),
      viewers: {
        parties: viewers.parties.map(({ party, people }) => ({
          party,
          names: people.map(({ name }) => name),
        })),
        body: viewers.body.map(({ name }) => name),
      },
      decisions: await decisionsOf(database, plan.id, { conflict: conflict.id }),
      mayDecide:
        conflict.state === 'open' &&
        conflict.body !== undefined &&
        mayInBody(actor, 'decide', { plan: plan.key, body: conflict.body }),
      may: (act) =>
        conflict.state === 'open' && mayInConflict(actor, act, plan.key, conflict, organisation),
    };
  },
});

export type ConflictChoices = {
  readonly parties: readonly NamedParty[];
  /** The names of those nobody answers for here today: nobody from them would see a conflict. */
  readonly unseated: readonly string[];
  readonly ownParty?: string;
  readonly mayRaise: boolean;
};

/** What can be chosen where a conflict is raised. */
export const conflictChoices = query({
  name: 'conflicts.choices',
  of: 'plan',
  verb: 'seeConflicts',
  several: true,
  input: z.strictObject({ plan: planKey }),
  run: async (work): Promise<ConflictChoices> => {
    const { whole } = await loadPlan(work);
    const organisation = await loadOrganisation(work);
    const parties = namedParties(whole.plan, organisation);
    return {
      parties,
      unseated: parties
        .map(({ name }) => name)
        .filter((name) => peopleOf(name, organisation, work.today).length === 0),
      ...ownPartyOf(work.actor, work.plan.key),
      mayRaise: mayRaiseConflict(work.actor, work.plan.key),
    };
  },
});

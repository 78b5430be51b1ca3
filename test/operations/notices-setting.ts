// A plan with parties and bodies, and notices that are told in it the way the pages do it.

import type { NoticeStep } from '#domain/governance/notice.ts';
import type { Context } from '#operations/context.ts';
import { showNotice } from '#operations/notices/show.ts';
import { placeNotice, tellNotice } from '#operations/notices/tell.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import type { Database } from '#store/database.ts';
import { organisationFor } from '#test/organisation.ts';
import { newMark, ownPlan, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { accepted } from './refusals.ts';

export const plan = ownPlan;

/** Answers that lead to the district's board. */
export const essential = {
  essential: 'yes',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'local',
} as const;

export type NoticeSetting = Awaited<ReturnType<typeof noticesOn>>;

export const noticesOn = async (database: Database) => {
  const people = peopleOn(database, '2019-03-01T10:00:00.000Z');
  const file = samplePlan();
  const parties = [
    { kind: 'municipality', name: 'Kommunen' },
    { kind: 'housingOrganisation', name: 'Boligforeningen' },
    { kind: 'policeDistrict', name: 'Politiet' },
  ] as const;
  await perform(importPlanFile, people.system, {
    file: { ...file, plan: { ...file.plan, parties } },
  });
  await organisationFor(people.editor);
  return {
    people,
    show: (notice: string, context: Context = people.reader) =>
      perform(showNotice, context, { plan, notice }),
    /** Every form is sent a second after the one before. */
    on: (notice: string, more: object = {}) => {
      people.clock.set(new Date(Date.parse(people.clock.now()) + 1_000).toISOString());
      return { plan, notice, once: newMark(), ...more };
    },
  };
};

/** As the page does it: asks where it goes, sees it, and sends. */
export const tell = async (context: Context, more: object = {}) => {
  const { answers = essential, level } = more as { answers?: object; level?: string };
  const place = await perform(placeNotice, context, {
    plan,
    answers,
    ...(level === undefined ? {} : { level }),
  });
  return perform(tellNotice, context, {
    plan,
    party: 'Kommunen',
    title: 'Lokalkontoret flytter',
    what: 'Kontoret flytter til rådhuset.',
    answers: essential,
    seen: place.mark,
    once: newMark(),
    ...more,
  });
};

export const told = (context: Context, more: object = {}) => accepted(tell(context, more));

export const kinds = (steps: readonly NoticeStep[]) => steps.map(({ kind }) => kind);

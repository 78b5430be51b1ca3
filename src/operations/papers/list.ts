import { z } from 'zod';
import { type BodyKey, isOpen } from '#domain/governance/body.ts';
import { getsPaper } from '#domain/governance/year-plan.ts';
import { loadOrganisation } from '#operations/bodies/load.ts';
import { planKey } from '#operations/input.ts';
import { query } from '#operations/operation.ts';
import { type PaperIssued, papersIssued } from '#store/cycles.ts';
import { paperYear } from './preview.ts';

/** A body and whether it has its paper; `getsOne` when it gets one with all the others. */
export type BodyPaper = {
  readonly key: BodyKey;
  readonly name: string;
  readonly getsOne: boolean;
  /** The newest edition; left out while none is issued. */
  readonly issued?: PaperIssued;
};

/** Which bodies have their status paper of a year, and which lack it. */
export const listPapers = query({
  name: 'papers.list',
  of: 'plan',
  verb: 'see',
  input: z.strictObject({ plan: planKey, year: paperYear }),
  run: async (work, { year }) => {
    const { bodies } = await loadOrganisation(work);
    const issued = await papersIssued(work.database, work.plan.id, year);
    return {
      year,
      bodies: bodies
        .filter((body) => isOpen(body, work.today))
        .map((body): BodyPaper => {
          const paper = issued.find((each) => each.body === body.key);
          return {
            key: body.key,
            name: body.name,
            getsOne: getsPaper(body),
            ...(paper === undefined ? {} : { issued: paper }),
          };
        }),
    };
  },
});

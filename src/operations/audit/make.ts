import { z } from 'zod';
import { accept, type Checked } from '#domain/checked.ts';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { PreparedFile } from '#operations/documents/files.ts';
import { issueDocument } from '#operations/documents/issue.ts';
import { once, planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { carryOver } from '#operations/plans/load.ts';
import { auditDocument, auditTitle } from '#text/audit/document.ts';
import { auditPackage } from './package.ts';
import { auditYear, type TakenAudit, takeAudit } from './show.ts';

type PreparedAudit = {
  readonly taken: TakenAudit;
  readonly document: DocumentContent;
  readonly files: readonly PreparedFile[];
};

/**
 * Makes the auditor's package of a year and keeps it for ever. It is made before anything waits, of
 * the plan as it was at one moment; what is written meanwhile is in the next package.
 */
export const makeAudit = form({
  name: 'audit.build',
  of: 'plan',
  verb: 'audit',
  input: z.strictObject({ plan: planKey, year: auditYear, once }),
  prepare: async (context, { plan, year }): Promise<Checked<PreparedAudit>> => {
    const taken = await perform(takeAudit, context, { plan, year });
    const document = auditDocument(taken.audit);
    return accept({ taken, document, files: await auditPackage(taken, document) });
  },
  run: async (work, { year }, { taken, document, files }) => {
    const { audit, revision } = taken;
    const { issued, event } = await issueDocument(work, {
      kind: 'auditPackage',
      title: auditTitle(year),
      year,
      asOf: audit.madeAt,
      revision,
      fictional: audit.fictional,
      content: audit,
      document,
      files,
    });
    return { value: issued satisfies IssuedDocument, events: [event], after: carryOver(work) };
  },
});

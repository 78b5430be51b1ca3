import { z } from 'zod';
import { accept, type Checked, issue } from '#domain/checked.ts';
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
import { auditYear, type ShownAudit, showAudit } from './show.ts';

type PreparedAudit = {
  readonly shown: ShownAudit;
  readonly document: DocumentContent;
  readonly files: readonly PreparedFile[];
};

/**
 * Makes the auditor's package of a year and keeps it for ever. It is made before anything waits; when
 * the plan was written to meanwhile it is refused, and nothing is kept.
 */
export const makeAudit = form({
  name: 'audit.build',
  of: 'plan',
  verb: 'audit',
  input: z.strictObject({ plan: planKey, year: auditYear, once }),
  prepare: async (context, { plan, year }): Promise<Checked<PreparedAudit>> => {
    const shown = await perform(showAudit, context, { plan, year });
    const document = auditDocument(shown.audit);
    return accept({ shown, document, files: await auditPackage(context, shown, document) });
  },
  run: async (work, { year }, { shown, document, files }) => {
    const { audit, revision } = shown;
    if (work.plan.revision - 1 !== revision) {
      const text = 'Planen blev ændret, mens pakken blev lavet. Lav den igen, så er det hele med.';
      return { ok: false, issues: [issue(['year'], 'contradiction', text)] };
    }
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

import { z } from 'zod';
import { accept, type Checked, type Issue, issue } from '#domain/checked.ts';
import type { DocumentContent } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { StatusPaper } from '#domain/governance/status-paper.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { type PreparedFile, preparedFiles } from '#operations/documents/files.ts';
import { issueDocument } from '#operations/documents/issue.ts';
import { id, once, planKey, said } from '#operations/input.ts';
import { type Change, form, type NotAccepted, type PlanWork } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import type { PaperIssued } from '#store/cycles.ts';
import { paperDocument, paperTitle } from '#text/papers/status-paper.ts';
import { dayText } from '#text/periods.ts';
import { gatherFacts } from './gather.ts';
import { listPapers } from './list.ts';
import { paperNow, paperYear, previewPaper } from './preview.ts';

/** A paper with its files, made before anything waits; kept only if it is still what would be said. */
export type PreparedPaper = {
  readonly paper: StatusPaper;
  readonly document: DocumentContent;
  readonly files: readonly PreparedFile[];
  readonly today: IsoDate;
};

/**
 * Issues a body's status paper of a year: frozen with its verdicts, traces and versions, as PDF and
 * for Word. One that was issued before needs a reason and becomes the next edition. If what the paper
 * says changed while it was made it is refused, and nothing is kept.
 */
export const issuePaper = form({
  name: 'papers.issue',
  of: 'plan',
  verb: 'issueDocuments',
  input: z.strictObject({
    plan: planKey,
    body: id,
    year: paperYear,
    /** Why it is issued again. */
    why: said.optional(),
    once,
  }),
  prepare: async (context, { plan, body, year, why }): Promise<Checked<PreparedPaper>> =>
    accept(await preparedPaper(context, { plan, body: body as BodyKey, year, ...whyOf(why) })),
  run: async (work, { year, body }, prepared) => {
    const kept = await keepPapers(work, year, [prepared], again);
    if ('ok' in kept) return { ok: false, issues: kept.issues.map((each) => at(each, body)) };
    const [issued] = kept.value;
    return { ...kept, value: issued as IssuedDocument };
  },
});

/**
 * Issues the paper of every body that is to have one and has none for the year yet: all of them, or none
 * when one cannot be issued.
 */
export const issueAllPapers = form({
  name: 'papers.issueAll',
  of: 'plan',
  verb: 'issueDocuments',
  input: z.strictObject({ plan: planKey, year: paperYear, once }),
  prepare: async (context, { plan, year }): Promise<Checked<readonly PreparedPaper[]>> => {
    const { bodies } = await perform(listPapers, context, { plan, year });
    const made: PreparedPaper[] = [];
    for (const { key, getsOne, issued } of bodies) {
      if (!getsOne || issued !== undefined) continue;
      // One at a time: each is laid out by a programme that wants its memory.
      made.push(await preparedPaper(context, { plan, body: key, year }));
    }
    return accept(made);
  },
  run: (work, { year }, prepared) => keepAll(work, year, prepared),
});

type Asked = {
  readonly plan: PlanKey;
  readonly body: BodyKey;
  readonly year: number;
  readonly why?: string;
};

const preparedPaper = async (context: Context, asked: Asked): Promise<PreparedPaper> => {
  const { paper } = await perform(previewPaper, context, asked);
  const document = paperDocument(paper);
  const files = await preparedFiles(document, paper.asOf);
  return { paper, document, files, today: paper.day };
};

const whyOf = (why: string | undefined): { readonly why?: string } =>
  why === undefined ? {} : { why };

type Kept = Change<readonly IssuedDocument[]> | NotAccepted;

const keepAll = async (
  work: PlanWork,
  year: number,
  prepared: readonly PreparedPaper[],
): Promise<Kept> => {
  if (prepared.length === 0) return { ok: false, issues: [noneLeft] };
  return keepPapers(work, year, prepared, gotMeanwhile);
};

const noneLeft = issue(
  ['year'],
  'contradiction',
  'Alle organer, der skal have et papir, har allerede deres statuspapir for året. Et papir kan udgives igen for sig.',
);

/** Writers of a plan wait for each other here, so what is compared stays true until it is kept. */
const keepPapers = async (
  work: PlanWork,
  year: number,
  prepared: readonly PreparedPaper[],
  refuse: (paper: StatusPaper, before: PaperIssued) => Issue,
): Promise<Kept> => {
  const loaded = await loadForWrite(work);
  const facts = await gatherFacts(work, year);
  const issues = prepared.flatMap(({ paper, today }): readonly Issue[] => {
    const { body, asOf, why } = paper;
    const key = body.key;
    const before = facts.issued.find((each) => each.body === key);
    if (before !== undefined && why === undefined) {
      return [refuse(paper, before)];
    }
    const now = paperNow(loaded, facts, { body: key, year, today, at: asOf, ...whyOf(why) });
    return JSON.stringify(now) === JSON.stringify(paper) ? [] : [changedMeanwhile(key, body.name)];
  });
  if (issues.length > 0) return { ok: false, issues };
  const done = [];
  for (const { paper, document, files } of prepared) {
    done.push(
      await issueDocument(work, {
        kind: 'statusPaper',
        title: paperTitle(paper),
        body: paper.body.key,
        year,
        asOf: paper.asOf,
        revision: loaded.pin.revision,
        fictional: paper.fictional,
        content: paper,
        document,
        files,
      }),
    );
  }
  const [first, ...others] = done.map(({ event }) => event);
  if (first === undefined) return { ok: false, issues: [noneLeft] };
  return {
    value: done.map(({ issued }) => issued),
    events: [first, ...others],
    after: carryOver(work),
  };
};

const again = ({ body }: StatusPaper, { edition, issuedAt }: PaperIssued): Issue =>
  issue(
    ['why', body.key],
    'contradiction',
    `${body.name} fik papiret ${dayText(issuedAt)} (udgave ${edition}). Skriv, hvorfor det skal udgives igen.`,
  );

/** Nobody pressed to issue it again: somebody else was first. */
const gotMeanwhile = ({ body }: StatusPaper): Issue =>
  issue(
    ['year', body.key],
    'contradiction',
    `${body.name} har lige fået papiret. Tryk igen, hvis nogen mangler deres endnu.`,
  );

const changedMeanwhile = (body: BodyKey, name: string): Issue =>
  issue(
    ['body', body],
    'contradiction',
    `Der blev skrevet noget nyt, mens papiret til ${name} blev lavet. Intet er udgivet; tryk igen, så kommer det nye med.`,
  );

/** In the form of one paper its fields have no body in their names. */
const at = (found: Issue, body: string): Issue =>
  found.path[1] === body ? { ...found, path: found.path.slice(0, 1) } : found;

import { z } from 'zod';
import { issue } from '#domain/checked.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { AuditFile } from '#domain/governance/audit-file.ts';
import { refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { planKey } from '#operations/input.ts';
import { figuresFile } from '#operations/log/figures-file.ts';
import { type LogAbout, logFile, logPart } from '#operations/log/file.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { concealedOf } from '#operations/plans/concealed-view.ts';
import { loadPlan, loadSeen } from '#operations/plans/load.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import type { Anchor } from '#store/anchors.ts';
import { sealedOf, unsealedReadings } from '#store/reading-seals.ts';
import { auditFileOf } from './build.ts';
import { gatherAudit } from './gather.ts';
import { auditOf } from './made.ts';
import { type GapPlace, placeOf } from './places.ts';

export const auditYear = z.number().int().min(1990).max(2100);

export type ShownAudit = {
  readonly audit: AuditFile;
  /** Where each of the gaps can be mended, in their order. */
  readonly places: readonly GapPlace[];
  /** The plan's revision it was made from. */
  readonly revision: number;
  readonly log: LogAbout;
  readonly anchors: readonly Anchor[];
  /** The packages that were made of the year before, the newest first. */
  readonly earlier: readonly IssuedDocument[];
};

/**
 * The audit of a year as it would be handed out now: what is missing first. Nothing is kept.
 *
 * @throws Refusal invalid for a year that is yet to come, or before the plan
 */
export const showAudit = query({
  name: 'audit.show',
  of: 'plan',
  verb: 'audit',
  several: true,
  input: z.strictObject({ plan: planKey, year: auditYear }),
  run: async (work, { year }) => auditIn(work, await loadPlan(work), year),
});

/** The audit of a year, and with it everything else of the package that is read from the database. */
export type TakenAudit = ShownAudit & {
  readonly logFile: Uint8Array;
  readonly figuresFile: string;
};

/**
 * Takes out what the auditor's package of a year is made of, all of it as it was at one moment,
 * whatever is written meanwhile.
 *
 * @throws Refusal invalid as `showAudit`
 */
export const takeAudit = query({
  name: 'audit.take',
  of: 'plan',
  verb: 'audit',
  several: true,
  input: z.strictObject({ plan: planKey, year: auditYear }),
  run: async (work, { year }): Promise<TakenAudit> => {
    const loaded = await loadSeen(work);
    const shown = await auditIn(work, loaded, year);
    const concealed = concealedOf(loaded);
    const pieces: Uint8Array[] = [];
    const part = (from: { readonly after: number; readonly previous: string }) =>
      logPart(work.database, shown.log, from, concealed);
    for await (const piece of logFile(shown.log, part)) pieces.push(Buffer.from(piece));
    const { database, plan } = work;
    const figures = {
      sealed: await sealedOf(database, plan.id),
      others: await unsealedReadings(database, plan.id),
    };
    return {
      ...shown,
      logFile: Buffer.concat(pieces),
      figuresFile: figuresFile(plan.key, figures, concealed),
    };
  },
});

const auditIn = async (work: PlanWork, loaded: LoadedPlan, year: number): Promise<ShownAudit> => {
  const { today, now, plan } = work;
  const period = loaded.whole.plan.period;
  if (!auditYears(period, today).includes(year)) {
    const text = `${year} er ikke et af planens år til og med i dag.`;
    refuseTo({ kind: 'invalid', issues: [issue(['year'], 'contradiction', text)] });
  }
  const facts = await gatherAudit(work, year);
  const made = auditOf(loaded, facts, { year, today });
  const audit = auditFileOf(loaded, made, now);
  return {
    audit,
    places: made.gaps.map((gap) => placeOf(gap, made)),
    revision: loaded.pin.revision,
    log: { plan: plan.key, name: audit.planName, chain: plan.id, exportedAt: now, ...facts.log },
    anchors: facts.anchors,
    earlier: facts.documents.filter((each) => each.kind === 'auditPackage' && each.year === year),
  };
};

/** The years there is something to audit of: from the plan's first to this one, the newest first. */
export const auditYears = (
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  today: IsoDate,
): readonly number[] => {
  const [first, last, now] = [from, to, today].map((each) => Number(each.slice(0, 4)));
  const newest = Math.min(last ?? 0, now ?? 0);
  return Array.from({ length: Math.max(0, newest - (first ?? 0) + 1) }, (_, back) => newest - back);
};

import { nameOf } from '#domain/access/may.ts';
import { type Checked, issue } from '#domain/checked.ts';
import type { ImportOrigin } from '#domain/imports/import.ts';
import type { ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { ImportId, SourceId } from '#domain/readings/reading.ts';
import type { SheetHead } from '#domain/sheets/sheet.ts';
import { inspectSheets } from '#formats/sheets/inspect.ts';
import type { Context } from '#operations/context.ts';
import type { Change, NotAccepted, PlanWork, Unchanged } from '#operations/operation.ts';
import { carryOver } from '#operations/plans/load.ts';
import { mostEvidenceBytes } from '#operations/readings/entered.ts';
import * as evidenceFiles from '#store/evidence.ts';
import * as imports from '#store/imports.ts';
import * as profiles from '#store/source-profiles.ts';
import { labelKey } from '#text/sheet/labels.ts';
import { proposeProfile } from '#text/sheet/propose-profile.ts';
import { otherPlanText, refusalText } from '#text/sheet/words.ts';
import { beginReading, readAfterwards } from './begin-reading.ts';
import { hashOf, mustHaveSource, type Outline, outlineOf } from './stage.ts';
import type { Taken } from './view.ts';

/** What was found in a file while nothing waited, and the context a short one is read in. */
export type Inspected = { readonly heads: readonly SheetHead[]; readonly context: Context };

/**
 * Looks into a file of figures. What cannot be taken is an issue at ["file"], with a sentence that
 * says why; nothing of it is kept.
 */
export const inspectFile = async (
  context: Context,
  bytes: Uint8Array,
): Promise<Checked<Inspected>> => {
  if (bytes.length === 0) return { ok: false, issues: [issue(['file'], 'notAFile')] };
  if (bytes.length > mostEvidenceBytes) {
    return { ok: false, issues: [issue(['file'], 'notAFile', tooLarge)] };
  }
  const found = await inspectSheets(bytes);
  if (found.ok) return { ok: true, value: { heads: found.value.heads, context } };
  const { refusal } = found;
  const code = refusal.kind === 'cprNumber' ? 'cprNumber' : 'notAFile';
  return { ok: false, issues: [issue(['file'], code, refusalText(refusal))] };
};

const tooLarge = 'Filen fylder mere end 10 MB. Del den i flere, eller gem kun arket med tallene.';

export type GivenFile = {
  readonly origin: ImportOrigin;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly source?: string | undefined;
  readonly edition?: string | undefined;
};

/**
 * Keeps a file and begins an import of it. A file that is known, by our own template or by a profile
 * the plan remembers, is read at once; for any other a person is asked how. The very same file
 * again, while it waits or after it was confirmed, changes nothing.
 */
export const takeIn = async (
  work: PlanWork,
  given: GivenFile,
  { heads, context }: Inspected,
): Promise<Change<Taken> | Unchanged<Taken> | NotAccepted> => {
  const { database, plan, now } = work;
  const sha256 = hashOf(given.bytes);
  const earlier = await imports.ofFile(database, plan.id, sha256, standing);
  if (earlier !== undefined) return { unchanged: { import: earlier.id, again: true } };
  const outline = await outlineOf(database, plan.key);
  if (given.source !== undefined) mustHaveSource(outline, given.source);
  const known = await recognise(work, outline, given, heads);
  if ('otherPlan' in known) {
    return { ok: false, issues: [issue(['file'], 'notAFile', otherPlanText(known.otherPlan))] };
  }
  const id = work.newId() as ImportId;
  const rows = heads.reduce((sum, { rowCount }) => sum + rowCount, 0);
  await evidenceFiles.keep(database, plan.id, sha256, given, now);
  await imports.insert(database, {
    id,
    plan: plan.id,
    origin: known.isTemplate ? 'template' : given.origin,
    state: known.profile === undefined ? 'mapping' : 'reading',
    fileName: given.fileName,
    sha256,
    source: known.source,
    edition: given.edition,
    heads,
    profile: known.profile,
    rowsTotal: rows,
    madeBy: nameOf(work.actor),
    at: now,
  });
  if (known.profile !== undefined) await beginReading(work, id, rows);
  const keep = carryOver(work, [sha256]);
  return {
    value: { import: id, again: false },
    events: [{ kind: 'import.read', import: id, fileName: given.fileName, sha256 }],
    after: async () => {
      keep();
      if (known.profile !== undefined) await readAfterwards(context, plan.key, id, rows);
    },
  };
};

/** Those in which a file is not taken in once more. */
const standing = ['mapping', 'reading', 'ready', 'confirmed'] as const;

type Recognised =
  | {
      /** Left out while something must be asked. */
      readonly profile?: SourceProfile;
      readonly source?: SourceId;
      readonly isTemplate: boolean;
    }
  | { readonly otherPlan: string };

const recognise = async (
  { database, plan }: PlanWork,
  outline: Outline,
  { source, fileName }: GivenFile,
  heads: readonly SheetHead[],
): Promise<Recognised> => {
  const kept = await profiles.list(database, plan.id);
  const chosen = kept.filter((each) => source === undefined || each.source === source);
  const proposal = proposeProfile({
    heads,
    plan: outline,
    remembered: chosen.map(({ profile }) => profile),
    fileName,
  });
  if ('refusal' in proposal) return { otherPlan: proposal.refusal.plan };
  const own = chosen.find(({ profile }) => profile.name === proposal.profile.name);
  const from =
    source ??
    (proposal.known === 'remembered' ? ownSource(outline, proposal, own?.source) : undefined);
  return {
    ...(isPlain(proposal) ? { profile: proposal.profile } : {}),
    ...(from === undefined ? {} : { source: from as SourceId }),
    isTemplate: proposal.known === 'template',
  };
};

/** A profile found by its headers alone says nothing of the source of another source's series. */
const ownSource = (
  { series }: Outline,
  { profile, labels }: ProfileProposal,
  kept: string | undefined,
): string | undefined => {
  const read = new Set<unknown>([
    profile.layout.onlySeries,
    ...labels.map((label) => profile.series[labelKey(label)]),
  ]);
  const sources = new Set(series.filter(({ id }) => read.has(id)).map(({ source }) => source));
  const [only] = sources;
  return sources.size === 1 ? only : sources.size === 0 ? kept : undefined;
};

const isPlain = ({ questions, known }: ProfileProposal): boolean =>
  questions.length === 0 && (known === 'template' || known === 'remembered');

import { z } from 'zod';
import type { Event } from '#domain/events.ts';
import type { Proposal } from '#domain/imports/import.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { type OutsideTrouble, refuseTo } from '#domain/problem.ts';
import { equals } from '#domain/quantity/rational.ts';
import { type Knowledge, knowledgeOf, readingAt } from '#domain/readings/knowledge.ts';
import type { FigureState, ImportId, SeriesId } from '#domain/readings/reading.ts';
import type { StatbankTie } from '#domain/statbank/tie.ts';
import { parseDate } from '#domain/time/period.ts';
import { figuresOf, type TieFigures } from '#formats/statbank/proposals.ts';
import { hashOf, stageProposals } from '#operations/imports/stage.ts';
import { id, planKey } from '#operations/input.ts';
import { command, type Events, type PlanWork } from '#operations/operation.ts';
import { loadForWrite } from '#operations/plans/load.ts';
import * as ties from '#store/statbank-ties.ts';
import { dateText } from '#text/periods.ts';
import { updatedDay } from '#text/statbank.ts';
import { readFetched } from './outside.ts';
import { tableId } from './selection-input.ts';
import { keeping } from './tie.ts';

const trouble = z
  .looseObject({
    kind: z.enum([
      'offline',
      'slow',
      'busy',
      'refused',
      'tableChanged',
      'notUnderstood',
      'tooLarge',
    ]),
  })
  .transform((given) => given as unknown as OutsideTrouble);

const fetchedTable = z.strictObject({
  table: tableId,
  updated: z.string().max(100),
  form: z.enum(['jsonstat', 'csv']),
  bytes: z.instanceof(Uint8Array),
  series: z.array(id).min(1),
});
type Given = z.output<typeof fetchedTable>;

export type StagedTie = { readonly import: ImportId; readonly table: string };

export type Staged = {
  /** To be looked through; nothing of it is a fact before it is confirmed. */
  readonly imports: readonly StagedTie[];
  /** The tables that had nothing that was not known. */
  readonly nothingNew: readonly string[];
  /** How many cells could not be used, and wait for a person to say what they mean. */
  readonly unusable: number;
  readonly troubles: readonly { readonly table: string; readonly trouble: OutsideTrouble }[];
};

/**
 * Keeps what came of asking StatBank: figures that are new or changed as imports to be looked
 * through, one for each answer; what went wrong, on the series it went wrong for. The series are held
 * against how they are tied now, since they may have been tied anew meanwhile.
 */
export const stageTies = command({
  name: 'statbank.stage',
  of: 'plan',
  verb: 'import',
  input: z.strictObject({
    plan: planKey,
    tables: z.array(fetchedTable),
    troubles: z.array(z.strictObject({ series: id, table: tableId, trouble })),
  }),
  run: async (work, { tables, troubles }) => {
    if (tables.length === 0 && troubles.length === 0) {
      return refuseTo({ kind: 'wrongState', what: 'source', state: 'ikke koblet til noget' });
    }
    const loaded = await loadForWrite(work);
    const now = await ties.list(work.database, work.plan.id);
    const done: Done[] = [];
    for (const given of tables) done.push(await stageTable(work, loaded.whole, now, given));
    const failures = onePerTable(troubles);
    for (const each of troubles) {
      const failure = { trouble: each.trouble, at: work.now };
      await ties.failed(work.database, work.plan.id, each.series as SeriesId, failure);
    }
    const nothingNew = done.flatMap(({ staged, table }) => (staged === undefined ? [table] : []));
    return {
      value: {
        imports: done.flatMap(({ staged, table }) =>
          staged === undefined ? [] : [{ import: staged.id, table }],
        ),
        nothingNew: [...new Set(nothingNew)],
        unusable: done.reduce((sum, each) => sum + each.unusable, 0),
        troubles: failures,
      } satisfies Staged,
      events: eventsOf(done, [...new Set(nothingNew)], failures),
      after: keeping(work, loaded),
    };
  },
});

type Done = {
  readonly table: string;
  readonly unusable: number;
  readonly staged?: { readonly id: ImportId; readonly fileName: string; readonly sha256: string };
};

const stageTable = async (
  work: PlanWork,
  whole: WholePlan,
  now: readonly StatbankTie[],
  given: Given,
): Promise<Done> => {
  const { table, updated } = given;
  const tied = now.filter((each) => each.table === table && given.series.includes(each.series));
  const read = readFetched(given);
  if (!read.ok) return refuseTo({ kind: 'outside', trouble: read.trouble });
  const found = tied.map((each) => ({ series: each.series, figures: figuresOf(read.value, each) }));
  const figures = found.flatMap((each) => each.figures ?? []);
  const series = found.flatMap((each) => (each.figures === undefined ? [] : [each.series]));
  const at = { at: work.now, tableUpdated: updated };
  await ties.refreshed(work.database, work.plan.id, series, at);
  const unusable = figures.reduce((sum, { issues }) => sum + issues.length, 0);
  if (!figures.some((each) => isNews(each, whole))) return { table, unusable };
  const fileName = `${table}.${given.form === 'jsonstat' ? 'json' : 'csv'}`;
  const source = sourceOf(whole, series);
  const staged = await stageProposals(work, {
    origin: 'statbank',
    fileName,
    bytes: given.bytes,
    ...(source === undefined ? {} : { source }),
    edition: editionOf(table, updated),
    proposals: figures.flatMap(({ proposals }) => proposals),
    issues: figures.flatMap(({ issues }) => issues),
  });
  return { table, unusable, staged: { id: staged, fileName, sha256: hashOf(given.bytes) } };
};

/** Whether any figure is another than the one in force, or the first of its period. */
const isNews = ({ proposals }: TieFigures, whole: WholePlan): boolean => {
  const knowledge: Knowledge = knowledgeOf(whole.plan.series, whole.readings);
  return proposals.some(({ series, period, state }: Proposal) => {
    const there = readingAt(knowledge, series, period);
    return there === undefined || !isSame(there.state, state);
  });
};

const isSame = (a: FigureState, b: FigureState): boolean =>
  a.kind === 'measured' && b.kind === 'measured' ? equals(a.value, b.value) : a.kind === b.kind;

const editionOf = (table: string, updated: string): string => {
  const day = parseDate(updatedDay(updated) ?? '');
  return `Danmarks Statistik, ${table}${day === undefined ? '' : `, opdateret ${dateText(day)}`}`;
};

/** The source the series have in common, if they have one. */
const sourceOf = ({ plan }: WholePlan, series: readonly SeriesId[]) => {
  const sources = new Set(
    plan.series.filter((each) => series.includes(each.id)).map(({ source }) => source),
  );
  return sources.size === 1 ? [...sources][0] : undefined;
};

type Failure = Staged['troubles'][number];

const onePerTable = (troubles: readonly Failure[]): readonly Failure[] => [
  ...new Map(
    troubles.map(({ table, trouble: each }) => [
      JSON.stringify([table, each]),
      { table, trouble: each },
    ]),
  ).values(),
];

const eventsOf = (
  done: readonly Done[],
  nothingNew: readonly string[],
  failures: readonly Failure[],
): Events => {
  const events: readonly Event[] = [
    ...done.flatMap(({ staged }): readonly Event[] =>
      staged === undefined
        ? []
        : [
            {
              kind: 'import.read',
              import: staged.id,
              fileName: staged.fileName,
              sha256: staged.sha256,
            },
          ],
    ),
    ...(nothingNew.length === 0 ? [] : [{ kind: 'statbank.asked' as const, tables: nothingNew }]),
    ...failures.map((each) => ({ kind: 'statbank.failed' as const, ...each })),
  ];
  const [first, ...rest] = events;
  return first === undefined
    ? refuseTo({ kind: 'wrongState', what: 'source', state: 'ikke koblet til noget' })
    : [first, ...rest];
};

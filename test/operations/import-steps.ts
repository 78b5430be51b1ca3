// The steps of an import as a test says them.
import type { SourceProfile } from '#domain/imports/profile.ts';
import type { ImportId } from '#domain/readings/reading.ts';
import { confirmImport } from '#operations/imports/confirm.ts';
import { mapImport } from '#operations/imports/map.ts';
import { showImport } from '#operations/imports/show.ts';
import { uploadImport } from '#operations/imports/upload.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { withdrawImport } from '#operations/imports/withdraw.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { showPlan } from '#operations/plans/show.ts';
import { listReadings } from '#operations/readings/list.ts';
import { newMark, ownPlan, type People } from '#test/people.ts';
import { accepted } from './refusals.ts';

const plan = ownPlan;

export const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

/** Figures a row: "Trygge beboere;2018;67,2". */
export const figures = (...lines: readonly string[]): Uint8Array =>
  csv('Måling;Periode;Tal', ...lines);

export const profile: SourceProfile = {
  name: 'Prøve',
  sheets: [],
  layout: { kind: 'long', columns: { series: ['Måling'], period: 'Periode', value: 'Tal' } },
  series: {
    'trygge beboere': 'safety' as never,
    indbrud: 'thefts' as never,
    'i arbejde': 'jobs' as never,
  },
  marks: { '': 'skip', '..': 'suppressed', x: 'notMeasured' },
  percent: 'asShown',
  point: 'thousands',
  standing: 'final',
};

export const stepsOf = (people: () => People) => {
  const upload = (bytes: Uint8Array, more: object = {}) =>
    perform(uploadImport, people().editor, {
      plan,
      fileName: 'tal.csv',
      bytes,
      once: newMark(),
      ...more,
    });
  const show = (id: ImportId, more: object = {}): Promise<ImportView> =>
    perform(showImport, people().editor, { plan, import: id, ...more });
  const map = (id: ImportId, more: object = {}) =>
    perform(mapImport, people().editor, {
      plan,
      import: id,
      source: 'survey',
      profile,
      remember: false,
      once: newMark(),
      ...more,
    });
  const confirm = (id: ImportId, more: object = {}) =>
    perform(confirmImport, people().editor, {
      plan,
      import: id,
      odd: false,
      once: newMark(),
      ...more,
    });
  return {
    upload,
    show,
    map,
    confirm,
    /** Takes a file in and has it read. */
    read: async (bytes: Uint8Array, more: object = {}): Promise<ImportId> => {
      const { import: id } = await accepted(upload(bytes, more));
      await accepted(map(id));
      return id;
    },
    withdraw: (id: ImportId, more: object = {}) =>
      perform(withdrawImport, people().editor, {
        plan,
        import: id,
        why: 'Forkert fil',
        once: newMark(),
        ...more,
      }),
    readings: () => perform(listReadings, people().editor, { plan }),
    /** What one import did, newest first. */
    events: async (id: ImportId) => {
      const { events } = await perform(listEvents, people().editor, { plan, import: id });
      return events.map(({ event }) => event);
    },
    /** Every criterion with its verdict, as it stands. */
    verdicts: async () => {
      const { statuses } = await perform(showPlan, people().editor, { plan });
      return statuses.map(({ criterion, finding }) => [criterion.code, finding.verdict.kind]);
    },
    /** Each figure in force, with what stands behind it. */
    inForce: async () => {
      const { knowledge } = await perform(showPlan, people().editor, { plan });
      return [...knowledge.readings.values()].flatMap(({ inOrder }) =>
        inOrder.map(({ series, period, state, sample, standing }) => ({
          series,
          period,
          state,
          sample,
          standing,
        })),
      );
    },
  };
};

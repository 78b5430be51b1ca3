import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Proposal } from '#domain/imports/import.ts';
import type { SourceProfile } from '#domain/imports/profile.ts';
import { exactDecimal } from '#domain/quantity/rational.ts';
import type { Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { xlsx } from '#formats/testing/sheets.ts';
import { zip } from '#formats/testing/zip.ts';
import { type FigureBatch, readFigures } from './read-figures.ts';

const series: readonly Series[] = [
  {
    id: 's1' as SeriesId,
    indicator: 'Trygge beboere',
    population: 'Åparken',
    unit: 'percent',
    polarity: 'higherIsBetter',
    source: 'q1' as SourceId,
    role: 'area',
  },
];

const profile: SourceProfile = {
  name: 'Prøve',
  sheets: [],
  layout: { kind: 'long', columns: { series: ['Område'], period: 'År', value: 'Tal' } },
  series: { åparken: 's1' as SeriesId },
  marks: { '..': 'suppressed' },
  percent: 'fraction',
  point: 'decimal',
  standing: 'final',
};

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row>${['Område', 'År', 'Tal'].map(text).join('')}</row>`;
const figure = (value: string): string => `<row>${text('Åparken')}<c><v>2019</v></c>${value}</row>`;
const measured = figure('<c><v>0.646</v></c>');

async function read(bytes: Uint8Array, more: Partial<SourceProfile> = {}) {
  const batches: FigureBatch[] = [];
  const result = await readFigures(
    bytes,
    { profile: { ...profile, ...more }, series },
    async (batch) => {
      batches.push(batch);
    },
  );
  return { result, batches, proposals: batches.flatMap(({ proposals }) => proposals) };
}

const figureOf = ({ state }: Proposal): string | undefined =>
  state.kind === 'measured' ? exactDecimal(state.value) : state.kind;

describe('figures are read from a file', () => {
  test('each with its place, in the order of the file, hidden sheets apart', async () => {
    const { result, proposals, batches } = await read(
      xlsx({
        sheets: [
          { name: 'Note', state: 'hidden', rows: header + measured },
          { name: 'Tal', rows: header + measured + figure(text('..')) },
        ],
      }),
    );
    assert.deepEqual(result, { ok: true, rows: 3 });
    assert.deepEqual(
      proposals.map((each) => [each.series, each.period, figureOf(each), each.place]),
      [
        ['s1', '2019', '64.6', { sheet: { number: 2, name: 'Tal', hidden: false }, cell: 'C2' }],
        [
          's1',
          '2019',
          'suppressed',
          { sheet: { number: 2, name: 'Tal', hidden: false }, cell: 'C3' },
        ],
      ],
    );
    assert.deepEqual(
      batches.flatMap(({ issues }) => issues),
      [],
    );
  });

  test('a sheet the profile names is read, hidden or not, and others are not unpacked', async () => {
    const { result, proposals } = await read(
      xlsx({
        sheets: [
          { name: 'Note', state: 'hidden', rows: header + measured },
          { name: 'Tal', rows: '<broken' },
        ],
      }),
      { sheets: ['Note'] },
    );
    assert.deepEqual(result, { ok: true, rows: 2 });
    assert.equal(proposals.length, 1);
  });

  test('a text file too', async () => {
    const { proposals } = await read(Buffer.from('Område;År;Tal\nÅparken;2019;0,5\n'));
    assert.deepEqual(proposals.map(figureOf), ['50']);
  });

  test('no more than 1,000 at a time, and nothing while a batch is taken in', async () => {
    const bytes = xlsx({ sheets: [{ rows: header + measured.repeat(3_500) }] });
    let busy = 0;
    const sizes: number[] = [];
    const rows: number[] = [];
    const result = await readFigures(bytes, { profile, series }, async (batch) => {
      busy += 1;
      assert.equal(busy, 1);
      await new Promise((resolve) => setImmediate(resolve));
      sizes.push(batch.proposals.length);
      rows.push(batch.rowsRead);
      busy -= 1;
    });
    assert.deepEqual(result, { ok: true, rows: 3_501 });
    assert.deepEqual(sizes, [1_000, 1_000, 1_000, 500]);
    assert.deepEqual(rows, [1_001, 2_001, 3_001, 3_501]);
  });

  test('a file that breaks off in the middle gives what came before, and a refusal', async () => {
    const bytes = xlsx({ sheets: [{ rows: `${header}${measured.repeat(5_000)}<row>` }] });
    const { result, proposals } = await read(bytes);
    assert.deepEqual(result, { ok: false, refusal: { kind: 'broken' } });
    assert.ok(proposals.length >= 1_000);
  });

  test('what is no file of figures is refused', async () => {
    const { result, batches } = await read(zip([{ name: 'a.txt', content: 'a' }]));
    assert.deepEqual([result, batches], [{ ok: false, refusal: { kind: 'notASheet' } }, []]);
  });

  test('it ends when whoever takes the batches fails', async () => {
    const failure = new Error('the database is gone');
    const bytes = xlsx({ sheets: [{ rows: header + measured.repeat(5_000) }] });
    let batches = 0;
    await assert.rejects(
      readFigures(bytes, { profile, series }, async () => {
        batches += 1;
        throw failure;
      }),
      failure,
    );
    assert.equal(batches, 1);
  });

  test('it ends when it is no longer wanted', async () => {
    const bytes = xlsx({ sheets: [{ rows: header + measured.repeat(5_000) }] });
    const stop = new AbortController();
    const reason = new Error('the server closes');
    const reading = readFigures(
      bytes,
      { profile, series },
      async () => {
        stop.abort(reason);
      },
      stop.signal,
    );
    await assert.rejects(reading, reason);
    await assert.rejects(
      readFigures(bytes, { profile, series }, async () => {}, stop.signal),
      reason,
    );
  });
});

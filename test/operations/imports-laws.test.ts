// What holds of every import, whatever is in the file and in the plan.
import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import type { ImportId } from '#domain/readings/reading.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { figures, stepsOf } from './import-steps.ts';
import { accepted } from './refusals.ts';

type Line = {
  readonly series: 'Trygge beboere' | 'Indbrud' | 'I arbejde';
  readonly year: number;
  readonly value: string;
};

const line: fc.Arbitrary<Line> = fc.record({
  series: fc.constantFrom('Trygge beboere', 'Indbrud', 'I arbejde'),
  year: fc.integer({ min: 2014, max: 2020 }),
  value: fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map((tenths) => `${Math.floor(tenths / 10)},${tenths % 10}`),
    fc.constantFrom('..', 'x', ''),
  ),
});

/** A file has each figure once. */
const file = fc.uniqueArray(line, {
  minLength: 1,
  maxLength: 12,
  selector: ({ series, year }) => `${series} ${year}`,
});

const bytesOf = (lines: readonly Line[]): Uint8Array =>
  figures(...lines.map(({ series, year, value }) => `${series};${year};${value}`));

describe('laws of imports', () => {
  let people: People;
  beforeEach(async (context) => {
    people = peopleOn(await testDatabase(context as never), '2020-02-01T10:00:00.000Z');
    await perform(importPlanFile, people.administrator, { file: samplePlan() });
  });
  const { read, show, confirm, withdraw, inForce, verdicts } = stepsOf(() => people);

  /** Time passes between what people do. */
  let minute = 0;
  const tick = (): void => {
    minute += 1;
    people.clock.set(new Date(Date.UTC(2020, 1, 1, 10, minute)).toISOString());
  };
  /** Confirms a file; undefined where it says nothing new or came before. */
  const fact = async (lines: readonly Line[]): Promise<ImportId | undefined> => {
    tick();
    const bytes = bytesOf(lines);
    const id = await read(bytes).catch(() => undefined);
    if (id === undefined) return undefined;
    const { summary } = (await show(id)).import;
    if (summary === undefined || summary.new + summary.changed === 0) return undefined;
    await accepted(confirm(id, { odd: true }));
    return id;
  };
  const known = async () => ({
    figures: new Set((await inForce()).map((each) => JSON.stringify(each, asText))),
    verdicts: await verdicts(),
  });

  test('whatever is imported, withdrawn it has never been', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (lines) => {
        const before = await known();
        const id = await fact(lines);
        if (id === undefined) return;
        tick();
        await accepted(withdraw(id));
        assert.deepEqual(await known(), before);
      }),
      { numRuns: 25 },
    );
  });

  test('two imports withdrawn, in either order, leave what was before both', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, fc.boolean(), async (first, second, lastFirst) => {
        const before = await known();
        const ids = [await fact(first), await fact(second)].filter((id) => id !== undefined);
        for (const id of lastFirst ? ids.toReversed() : ids) {
          tick();
          await accepted(withdraw(id));
        }
        assert.deepEqual(await known(), before);
      }),
      { numRuns: 15 },
    );
  });

  test('confirmed, every figure of the file is in force as it says', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (lines) => {
        // The very same file may have come before, and another one since.
        if ((await fact(lines)) === undefined) return;
        const again = await read(
          bytesOf([...lines, { series: 'Indbrud', year: 1900, value: '1' }]),
        ).catch(() => undefined);
        if (again === undefined) return;
        const { summary } = (await show(again)).import;
        assert.ok(summary !== undefined);
        assert.ok(summary.new + summary.changed <= 1, JSON.stringify(summary));
      }),
      { numRuns: 15 },
    );
  });
});

const asText = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

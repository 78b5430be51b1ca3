import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Instant } from '#domain/time/period.ts';
import { suiteDatabase } from '#test/database.ts';
import { find, keep } from './evidence.ts';

const at = '2026-01-01T00:00:00Z' as Instant;

describe('a file that is kept', () => {
  const suite = suiteDatabase();
  const bytesOf = (length: number): Uint8Array =>
    Uint8Array.from({ length }, (_, place) => (place * 31 + (place >> 8)) % 251);

  for (const length of [0, 1, 1_048_575, 1_048_576, 1_048_577, 3_000_001]) {
    test(`of ${length} bytes comes back as it was, in one question`, async () => {
      const database = suite.get();
      const key = `p${length}`;
      const { rows } = await database.pool.query<{ id: string }>(
        `insert into plan (key, structure) values ('${key}', '{}'), ('${key}-other', '{}') returning id`,
      );
      const [plan = '', other = ''] = rows.map(({ id }) => id);
      const bytes = bytesOf(length);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await keep(database, plan, sha256, { fileName: 'tal.csv', bytes }, at);
      database.queries.reset();
      const found = await find(database, plan, sha256);
      assert.equal(database.queries.number(), 1);
      assert.equal(found?.fileName, 'tal.csv');
      assert.ok(Buffer.from(bytes).equals(found.bytes));
      assert.equal(await find(database, other, sha256), undefined);
    });
  }
});

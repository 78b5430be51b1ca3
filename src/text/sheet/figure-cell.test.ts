import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactDecimal } from '#domain/quantity/rational.ts';
import type { Cell } from '#domain/sheets/sheet.ts';
import { readFigure } from './figure-cell.ts';

const inThousands = { marks: {}, percent: 'asShown', point: 'thousands', times: '1000' } as const;

function kroner(cell: Cell): string | undefined {
  const read = readFigure(cell, 'kroner', inThousands);
  assert.ok(read.kind === 'state' && read.state.kind === 'measured');
  return exactDecimal(read.state.value);
}

test('"212" under "1.000 kr." is 212,000, whether the cell holds 212 or only shows it', () => {
  assert.equal(kroner({ kind: 'number', value: '212' }), '212000');
  assert.equal(kroner({ kind: 'number', value: '212345', isInFull: true }), '212345');
});

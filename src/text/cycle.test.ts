import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyKey, GoverningBody } from '#domain/governance/body.ts';
import type { CycleStep } from '#domain/governance/cycle.ts';
import type { WaitsFor } from '#domain/governance/step-progress.ts';
import { date, period } from '#domain/time/period.ts';
import { type CycleNames, gapText, waitsText } from './cycle.ts';

const group = 'gruppen' as BodyKey;
const board = 'bestyrelsen' as BodyKey;
const body = (key: BodyKey, name: string): GoverningBody => ({
  key,
  name,
  otherNames: [],
  kind: 'other',
  level: 'local',
  focusAreas: [],
  rights: [],
});

const names: CycleNames = {
  year: 2025,
  today: date('2026-03-10'),
  bodies: [body(group, 'Følgegruppen'), body(board, 'Bydelsbestyrelsen')],
  focusAreas: [
    { key: 'tryghed', name: 'Tryghed og trivsel' },
    { key: 'skole', name: 'Uddannelse' },
  ],
};

const figures = (number: number, oldest: string, from = '2025'): WaitsFor => ({
  kind: 'figures',
  number,
  oldest: date(oldest),
  from: period(from),
});
const evaluation = (focusArea: string): WaitsFor => ({
  kind: 'evaluation',
  body: group,
  focusArea,
});

const rows: readonly (readonly [waits: readonly WaitsFor[], said: readonly string[]])[] = [
  [[], []],
  [
    [figures(3, '2026-03-01')],
    ['Venter på 3 tal for 2025, det ældste skulle være kommet 1. marts 2026.'],
  ],
  [[figures(1, '2026-03-31')], ['Venter på 1 tal for 2025, det ventes 31. marts 2026.']],
  [
    [figures(2, '2025-03-01', '2023/24')],
    ['Venter på 2 tal til og med 2025, det ældste skulle være kommet 1. marts 2025.'],
  ],
  [[evaluation('tryghed')], ['Følgegruppen mangler at evaluere Tryghed og trivsel.']],
  [
    [evaluation('tryghed'), evaluation('skole')],
    ['Følgegruppen mangler at evaluere Tryghed og trivsel samt Uddannelse.'],
  ],
  [
    [
      { kind: 'decision', recommendation: 'a', body: board },
      { kind: 'decision', recommendation: 'b', body: board },
      { kind: 'postponed', recommendation: 'c', body: board, to: date('2026-12-01') },
    ],
    [
      'Bydelsbestyrelsen mangler at tage stilling til 2 indstillinger.',
      'Bydelsbestyrelsen har udsat en indstilling til 1. december 2026.',
    ],
  ],
  [
    [{ kind: 'action', decision: 'a', body: board }],
    ['1 beslutning i Bydelsbestyrelsen mangler en handling med ansvarlig og frist.'],
  ],
  [
    [
      { kind: 'step', step: 'evaluation:gruppen' },
      { kind: 'step', step: 'figures' },
    ],
    ['Venter på trin 1 og 2.'],
  ],
];

const steps: readonly CycleStep[] = [
  { key: 'figures', kind: 'figures', dueOn: date('2026-03-01') },
  { key: 'evaluation:gruppen', kind: 'evaluation', body: group, dueOn: date('2026-05-15') },
];

describe('what a step waits for, in words', () => {
  for (const [waits, said] of rows) {
    test(said.join(' ') || 'nothing', () => {
      assert.deepEqual(waitsText({ kind: 'evaluation' }, waits, names, steps), said);
    });
  }

  test('the body whose step it is is not named again', () => {
    const own = { kind: 'evaluation', body: group } as const;
    assert.deepEqual(waitsText(own, [evaluation('tryghed')], names), [
      'Mangler at evaluere Tryghed og trivsel.',
    ]);
  });

  test('a body whose recommendations lead nowhere is told what to do', () => {
    assert.equal(
      gapText({ kind: 'noReceiver', body: group }, names),
      'Følgegruppen indstiller, men ikke til noget organ, der tager stilling. Ret organet, og vælg, hvem det indstiller til.',
    );
  });
});

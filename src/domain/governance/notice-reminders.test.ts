import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { reminderDue } from './notice-reminders.ts';

const notice = {
  state: 'told',
  level: 'district',
  dueOn: '2019-03-20' as IsoDate,
  toldAt: '2019-03-01T10:00:00.000Z' as Instant,
} as const;

const cases: readonly (readonly [
  string,
  { readonly on: string; readonly sent?: readonly string[]; readonly of?: object },
  string | undefined,
])[] = [
  ['long before', { on: '2019-03-10' }, undefined],
  ['three days before', { on: '2019-03-17' }, 'soon:2019-03-20'],
  [
    'once that is sent, no more until it is late',
    { on: '2019-03-19', sent: ['soon:2019-03-20'] },
    undefined,
  ],
  ['on the day itself', { on: '2019-03-20', sent: ['soon:2019-03-20'] }, undefined],
  ['the day after', { on: '2019-03-21', sent: ['soon:2019-03-20'] }, 'due:2019-03-20'],
  ['two weeks after', { on: '2019-04-03', sent: ['due:2019-03-20'] }, 'late:2019-03-20'],
  ['after a month without the program: only the latest', { on: '2019-05-01' }, 'late:2019-03-20'],
  ['never again', { on: '2019-08-01', sent: ['late:2019-03-20'] }, undefined],
  ['a new deadline begins anew', { on: '2019-03-21', sent: ['due:2019-03-10'] }, 'due:2019-03-20'],
  [
    'told on the day of a reminder: that one is none',
    { on: '2019-03-18', of: { toldAt: '2019-03-18T08:00:00.000Z' } },
    undefined,
  ],
  ['ended', { on: '2019-03-21', of: { state: 'closed' } }, undefined],
  ['taken back', { on: '2019-03-21', of: { state: 'withdrawn' } }, undefined],
  ['for no body', { on: '2019-03-21', of: { level: 'none' } }, undefined],
  ['without a deadline', { on: '2019-03-21', of: { dueOn: undefined } }, undefined],
];

describe('when a body is reminded of a notice', () => {
  for (const [name, { on, sent = [], of = {} }, expected] of cases) {
    test(`${name}: ${expected ?? 'no reminder'}`, () => {
      const steps = sent.map((stage) => ({ stage }));
      const due = reminderDue({ ...notice, ...of }, steps, on as IsoDate);
      assert.equal(due?.mark, expected);
    });
  }
});

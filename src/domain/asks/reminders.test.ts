import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IsoDate } from '#domain/time/period.ts';
import { daysAfter, daysOpenAfterDue, isReminderDue, reminderDays } from './reminders.ts';

const cases: readonly { readonly dueOn: string; readonly days: readonly string[] }[] = [
  {
    // A Monday: the working day after is the Tuesday.
    dueOn: '2020-03-16',
    days: ['2020-03-13', '2020-03-17', '2020-03-24', '2020-03-31', '2020-04-07'],
  },
  {
    // A Friday: the working day after is the Monday.
    dueOn: '2020-02-28',
    days: ['2020-02-25', '2020-03-02', '2020-03-09', '2020-03-16', '2020-03-23'],
  },
  {
    dueOn: '2020-12-26',
    days: ['2020-12-23', '2020-12-28', '2021-01-04', '2021-01-11', '2021-01-18'],
  },
];

for (const { dueOn, days } of cases) {
  test(`due on ${dueOn}, reminders go out on ${days.join(', ')}`, () => {
    assert.deepEqual(reminderDays(dueOn as IsoDate), days);
  });
}

const first = '2020-01-01' as IsoDate;
const day = fc.integer({ min: 0, max: 500 }).map((days) => daysAfter(first, days));

/** The days on which a reminder goes out, when it is looked into on these days, some of them twice. */
function sentOn(dueOn: IsoDate, madeOn: IsoDate, days: readonly IsoDate[]): readonly IsoDate[] {
  let remindedOn: IsoDate | undefined;
  return days.filter((today) => {
    const due = isReminderDue({ dueOn, madeOn, remindedOn }, today);
    if (due) remindedOn = today;
    return due;
  });
}

test('looked into daily, each reminder goes out on its day and once, however often one looks', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (madeOn, ahead) => {
      const dueOn = daysAfter(madeOn, ahead);
      const days = Array.from({ length: 120 }, (_, index) => daysAfter(madeOn, index));
      const sent = sentOn(
        dueOn,
        madeOn,
        days.flatMap((each) => [each, each]),
      );
      assert.deepEqual(
        sent,
        reminderDays(dueOn).filter((each) => each > madeOn),
      );
    }),
  );
});

test('looked into now and then, there is at most one for each day for it, and none before the first', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 60 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 }),
      (madeOn, ahead, looked) => {
        const dueOn = daysAfter(madeOn, ahead);
        const days = looked.sort((a, b) => a - b).map((each) => daysAfter(madeOn, each));
        const sent = sentOn(dueOn, madeOn, days);
        const due = reminderDays(dueOn).filter((each) => each > madeOn);
        for (const [index, each] of sent.entries()) {
          const after = sent[index - 1] ?? madeOn;
          assert.ok(due.some((one) => after < one && one <= each));
        }
        const last = days.at(-1);
        const missed = due.filter((one) => last !== undefined && one <= last);
        assert.equal(sent.length === 0, missed.length === 0);
      },
    ),
  );
});

test('one that was sent by hand on the day stands for it', () => {
  const facts = { dueOn: '2020-03-16' as IsoDate, madeOn: first };
  const today = '2020-03-17' as IsoDate;
  assert.equal(isReminderDue({ ...facts, remindedOn: today }, today), false);
  assert.equal(isReminderDue({ ...facts, remindedOn: '2020-03-16' as IsoDate }, today), true);
});

test('the link outlives the last reminder', () => {
  fc.assert(
    fc.property(day, (dueOn) => {
      assert.ok((reminderDays(dueOn).at(-1) ?? '') < daysAfter(dueOn, daysOpenAfterDue));
    }),
  );
});

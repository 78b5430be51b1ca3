import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { date } from '#domain/time/period.ts';
import { weekItemText } from './week.ts';

const names = { bodies: [], people: [], focusAreas: [] };
const seen = (code: string, day: string) => ({ code, last: date(day) });

describe('criteria to follow up', () => {
  const cases = [
    [
      'one that was seen',
      true,
      [seen('T1', '2019-03-01')],
      'Følg op på T1: intet organ har set på det siden den 1. marts 2019',
    ],
    [
      'one that never was',
      true,
      [{ code: 'T1' }],
      'Følg op på T1: intet organ har set på det endnu',
    ],
    [
      'several, of which nobody can say one day',
      true,
      [{ code: 'T1' }, seen('T2', '2019-03-01')],
      'Følg op på T1 og T2: intet organ har set på dem i mindst et år',
    ],
    [
      'none of several',
      true,
      [{ code: 'T1' }, { code: 'T2' }],
      'Følg op på T1 og T2: intet organ har set på dem endnu',
    ],
    [
      'one whose year is nearly gone',
      false,
      [seen('T1', '2019-03-01')],
      'Følg op på T1, inden året er gået (sidst den 1. marts 2019)',
    ],
    [
      'one never seen since the plan began',
      false,
      [{ code: 'T1' }],
      'Følg op på T1: intet organ har set på det endnu',
    ],
    [
      'several whose year is nearly gone',
      false,
      [seen('T1', '2019-03-01'), seen('T2', '2019-04-01')],
      'Følg op på T1 og T2, inden året er gået',
    ],
  ] as const;
  for (const [name, isLate, criteria, expected] of cases) {
    test(name, () => {
      const item = {
        subject: { kind: 'notFollowedUp', criteria, isLate },
        who: { kind: 'secretariat' },
        bodies: [],
        daysLate: 0,
      } as const;
      assert.equal(weekItemText(item, names), expected);
    });
  }
});

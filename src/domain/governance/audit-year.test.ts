import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import {
  aboutDecision,
  isAbout,
  isActionOfYear,
  isDecisionOfYear,
  isDocumentOfYear,
  isMeetingOfYear,
  looksOfYear,
  ofYear,
  type YearSigns,
} from './audit-year.ts';
import type { BodyKey } from './body.ts';
import type { Evaluation, Recommendation } from './cycle.ts';
import type { Action, Decision } from './decision.ts';
import type { Sighting } from './meeting.ts';

const day = (text: string) => text as IsoDate;
const moment = (text: string) => `${text}T10:00:00.000Z` as Instant;
const body = 'gruppen' as BodyKey;
const criterion = { id: 'T1', focusArea: 'tryghed' } as never;

const recommendation = {
  id: 'r',
  year: 2017,
  body,
  focusArea: 'tryghed',
  criteria: [],
} as unknown as Recommendation;

/** Papers of two years; a late meeting on those of 2017, and one on nothing of a year. */
const signs: YearSigns = {
  documents: [
    { id: 'p17', kind: 'statusPaper', year: 2017 },
    { id: 'p18', kind: 'statusPaper', year: 2018 },
  ],
  recommendations: [recommendation],
  items: [
    { id: 'i1', meeting: 'late', kind: 'paper', subject: 'p17', title: '' },
    { id: 'i2', meeting: 'both', kind: 'evaluation', subject: '2018/tryghed', title: '' },
    { id: 'i3', meeting: 'both', kind: 'recommendation', subject: 'r', title: '' },
    { id: 'i4', meeting: 'other', kind: 'minutes', subject: 'late', title: '' },
  ],
};
const of2017 = ofYear(signs, { year: 2017, today: day('2026-11-23') });
const lived = ofYear(signs, { year: 2017, today: day('2017-11-23') });

const sighting = (seenOn: string, more: Partial<Sighting> = {}): Sighting => ({
  id: 's',
  body,
  seenOn: day(seenOn),
  subject: { kind: 'criterion', criterion: 'T1' },
  enteredBy: 'x',
  enteredAt: moment(seenOn),
  ...more,
});

describe('whether a body looked at the results of 2017', () => {
  const rows: readonly (readonly [string, Sighting, typeof of2017, boolean])[] = [
    ['in its paper, nine years late', sighting('2026-05-01', { document: 'p17' }), of2017, true],
    ['in the paper of 2018, in 2018', sighting('2018-05-01', { document: 'p18' }), of2017, false],
    ['at a late meeting on it', sighting('2026-05-01', { meeting: 'late' }), of2017, true],
    ['at a meeting on two years', sighting('2026-05-01', { meeting: 'both' }), of2017, true],
    [
      'at a meeting on no year, the year after',
      sighting('2018-05-01', { meeting: 'other' }),
      of2017,
      true,
    ],
    [
      'at a meeting on no year, nine years late',
      sighting('2026-05-01', { meeting: 'other' }),
      of2017,
      false,
    ],
    ['nothing says of which year, the year after', sighting('2018-12-31'), of2017, true],
    ['nothing says of which year, two years after', sighting('2019-01-01'), of2017, false],
    ['nothing says of which year, within the year', sighting('2017-12-31'), of2017, false],
    ['nothing says of which year, within the year that lasts', sighting('2017-05-01'), lived, true],
  ];
  for (const [name, seen, of, expected] of rows) {
    test(name, () => {
      const known = { sightings: [seen], evaluations: [], recommendations: [], decisions: [] };
      assert.equal(looksOfYear(criterion, known, of).length === 1, expected);
    });
  }

  test('what was evaluated and decided is of its own year, whatever day it was', () => {
    const evaluated = (year: number, on: string) =>
      ({ year, body, focusArea: 'tryghed', finishedAt: moment(on) }) as Evaluation;
    const decided = (id: string, on: string) =>
      ({
        id: `d${id}`,
        body,
        on: { kind: 'recommendation', id },
        decidedOn: day(on),
      }) as Decision;
    const looks = looksOfYear(
      criterion,
      {
        sightings: [],
        evaluations: [evaluated(2017, '2026-04-01'), evaluated(2018, '2018-04-01')],
        recommendations: [recommendation, { ...recommendation, id: 'q', year: 2018 }],
        decisions: [decided('r', '2026-05-01'), decided('q', '2018-05-01')],
      },
      of2017,
    );
    assert.deepEqual(
      looks.map(({ on, how }) => [on, how]),
      [
        ['2026-04-01', 'evaluated'],
        ['2026-05-01', 'decided'],
      ],
    );
  });
});

describe('what belongs to 2017', () => {
  const issued = (year: number | undefined, meeting: string | undefined, on: string) =>
    ({ year, meeting, issuedAt: moment(on) }) as never;
  const rows: readonly (readonly [string, boolean, boolean])[] = [
    [
      'its paper, issued late',
      isDocumentOfYear(issued(2017, undefined, '2026-05-01'), of2017),
      true,
    ],
    [
      'the paper of 2018, issued in 2018',
      isDocumentOfYear(issued(2018, undefined, '2018-05-01'), of2017),
      false,
    ],
    [
      'minutes of a late meeting on it',
      isDocumentOfYear(issued(undefined, 'late', '2026-05-01'), of2017),
      true,
    ],
    [
      'minutes of a late meeting on no year',
      isDocumentOfYear(issued(undefined, 'other', '2026-05-01'), of2017),
      false,
    ],
    [
      'minutes of a meeting on no year, the year after',
      isDocumentOfYear(issued(undefined, 'other', '2018-05-01'), of2017),
      true,
    ],
    [
      'a late meeting on it',
      isMeetingOfYear({ id: 'late', startsAt: moment('2026-05-01') }, of2017),
      true,
    ],
    [
      'a late meeting on no year',
      isMeetingOfYear({ id: 'other', startsAt: moment('2026-05-01') }, of2017),
      false,
    ],
    [
      'any meeting of the year after',
      isMeetingOfYear({ id: 'x', startsAt: moment('2018-05-01') }, of2017),
      true,
    ],
  ];
  for (const [name, found, expected] of rows) test(name, () => assert.equal(found, expected));

  const decisions: readonly (readonly [string, Partial<Decision>, boolean])[] = [
    [
      'under an evaluation of 2018, at a meeting on both',
      { agendaItem: 'i2', meeting: 'both' },
      false,
    ],
    ['under a recommendation of it, late', { agendaItem: 'i3', meeting: 'both' }, true],
    ['at a late meeting on it', { meeting: 'late' }, true],
    ['outside meetings, late', {}, false],
    ['outside meetings, the year after', { decidedOn: day('2018-05-01') }, true],
  ];
  for (const [name, more, expected] of decisions) {
    test(`a decision ${name}`, () =>
      assert.equal(
        isDecisionOfYear({ decidedOn: day('2026-05-01'), ...more }, signs, of2017),
        expected,
      ));
  }

  const action = (made: string, more: Partial<Action> = {}) =>
    ({ madeAt: moment(made), state: 'open', criteria: [], ...more }) as unknown as Action;
  const actions: readonly (readonly [string, Action, Decision | undefined, boolean])[] = [
    ['agreed in the year after', action('2018-05-01'), undefined, true],
    ['agreed long before and still open', action('2015-05-01'), undefined, true],
    [
      'settled before the year began',
      action('2015-05-01', { state: 'done', settledOn: day('2016-12-31') }),
      undefined,
      false,
    ],
    ['agreed years after', action('2026-05-01'), undefined, false],
    [
      'agreed years after, by a decision of the year',
      action('2026-05-01'),
      { year: 2017 } as Decision,
      true,
    ],
  ];
  for (const [name, each, decision, expected] of actions) {
    test(`an action ${name}`, () => assert.equal(isActionOfYear(each, decision, 2017), expected));
  }
});

describe('whether a decision that is on no recommendation is about a criterion', () => {
  const action = { id: 'a', criteria: ['T1'] } as unknown as Action;
  const facts = {
    ...signs,
    notices: [
      { id: 'n1', criteria: ['T1'], focusAreas: [] },
      { id: 'n2', criteria: [], focusAreas: ['tryghed'] },
      { id: 'n3', criteria: ['T2'], focusAreas: ['skole'] },
    ] as never,
    actions: [action],
  };
  const notice = (id: string) => ({ on: { kind: 'notice', id } }) as Decision;
  const item = (agendaItem: string) => ({ on: { kind: 'agendaItem' }, agendaItem }) as Decision;
  const rows: readonly (readonly [string, Decision, readonly Action[], boolean])[] = [
    ['on a notice that names it', notice('n1'), [], true],
    ['on a notice about its area', notice('n2'), [], true],
    ['on a notice about something else', notice('n3'), [], false],
    ['under the evaluation of its area', item('i2'), [], true],
    ['under a recommendation about its area', item('i3'), [], true],
    ['under the minutes', item('i4'), [], false],
    ['when an action names it that follows', item('i4'), [action], true],
    [
      'when an action follows that names another in its area',
      item('i4'),
      [{ ...action, focusArea: 'tryghed', criteria: ['T2'] } as unknown as Action],
      false,
    ],
  ];
  for (const [name, decision, following, expected] of rows) {
    test(name, () =>
      assert.equal(isAbout(aboutDecision(decision, following, facts), criterion), expected),
    );
  }
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findCpr, maskCpr } from './cpr.ts';

// All numbers are made up. 070761-4285 is the example the CPR office itself gives of the control digit.
const found: readonly (readonly [name: string, text: string])[] = [
  ['with a hyphen', '070761-4285'],
  ['without anything between', '0707614285'],
  ['with a space', '070761 4285'],
  ['with spaces around the hyphen', '070761 - 4285'],
  ['with a slash', '070761/4285'],
  ['with an en dash, as word processors put it', '070761–4285'],
  ['with a hyphen that does not break', '070761\u20114285'],
  ['with a space that does not break', '070761\u00a04285'],
  ['in full-width digits', '０７０７６１-４２８５'],
  ['over a line break', '070761\n4285'],
  ['the day written apart, with a hyphen', '07.07.61-4285'],
  ['the day written apart, right control digit', '07 07 61 4285'],
  ['without a right control digit, as given since 2007', '010107-4001'],
  ['in a sentence', 'Beboeren (070761-4285) flyttede i 2019.'],
  ['last in a sentence', 'Beboeren er 070761-4285.'],
  ['after "cpr:"', 'cpr:070761-4285'],
  ['right after "CPR"', 'CPR070761-4285'],
  ['right after "cprnr."', 'cprnr.0707614285'],
  ['in the name of a file', 'referat 070761-4285.pdf'],
  ['in the name of a file, between low lines', 'referat_070761-4285_endelig.pdf'],
  ['a day of a leap year', '290200-4123'],
  ['the last of many numbers', '12.453, 64,6 %, 2014/15, 070761-4285'],
  ['a form that could be a day and a year', '110101-2020'],
];

const notFound: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['an amount', '16.650.000 kr.'],
  ['a long amount', '1.110.101.202 kr.'],
  ['a period of two days', '010117-311220'],
  ['two dates', '01.01.17 - 31.12.20'],
  ['two dates in full', '01.01.2017-31.12.2020'],
  ['a date and a year', '01.01.17 2020'],
  ['a date and an amount', 'Senest 31.12.20 1234 kr.'],
  ['an ISO date and a time', '2017-03-31T12:00:00.000Z'],
  ['a school year', '2014/15-2019/20'],
  ['a telephone number', '12 34 56 78'],
  ['a telephone number abroad', '+45 12 34 56 78'],
  ['a telephone number without spaces', '+4512345678'],
  ['two telephone numbers', '20101020 30304040'],
  ['a day that does not exist', '320101-1234'],
  ['a month that does not exist', '011301-1234'],
  ['29 February of a year that is not a leap year', '290201-1234'],
  ['29 February 1900', '290200-1234'],
  ['eleven digits', '07076142851'],
  ['part of a longer code', 'DK0707614285'],
  ['part of a longer number', '1234-070761-4285-99'],
  ['part of a decimal', '0707614285,5'],
  ['a CVR number', 'CVR 29189765'],
  ['a production unit number', 'P-nr. 1003456789'],
  ['an id', '0191a2b3-0707-7614-8285-070761428512'],
  ['a hash', 'a070761428507076142850707614285070761428507076142850707614285abcd'],
  ['an EAN number', '5798000423411'],
  ['a list of years', '2015 2016 2017 2018 2019 2020'],
  ['numbers in columns', '01 02 03 2017'],
];

describe('a CPR number is found', () => {
  for (const [name, text] of found) {
    test(name, () => assert.notEqual(findCpr(text), undefined));
  }
});

describe('not taken for a CPR number', () => {
  for (const [name, text] of notFound) {
    test(name, () => assert.equal(findCpr(text), undefined));
  }
});

test('the place is where it stands', () => {
  assert.equal(findCpr('Æøå \u00a0 070761-4285'), 6);
});

test('a long text is searched in an instant', () => {
  assert.equal(findCpr('01 01 '.repeat(200_000)), undefined);
  assert.equal(findCpr('1'.repeat(1_000_000)), undefined);
});

test('masked, the number is gone, the rest stands, and it is still found', () => {
  const masked = maskCpr('Æ \u00a0 070761-4285 og 0101901234.');
  assert.equal(masked, 'Æ \u00a0 ••••••-•••• og ••••••-••••.');
  assert.notEqual(findCpr(masked), undefined);
  assert.equal(maskCpr('16.650.000 kr. i 2017'), '16.650.000 kr. i 2017');
});

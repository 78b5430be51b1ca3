import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAgreement } from '#text/agreement/read.ts';
import { blocksOfText } from './plain-text.ts';

const cover = [
  'Strategisk samarbejdsaftale',
  'Områdets navn: Søkvarteret',
  'Aftalens parter: Boligforeningen Søen, Vestby Kommune, Boligselskabet Åen og Vestegnens Politi',
  'Samarbejdsaftalen gælder fra - til: 01.10.21 – 30.09.25',
  'Underskrifter:',
];

describe('a text without empty lines', () => {
  test('keeps a label apart from a full line above it', () => {
    const draft = readAgreement(blocksOfText(cover.join('\n')));
    assert.deepEqual(
      draft.parties.map(({ name }) => name),
      ['Boligforeningen Søen', 'Vestby Kommune', 'Boligselskabet Åen', 'Vestegnens Politi'],
    );
    assert.deepEqual([draft.period?.from, draft.period?.to], ['2021-10-01', '2025-09-30']);
  });

  test('keeps a label apart from a party on a full line of its own', () => {
    const long = 'Boligorganisationen for Søkvarteret og de nærmeste bydele ved havnen';
    const text = ['Aftalens parter:', 'Vestby Kommune', long, cover[3]].join('\n');
    const names = readAgreement(blocksOfText(text)).parties.map(({ name }) => name);
    assert.deepEqual(names, ['Vestby Kommune', long]);
  });

  test('still joins running text that was wrapped at a margin', () => {
    const lines = [
      'Helhedsplanen er et samarbejde mellem boligorganisationen og kommunen, og',
      'Aftalen om det hele er skrevet ned her, så alle kan se den.',
    ];
    assert.equal(blocksOfText(lines.join('\n')).length, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ProfileQuestion } from '#domain/imports/profile.ts';
import type { CellPlace, SheetRefusal } from '#domain/sheets/sheet.ts';
import { markText, placeAmong, placeText, questionText, refusalText } from './words.ts';

const named = { number: 2, name: 'Tal', hidden: false };
const plain = { number: 1, name: '', hidden: false };

describe('a place in a file', () => {
  const places: readonly (readonly [CellPlace, string])[] = [
    [{ sheet: named, cell: 'D14' }, 'ark 2, celle D14'],
    [{ sheet: named, cell: '14' }, 'ark 2, række 14'],
    [{ sheet: named }, 'ark 2'],
    [{ sheet: plain, cell: 'D14' }, 'celle D14'],
    [{ sheet: plain, cell: 'København, 2015' }, 'København, 2015'],
    [{ sheet: plain }, 'filen'],
  ];
  for (const [place, text] of places) test(text, () => assert.equal(placeText(place), text));

  test('the only sheet of a file goes without saying', () => {
    const place = { sheet: named, cell: 'D14' };
    assert.equal(placeText(placeAmong(place, 1)), 'celle D14');
    assert.equal(placeText(placeAmong(place, 2)), 'ark 2, celle D14');
  });
});

describe('a file that cannot be read', () => {
  const refusals: readonly (readonly [SheetRefusal, RegExp])[] = [
    [{ kind: 'empty' }, /^Der er ingen tal i filen\./],
    [{ kind: 'notASheet' }, /\.xlsx.*\.ods.*csv/],
    [{ kind: 'oldExcel' }, /gem den som \.xlsx/],
    [{ kind: 'encrypted' }, /Fjern adgangskoden/],
    [{ kind: 'macros' }, /uden makroer/],
    [{ kind: 'broken' }, /beskadiget/],
    [{ kind: 'mixedLetters' }, /blander to tegnsæt/],
    [{ kind: 'tooLarge', limitBytes: 10_000_000 }, /^Filen fylder mere end 10 MB\. Del/],
    [{ kind: 'tooLarge', limitBytes: 400_000_000, of: 'unpacked' }, /400 MB, når den er pakket ud/],
    [{ kind: 'tooLarge', limitBytes: 1_000_000, of: 'cell' }, /^En celle i filen .* 1 MB/],
    [{ kind: 'tooManyRows', limit: 200_000 }, /mere end 200\.000 rækker/],
    [{ kind: 'tookTooLong', limitSeconds: 60 }, /på 60 sekunder/],
    [{ kind: 'cprNumber', place: { sheet: named, cell: 'B3' } }, /^I ark 2, celle B3 .*CPR-nummer/],
    [
      { kind: 'persons', place: { sheet: named }, columns: ['Navn', 'Adresse'] },
      /^Ark 2 ligner en liste med én række pr\. person \("Navn" og "Adresse"\)/,
    ],
  ];
  for (const [refusal, text] of refusals) {
    test(refusal.kind, () => assert.match(refusalText(refusal), text));
  }
});

describe('what is asked of a file', () => {
  const questions: readonly (readonly [ProfileQuestion, string])[] = [
    [{ kind: 'layout' }, 'Hvordan er tallene stillet op?'],
    [{ kind: 'column', role: 'value' }, 'Hvilken kolonne har tallet?'],
    [
      { kind: 'column', role: 'n', gone: 'Svar' },
      'Kolonnen "Svar" er der ikke længere. Hvilken kolonne har antallet bag tallet?',
    ],
    [{ kind: 'series', label: 'Trygge', likely: [] }, 'Hvilken måling er "Trygge"?'],
    [{ kind: 'percent', example: '0,646' }, 'Er 0,646 en andel af 1 eller et tal i procent?'],
    [{ kind: 'point', example: '64.6' }, 'Hvad betyder punktummet i "64.6"?'],
    [{ kind: 'mark', mark: '..' }, 'Hvad betyder ".." i stedet for et tal?'],
    [{ kind: 'mark', mark: '' }, 'Hvad betyder en tom celle?'],
  ];
  for (const [question, text] of questions) {
    test(text, () => assert.equal(questionText(question), text));
  }
});

test('no mark is said to be a number', () => {
  for (const mark of ['suppressed', 'pending', 'notMeasured', 'skip'] as const) {
    assert.doesNotMatch(markText(mark), /\d|nul/);
  }
});

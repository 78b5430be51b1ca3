import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspectSheets } from './inspect.ts';
import { lookThrough } from './look.ts';
import { refusalOf } from './refused.ts';

/** Names that are nobody's. */
const names = [
  'Aslan Ravn',
  'Bente Å. Birk',
  'Carl-Emil Due',
  'Dorthe Egeskov',
  'Emil Falk',
  'Freja Gran',
];
const schools = [
  'Åparkens Skole',
  'Bakkeskolen',
  'Fjordskolen',
  'Engskolen',
  'Skovbrynets Skole',
  'Havneskolen',
];
const areas = ['Åparken', 'Bakkegården', 'Fjordparken', 'Engvænget', 'Skovbrynet', 'Havnen'];
const groups = ['Børn', 'Unge', 'Voksne', 'Ældre', 'Kvinder', 'Mænd'];
const numbers = [1, 2, 3, 4, 5, 6];
const days = numbers.map((n) => `0${n}-04-2009`);
const ages = ['7', '8', '8', '9', '9', '7'];
const emails = numbers.map((n) => `en${n}@example.org`);
const phones = numbers.map((n) => `2000000${n}`);
const streets = numbers.map((n) => `Birkevej ${n}`);

type Column = readonly [header: string, values: readonly (string | number)[]];
const csv = (columns: readonly Column[], { title = '', rows = 6 } = {}): Buffer =>
  Buffer.from(
    `${title === '' ? '' : `${title}\n\n`}${[
      columns.map(([header]) => header),
      ...Array.from({ length: rows }, (_, at) => columns.map(([, values]) => values[at] ?? '')),
    ]
      .map((row) => row.join('\t'))
      .join('\n')}\n`,
  );

const ofPersons: readonly (readonly [string, Buffer, columns: readonly string[]])[] = [
  [
    'first and last names',
    csv([
      ['Fornavn', names],
      ['Efternavn', names],
      ['Klasse', ages],
    ]),
    ['Fornavn', 'Efternavn'],
  ],
  [
    'a first name is enough',
    csv([
      ['Fornavn', names],
      ['Timer', numbers],
    ]),
    ['Fornavn'],
  ],
  [
    'headers below a title',
    csv(
      [
        ['Nr.', numbers],
        ['Elevens navn', names],
      ],
      { title: 'Fravær' },
    ),
    ['Elevens navn'],
  ],
  [
    'the child’s name',
    csv([
      ['Barnets navn:', names],
      ['Alder', ages],
    ]),
    ['Barnets navn:'],
  ],
  [
    'a CPR column whose numbers were taken out',
    csv([
      ['CPR-nr.', numbers],
      ['Indkomst', numbers],
    ]),
    ['CPR-nr.'],
  ],
  [
    'days of birth without names',
    csv([
      ['Fødselsdato', days],
      ['Køn', ['K', 'M', 'K', 'M', 'K', 'M']],
    ]),
    ['Fødselsdato'],
  ],
  [
    'a name and an address',
    csv([
      ['Navn', names],
      ['Adresse', streets],
    ]),
    ['Navn', 'Adresse'],
  ],
  [
    'a name and a telephone',
    csv([
      ['NAVN', names.map((n) => n.toLowerCase())],
      ['Tlf.', phones],
    ]),
    ['NAVN', 'Tlf.'],
  ],
  [
    'a name and an age',
    csv([
      ['Navn', numbers.map((n) => `Deltager ${n}`)],
      ['Alder', ages],
    ]),
    ['Navn', 'Alder'],
  ],
  [
    'names and nothing else',
    csv([
      ['Navn', names],
      ['Fremmøder', numbers],
    ]),
    ['Navn'],
  ],
  [
    'pupils by name',
    csv([
      ['Elev', names],
      ['Fravær i pct.', numbers],
    ]),
    ['Elev'],
  ],
  [
    'participants by name',
    csv([
      ['Deltager', names],
      ['Aktivitet', Array(6).fill('Fodbold')],
    ]),
    ['Deltager'],
  ],
  [
    'e-mail addresses of those who answered',
    csv([
      ['E-mail', emails],
      ['Svar 1', numbers],
    ]),
    ['E-mail'],
  ],
  [
    'an answer for each respondent',
    csv([
      ['Respondent-ID', numbers],
      ['Køn', ages],
      ['Tryghed', ages],
    ]),
    ['Respondent-ID', 'Køn'],
  ],
  [
    'a number for each citizen',
    csv([
      ['Borger nr.', numbers],
      ['I job', numbers],
    ]),
    ['Borger nr.'],
  ],
  [
    'a list of staff with their departments',
    csv([
      ['Navn', names],
      ['Afdeling', Array(6).fill('Åparken')],
      ['Telefon', phones],
    ]),
    ['Navn', 'Telefon'],
  ],
];

const ofFigures: readonly (readonly [string, Buffer])[] = [
  [
    'figures of departments',
    csv([
      ['Afdeling', areas],
      ['År', Array(6).fill(2019)],
      ['Andel', numbers],
    ]),
  ],
  [
    'schools by the word "navn"',
    csv([
      ['Navn', schools],
      ['Antal elever', numbers],
      ['Fravær', numbers],
    ]),
  ],
  [
    'schools with addresses and telephones',
    csv([
      ['Navn', schools],
      ['Adresse', streets],
      ['Telefon', phones],
    ]),
  ],
  [
    'schools with e-mail',
    csv([
      ['Skole', schools],
      ['E-mail', emails],
      ['Telefon', phones],
    ]),
  ],
  [
    'departments with a person to ask',
    csv([
      ['Afdeling', areas],
      ['Navn', names],
      ['Telefon', phones],
    ]),
  ],
  [
    'areas by the word "navn"',
    csv([
      ['Navn', areas],
      ['Beboere', numbers],
    ]),
  ],
  [
    'groups under "deltager"',
    csv([
      ['Deltager', groups],
      ['Antal', numbers],
    ]),
  ],
  [
    'counts of pupils',
    csv([
      ['År', numbers],
      ['Elever', numbers],
      ['Børn', numbers],
    ]),
  ],
  [
    'counts under "elev"',
    csv([
      ['År', numbers],
      ['Elev', numbers],
    ]),
  ],
  [
    'figures by sex and age',
    csv([
      ['Køn', ages],
      ['Alder', ages],
      ['Antal', numbers],
    ]),
  ],
  [
    'figures by country of birth',
    csv([
      ['Fødeland', areas],
      ['Antal', numbers],
    ]),
  ],
  [
    'figures by school class',
    csv([
      ['Klasse', ages],
      ['Andel', numbers],
    ]),
  ],
  [
    'long form',
    csv([
      ['Måling', groups],
      ['Gruppe', areas],
      ['Periode', numbers],
      ['Tal', numbers],
    ]),
  ],
  [
    'associations and their members',
    csv([
      ['Forening', areas],
      ['Medlem', numbers],
      ['Alder', ages],
    ]),
  ],
  [
    'four persons are too few to be a list',
    csv(
      [
        ['Fornavn', names],
        ['Timer', numbers],
      ],
      { rows: 4 },
    ),
  ],
  [
    'one contact over many rows',
    csv([
      ['Navn', Array(6).fill('Bente Birk')],
      ['Telefon', Array(6).fill('20000001')],
      ['År', numbers],
    ]),
  ],
  [
    'a word in a footnote',
    csv([
      ['Område', areas],
      ['Andel', numbers],
      ['Navn', ['']],
    ]),
  ],
  [
    'streets',
    csv([
      ['Adresse', streets],
      ['Antal lejemål', numbers],
    ]),
  ],
];

const endingOf = (bytes: Uint8Array) => lookThrough(bytes).then(() => 'figures', refusalOf);
const sheet = { number: 1, name: '', hidden: false };

describe('a sheet with one row for each person is refused', () => {
  for (const [name, file, columns] of ofPersons) {
    test(name, async () => {
      const refusal = await endingOf(file);
      assert.ok(typeof refusal === 'object' && refusal.kind === 'persons');
      assert.deepEqual(refusal.columns, columns);
      assert.deepEqual(refusal.place.sheet, sheet);
    });
  }

  test('it tells where the first of the columns is headed', async () => {
    const file = csv(
      [
        ['Nr.', numbers],
        ['Elevens navn', names],
      ],
      { title: 'Fravær' },
    );
    assert.deepEqual(await inspectSheets(file), {
      ok: false,
      refusal: { kind: 'persons', place: { sheet, cell: 'B3' }, columns: ['Elevens navn'] },
    });
  });
});

describe('a sheet of figures is not taken for one of persons', () => {
  for (const [name, file] of ofFigures) {
    test(name, async () => assert.equal(await endingOf(file), 'figures'));
  }
});

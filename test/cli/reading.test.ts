import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { demo, fremdrift, projectFolder } from './command-line.ts';

const seed = join(
  projectFolder,
  '../shared/seed/strategisk-samarbejdsaftale-surf-valby-2017-2020.txt',
);
const withoutSeed = existsSync(seed) ? false : 'the agreement itself is not on this machine';

let folder = '';
const inFolder = (name: string, contents: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

describe('the command line, without a database', { concurrency: 2 }, () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'fremdrift-cli-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('--help names every command, on standard output', async () => {
    const { code, said, complained } = await fremdrift(['--help']);
    assert.equal(code, 0);
    assert.equal(complained, '');
    for (const name of ['read', 'read-sentence', 'evaluate', 'import', 'export', 'sign-in-link']) {
      assert.match(said, new RegExp(`^ {2}${name} `, 'm'));
    }
  });

  test('every command has its own help', async () => {
    const { code, said } = await fremdrift(['evaluate', '--help']);
    assert.equal(code, 0);
    assert.match(said, /^Brug: fremdrift evaluate PLANFIL \[--as-of DATO\] \[--json\]$/m);
  });

  const misuses: readonly (readonly [name: string, words: readonly string[], sentence: RegExp])[] =
    [
      ['nothing', [], /^Fremdrift på kommandolinjen/],
      [
        'an unknown command',
        ['vurder'],
        /^Kommandoen "vurder" kendes ikke\. Kommandoerne er read, /,
      ],
      [
        'an unknown option',
        ['evaluate', demo, '--asof', '2020-01-01'],
        /^Tilvalget --asof kendes ikke\. Brug: /,
      ],
      [
        'an option without its value',
        ['evaluate', demo, '--as-of'],
        /^Tilvalget --as-of er brugt forkert\./,
      ],
      ['no file', ['evaluate'], /^Der mangler noget efter "evaluate"\. Brug: /],
      ['a file too many', ['evaluate', demo, demo], /er én for meget efter "evaluate"/],
      [
        'a date that is none',
        ['evaluate', demo, '--as-of', '31.12.2020'],
        /^"31\.12\.2020" er ikke en dato\. Skriv den som 2020-06-01\.$/m,
      ],
      ['an empty sentence', ['read-sentence', ' '], /^Sætningen er tom\.$/m],
    ];
  for (const [name, words, sentence] of misuses) {
    test(`written wrongly: ${name}`, async () => {
      const { code, said, complained } = await fremdrift(words);
      assert.equal(code, 2);
      assert.equal(said, '');
      assert.match(complained, sentence);
    });
  }

  const personal: readonly (readonly [name: string, words: () => readonly string[]])[] = [
    ['read-sentence', () => ['read-sentence', 'Beboer 311290-1234 er tryg i 2020', '--json']],
    ['a name', () => ['sign-in-link', '--name', '0101901234']],
    ['read', () => ['read', inFolder('person.txt', `1. Formål\n\nBeboer 311290-1234 er tryg.\n`)]],
    [
      'evaluate, in the name of the plan',
      () => ['evaluate', inFolder('person.json', planOf({ name: 'Beboer 311290-1234' }))],
    ],
    [
      'evaluate, in a member nobody knows, as escaped text',
      () => [
        'evaluate',
        inFolder('escaped.json', planOf({ note: '#' }).replace('#', '\\u0033112901234')),
      ],
    ],
    [
      'import, as a number',
      () => ['import', inFolder('number.json', planOf({ n: 3112901234 })), '--as', 'person'],
    ],
  ];
  const planOf = (more: object) =>
    JSON.stringify({ plan: { key: 'p', name: 'P', period: '2017/2020', ...more } });
  for (const [name, words] of personal) {
    test(`a CPR number is refused and not said again: ${name}`, async () => {
      const { code, said, complained } = await fremdrift(words());
      assert.equal(code, 1, complained);
      assert.equal(said, '');
      assert.match(complained, /ligner et CPR-nummer/);
      assert.doesNotMatch(complained, /3112901234|311290-1234|0101901234/);
    });
  }

  const bad: readonly (readonly [name: string, file: () => string, sentence: RegExp])[] = [
    [
      'a file that is not there',
      () => join(folder, 'nix.json'),
      /Filen .*nix\.json findes ikke\.$/m,
    ],
    ['a folder', () => folder, /er en mappe\. Skriv navnet på en fil\.$/m],
    ['broken JSON', () => inFolder('broken.json', '{"plan": {'), /Filen er ikke gyldig JSON\./],
    ['an empty file', () => inFolder('empty.json', ''), /Filen er ikke gyldig JSON\./],
    [
      'another character set',
      () => inFolder('latin1.json', Buffer.from('{"æ":1}', 'latin1')),
      /er ikke gemt som UTF-8/,
    ],
    [
      'a file of 50 MB',
      () => {
        const path = inFolder('large.json', '');
        truncateSync(path, 50_000_000);
        return path;
      },
      /er for stor \(over 50 MB\)\. En planfil må højst fylde 40 MB\.$/m,
    ],
  ];
  for (const [name, file, sentence] of bad) {
    test(`evaluate refuses ${name}`, async () => {
      const { code, said, complained } = await fremdrift(['evaluate', file()]);
      assert.equal(code, 1);
      assert.equal(said, '');
      assert.match(complained, sentence);
      assert.doesNotMatch(complained, /\bat .*\.ts:/);
    });
  }

  test('every problem of a plan file is told at once, with its place', async () => {
    const file = {
      plan: { name: 'Plan', period: '2017/2020' },
      series: [{ id: 'a', unit: 'percent' }],
      readings: [
        { series: 'a', period: '2020', value: '64,6' },
        { serie: 'a', period: '20', value: 1 },
      ],
    };
    const { code, complained } = await fremdrift(['evaluate', '-'], {
      input: JSON.stringify(file),
    });
    assert.equal(code, 1);
    const lines = complained.trim().split('\n').slice(1);
    assert.deepEqual(
      lines.map((line) => line.trim().split(':')[0]),
      ['readings[0].value', 'readings[1].serie', 'readings[1].series', 'readings[1].period'],
    );
    assert.match(lines[0] ?? '', /"64,6".*punktum/);
  });

  test('evaluate says each verdict in a sentence', async () => {
    const { code, said } = await fremdrift(['evaluate', demo]);
    assert.equal(code, 0);
    assert.match(said, /^K1 {2}/m);
    assert.match(said, /^ {4}Nået: gennemsnittet 2017-2020 er 4,1 %; kravet er højst 4,1 %/m);
    assert.match(said, /^Planen indeholder opdigtede tal\.$/m);
  });

  const evaluated = async (...words: readonly string[]) => {
    const { code, said, complained } = await fremdrift(['evaluate', demo, '--json', ...words]);
    assert.equal(code, 0, complained);
    return JSON.parse(said);
  };

  test('evaluate --json gives verdict, certainty, reasons and every reading used', async () => {
    const { criteria, asOf } = await evaluated();
    const k1 = criteria.find((each: { criterion: string }) => each.criterion === 'K1');
    const t1 = criteria.find((each: { criterion: string }) => each.criterion === 'T1');
    assert.equal(asOf, null);
    assert.deepEqual([k1.verdict, k1.final, k1.standing], ['met', true, null]);
    assert.deepEqual(
      k1.readings.map((each: { value: string }) => each.value),
      ['4.2', '4', '4.3', '3.9'],
    );
    assert.deepEqual([t1.verdict, t1.reasons[0].kind], ['undecided', 'notMeasured']);
    assert.equal(k1.trace.left.value.value, '4.1');
    assert.match(k1.sentence, /^Nået: gennemsnittet 2017-2020 er 4,1 %/);
    assert.equal(k1.wording, JSON.parse(readFileSync(demo, 'utf8')).criteria[4].sentence);
    assert.deepEqual([k1.certainty, k1.reasons, k1.code], ['unknown', [], undefined]);
  });

  test('evaluate --as-of judges on that day with what was known by its end', async () => {
    const { criteria, asOf, judgedOn } = await evaluated('--as-of', '2020-12-01');
    const k1 = criteria.find((each: { criterion: string }) => each.criterion === 'K1');
    assert.deepEqual([asOf, judgedOn], ['2020-12-01', '2020-12-01']);
    assert.deepEqual([k1.verdict, k1.final, k1.standing], ['undecided', false, 'awaiting']);
    assert.match(k1.needed[0], /højst 3,9 %/);
  });

  test('a criterion that cannot be understood is undecided, and the place to mend is named', async () => {
    const file = {
      plan: { name: 'Plan', period: '2017/2020' },
      series: [{ id: 'a', unit: 'percent' }],
      criteria: [
        { kind: 'reach-level', params: { series: 'a', comparison: 'atLeast', deadline: 2020 } },
      ],
    };
    const { code, said } = await fremdrift(['evaluate', '-', '--json'], {
      input: JSON.stringify(file),
    });
    const [criterion] = JSON.parse(said).criteria;
    assert.equal(code, 0);
    assert.equal(criterion.verdict, 'undecided');
    assert.match(criterion.problems[0], /^params\.target: /);
  });

  test('read-sentence --json gives the fields of the examples', async () => {
    const sentence = 'Andelen af trygge stiger fra 64,6 % i 2015 til mindst 73 % i 2020';
    const { code, said } = await fremdrift([
      'read-sentence',
      sentence,
      '--json',
      '--data-source',
      'Politiet',
    ]);
    const read = JSON.parse(said);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(read), [
      'sentence',
      'dataSource',
      'kind',
      'parts',
      'direction',
      'quantities',
      'comparison',
      'deadline',
      'period',
      'baselinePeriod',
      'mustAsk',
      'note',
    ]);
    assert.deepEqual(
      [read.sentence, read.dataSource, read.kind],
      [sentence, 'Politiet', 'reach-level'],
    );
    assert.ok(!read.mustAsk.includes('dataSource'));
  });

  test('read-sentence without --json says the same in words', async () => {
    const { code, said } = await fremdrift(['read-sentence', 'Færre unge er utrygge']);
    assert.equal(code, 0);
    assert.match(said, /^Retning: +ned$/m);
  });

  test('read gives the draft of an agreement', { skip: withoutSeed }, async () => {
    const { code, said } = await fremdrift(['read', seed, '--json']);
    const draft = JSON.parse(said);
    assert.equal(code, 0);
    assert.deepEqual([draft.period.from, draft.period.to], ['2017-01-01', '2020-12-31']);
    assert.equal(
      draft.focusAreas.flatMap((each: { criteria: unknown[] }) => each.criteria).length,
      15,
    );
  });

  test('read without --json gives the draft in words', { skip: withoutSeed }, async () => {
    const { code, said } = await fremdrift(['read', seed]);
    assert.equal(code, 0);
    assert.match(said, /i alt 16\.650\.000 kr\.$/m);
    assert.match(said, /^Spørgsmål \(\d+\):$/m);
  });

  test('read refuses what is no agreement, with a sentence', async () => {
    const broken = await fremdrift(['read', inFolder('broken.pdf', '%PDF-1.4 nothing')]);
    assert.equal(broken.code, 1);
    assert.match(broken.complained, /broken\.pdf: .*\.$/m);
    const empty = await fremdrift(['read', inFolder('empty.docx', '')]);
    assert.equal(empty.code, 1);
    assert.match(empty.complained, /Filen er tom/);
  });

  test('files are named from the folder one stands in', async () => {
    inFolder('plan.json', JSON.stringify({ plan: { name: 'Her', period: '2020' } }));
    const { code, said } = await fremdrift(['evaluate', 'plan.json'], { folder });
    assert.equal(code, 0);
    assert.match(said, /^Her$/m);
  });
});

// The verifier on packages and files that were not only changed, but made to look right again.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  checkLogFile,
  checkPackage,
  eventLine,
  findingText,
  headerLine,
  headLine,
  linkHash,
  manifestText,
  noHash,
  sealLine,
  sha256,
} from '#verifier/verify-log.mjs';

const verifier = fileURLToPath(new URL('../../verifier/verify-log.mjs', import.meta.url));
const pdf = 'a'.repeat(64);

const event = (seq: number, previous: string, payload: string) => {
  const said = {
    seq,
    event: String(seq),
    at: '2019-03-01T10:00:00.000Z',
    actor: null,
    actorName: 'Erik',
    operation: 'papers.issue',
    requestId: 'r',
    revision: '1',
    salt: 's',
    payload,
    previous,
  };
  return { ...said, hash: linkHash('1', { ...said, hash: null }) };
};

const issued = event(
  1,
  noHash,
  `{"kind": "document.issued", "files": [{"format": "pdf", "sha256": "${pdf}"}]}`,
);
const end = { seq: 1, hash: issued.hash };

const logOf = (plan = 'fjordparken', head = headLine(end)): string => {
  const header = headerLine({ plan, name: 'F', chain: '1', exportedAt: issued.at });
  const text = `${header}\n"events":[\n${eventLine(issued)}\n],\n${head}\n`;
  return `${text}${sealLine(sha256(text))}\n`;
};

const audit = (more: object = {}) => ({
  format: 'fremdrift-audit/1',
  plan: 'fjordparken',
  documents: [{ title: 'Statuspapir', files: [{ format: 'pdf', sha256: pdf }] }],
  log: { events: 1, hash: issued.hash },
  ...more,
});
const anchors = (plan = 'fjordparken') =>
  JSON.stringify({ format: 'fremdrift-anchors/1', plan, anchors: [{ day: '2019-03-01', ...end }] });

const whole: Readonly<Record<string, string>> = {
  'audit.json': JSON.stringify(audit()),
  'log.json': logOf(),
  'anchors.json': anchors(),
};

/** A package with a list that fits its files, whatever they are. */
const packed = (given: Readonly<Record<string, string>>): Map<string, Uint8Array> => {
  const files = Object.entries(given).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  const manifest = manifestText({
    plan: 'fjordparken',
    year: 2018,
    madeAt: issued.at,
    files: files.map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  });
  return new Map([...files, ['manifest.json', new TextEncoder().encode(manifest)]]);
};

const found = (given: Readonly<Record<string, string>>): readonly string[] => {
  const checked = checkPackage(packed(given));
  assert.ok('findings' in checked, JSON.stringify(checked));
  return checked.findings.map(findingText);
};
const without = (name: string) =>
  Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name));

describe('a package whose list was written anew', () => {
  test('one that is whole is found whole', () => assert.deepEqual(found(whole), []));

  for (const name of Object.keys(whole)) {
    test(`without ${name} it proves nothing`, () =>
      assert.deepEqual(found(without(name)), [
        `Pakken er uden ${name} og kan ikke kontrolleres helt.`,
      ]));
  }

  const rows: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    [
      'an audit of another log',
      { 'audit.json': JSON.stringify(audit({ log: { events: 7, hash: 'b'.repeat(64) } })) },
      /audit\.json er ikke lavet af den log, der ligger i pakken/,
    ],
    [
      'an audit of another plan',
      { 'audit.json': JSON.stringify(audit({ plan: 'bakkegaarden' })) },
      /audit\.json er ikke lavet af den log, der ligger i pakken/,
    ],
    [
      'a document the log does not know',
      {
        'audit.json': JSON.stringify(
          audit({
            documents: [{ title: 'Andet', files: [{ format: 'pdf', sha256: 'c'.repeat(64) }] }],
          }),
        ),
      },
      /Filen Andet \(pdf\) i audit\.json står ikke i loggen/,
    ],
    ['an audit that is none', { 'audit.json': '{}' }, /audit\.json kan ikke læses/],
    [
      'anchors of another plan',
      { 'anchors.json': anchors('bakkegaarden') },
      /Ankrene er fra planen "bakkegaarden", og loggen er fra "fjordparken"/,
    ],
  ];
  for (const [name, files, said] of rows) {
    test(`${name} is found`, () => {
      assert.match(found({ ...whole, ...files }).join('\n'), said);
    });
  }
});

describe('what an audit says was recommended and decided', () => {
  const decision = { decidedOn: '2019-05-02', text: 'Belysningen følges op', reason: 'Den virker' };
  const events = [
    { kind: 'recommendation.submitted', recommendation: 'r', text: 'Fortsæt' },
    { kind: 'decision.made', decision: 'd', ...decision },
  ];
  const links = [issued];
  for (const each of events) {
    links.push(event(links.length + 1, links.at(-1)?.hash ?? noHash, JSON.stringify(each)));
  }
  const last = { seq: links.length, hash: links.at(-1)?.hash ?? '' };
  const header = headerLine({ plan: 'fjordparken', name: 'F', chain: '1', exportedAt: issued.at });
  const text = `${header}\n"events":[\n${links.map(eventLine).join(',\n')}\n],\n${headLine(last)}\n`;
  const log = `${text}${sealLine(sha256(text))}\n`;
  const said = (recommended: string, decided: object) =>
    found({
      ...whole,
      'log.json': log,
      'audit.json': JSON.stringify(
        audit({
          log: { events: last.seq, hash: last.hash },
          criteria: [
            {
              recommendations: [{ body: 'Følgegruppen', text: recommended, decisions: [decided] }],
            },
          ],
        }),
      ),
    });

  test('is what the log tells', () => assert.deepEqual(said('Fortsæt', decision), []));
  test('another recommendation is found', () =>
    assert.deepEqual(said('Stop', decision), [
      'En indstilling i audit.json (Følgegruppen) er ikke, som loggen fortæller.',
    ]));
  for (const other of [{ text: 'Nej' }, { reason: undefined }, { decidedOn: '2019-05-03' }]) {
    test(`a decision with ${JSON.stringify(other)} is found`, () =>
      assert.match(
        said('Fortsæt', { ...decision, ...other }).join(),
        /^En beslutning i audit\.json/,
      ));
  }
});

describe('a file that is hardly one', () => {
  for (const head of ['"head":null,', '"head":7,', '"head":{"seq":"x"},']) {
    test(`${head} is told, and nothing breaks`, () => {
      const checked = checkLogFile(Buffer.from(logOf('fjordparken', head)));
      assert.ok('findings' in checked && checked.findings.length > 0);
    });
  }
  test('a list of files with none in it cannot be read', () => {
    const text = '{"format":"fremdrift-package/1","files":[null]}';
    const checked = checkPackage(new Map([['manifest.json', Buffer.from(text)]]));
    assert.ok('unreadable' in checked);
  });
});

describe('the verifier in a folder', () => {
  const check = (...words: readonly string[]) =>
    spawnSync(process.execPath, [verifier, ...words], { encoding: 'utf8' });
  const inFolder = (use: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'fremdrift-package-'));
    for (const [name, bytes] of packed(whole)) writeFileSync(join(folder, name), bytes);
    use(folder);
    rmSync(folder, { recursive: true });
  };

  test('what a desktop leaves in a folder is no fault; another folder is', () =>
    inFolder((folder) => {
      for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$revision.xlsx']) {
        writeFileSync(join(folder, name), 'x');
      }
      const { status, stdout } = check('--package', folder);
      assert.equal(status, 0, stdout);
      mkdirSync(join(folder, 'andet'));
      assert.match(check('--package', folder).stdout, /andet hører ikke til pakken/);
    }));

  test('a folder is a package, with --package before it or without', () =>
    inFolder((folder) => {
      for (const words of [[folder], ['--package', folder], [`${folder}/`]]) {
        const { status, stdout, stderr } = check(...words);
        assert.equal(status, 0, stdout + stderr);
        assert.match(stdout, /^1 hændelse er kontrolleret\./);
      }
      writeFileSync(join(folder, 'audit.json'), '{}');
      assert.match(check(folder).stdout, /FEJL: Filen audit\.json er ændret\./);
    }));

  test('a zip file is told to be unpacked, whatever it is called', () =>
    inFolder((folder) => {
      for (const name of ['revision.zip', 'revision']) {
        const zip = join(folder, name);
        writeFileSync(zip, Buffer.from('PK\u0003\u0004 and so on', 'latin1'));
        for (const words of [[zip], ['--package', zip]]) {
          const { status, stderr } = check(...words);
          assert.equal(status, 2);
          assert.match(stderr, /er en zip-fil\. Pak den ud først, og skriv så mappens navn/);
        }
      }
    }));

  test('a folder that holds the package, its log or its zip is told what to write', () =>
    inFolder((folder) => {
      const outer = mkdtempSync(join(tmpdir(), 'fremdrift-outer-'));
      const inner = join(outer, 'revision-2018');
      writeFileSync(join(outer, 'revision.zip'), 'PK');
      assert.match(check(outer).stderr, / Pak revision\.zip ud først\.$/m);
      writeFileSync(join(outer, 'log.json'), logOf());
      assert.ok(check(outer).stderr.includes(`node verify-log.mjs "${join(outer, 'log.json')}"`));
      cpSync(folder, inner, { recursive: true });
      const told = check(outer);
      rmSync(outer, { recursive: true });
      assert.equal(told.status, 2);
      assert.ok(told.stderr.includes(`Skriv: node verify-log.mjs "${inner}"`), told.stderr);
    }));

  test('a folder that is no package, and one that is not there, are told so', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fremdrift-empty-'));
    const empty = check(folder);
    rmSync(folder, { recursive: true });
    assert.deepEqual(
      [empty.status, empty.stderr],
      [2, 'manifest.json mangler i mappen eller kan ikke læses.\n'],
    );
    const gone = check('--package', folder);
    assert.deepEqual([gone.status, gone.stderr], [2, `${folder} kan ikke læses.\n`]);
  });

  test('says what only an anchor of one’s own shows', () =>
    inFolder((folder) => {
      assert.match(check('--package', folder).stdout, /Bemærk: .*et anker, du selv har gemt/);
      const own = `1:${issued.hash}`;
      assert.doesNotMatch(check('--package', folder, own).stdout, /Bemærk/);
    }));

  test('takes no anchor of nothing', () =>
    inFolder((folder) => assert.equal(check('--package', folder, `0:${pdf}`).status, 2)));
});

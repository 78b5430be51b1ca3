// The agreement the project was begun with is somebody else's text: facts of it stand here, its sentences and the
// names of those who signed it do not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { blocksOfText } from '#formats/plain-text.ts';
import { seedFile, seedPath, seedSkip } from '#test/agreement.ts';
import { readAgreement } from '#text/agreement/read.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const skip: string | false =
  seedSkip !== false || !existsSync(seedPath('txt'))
    ? 'the agreement is not on this machine'
    : existsSync(join(root, '.git'))
      ? false
      : 'this is no clone: which files are kept is not known';

/** So many words in a row are no chance, and no name of a measurement or an office. */
const inARow = 9;

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[]): readonly string[] =>
  words
    .slice(0, Math.max(0, words.length - inARow + 1))
    .map((_, index) => words.slice(index, index + inARow).join(' '));

/** The first words of a text that stand just so in the agreement; undefined where none do. */
function borrowed(text: string, theirs: ReadonlySet<string>): string | undefined {
  return runsOf(wordsOf(text)).find((run) => theirs.has(run));
}

function trackedTexts(): readonly { readonly path: string; readonly text: string }[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    .filter(({ bytes }) => !bytes.includes(0))
    .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));
}

describe('the words kept here are our own', { skip }, () => {
  const agreement = skip === false ? Buffer.from(seedFile('txt')).toString('utf8') : '';
  const theirs = new Set(runsOf(wordsOf(agreement)));
  const files = skip === false ? trackedTexts() : [];

  test('the agreement and the files are there to be compared', () => {
    assert.ok(theirs.size > 1_000, `${theirs.size} runs of words`);
    assert.ok(files.length > 100, `${files.length} files`);
    const sentence = agreement.split('\n').find((line) => wordsOf(line).length > inARow) ?? '';
    assert.notEqual(borrowed(`// ${sentence.toUpperCase()}`, theirs), undefined);
  });

  test(`no ${inARow} words in a row are the agreement's`, () => {
    const found = files.flatMap(({ path, text }) => {
      const run = borrowed(text, theirs);
      return run === undefined ? [] : [`${path}: ${run}`];
    });
    assert.deepEqual(found, []);
  });

  test('nobody who signed it is named', () => {
    const { signatures } = readAgreement(blocksOfText(agreement));
    const surnames = signatures.flatMap(({ person }) => person?.split(' ').at(-1) ?? []);
    assert.ok(surnames.length > 0, 'the signatures name somebody');
    const named = new RegExp(`(?<!\\p{L})(?:${surnames.join('|')})(?!\\p{L})`, 'u');
    assert.match(`navn: ${surnames[0]},`, named);
    assert.deepEqual(
      files.filter(({ text }) => named.test(text)).map(({ path }) => path),
      [],
    );
  });
});

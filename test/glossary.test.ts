import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const domain = globSync('src/domain/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: read(path) }));

type Term = {
  readonly danish: string;
  readonly names: readonly string[];
  readonly of: string | undefined;
};

const terms: readonly Term[] = read('docs/glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [, danish = '', code = ''] = line.split('|').map((cell) => cell.trim());
    const [own = '', of] = code.split(' in ').map((part) => part);
    const namesIn = (text: string) => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');
    return { danish, names: namesIn(own), of: of === undefined ? undefined : namesIn(of)[0] };
  });

const definition = (name: string) => new RegExp(`export (?:type|const|function) ${name}\\b`);

test('the glossary is there to be held against the code', () => {
  assert.ok(terms.length > 30, `only ${terms.length} terms were read`);
});

for (const { danish, names, of } of terms) {
  test(`"${danish}" has the name the glossary gives it`, () => {
    const holder = of ?? names[0] ?? '';
    const home = domain.find(({ text }) => definition(holder).test(text));
    assert.ok(home !== undefined, `${holder} is not exported from src/domain`);
    if (of === undefined) return;
    for (const name of names) {
      assert.match(home.text, new RegExp(`\\b${name}\\b`), `${name} is not in ${home.path}`);
    }
  });
}

test('one name stands for one term', () => {
  const own = terms.filter(({ of }) => of === undefined).flatMap(({ names }) => names);
  assert.deepEqual(own, [...new Set(own)]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPath, paths, patterns, planInPath, withQuery } from './paths.ts';

test('a name in an address is escaped, so that it can hold anything', () => {
  assert.equal(paths.criterion('a', 'T/1 æ?'), '/planer/a/succeskriterier/T%2F1%20%C3%A6%3F');
  assert.equal(
    withQuery('/x', { a: 'æ &', b: undefined, c: ['1', '2'] }, 'her'),
    '/x?a=%C3%A6+%26&c=1&c=2#her',
  );
});

test('every pattern has an address that fits it', () => {
  const made: Readonly<Record<keyof typeof patterns, string>> = {
    plan: paths.plan('p'),
    week: paths.week('p'),
    focusArea: paths.focusArea('p', 'k'),
    criterion: paths.criterion('p', 'c'),
    newVersion: paths.newVersion('p', 'c'),
    register: paths.register('p', 's'),
    correct: paths.correct('p', 'r'),
    evidence: paths.evidence('p', 'h'),
    agreement: paths.agreement('p'),
    centralMeasurements: paths.centralMeasurements('p'),
    events: paths.events('p'),
    questions: paths.questions('p'),
    question: paths.question('p', 'q'),
    export: paths.export('p'),
    planFile: paths.planFile('p'),
    readingsCsv: paths.readingsCsv('p'),
    signInByLink: paths.signInByLink('t'),
    accountLink: paths.accountLink('a'),
    closeAccount: paths.closeAccount('a'),
  };
  for (const [name, pattern] of Object.entries(patterns)) {
    const form = new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`);
    assert.match(made[name as keyof typeof patterns], form);
  }
});

for (const [given, local] of [
  ['/planer', true],
  ['/planer/a?b=c', true],
  ['//elsewhere.dk', false],
  ['/\\elsewhere.dk', false],
  ['/\t/elsewhere.dk', false],
  ['https://elsewhere.dk', false],
  ['javascript:alert(1)', false],
  ['', false],
  [undefined, false],
] as const) {
  test(`${given} is ${local ? '' : 'not '}a path of ours`, () => {
    assert.equal(localPath(given), local ? given : undefined);
  });
}

for (const [path, plan] of [
  ['/planer/a', 'a'],
  ['/planer/a/uge', 'a'],
  ['/api/planer/a/succeskriterier', 'a'],
  ['/planer', undefined],
  ['/planer/importer', undefined],
  ['/aftaler/a', undefined],
  ['/planer/%E0%A4%A', undefined],
] as const) {
  test(`${path} is about ${plan ?? 'no plan'}`, () => {
    assert.equal(planInPath(path), plan);
  });
}

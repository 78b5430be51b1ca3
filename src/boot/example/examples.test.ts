import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { standings } from '#domain/criteria/verdict.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { printPlanFile, unbuiltCriteria } from '#domain/plans/plan-file.ts';
import { type CriterionStatus, statusOf } from '#domain/plans/status.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import { date, endOfDay } from '#domain/time/period.ts';
import { exampleFiles, readExamplePlans } from './read-examples.ts';

const [surf, later] = (await readExamplePlans()) as [WholePlan, WholePlan];
const today = '2026-11-23';

const statusesAt = ({ plan, criteria, readings }: WholePlan, day: string): CriterionStatus[] => {
  const asOf = endOfDay(date(day));
  const knowledge = knowledgeOf(plan.series, readings, asOf);
  return criteria.map((each) => statusOf(each, knowledge, date(day), asOf));
};
const verdictsAt = (whole: WholePlan, day: string) =>
  Object.fromEntries(
    statusesAt(whole, day).map(({ criterion, finding }) => [criterion.code, finding.verdict.kind]),
  );
const standingsAt = (whole: WholePlan, day: string) =>
  new Set(statusesAt(whole, day).flatMap(({ finding }) => finding.standing?.standing ?? []));
const everyVerdict = ['met', 'notMet', 'partlyMet', 'undecided'];

for (const [index, whole] of [surf, later].entries()) {
  const name = whole.plan.key;

  test(`${name}: the file is as the program would print it`, () => {
    assert.equal(readFileSync(exampleFiles[index] ?? '', 'utf8'), printPlanFile(whole));
  });

  test(`${name}: every version of every criterion can be judged`, () => {
    assert.deepEqual(unbuiltCriteria(whole), []);
  });

  test(`${name}: it says that it is fictional`, () => {
    assert.equal(whole.plan.fictional, true);
  });

  test(`${name}: every reading was entered after its period began, by somebody`, () => {
    for (const { period, provenance } of whole.readings) {
      assert.ok(provenance.enteredAt.slice(0, 4) >= period.slice(0, 4), `${period}`);
      assert.notEqual(provenance.enteredBy, '');
    }
  });
}

test('the plan of 2017-2020 has the 15 criteria of the agreement', () => {
  const codes = 'T1 T2 T3 T4 K1 K2 K3 K4 U1 U2 U3 U4 F1 F2 F3'.split(' ');
  assert.deepEqual(
    surf.criteria.map((each) => each.code),
    codes,
  );
});

test('the departments, the money and the measurements are those of the agreement', () => {
  const { departments, financing, centralMeasurements, focusAreas } = surf.plan;
  const residents = departments.map((each) => each.residents ?? 0);
  assert.deepEqual(residents, [2036, 778, 600]);
  assert.deepEqual(
    financing?.lines.map((each) => each.amount),
    [12_453_000, 4_197_000],
  );
  assert.equal(centralMeasurements.length, 7);
  assert.ok(centralMeasurements.every((each) => each.series !== undefined));
  assert.equal(focusAreas.length, 4);
});

test('some objectives have no criterion, and then say why', () => {
  const without = surf.plan.focusAreas
    .flatMap((area) => area.objectives)
    .filter((each) => each.criteria.length === 0);
  assert.ok(without.length >= 5);
  assert.ok(without.every((each) => each.note !== undefined));
});

test('how the criteria of 2017-2020 ended', () => {
  assert.deepEqual(verdictsAt(surf, today), {
    T1: 'undecided',
    T2: 'undecided',
    T3: 'met',
    T4: 'met',
    K1: 'met',
    K2: 'notMet',
    K3: 'partlyMet',
    K4: 'partlyMet',
    U1: 'met',
    U2: 'met',
    U3: 'notMet',
    U4: 'partlyMet',
    F1: 'undecided',
    F2: 'met',
    F3: 'partlyMet',
  });
});

test('one register figure of 2017-2020 is still awaited', () => {
  assert.deepEqual([...standingsAt(surf, today)], ['awaiting']);
});

test('every standing occurs in 2017-2020 on some day', () => {
  const days = ['2017-03-01', '2018-06-01', '2019-06-01', '2020-06-30', '2021-06-30'];
  const seen = new Set(days.flatMap((day) => [...standingsAt(surf, day)]));
  assert.deepEqual([...seen].sort(), [...standings].sort());
});

test('the plan of 2025-2028 shows every verdict and every standing at once', () => {
  assert.deepEqual([...new Set(Object.values(verdictsAt(later, today)))].sort(), everyVerdict);
  assert.deepEqual([...standingsAt(later, today)].sort(), [...standings].sort());
});

test('what was agreed on later does not change an earlier day', () => {
  const k4 = (day: string) => verdictsAt(surf, day).K4;
  const versionOf = (day: string) =>
    statusesAt(surf, day).find(({ criterion }) => criterion.code === 'K4')?.version?.number;
  assert.deepEqual([versionOf('2020-06-16'), k4('2020-06-16')], [1, 'undecided']);
  assert.deepEqual([versionOf('2020-06-17'), versionOf(today)], [2, 2]);
});

test('a figure that was corrected later is still the one known before', () => {
  const known = (day: string) =>
    knowledgeOf(surf.plan.series, surf.readings, endOfDay(date(day)))
      .readings.get('haervaerk-folehaven' as never)
      ?.at.get('2018' as never)?.id;
  assert.equal(known('2019-05-20'), 'haervaerk-folehaven.2018.foerste');
  assert.equal(known('2019-05-21'), 'haervaerk-folehaven.2018.rettet');
});

test('every state a figure can have occurs', () => {
  const states = new Set([...surf.readings, ...later.readings].map((each) => each.state.kind));
  assert.deepEqual([...states].sort(), ['measured', 'notMeasured', 'pending', 'suppressed']);
});

test('the figures of the agreement are facts; every later one is marked as made up', () => {
  const facts = surf.readings.filter((each) => each.fictional !== true);
  assert.ok(facts.length >= 18);
  assert.ok(facts.every((each) => each.provenance.enteredAt < '2018-07'));
  assert.ok(later.readings.every((each) => each.fictional === true));
});

const seed = fileURLToPath(
  new URL(
    '../../../../shared/seed/strategisk-samarbejdsaftale-surf-valby-2017-2020.txt',
    import.meta.url,
  ),
);
const without = existsSync(seed) ? false : 'the agreement itself is not on this machine';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}%§]+/gu) ?? [];
const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

test('no nine words in a row are the agreement’s own', { skip: without }, () => {
  const theirs = new Set(runsOf(wordsOf(readFileSync(seed, 'utf8')), 9));
  assert.ok(theirs.size > 1_000);
  for (const file of exampleFiles) {
    const ours = textsIn(JSON.parse(readFileSync(file, 'utf8')));
    const copied = ours
      .flatMap((text) => runsOf(wordsOf(text), 9))
      .filter((run) => theirs.has(run));
    assert.deepEqual(copied, []);
  }
});

test('no person who signed the agreement is named', { skip: without }, () => {
  const signed = readFileSync(seed, 'utf8')
    .split('\n')
    .filter((line) => /direktør \p{Lu}|enhedschef /u.test(line))
    .flatMap((line) => /(\p{Lu}\p{Ll}+)$/u.exec(line.trim())?.[1] ?? []);
  assert.ok(signed.length >= 3);
  for (const file of exampleFiles) {
    const text = readFileSync(file, 'utf8');
    for (const name of signed) assert.ok(!text.includes(name), file);
  }
});

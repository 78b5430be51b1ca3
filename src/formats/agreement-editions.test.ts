import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SourceBlock } from '#domain/agreements/document.ts';
import { questionSentence } from '#text/agreement/questions.ts';
import { type ReadAgreement, readAgreement } from '#text/agreement/read.ts';
import { northernAgreement } from '#text/agreement/testing/northern.ts';
import { tabularAgreement } from '#text/agreement/testing/tabular.ts';
import { readAgreementFile } from './document.ts';
import { blocksOfText } from './plain-text.ts';
import { columnsAgreement } from './testing/columns.ts';
import { docx } from './testing/docx.ts';
import { pdf } from './testing/pdf.ts';

async function draftOf(file: Uint8Array): Promise<ReadAgreement> {
  const result = await readAgreementFile(file);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

const seed = new URL(
  '../../../shared/seed/strategisk-samarbejdsaftale-surf-valby-2017-2020',
  import.meta.url,
).pathname;
const skip = existsSync(`${seed}.docx`) ? false : 'the agreement is not on this machine';
const editions = ['docx', 'pdf', 'txt'] as const;

test('the three editions of the agreement give one draft', { skip }, async () => {
  const [first, ...others] = await Promise.all(
    editions.map((edition) => draftOf(readFileSync(`${seed}.${edition}`))),
  );
  for (const other of others) assert.deepEqual(other, first);
  assert.equal(JSON.stringify(others[0]), JSON.stringify(first));
});

let read: Promise<ReadAgreement> | undefined;
/** Read once: the facts below are about one draft. */
function seedDraft(): Promise<ReadAgreement> {
  read ??= draftOf(readFileSync(`${seed}.docx`));
  return read;
}

const facts: readonly (readonly [string, (draft: ReadAgreement) => unknown, unknown])[] = [
  [
    'parties',
    (draft) => draft.parties.map((party) => party.kind),
    ['housingOrganisation', 'housingOrganisation', 'municipality'],
  ],
  [
    'signatures',
    (draft) => draft.signatures.map((one) => one.organisation),
    ['Boligforeningen 3B', 'PAB', 'Københavns Kommune'],
  ],
  ['period', (draft) => [draft.period?.from, draft.period?.to], ['2017-01-01', '2020-12-31']],
  ['fund years', (draft) => draft.fundYears, '2015-18'],
  [
    'sections',
    (draft) => draft.sections.map((section) => section.number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  ],
  [
    'annexes',
    (draft) => draft.annexes.map((annex) => annex.kind),
    [
      'organisationChart',
      'areaAgreement',
      'contingencyPlan',
      'milestonePlan',
      'budget',
      'activitySheet',
      'centralMeasurements',
      'termsOfReference',
    ],
  ],
  [
    'bodies',
    (draft) => draft.bodies.map((body) => body.kind),
    ['cityBoard', 'districtBoard', 'localSteeringGroup', 'followUpGroup', 'followUpGroup'],
  ],
  [
    'meetings',
    (draft) => draft.bodies.map((body) => body.meetingsAYear),
    [null, { least: 2, most: null }, null, { least: 2, most: 4 }, { least: 2, most: 4 }],
  ],
  [
    'administrations',
    (draft) => draft.bodies[1]?.administrations,
    ['BIF', 'BUF', 'KFF', 'SOF', 'ØKF', 'TMF'],
  ],
  ['seats of the local group', (draft) => draft.bodies[2]?.seats.length, 5],
  [
    'departments',
    (draft) => draft.departments.list.map((one) => [one.name, one.owner, one.residents]),
    [
      ['Folehaven', '3B', 2036],
      ['Valbyejendommene', '3B', 778],
      ['Hornemanns Vænge', 'PAB', 600],
    ],
  ],
  ['residents', (draft) => [draft.departments.sum, draft.departments.statedTotal], [3414, 3414]],
  [
    'central measurements',
    (draft) => draft.centralMeasurements.map((one) => one.unit),
    ['percent', 'grade', 'percent', 'percent', 'percent', 'perMille', 'percent'],
  ],
  [
    'polarity',
    (draft) => draft.centralMeasurements.map((one) => one.polarity === 'higherIsBetter'),
    [false, true, false, false, false, false, false],
  ],
  [
    'focus areas',
    (draft) => draft.focusAreas.map((area) => area.number),
    ['5.1', '5.2', '5.3', '5.4'],
  ],
  ['objectives', (draft) => draft.focusAreas.map((area) => area.objectives.length), [4, 6, 5, 4]],
  [
    'target groups',
    (draft) => draft.focusAreas.map((area) => area.targetGroups.length),
    [1, 2, 3, 1],
  ],
  [
    'criteria',
    (draft) => draft.focusAreas.flatMap((area) => area.criteria.map((one) => one.code)).join(' '),
    'T1 T2 T3 T4 K1 K2 K3 K4 U1 U2 U3 U4 F1 F2 F3',
  ],
  [
    'sources',
    (draft) =>
      draft.focusAreas.flatMap((area) => area.criteria.filter((one) => one.dataSource === null)),
    [],
  ],
  [
    'financing',
    (draft) => [draft.financing?.lines.map((line) => line.amount), draft.financing?.statedTotal],
    [[12_453_000, 4_197_000], 16_650_000],
  ],
  [
    'fund share',
    (draft) => draft.financing?.fundShare,
    { part: 12_453_000, whole: 16_650_000, percent: '74.79' },
  ],
  ['notice', (draft) => draft.rules.notice?.routes.map((route) => route.bodies.length), [1, 1]],
  [
    'conflict',
    (draft) => draft.rules.conflict?.routes.map((route) => route.bodies.length),
    [1, 3, 1],
  ],
  ['amendment', (draft) => draft.rules.amendment?.approver, 'Landsbyggefonden'],
  [
    'figures of charged',
    (draft) => draft.figures.filter((one) => one.unit === 'perMille').map((one) => one.value),
    ['32', '51', '47.5', '47.5', '16'],
  ],
  [
    'figures of income',
    (draft) => draft.figures.filter((one) => one.unit === 'kroner').map((one) => one.value),
    ['-11000', '-5500', '8800'],
  ],
  [
    'figures of vandalism',
    (draft) =>
      draft.figures
        .filter((one) => one.unit === 'kronerPerDwelling')
        .map((one) => [one.value, one.isBenchmark]),
    [
      ['299', false],
      ['117', true],
    ],
  ],
  [
    'figures of grades',
    (draft) => draft.figures.filter((one) => one.unit === 'grade').map((one) => one.value),
    ['4.8', '6.4'],
  ],
  [
    'figures of safety',
    (draft) =>
      draft.figures
        .filter((one) => /tryghedsindeks/iu.test(one.source ?? ''))
        .map((one) => [one.value, one.period]),
    [
      ['64.6', '2015'],
      ['72.7', '2015'],
      ['75', '2015'],
      ['82.3', '2015'],
    ],
  ],
];

for (const [name, part, expected] of facts) {
  test(`the agreement's ${name}`, { skip }, async () => {
    assert.deepEqual(part(await seedDraft()), expected);
  });
}

const traps = [
  'figures-differ.k1',
  'figures-differ.k2',
  'scales-differ.6',
  'value-repeated.mange-sigtede-47-5',
  'combine-departments.t2',
  'source-differs.t2',
  'population-abbreviated.ve',
  'definitions-differ.daycare',
  'definitions-differ.youtheducation',
  'figure-in-two-areas.højt-skolefravær',
  'step-start-open.u4',
  'population-differs.u4',
  'populations-mixed',
  'source-stopped.t1',
  'source-stopped.k4',
  'sources-alike.politiets-tryghedsindeks-københavns-tryghedsundersøgelse',
  'criterion-open.t3-size',
  'criterion-open.u1-deadline',
  'criterion-open.u2-deadline',
  'criterion-open.u3-deadline',
  'criterion-open.k4-deadline',
  'criterion-open.f3-deadline',
  'criterion-open.f1-baseline',
  'wording-slip.nærmer-sig-gennem-gennemsnittet',
  'baseline-after-start.t4',
  'baseline-after-start.f1',
  'baseline-after-start.f3',
  'text-after-start.2018-10-01',
  'stock-or-flow.f2',
  'every-year-or-whole.u4',
  'every-year-or-whole.f2',
  'deliverables-combined.k3',
  'window-undated.k1',
  'window-undated.k2',
  'window-undated.k4',
  'baseline-approximate.f3',
  'shared-criterion.t3',
  'ages-overlap.kriminalpræventiv-indsats',
  'body-two-names.lokal-følgegruppe',
  'bodies-identical.følgegruppe-for-kriminalpræventiv-indsats',
  'board-unclear.local-evaluation',
  'administration-missing.bydelsbestyrelse',
  'citation-unclear.6-stk-6-2',
  'dot-decimal.0-25',
  'word-two-meanings.revision',
  'persons-named',
] as const;

test('every trap the rules can find is a question with a sentence', { skip }, async () => {
  const { questions } = await seedDraft();
  const ids = questions.map((question) => question.id);
  assert.deepEqual(
    traps.filter((trap) => !ids.includes(trap)),
    [],
  );
  const kinds = new Map(
    questions.map(({ about }) => [
      about.kind,
      questions.filter((one) => one.about.kind === about.kind).length,
    ]),
  );
  assert.equal(kinds.get('words-against-figures'), 2);
  assert.equal(kinds.get('objective-duplicated'), 1);
  assert.equal(kinds.get('objective-elsewhere'), 2);
  assert.equal(kinds.get('target-group-copied'), 2);
  assert.equal(kinds.get('missing-part'), undefined);
  assert.equal(kinds.get('section-missing'), undefined);
  assert.equal(new Set(ids).size, ids.length);
  for (const { about, answer } of questions) {
    assert.match(questionSentence(about), /[.?]$/u);
    if (answer.form === 'choice' && answer.proposed !== null)
      assert.ok(answer.choices.includes(answer.proposed));
  }
});

test('an agreement gives the same draft as text, as docx and from its blocks', async () => {
  const blocks = blocksOfText(northernAgreement);
  const draft = readAgreement(blocks);
  assert.deepEqual(await draftOf(Buffer.from(northernAgreement)), draft);
  assert.deepEqual(await draftOf(docx(blocks)), draft);
});

test('an agreement set in tables is read from a docx whose headings Word numbers', async () => {
  const blocks: readonly SourceBlock[] = tabularAgreement;
  assert.deepEqual(await draftOf(docx(blocks)), readAgreement(blocks));
});

test('an agreement printed in columns is read from a pdf', async () => {
  const draft = await draftOf(pdf(columnsAgreement()));
  assert.deepEqual([draft.period?.from, draft.period?.to], ['2019-04-01', '2023-03-31']);
  assert.deepEqual(
    draft.focusAreas[0]?.criteria.map((one) => [one.sentence, one.dataSource]),
    [
      [
        'Andelen af trygge beboere stiger til mindst 80 % i 2022 (71,5 % i 2018)',
        'Kommunens undersøgelse hvert andet år',
      ],
      ['Hærværket falder med 20 % fra 2018 til 2022', 'Boligforeningen registrerer'],
    ],
  );
  assert.deepEqual(
    draft.financing?.lines.map((line) => line.amount),
    [7_500_000, 2_500_000],
  );
  const [purpose] = draft.sections[0]?.blocks ?? [];
  assert.match(
    purpose?.kind === 'paragraph' ? purpose.text : '',
    /boligforeningens .* mellem .* bygget .* forbi\.$/u,
  );
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SourceBlock } from '#domain/agreements/document.ts';
import type { QuestionAbout } from '#domain/agreements/question.ts';
import { reviewDraft } from '#text/proposal/review.ts';
import { departmentOf } from './open/populations.ts';
import { answerWords } from './questions.ts';
import { readAgreement } from './read.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });

/** An invented agreement with one criterion and what its problem description says. */
const draftWith = (
  sentence: string,
  problems: readonly string[] = [],
  period = '01.01.2017 – 31.12.2020',
) =>
  readAgreement([
    paragraph('Strategisk samarbejdsaftale'),
    paragraph('Områdets navn: Grønhøj'),
    paragraph('Aftalens parter:'),
    paragraph('Boligforeningen Grøn'),
    paragraph('Skovby Kommune'),
    paragraph(`Aftaleperiode: ${period}`),
    { kind: 'heading', level: 1, text: '3. Områdets problemkompleks' },
    paragraph(
      'Afdelingerne er Engen med 900 beboere, Store Vænge med 400 beboere og Østejendommene med 300 beboere.',
    ),
    ...problems.map((text): SourceBlock => ({ kind: 'listItem', text })),
    { kind: 'heading', level: 1, text: '5. Indsatsområder' },
    { kind: 'heading', level: 2, text: '5.1 Trivsel' },
    {
      kind: 'table',
      rows: [
        ['Lokalt opstillede målinger (succeskriterier):', 'Datakilde:'],
        [sentence, 'Kommunens data'],
      ],
    },
  ]);

function asked<Kind extends QuestionAbout['kind']>(
  draft: ReturnType<typeof draftWith>,
  kind: Kind,
) {
  const question = draft.questions.find(({ about }) => about.kind === kind);
  return question === undefined
    ? undefined
    : { ...question, about: question.about as Extract<QuestionAbout, { readonly kind: Kind }> };
}

test('several things that shall be there are asked about in words of their own', () => {
  const draft = draftWith(
    'Samarbejde om tryghed (plan udarbejdet/aftale underskrevet senest 3. kvartal 2017)',
  );
  const answer = asked(draft, 'deliverables-combined')?.answer;
  assert.ok(answer?.form === 'choice');
  assert.deepEqual(answer.choices.map(answerWords), ['Alle skal foreligge', 'Én er nok']);
});

describe('a department that is abbreviated', () => {
  const departments = ['Engen', 'Store Vænge', 'Østejendommene'];
  const rows: readonly (readonly [string, string | null])[] = [
    ['SV', 'Store Vænge'],
    ['SVM', 'Store Vænge'],
    ['ØE', 'Østejendommene'],
    ['EN', 'Engen'],
    ['XY', null],
    ['ØX', null],
  ];
  for (const [letters, expected] of rows)
    test(`${letters} is ${expected ?? 'for a person to say'}`, () =>
      assert.equal(departmentOf(letters, departments), expected));

  test('is for a person to say where two have the same initials', () =>
    assert.equal(departmentOf('SV', ['Store Vænge', 'Søndre Vang']), null));

  const draft = draftWith('Tilflytternes indtægt kommer på niveau med fraflytternes i 2020', [
    'De, der flytter ind, har en lavere indtægt end de, der flytter ud (ca. 9.000 kr. lavere for Engen, ca. 5.000 kr. lavere i SVM og ca. 4.000 kr. højere i ØE i 2014)',
  ]);

  test('is asked about with what it is taken for', () => {
    const found = draft.questions.filter(({ about }) => about.kind === 'population-abbreviated');
    assert.deepEqual(
      found.map(({ answer }) => answer),
      [
        { form: 'text', proposed: 'Store Vænge' },
        { form: 'text', proposed: 'Østejendommene' },
      ],
    );
  });

  test('has its own figure as the gap it starts from', () => {
    const [proposal] = reviewDraft({ draft, answers: {}, settled: {} }).proposals;
    const parts = proposal?.params.parts as readonly {
      readonly label: string;
      readonly params: { readonly gap?: { readonly value: string } };
    }[];
    assert.deepEqual(
      parts.map(({ label, params }) => [label, params.gap?.value]),
      [
        ['Engen', '-9000'],
        ['Store Vænge', '-5000'],
        ['Østejendommene', '4000'],
      ],
    );
  });
});

describe('figures that contradict each other', () => {
  const problem = 'Antallet af sigtede blandt 10-17 årige er højt: 4,6 % i 2015';
  test('are those of where things stand, not the one that is aimed at', () => {
    const draft = draftWith(
      'Færre sigtede 10-17 årige. Tallet skal falde fra 5,3 % i 2015 til 4,2 % i 2020',
      [problem],
    );
    const values = asked(draft, 'figures-differ')?.about.values.map(({ value }) => value);
    assert.deepEqual(values, ['4.6', '5.3']);
  });

  test('are none where the criterion only says what it aims at', () => {
    const draft = draftWith('Andelen af sigtede 10-17 årige skal være under 4,2 % i 2020', [
      problem,
    ]);
    assert.equal(asked(draft, 'figures-differ'), undefined);
  });
});

describe('a starting figure from the year an agreement begins in', () => {
  const sentence = 'Andelen af trygge stiger til 80 % i 2025 (baseline 2021: 70 %)';
  const rows: readonly (readonly [string, boolean])[] = [
    ['01.10.2021 – 30.09.2025', false],
    ['01.01.2021 – 31.12.2025', true],
    ['01.10.2020 – 30.09.2025', true],
  ];
  for (const [period, expected] of rows)
    test(`${period}: ${expected ? 'asked about' : 'nothing to ask'}`, () =>
      assert.equal(
        asked(draftWith(sentence, [], period), 'baseline-after-start') !== undefined,
        expected,
      ));
});

test('a party called an organisation is no section about how work is organised', () => {
  const draft = readAgreement([
    paragraph('Aftalens parter:'),
    paragraph('Boligorganisationen Søen'),
    paragraph('Skovby Kommune'),
    paragraph('Aftaleperiode: 01.01.2021 – 31.12.2024'),
  ]);
  assert.deepEqual(
    draft.parties.map(({ name }) => name),
    ['Boligorganisationen Søen', 'Skovby Kommune'],
  );
});

// The agreement the project was begun with, all the way: file, draft, answers, plan, verdicts.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { GivenAnswer } from '#domain/agreements/answer.ts';
import type { Question } from '#domain/agreements/question.ts';
import { answerDraft } from '#operations/agreements/answer.ts';
import { confirmCriteria } from '#operations/agreements/confirm.ts';
import { makePlan } from '#operations/agreements/make-plan.ts';
import { type DraftView, showDraft } from '#operations/agreements/show.ts';
import { uploadAgreement } from '#operations/agreements/upload.ts';
import { perform } from '#operations/perform.ts';
import { showPlan } from '#operations/plans/show.ts';
import { registerReading } from '#operations/readings/register.ts';
import { editions, seedFile, seedSkip } from '#test/agreement.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, type People, peopleOn } from '#test/people.ts';
import { issuesOf } from '#text/proposal/review.ts';

/** What nothing is proposed for, answered as a secretariat might. */
const own: Readonly<Record<string, Partial<Record<string, string>>>> = {
  'source-differs.t2': { choice: 'keepFirst' },
  'window-undated.k1': { period: '2013/2016' },
  'window-undated.k2': { period: '2013/2016' },
  'window-undated.k4': { period: '2015' },
  'every-year-or-whole.u4': { choice: 'everyYear' },
  'every-year-or-whole.f2': { choice: 'everyYear' },
  'step-start-open.u4': { choice: 'fromBaseline' },
  'stock-or-flow.f2': { choice: 'stock' },
  'criterion-open.f1-baseline': { value: '84', period: '2016' },
  'population-differs.u4': { choice: 'keepFirst' },
  'population-abbreviated.hvm': { text: 'Hornemanns Vænge' },
  'population-abbreviated.ve': { text: 'Valbyejendommene' },
  'board-unclear.local-evaluation': { choice: 'cityBoard' },
  'source-stopped.t1': { choice: 'earlierWave' },
  'source-stopped.k4': { choice: 'earlierWave' },
};

const answerTo = ({ id, answer }: Question): object => {
  const given = own[id];
  if (given !== undefined) return { question: id, ...given };
  assert.ok(answer.proposed !== null, `${id} proposes nothing and has no answer here`);
  const form: GivenAnswer['form'] = answer.form;
  return { question: id, [form === 'figure' ? 'value' : form]: answer.proposed };
};

type Expected = {
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly populations: readonly string[];
  readonly unit: string;
};
const percent = (value: string) => ({ value, unit: 'percent' });
const points = (value: string) => ({ value, unit: 'percentagePoint' });
const near = (own: string, other: string, at: string): Expected => ({
  kind: 'near-benchmark',
  params: {
    baseline: percent(own),
    benchmarkBaseline: percent(other),
    baselinePeriod: at,
    deadline: '2020',
    least: undefined,
  },
  populations: ['Valby/Vigerslev', 'Københavns Kommune'],
  unit: 'percent',
});

/** Section 4 of the criterion language: the fifteen criteria as they should be understood. */
const expected: Readonly<Record<string, Expected>> = {
  T1: {
    kind: 'reach-level',
    params: {
      comparison: 'atLeast',
      target: percent('73'),
      deadline: '2020',
      baseline: percent('64.6'),
      baselinePeriod: '2015',
      substitute: 'nearestEarlier',
    },
    populations: ['Folehaven'],
    unit: 'percent',
  },
  T2: {
    kind: 'each-of',
    params: {
      'parts.Folehaven': { comparison: 'atLeast', deadline: '2020', gap: '-11000', at: '2014' },
      'parts.Hornemanns Vænge': {
        comparison: 'atLeast',
        deadline: '2020',
        gap: '-5500',
        at: '2014',
      },
      'parts.Valbyejendommene': {
        comparison: 'atLeast',
        deadline: '2020',
        gap: '8800',
        at: '2014',
      },
    },
    populations: [
      'Folehaven: tilflyttere',
      'Folehaven: fraflytterne',
      'Valbyejendommene: tilflyttere',
      'Valbyejendommene: fraflytterne',
      'Hornemanns Vænge: tilflyttere',
      'Hornemanns Vænge: fraflytterne',
    ],
    unit: 'kroner',
  },
  T3: { ...near('10', '6', '2016'), populations: ['Valby', 'Københavns Kommune'] },
  T4: {
    kind: 'improve-on-baseline',
    params: { baseline: percent('55'), baselinePeriod: '2017', deadline: '2020' },
    populations: ['Valby/Vigerslev'],
    unit: 'percent',
  },
  K1: {
    kind: 'change-of-average',
    params: {
      direction: 'fall',
      change: points('1'),
      periods: '2017/2020',
      baseline: percent('5.1'),
      target: percent('4.1'),
    },
    populations: ['Valby/Vigerslev'],
    unit: 'percent',
  },
  K2: {
    kind: 'average-over-period',
    params: {
      periods: '2017/2020',
      comparison: 'atMost',
      target: { value: '110', unit: 'kronerPerDwelling' },
      baseline: { value: '127', unit: 'kronerPerDwelling' },
    },
    populations: ['Folehaven'],
    unit: 'kronerPerDwelling',
  },
  K3: {
    kind: 'milestone',
    params: { by: '2017-Q3', combine: 'all' },
    populations: ['Valby/Vigerslev', 'Valby/Vigerslev'],
    unit: 'delivery',
  },
  K4: {
    kind: 'narrow-gap',
    params: {
      by: points('4'),
      deadline: '2020',
      baseline: percent('75'),
      benchmarkBaseline: percent('82.3'),
      baselinePeriod: '2015',
      substitute: 'nearestEarlier',
    },
    populations: ['Folehaven', 'Politikredsen'],
    unit: 'percent',
  },
  U1: near('50.2', '71.9', '2016-11'),
  U2: near('24.3', '9.9', '2016'),
  U3: near('31.2', '9.5', '2016'),
  U4: {
    kind: 'yearly-step',
    params: {
      direction: 'fall',
      step: points('0.25'),
      reading: 'everyYear',
      baseline: percent('8.35'),
      baselinePeriod: '2014/15',
    },
    populations: ['Valby / Vigerslev'],
    unit: 'percent',
  },
  F1: near('84', '92', '2016'),
  F2: {
    kind: 'yearly-step',
    params: {
      direction: 'rise',
      step: { value: '5', unit: 'count' },
      reading: 'everyYear',
      periods: '2017/2020',
      baseline: { value: '50', unit: 'count' },
      baselinePeriod: '2016',
    },
    populations: ['Valby/Vigerslev'],
    unit: 'count',
  },
  F3: {
    kind: 'each-of',
    params: {
      'parts.3. årgang': { deadline: '2020', baseline: '70', at: '2017-spring' },
      'parts.6. årgang': { deadline: '2020', baseline: '60', at: '2017-spring' },
    },
    populations: ['3. årgang', '6. årgang'],
    unit: 'percent',
  },
};

type Part = {
  readonly label: string;
  readonly params: Readonly<Record<string, { readonly value: string } | undefined>>;
};

const seenParams = (
  params: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    names.map((name) => {
      const label = /^parts\.(.*)$/.exec(name)?.[1];
      if (label === undefined) return [name, params[name]];
      const part = (params.parts as readonly Part[]).find((each) => each.label === label);
      const { comparison, deadline, gap, baseline, baselinePeriod } = part?.params ?? {};
      return [
        name,
        {
          ...(comparison && { comparison }),
          deadline,
          ...(gap && { gap: gap.value }),
          ...(baseline && { baseline: baseline.value }),
          at: baselinePeriod,
        },
      ];
    }),
  );

describe('the agreement from file to verdict', { skip: seedSkip }, () => {
  const suite = suiteDatabase();
  let people: People;
  let view: DraftView;
  let id = '';
  const key = 'surf-valby';

  before(async () => {
    people = peopleOn(suite.get(), '2021-06-01T10:00:00.000Z');
    const file = { fileName: 'aftale.docx', bytes: seedFile('docx') };
    const uploaded = await uploadAgreement(people.cityEditor, file);
    assert.equal(uploaded.kind, 'draft');
    id = uploaded.kind === 'draft' ? uploaded.draft : '';
    const first = await perform(showDraft, people.cityEditor, { draft: id });
    const answers = first.draft.questions.map(answerTo);
    const answered = await perform(answerDraft, people.cityEditor, { draft: id, answers });
    assert.ok(answered.ok, JSON.stringify(answered));
    view = await perform(showDraft, people.cityEditor, { draft: id });
  });

  test('every edition gives the same criteria and questions', async () => {
    for (const edition of editions) {
      const other = peopleOn(suite.get())[edition === 'docx' ? 'cityEditor' : 'administrator'];
      const file = { fileName: `aftale.${edition}`, bytes: seedFile(edition) };
      const uploaded = await uploadAgreement(other, file);
      assert.equal(uploaded.kind, 'draft');
      const draft = uploaded.kind === 'draft' ? uploaded.draft : '';
      const { draft: read } = await perform(showDraft, other, { draft });
      assert.deepEqual(read, view.draft);
    }
  });

  for (const [code, { kind, params, populations, unit }] of Object.entries(expected)) {
    test(`${code} is understood as it should be`, () => {
      const proposal = view.proposals.find((each) => each.code === code);
      assert.ok(proposal);
      assert.equal(proposal.kind, kind);
      assert.deepEqual(seenParams(proposal.params, Object.keys(params)), params);
      assert.deepEqual(
        proposal.series.map((each) => each.population),
        populations,
      );
      assert.deepEqual([...new Set(proposal.series.map((each) => each.unit))], [unit]);
      assert.deepEqual(issuesOf(proposal), []);
      assert.deepEqual(proposal.open, []);
    });
  }

  test('the milestone asks for the two things the sentence names', () => {
    const deliverables = view.proposals.find(({ code }) => code === 'K3')?.params.deliverables;
    assert.equal((deliverables as readonly unknown[]).length, 2);
  });

  describe('as a working plan', () => {
    before(async () => {
      const all = await perform(confirmCriteria, people.cityEditor, {
        draft: id,
        codes: 'allClear',
      });
      assert.equal(all.ok && all.value.confirmed.length, 15);
      const made = await perform(makePlan, people.cityEditor, {
        draft: id,
        name: 'SURF Valby',
        key,
        once: newMark(),
      });
      assert.ok(made.ok, JSON.stringify(made));
    });

    const plan = () => perform(showPlan, people.cityEditor, { plan: key });
    /** Without a value: the wave was never made. */
    const register = async (series: string, at: string, value?: string, n?: number) => {
      const result = await perform(registerReading, people.cityEditor, {
        plan: key,
        series,
        period: at,
        ...(value === undefined ? { state: 'notMeasured' } : { state: 'measured', value }),
        standing: 'final',
        ...(n === undefined ? {} : { sample: { kind: 'size', n } }),
        confirmed: [],
        once: newMark(),
      });
      assert.deepEqual(result.ok ? [] : result.issues, []);
    };
    const findingOf = async (code: string) => {
      const found = (await plan()).statuses.find(({ criterion }) => criterion.code === code);
      assert.ok(found);
      return found.finding;
    };

    test('has fifteen criteria that are agreed and can be judged', async () => {
      const { statuses } = await plan();
      assert.equal(statuses.length, 15);
      for (const { criterion, version, claim } of statuses) {
        assert.ok(claim, criterion.code);
        assert.deepEqual(version?.presumed, [], criterion.code);
      }
    });

    test('says of objectives without a criterion what was answered', async () => {
      const { plan: made } = await plan();
      const notes = made.focusAreas.flatMap(({ objectives }) =>
        objectives.flatMap(({ note }) => (note === undefined ? [] : [note])),
      );
      assert.ok(notes.includes('Står uden måling.'), notes.join(' '));
      assert.ok(
        notes.some((note) => note.startsWith('Måles et andet sted (')),
        notes.join(' '),
      );
    });

    test('keeps no name of a person who signed', async () => {
      const names = view.draft.signatures.flatMap(({ person }) =>
        person === null ? [] : [person],
      );
      assert.equal(names.length, 3);
      const { rows } = await suite.get().pool.query('select structure::text as text from plan');
      for (const name of names) assert.ok(!rows.some(({ text }) => text.includes(name)));
    });

    test('the mean of charged youths is exactly the target: met', async () => {
      for (const [at, value] of [
        ['2017', '4.2'],
        ['2018', '4.0'],
        ['2019', '4.3'],
        ['2020', '3.9'],
      ] as const) {
        await register('k1', at, value);
      }
      assert.equal((await findingOf('K1')).verdict.kind, 'met');
    });

    test('safety is judged by the wave before, within its uncertainty', async () => {
      await register('t1', '2020');
      await register('t1', '2019', '73.4', 293);
      const finding = await findingOf('T1');
      assert.deepEqual([finding.verdict.kind, finding.certainty.kind], ['met', 'within']);
    });

    test('the gap of trust has shrunk by exactly what was asked: met', async () => {
      await register('k4', '2019', '79.0');
      await register('k4-sammenligning', '2019', '82.3');
      await register('k4', '2020');
      await register('k4-sammenligning', '2020');
      assert.equal((await findingOf('K4')).verdict.kind, 'met');
    });
  });
});

// What a status paper says is what the pages say, for every criterion of the example plans on any day.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { readExamplePlans } from '#boot/example/read-examples.ts';
import { frozenTrace, thawedTrace } from '#domain/criteria/frozen-trace.ts';
import { concealedIn } from '#domain/disclosure/concealed.ts';
import type { BodyKey, GoverningBody } from '#domain/governance/body.ts';
import type { StatusPaper } from '#domain/governance/status-paper.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { statusOf } from '#domain/plans/status.ts';
import { knowledgeOf } from '#domain/readings/knowledge.ts';
import { endOfDay, type IsoDate } from '#domain/time/period.ts';
import { setPdf } from '#formats/documents/typst.ts';
import { statusPaperOf } from '#operations/papers/build.ts';
import type { PaperFacts } from '#operations/papers/gather.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { viewOf } from '#operations/plans/view.ts';
import { effectClaimed } from '#text/papers/contribution.ts';
import { groupOf, groupTitle } from '#text/papers/groups.ts';
import { paperDocument } from '#text/papers/status-paper.ts';
import { explain } from '#text/verdicts.ts';
import { wordsOfBlocks } from './blocks-words.ts';

const plans = await readExamplePlans();
const today = '2026-11-23' as IsoDate;

const board: GoverningBody = {
  key: 'bestyrelsen' as BodyKey,
  name: 'Bestyrelsen',
  otherNames: [],
  kind: 'board',
  level: 'district',
  focusAreas: [],
  rights: ['evaluate', 'followMeasurements'],
};

const noFacts: PaperFacts = {
  organisation: { bodies: [board], seats: new Map(), people: [], mandates: [] },
  nameOf: (key) => key,
  activities: [],
  evaluations: [],
  recommendations: [],
  decisions: [],
  actions: [],
  papers: [],
  lastPaper: 0,
  issued: [],
};

const loadedOf = (whole: WholePlan) => ({
  pin: { id: '1', key: whole.plan.key, revision: 1 },
  whole,
  evidence: new Set<string>(),
  views: new Map(),
});

const paperOn = (whole: WholePlan, day: IsoDate, forReaders = true): StatusPaper => {
  const loaded = loadedOf(whole);
  const view = viewOf(loaded, today, day);
  return statusPaperOf({
    view: forReaders ? viewFor({ kind: 'nobody' }, loaded, view) : view,
    concealed: concealedIn(whole.plan, whole.readings),
    facts: noFacts,
    body: board,
    year: Number(day.slice(0, 4)),
    at: endOfDay(day),
    edition: 1,
  });
};

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const days = fc
  .date({ min: new Date('2016-06-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10) as IsoDate);

for (const whole of plans) {
  test(`${whole.plan.key}: every verdict and sentence of a paper is that of its moment`, () => {
    fc.assert(
      fc.property(days, (day) => {
        const paper = paperOn(whole, day);
        const asOf = endOfDay(day);
        const knowledge = knowledgeOf(whole.plan.series, whole.readings, asOf);
        const sources = new Map(whole.plan.sources.map((each) => [each.id, each]));
        const said = plain(wordsOfBlocks(paperDocument(paper).blocks));
        assert.equal(paper.criteria.length, whole.criteria.length);
        for (const criterion of whole.criteria) {
          const status = statusOf(criterion, knowledge, day, asOf);
          const words = explain(status, { series: knowledge.series, sources, today: day });
          const told = paper.criteria.find((each) => each.criterion === criterion.id);
          assert.ok(told !== undefined, criterion.code);
          assert.equal(told.verdict, status.finding.verdict.kind);
          assert.equal(told.word, words.verdict);
          assert.equal(told.explanation, words.sentence);
          assert.equal(told.version?.number, status.version?.number);
          assert.deepEqual(told.reasons, words.missing);
          for (const sentence of [words.sentence, ...words.notes, ...words.needed]) {
            // Notes that begin alike are said as one.
            const rest = sentence.slice(sentence.indexOf(': ') + 2);
            const isSaid = said.includes(sentence) || said.includes(` ${rest}`);
            assert.ok(isSaid, `${criterion.code}: ${sentence}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test(`${whole.plan.key}: what cannot be decided stands on the first page, with why`, () => {
    fc.assert(
      fc.property(days, (day) => {
        const paper = paperOn(whole, day);
        const { blocks } = paperDocument(paper);
        const first = plain(
          wordsOfBlocks(
            blocks.slice(
              0,
              blocks.findIndex(({ kind }) => kind === 'pageBreak'),
            ),
          ),
        );
        for (const each of paper.criteria) {
          assert.ok(first.includes(groupTitle(groupOf(each))), each.code);
          assert.ok(first.includes(`${each.code} ${each.topic}`), each.code);
          if (['met', 'underWay'].includes(groupOf(each))) continue;
          assert.ok(first.includes(`${each.code} ${each.topic}. ${each.explanation}`), each.code);
          if (groupOf(each) !== 'undecided') continue;
          assert.ok(each.reasons.length > 0);
          if (each.reasons.length === 1) continue;
          for (const reason of each.reasons) assert.ok(first.includes(reason), reason);
        }
      }),
      { numRuns: 40 },
    );
  });

  test(`${whole.plan.key}: a paper is JSON without loss, and its traces are exact again`, () => {
    fc.assert(
      fc.property(days, (day) => {
        const paper = paperOn(whole, day);
        assert.deepEqual(JSON.parse(JSON.stringify(paper)), paper);
        const { statuses } = viewOf(loadedOf(whole), today, day);
        for (const { criterion, finding } of statuses) {
          const kept = paper.criteria.find((each) => each.criterion === criterion.id)?.trace;
          const again = thawedTrace(JSON.parse(JSON.stringify(kept)));
          assert.deepEqual(again, withoutNames(finding.trace));
          assert.deepEqual(frozenTrace(again), kept);
        }
      }),
      { numRuns: 40 },
    );
  });
}

test('a figure of few people is nowhere in a paper, is counted, and the verdict is the same', () => {
  const [whole] = plans as [WholePlan];
  const rare = { numerator: 8337n, denominator: 100n };
  const few = { kind: 'share', numerator: 15, denominator: 18 } as const;
  const readings = whole.readings.map((each) =>
    each.series === seriesOfT4 && each.period === '2020'
      ? { ...each, state: { kind: 'measured', value: rare } as const, sample: few }
      : each,
  );
  const sources = whole.plan.sources.map((each) => ({ ...each, smallest: { base: 50 } }));
  const ruled: WholePlan = { ...whole, plan: { ...whole.plan, sources }, readings };
  const day = '2021-06-01' as IsoDate;
  const [open, hidden] = [paperOn(ruled, day, false), paperOn(ruled, day)];
  const tells = (paper: StatusPaper) =>
    /83[.,]37|8337/.test(JSON.stringify([paper, paperDocument(paper)]));
  assert.ok(tells(open), 'the figure would be seen if it were not hidden');
  assert.equal(tells(hidden), false);
  assert.ok(hidden.concealed >= 1);
  assert.match(wordsOfBlocks(paperDocument(hidden).blocks), /skjult, fordi for få personer/);
  assert.deepEqual(
    hidden.criteria.map(({ code, verdict, word }) => [code, verdict, word]),
    open.criteria.map(({ code, verdict, word }) => [code, verdict, word]),
  );
});

const seriesOfT4 = plans[0]?.criteria.find(({ code }) => code === 'T4')?.versions[0]?.params
  .series as string;

test('nothing the papers themselves say claims an effect', () => {
  for (const whole of plans) {
    const paper = paperOn(whole, '2021-03-01' as IsoDate);
    const { blocks } = paperDocument({
      ...paper,
      criteria: paper.criteria.map((each) => ({
        ...each,
        // Of chance it may be said what lies behind a difference.
        certainty: '',
        contributions: [{ name: 'Lektiehjælp', text: 'I 2020: 340 fremmøder.' }],
      })),
    });
    assert.equal(effectClaimed(wordsOfBlocks(blocks)), undefined);
  }
  assert.equal(effectClaimed('Det HAR MEDFØRT mindre fravær'), 'HAR MEDFØRT');
  assert.equal(effectClaimed('Alle er trygge takket være os'), 'takket være');
  assert.equal(effectClaimed('Beboerne mødtes hver uge'), undefined);
});

/** A trace as it is, without who entered its readings. */
const withoutNames = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === 'enteredBy' || each === undefined ? [] : [[name, withoutNames(each)]],
    ),
  );
};

for (const whole of plans) {
  test(`${whole.plan.key}: on paper each criterion keeps to its page`, async () => {
    const paper = paperOn(whole, today);
    const bytes = setPdf(paperDocument(paper), paper.asOf);
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), {
      mergePages: false,
    });
    const pages = text.map(bare);
    const starts = paper.criteria.map(({ code, topic }) =>
      pages.findIndex((page, index) => index > 0 && page.includes(bare(`${code}. ${topic}`))),
    );
    assert.equal(starts[0], 1, 'the overview is one page');
    paper.criteria.forEach(({ code, charts }, index) => {
      const after = pages.findIndex((page, nth) => nth > 0 && afterCriteria.test(page));
      const next = starts[index + 1] ?? after;
      const used = next - (starts[index] ?? 0);
      assert.ok(used >= 1 && used <= (charts.length > 2 ? 2 : 1), `${code}: ${used} pages`);
    });
    const annexes = 4 + Math.ceil(paper.criteria.length / 4) + paper.measurements.length / 3;
    assert.ok(pages.length <= 1 + paper.criteria.length + annexes, `${pages.length} pages`);
  });
}

const afterCriteria = /Centralemålinger|Sådanerdetregnetud/;

const bare = (words: string): string => words.replaceAll(/[\s\u00a0\u00ad-]+/g, '');

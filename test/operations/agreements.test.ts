import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Refusal } from '#domain/problem.ts';
import { docx } from '#formats/testing/docx.ts';
import { answerDraft } from '#operations/agreements/answer.ts';
import { changeCriterion } from '#operations/agreements/change-criterion.ts';
import { confirmCriteria, unconfirmCriterion } from '#operations/agreements/confirm.ts';
import { discardDraft } from '#operations/agreements/discard.ts';
import { listDrafts } from '#operations/agreements/list.ts';
import { makePlan } from '#operations/agreements/make-plan.ts';
import { type DraftView, showDraft } from '#operations/agreements/show.ts';
import { uploadAgreement } from '#operations/agreements/upload.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { showPlan } from '#operations/plans/show.ts';
import { ownAgreement } from '#test/agreement.ts';
import { badFiles } from '#test/bad-files.ts';
import { suiteDatabase } from '#test/database.ts';
import { newMark, type People, peopleOn } from '#test/people.ts';
import { northernAgreement } from '#text/agreement/testing/northern.ts';
import { tabularAgreement } from '#text/agreement/testing/tabular.ts';

const problemOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.kind;
    throw error;
  }
  return undefined;
};

describe('agreements', () => {
  const suite = suiteDatabase();
  let people: People;
  let files = 0;
  before(() => {
    people = peopleOn(suite.get());
  });

  const rows = async (table: 'agreement_draft' | 'event'): Promise<number> => {
    const { rows: found } = await suite.get().pool.query(`select count(*)::int as n from ${table}`);
    return found[0].n;
  };

  /** A draft of its own for each test: no two files are the same. */
  const upload = async (bytes = ownAgreement(`Grønhøj ${++files}`)): Promise<string> => {
    const result = await uploadAgreement(people.cityEditor, { fileName: 'aftale.docx', bytes });
    assert.equal(result.kind, 'draft');
    return result.kind === 'draft' ? result.draft : '';
  };
  const show = (draft: string): Promise<DraftView> =>
    perform(showDraft, people.cityEditor, { draft });
  const proposalOf = async (draft: string, code: string) => {
    const found = (await show(draft)).proposals.find((each) => each.code === code);
    assert.ok(found);
    return found;
  };
  const answer = (draft: string, ...answers: readonly object[]) =>
    perform(answerDraft, people.cityEditor, { draft, answers });

  test('a file becomes a draft with its criteria and questions', async () => {
    const draft = await upload();
    const view = await show(draft);
    assert.deepEqual(
      view.proposals.map(({ code, kind }) => [code, kind]),
      [
        ['T1', 'reach-level'],
        ['T2', 'near-benchmark'],
        ['U1', 'yearly-step'],
        ['U2', 'milestone'],
      ],
    );
    assert.ok(view.draft.questions.length > 5);
    const lines = await perform(listDrafts, people.cityEditor, {});
    const line = lines.find(({ id }) => id === draft);
    assert.deepEqual([line?.fileName, line?.answered, line?.plan], ['aftale.docx', 0, null]);
  });

  test('the same bytes find the same open draft', async () => {
    const bytes = ownAgreement('Den samme');
    const first = await upload(bytes);
    const before = await rows('agreement_draft');
    const second = await uploadAgreement(people.cityEditor, { fileName: 'igen.docx', bytes });
    assert.deepEqual(second, { kind: 'draft', draft: first, again: true });
    assert.equal(await rows('agreement_draft'), before);
    await perform(discardDraft, people.cityEditor, { draft: first });
    assert.notEqual(await upload(bytes), first);
  });

  for (const { name, fileName, make, says } of badFiles) {
    test(`${name} leaves nothing behind`, async () => {
      const before = [await rows('agreement_draft'), await rows('event')];
      const result = await uploadAgreement(people.cityEditor, { fileName, bytes: make() });
      assert.notEqual(result.kind, 'draft', String(says));
      assert.deepEqual([await rows('agreement_draft'), await rows('event')], before);
    });
  }

  test('a file above the limit is refused before it is read', async () => {
    const bytes = new Uint8Array(12_000_001);
    const result = await uploadAgreement(people.cityEditor, { fileName: 'stor.txt', bytes });
    assert.deepEqual(result.kind === 'refused' && result.refusal.kind, 'tooBig');
  });

  test('only those who may read in agreements', async () => {
    const bytes = ownAgreement('Ikke for alle');
    const draft = await upload();
    for (const person of ['editor', 'reader', 'otherEditor'] as const) {
      const context = people[person];
      assert.equal(
        await problemOf(uploadAgreement(context, { fileName: 'a.docx', bytes })),
        'notAllowed',
      );
      assert.equal(await problemOf(perform(showDraft, context, { draft })), 'notAllowed');
    }
    assert.equal(await problemOf(perform(showDraft, people.nobody, { draft })), 'signInNeeded');
    assert.equal(await problemOf(show('findes-ikke')), 'notFound');
  });

  test('an answer changes its criterion, and can be changed and taken back', async () => {
    const draft = await upload();
    const question = 'criterion-open.t2-size';
    await answer(draft, { question, choice: 'agreedSize', size: '2' });
    assert.deepEqual((await proposalOf(draft, 'T2')).params.least, {
      value: '2',
      unit: 'percentagePoint',
    });
    await answer(draft, { question, choice: 'anyImprovement' });
    assert.equal((await proposalOf(draft, 'T2')).params.least, undefined);
    await answer(draft, { question, withdrawn: true });
    assert.equal((await show(draft)).answers[question], undefined);
  });

  const wrong: readonly (readonly [string, object, readonly string[], string])[] = [
    ['no choice', { question: 'criterion-open.t2-size' }, ['choice'], 'required'],
    [
      'a choice that is not offered',
      { question: 'criterion-open.t2-size', choice: 'stock' },
      ['choice'],
      'notAChoice',
    ],
    [
      'a size without a number',
      { question: 'criterion-open.t2-size', choice: 'agreedSize' },
      ['size'],
      'required',
    ],
    [
      'a size that is none',
      { question: 'criterion-open.t2-size', choice: 'agreedSize', size: 'meget' },
      ['size'],
      'notANumber',
    ],
    [
      'a size of nothing',
      { question: 'criterion-open.t2-size', choice: 'agreedSize', size: '0' },
      ['size'],
      'outOfRange',
    ],
    ['an empty text', { question: 'missing-part.annexes' }, ['text'], 'required'],
  ];
  for (const [name, given, path, code] of wrong) {
    test(`refuses ${name}, and keeps none of the form`, async () => {
      const draft = await upload();
      const good = { question: 'missing-part.bodies', text: 'En bestyrelse' };
      const result = await answer(draft, good, given);
      const question = (given as { readonly question: string }).question;
      assert.deepEqual(!result.ok && result.issues.map((each) => [each.path, each.code]), [
        [[question, ...path], code],
      ]);
      assert.deepEqual((await show(draft)).answers, {});
    });
  }

  test('the clear ones are confirmed at once, the others one by one', async () => {
    const draft = await upload();
    const clear = (await show(draft)).proposals.filter(({ open }) => open.length === 0);
    assert.deepEqual(
      clear.map(({ code }) => code),
      ['T1', 'U2'],
    );
    const all = await perform(confirmCriteria, people.cityEditor, { draft, codes: 'allClear' });
    assert.deepEqual(all, { ok: true, value: { confirmed: ['T1', 'U2'] } });
    const none = await perform(confirmCriteria, people.cityEditor, { draft, codes: 'allClear' });
    assert.equal(none.ok, false);
    await perform(confirmCriteria, people.cityEditor, { draft, codes: ['T2'] });
    await perform(unconfirmCriterion, people.cityEditor, { draft, code: 'T1' });
    const confirmed = (await show(draft)).proposals.filter((each) => each.confirmed);
    assert.deepEqual(
      confirmed.map(({ code }) => code),
      ['T2', 'U2'],
    );
  });

  test('an answer that changes a confirmed criterion opens it again; one that does not, not', async () => {
    const draft = await upload();
    await perform(confirmCriteria, people.cityEditor, { draft, codes: ['T2'] });
    const question = 'criterion-open.t2-size';
    await answer(draft, { question, choice: 'anyImprovement' });
    assert.equal((await proposalOf(draft, 'T2')).confirmed, true);
    const result = await answer(draft, { question, choice: 'agreedSize', size: '1' });
    assert.deepEqual(result.ok && result.value.reopened, ['T2']);
    assert.equal((await proposalOf(draft, 'T2')).confirmed, false);
  });

  const changed = async (draft: string, code: string, change: object) => {
    const view = await show(draft);
    const proposal = await proposalOf(draft, code);
    return perform(changeCriterion, people.cityEditor, {
      draft,
      revision: view.revision,
      code,
      kind: proposal.kind,
      params: proposal.params,
      series: proposal.series.map(({ source: _, ...rest }) => rest),
      source: proposal.source.name,
      interpretation: '',
      ...change,
    });
  };

  test('kind, fields and series can be changed, and wrong ones are told by field', async () => {
    const draft = await upload();
    const bad = await changed(draft, 'T1', { kind: 'improve-on-baseline' });
    assert.deepEqual(!bad.ok && bad.issues.map((each) => [each.path.join('.'), each.code]), [
      ['params.comparison', 'unknownField'],
      ['params.target', 'unknownField'],
    ]);
    const good = await changed(draft, 'T1', {
      kind: 'watch-only',
      params: { series: 't1' },
      interpretation: 'Vi ser kun på tallet.',
    });
    assert.ok(good.ok);
    const proposal = await proposalOf(draft, 'T1');
    assert.deepEqual(
      [proposal.kind, proposal.changed, proposal.interpretation, proposal.issues],
      ['watch-only', true, 'Vi ser kun på tallet.', []],
    );
  });

  test('a change of what somebody else just changed is stale', async () => {
    const draft = await upload();
    const { revision } = await show(draft);
    await changed(draft, 'T1', { interpretation: 'Først' });
    assert.equal(
      await problemOf(changed(draft, 'T1', { revision, interpretation: 'Så' })),
      'stale',
    );
  });

  const plan = (draft: string, input: object) =>
    perform(makePlan, people.cityEditor, { draft, name: 'Grønhøj', once: newMark(), ...input });

  test('a draft becomes a plan: confirmed criteria agreed, the others presumed', async () => {
    const draft = await upload();
    await perform(confirmCriteria, people.cityEditor, { draft, codes: ['T1'] });
    const once = newMark();
    const made = await plan(draft, { key: 'groenhoej', once });
    assert.deepEqual(made, { ok: true, value: { plan: 'groenhoej' } });
    assert.deepEqual(await plan(draft, { key: 'groenhoej', once }), made);
    const view = await perform(showPlan, people.cityEditor, { plan: 'groenhoej' });
    const presumed = view.statuses.map(({ criterion, version }) => [
      criterion.code,
      (version?.presumed.length ?? 0) > 0,
    ]);
    assert.deepEqual(presumed, [
      ['T1', false],
      ['T2', true],
      ['U1', true],
      ['U2', true],
    ]);
    const { events } = await perform(listEvents, people.cityEditor, { plan: 'groenhoej' });
    assert.deepEqual(
      events.map(({ event }) => event.kind),
      ['plan.created'],
    );
    assert.equal(
      await problemOf(answer(draft, { question: 'missing-part.bodies', text: 'x' })),
      'wrongState',
    );
  });

  test('a taken key, a wrong key and no name are told together', async () => {
    const draft = await upload();
    await plan(draft, { key: 'optaget' });
    const next = await upload();
    const taken = await plan(next, { key: 'optaget' });
    assert.deepEqual(!taken.ok && taken.issues.map((each) => [each.path[0], each.code]), [
      ['key', 'duplicate'],
    ]);
    const wrongKey = await plan(next, { key: 'Grøn Høj' });
    assert.deepEqual(!wrongKey.ok && wrongKey.issues.map((each) => each.path[0]), ['key']);
  });

  const others: readonly (readonly [string, Uint8Array])[] = [
    ['an agreement with a police district', Buffer.from(northernAgreement)],
    ['an agreement in tables', docx(tabularAgreement)],
  ];
  for (const [index, [name, bytes]] of others.entries()) {
    test(`${name} becomes a plan as well`, async () => {
      const draft = await upload(bytes);
      const { proposals } = await show(draft);
      assert.ok(proposals.length > 0);
      const codes = proposals.filter(({ issues }) => issues.length === 0).map(({ code }) => code);
      const confirmed = await perform(confirmCriteria, people.cityEditor, { draft, codes });
      assert.ok(confirmed.ok, name);
      const dates = { from: '2019-01-01', to: '2022-12-31' };
      const made = await plan(draft, { key: `anden-${index}`, ...dates });
      assert.deepEqual(made, { ok: true, value: { plan: `anden-${index}` } });
      const view = await perform(showPlan, people.cityEditor, { plan: `anden-${index}` });
      assert.equal(view.statuses.length, proposals.length);
    });
  }

  test('a paper without a period is made a plan once somebody gives one', async () => {
    const draft = await upload(Buffer.from('Et papir om et område\n\nIkke mere end det.'));
    const without = await plan(draft, { key: 'uden-periode' });
    assert.deepEqual(!without.ok && without.issues.map((each) => each.path[0]), ['from']);
    const made = await plan(draft, { key: 'uden-periode', from: '2021-10-01', to: '2025-09-30' });
    assert.equal(made.ok, true);
  });
});

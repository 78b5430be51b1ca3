// Documents that were issued: kept, counted, given back byte for byte, and never changed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, test } from 'node:test';
import { z } from 'zod';
import type { Checked } from '#domain/checked.ts';
import type { Block, DocumentContent, DocumentKind } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { Context } from '#operations/context.ts';
import { documentFile } from '#operations/documents/file.ts';
import { preparedFiles } from '#operations/documents/files.ts';
import { issueDocument } from '#operations/documents/issue.ts';
import { listDocuments } from '#operations/documents/list.ts';
import { showDocument } from '#operations/documents/show.ts';
import { planKey } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { listEvents } from '#operations/plans/events.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { testDatabase } from '#test/database.ts';
import { ownPlan, type People, peopleOn } from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';
import { problemWords } from '#text/problems.ts';
import { refusedWith } from './refusals.ts';

const paper: DocumentContent = {
  title: 'Referat æøå',
  lines: ['1. marts 2019'],
  contents: false,
  fictional: true,
  footer: 'Fremdrift',
  blocks: [{ kind: 'paragraph', text: 'Alle var enige. \u0000' }],
};
const broken = { ...paper, blocks: [{ kind: 'list', ordered: true } as unknown as Block] };

/** Issues a document as the rooms that make papers do. */
const issuing = (kind: DocumentKind, document: DocumentContent) =>
  form({
    name: 'documents.issueInTest',
    of: 'plan',
    verb: 'issueDocuments',
    input: z.strictObject({ plan: planKey }),
    prepare: async ({ now }) => ({
      ok: true as const,
      value: await preparedFiles(document, now()),
    }),
    run: async (work, _, files) => {
      const { issued, event } = await issueDocument(work, {
        kind,
        title: document.title,
        year: 2018,
        asOf: work.now,
        revision: work.plan.revision - 1,
        fictional: document.fictional,
        content: { from: 'test' },
        document,
        files,
      });
      return { value: issued, events: [event] };
    },
  });

describe('documents', () => {
  let people: People;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  const plan = ownPlan;

  beforeEach(async (context) => {
    database = await testDatabase(context as never);
    people = peopleOn(database);
    await perform(importPlanFile, people.system, { file: samplePlan() });
  });

  const issue = async (kind: DocumentKind = 'minutes', by: Context = people.editor) => {
    const answer: Checked<IssuedDocument> = await perform(issuing(kind, paper), by, { plan });
    assert.ok(answer.ok);
    return answer.value;
  };

  test('what was issued comes back byte for byte', async () => {
    const issued = await issue();
    assert.deepEqual(
      issued.files.map(({ format }) => format),
      ['pdf', 'docx'],
    );
    for (const { format, sha256, size } of issued.files) {
      const input = { plan, document: issued.id, format };
      const first = await perform(documentFile, people.reader, input);
      const again = await perform(documentFile, people.editor, input);
      assert.deepEqual(first.bytes, again.bytes);
      assert.equal(first.bytes.length, size);
      assert.equal(createHash('sha256').update(first.bytes).digest('hex'), sha256);
      assert.equal(first.sha256, sha256);
    }
  });

  test('what it says and was made from is kept as it was', async () => {
    const { id } = await issue();
    const { document, content, issued } = await perform(showDocument, people.reader, {
      plan,
      document: id,
    });
    assert.equal(document.title, paper.title);
    assert.deepEqual(document.blocks, [{ kind: 'paragraph', text: 'Alle var enige. \ufffd' }]);
    assert.deepEqual(content, { from: 'test' });
    assert.equal(issued.fictional, true);
  });

  test('editions are counted, and the older tells of the newer', async () => {
    const first = await issue();
    const second = await issue();
    const other = await issue('papersPack');
    assert.deepEqual([first.edition, second.edition, other.edition], [1, 2, 1]);
    const shown = await perform(showDocument, people.reader, { plan, document: first.id });
    assert.deepEqual([shown.newer?.id, shown.newer?.edition], [second.id, 2]);
    const newest = await perform(showDocument, people.reader, { plan, document: second.id });
    assert.equal(newest.newer, undefined);
    const listed = await perform(listDocuments, people.reader, { plan, kind: 'minutes' });
    assert.deepEqual(new Set(listed.map(({ id }) => id)), new Set([first.id, second.id]));
  });

  test('two issued at once get an edition each', async () => {
    const both = await Promise.all([issue(), issue()]);
    assert.deepEqual(both.map(({ edition }) => edition).toSorted(), [1, 2]);
  });

  test('the log tells of it with the fingerprints of its files', async () => {
    const { id, files } = await issue();
    const { events } = await perform(listEvents, people.reader, { plan });
    const told = events.map(({ event }) => event).find(({ kind }) => kind === 'document.issued');
    assert.ok(told?.kind === 'document.issued');
    assert.equal(told.document, id);
    assert.deepEqual(
      told.files,
      files.map(({ format, sha256 }) => ({ format, sha256 })),
    );
  });

  test("an auditor's package does not exist to those who only read", async () => {
    const { id } = await issue('auditPackage');
    assert.deepEqual(await perform(listDocuments, people.reader, { plan }), []);
    for (const work of [
      () => perform(showDocument, people.reader, { plan, document: id }),
      () => perform(documentFile, people.reader, { plan, document: id, format: 'pdf' }),
    ]) {
      assert.deepEqual(await refusedWith(work()), { kind: 'notFound', what: 'document' });
    }
    assert.equal((await perform(listDocuments, people.editor, { plan })).length, 1);
  });

  test('a paper that cannot be set is told in words, and nothing of it is issued', async () => {
    const problem = await refusedWith(perform(issuing('minutes', broken), people.editor, { plan }));
    assert.equal(problem.kind, 'documentFailed');
    assert.match(problemWords(problem).text, /Intet er udgivet/);
    assert.deepEqual(await perform(listDocuments, people.editor, { plan }), []);
  });

  for (const statement of [
    "update document set title = 'x'",
    'delete from document',
    'truncate document cascade',
    "update document_file set bytes = ''",
    'delete from document_file',
    'truncate document_file',
  ]) {
    test(`the database refuses: ${statement}`, async () => {
      await issue();
      await assert.rejects(database.pool.query(statement), /append-only|foreign key/);
    });
  }
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Block } from '#domain/documents/block.ts';
import { documentOf, issuedAt } from '#formats/testing/documents.ts';
import { eventually, processesAreListed, startProgram } from '#test/processes.ts';
import { renderDocx } from './docx.ts';
import { DocumentFailure } from './failure.ts';
import { renderPdf } from './pdf.ts';

/** What no compiler lets through, as when an old document is kept in an older form. */
const broken = documentOf([{ kind: 'list', ordered: true } as unknown as Block]);

for (const [format, render] of [
  ['pdf', renderPdf],
  ['docx', renderDocx],
] as const) {
  test(`what cannot be set as ${format} is a failure of its own; the next is set`, async () => {
    const failed = render(broken, issuedAt);
    const fine = render(documentOf([{ kind: 'paragraph', text: 'x' }]), issuedAt);
    await assert.rejects(failed, (error: unknown) => {
      assert.ok(error instanceof DocumentFailure);
      assert.equal(error.format, format);
      return true;
    });
    assert.ok((await fine).length > 1000);
  });
}

test('many at once are each answered with their own', async () => {
  const titles = Array.from({ length: 6 }, (_, nth) => `Papir ${nth}`);
  const files = await Promise.all(
    titles.map((title) => renderPdf(documentOf([], { title }), issuedAt)),
  );
  for (const [nth, file] of files.entries()) {
    assert.ok(Buffer.from(file).includes(`(Papir ${nth})`), `Papir ${nth}`);
  }
});

describe('the process that sets documents', { skip: !processesAreListed }, () => {
  test('killed midway: whoever waits is told, and the next document is set', async () => {
    const failed = renderPdf(documentOf([]), issuedAt);
    const [setter] = settersOf(process.pid);
    assert.ok(setter);
    process.kill(setter, 'SIGKILL');
    await assert.rejects(failed, (error: unknown) => {
      assert.ok(error instanceof DocumentFailure);
      assert.match(error.message, /SIGKILL/);
      return true;
    });
    assert.ok((await renderPdf(documentOf([]), issuedAt)).length > 1000);
    assert.equal(settersOf(process.pid).length, 1);
  });

  test('is given none of our secrets', async (t) => {
    process.env.FREMDRIFT_TEST_SECRET = 'hemmelig';
    t.after(() => {
      delete process.env.FREMDRIFT_TEST_SECRET;
    });
    const failed = renderPdf(documentOf([]), issuedAt);
    for (const each of settersOf(process.pid)) process.kill(each, 'SIGKILL');
    await assert.rejects(failed);
    await renderPdf(documentOf([]), issuedAt);
    const [setter] = settersOf(process.pid);
    assert.match(readFileSync(`/proc/${setter}/environ`, 'utf8'), /PATH=/);
    assert.doesNotMatch(readFileSync(`/proc/${setter}/environ`, 'utf8'), /hemmelig/);
  });

  test('ends with the program that began it, also when that is killed', async (t) => {
    const program = startProgram(process.execPath, ['--input-type=module', '--eval', lingering], {
      cwd: import.meta.dirname,
    });
    t.after(() => program.child.kill('SIGKILL'));
    await eventually('a document is set', () => program.said().includes('set'));
    const [setter] = settersOf(program.child.pid ?? 0);
    assert.ok(setter);
    program.child.kill('SIGKILL');
    await eventually('it ends as well', () => !existsSync(`/proc/${setter}`));
  });
});

/** Sets one document and then does nothing, for ever. */
const lingering = `
  const { renderPdf } = await import('./pdf.ts');
  const content = ${JSON.stringify(documentOf([]))};
  setInterval(() => undefined, 1000);
  await renderPdf(content, '${issuedAt}');
  console.log('set');
`;

function settersOf(program: number): readonly number[] {
  return readFileSync(`/proc/${program}/task/${program}/children`, 'utf8')
    .split(' ')
    .map(Number)
    .filter((each) => each > 0 && nameOf(each).includes('setting-process.ts'));
}

function nameOf(program: number): string {
  try {
    return readFileSync(`/proc/${program}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action } from '#domain/governance/decision.ts';
import type { AgendaItem, Meeting } from '#domain/governance/meeting.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { type PackMatter, packDocument } from './papers-pack.ts';

const madeAt = '2020-03-01T10:00:00.000Z' as Instant;
const packOf = (matters: readonly PackMatter[]) =>
  packDocument({
    planName: 'Plan',
    fictional: false,
    body: 'Bestyrelsen',
    meeting: { id: 'm' as Meeting['id'], number: 1, startsAt: madeAt, endsAt: madeAt, place: '' },
    madeAt,
    items: matters.map((matter, nth) => ({
      id: `${nth}` as AgendaItem['id'],
      title: `Punkt ${nth}`,
      note: '',
      matter,
    })),
  });

test('what is brief follows on the page of what is brief; a paper begins its own', () => {
  const action: PackMatter = {
    kind: 'action',
    today: '2020-03-01' as IsoDate,
    action: { owner: 'Lederen', dueOn: '2020-04-01' as IsoDate, state: 'open' } as Action,
  };
  const text = [{ kind: 'paragraph', text: 'x' }] as const;
  const paper: PackMatter = {
    kind: 'paper',
    document: {
      title: 'x',
      lines: [],
      contents: false,
      fictional: false,
      footer: '',
      blocks: text,
    },
  };
  const { blocks } = packOf([action, { kind: 'nothing' }, action, paper, action]);
  const laid = blocks
    .flatMap((block) =>
      block.kind === 'pageBreak' ? ['-'] : block.kind === 'heading' ? [block.text] : [],
    )
    .slice(1);
  assert.deepEqual(laid, ['-', '1. Punkt 0', '3. Punkt 2', '-', '4. Punkt 3', '-', '5. Punkt 4']);
});

test('links within a paper lead to its own headings in a pack', () => {
  const { blocks } = packOf([
    {
      kind: 'paper',
      document: {
        title: 'Statuspapir',
        lines: [],
        contents: false,
        fictional: false,
        footer: '',
        blocks: [
          { kind: 'heading', level: 1, text: 'T1', id: 'kriterium-t1' },
          { kind: 'list', ordered: false, items: [[{ text: 'T1', href: '#kriterium-t1' }]] },
        ],
      },
    },
  ]);
  const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  const list = blocks.find((block) => block.kind === 'list' && !block.ordered);
  assert.ok(list?.kind === 'list');
  const [item] = list.items;
  assert.ok(Array.isArray(item));
  assert.ok(ids.includes(item[0]?.href?.slice(1)));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgendaItem, Meeting } from '#domain/governance/meeting.ts';
import type { Instant } from '#domain/time/period.ts';
import { packDocument } from './papers-pack.ts';

test('links within a paper lead to its own headings in a pack', () => {
  const madeAt = '2020-03-01T10:00:00.000Z' as Instant;
  const { blocks } = packDocument({
    planName: 'Plan',
    fictional: false,
    body: 'Bestyrelsen',
    meeting: { id: 'm' as Meeting['id'], number: 1, startsAt: madeAt, endsAt: madeAt, place: '' },
    madeAt,
    items: [
      {
        id: 'a' as AgendaItem['id'],
        title: 'Statuspapir',
        note: '',
        matter: {
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
      },
    ],
  });
  const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  const list = blocks.find((block) => block.kind === 'list' && !block.ordered);
  assert.ok(list?.kind === 'list');
  const [item] = list.items;
  assert.ok(Array.isArray(item));
  assert.ok(ids.includes(item[0]?.href?.slice(1)));
});

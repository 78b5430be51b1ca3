import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event } from '#domain/events.ts';
import { eventText } from './events.ts';

const about = { reading: 'r', series: 'tryghed', period: '2009' };
const lines: readonly (readonly [line: string, event: object])[] = [
  [
    'Tallet for 2009 (Trygge beboere, Folehaven) blev registreret: 64,6 %.',
    { kind: 'reading.registered', ...about, figure: '64,6 %' },
  ],
  [
    'Tallet for 2009 (Trygge beboere, Folehaven) blev rettet fra 64,6 % til 64,9 %: Ny udgave',
    {
      kind: 'reading.corrected',
      ...about,
      supersedes: 'q',
      from: '64,6 %',
      to: '64,9 %',
      why: 'Ny udgave',
    },
  ],
  [
    '"Bydelsbestyrelsen" fik et medlem for Kommunen fra 1. marts 2019.',
    {
      kind: 'mandate.given',
      name: 'Bydelsbestyrelsen',
      role: 'member',
      organisation: 'Kommunen',
      from: '2019-03-01',
    },
  ],
  [
    '"Bydelsbestyrelsen" fik en formand fra 1. marts 2019.',
    { kind: 'mandate.given', name: 'Bydelsbestyrelsen', role: 'chair', from: '2019-03-01' },
  ],
];
for (const [line, event] of lines) {
  test(line, () => {
    assert.equal(
      eventText(event as Event, () => 'Trygge beboere, Folehaven'),
      line,
    );
  });
}

import type { Claim, Part } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** Stated things must exist by a stated time. */
export const milestone = defineKind({
  name: 'milestone',
  title: 'Milepæl',
  use: 'Noget skal være lavet, vedtaget eller i gang inden et tidspunkt.',
  fields: {
    deliverables: field.deliverables('Det, der skal foreligge'),
    by: field.period('Senest'),
    combine: field.choice('Der kræves', { all: 'det hele', any: 'mindst en af delene' }),
  },
  example: {
    sentence: 'Forandringsteori og kommissorium foreligger senest i 3. kvartal 2017',
    series: [
      {
        id: 'theory',
        indicator: 'Forandringsteori',
        population: 'Planen',
        unit: 'delivery',
        polarity: 'neutral',
      },
      {
        id: 'terms',
        indicator: 'Kommissorium',
        population: 'Planen',
        unit: 'delivery',
        polarity: 'neutral',
      },
    ],
    params: {
      deliverables: [
        { name: 'Forandringsteori', series: 'theory' },
        { name: 'Kommissorium', series: 'terms' },
      ],
      by: '2017-Q3',
      combine: 'all',
    },
    readings: [
      ['theory', '2017-09-12', '1'],
      ['terms', '2017-10-04', '1'],
    ],
    verdict: 'partlyMet',
  },
  claim: ({ deliverables, by, combine }): Claim => ({
    kind: combine,
    over: 'deliverables',
    parts: deliverables.map(
      ({ name, series }): Part => ({ label: name, claim: { kind: 'delivered', series, by, name } }),
    ),
  }),
  check: ({ deliverables }) =>
    new Set(deliverables.map((each) => each.name)).size < deliverables.length
      ? [{ field: 'deliverables', detail: 'To leverancer har samme navn.' }]
      : [],
});

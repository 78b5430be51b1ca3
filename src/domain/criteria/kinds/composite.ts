import type { Claim } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** Several demands of different kinds in one criterion: all, any or some number of them. */
export const composite = defineKind({
  name: 'composite',
  title: 'Sammensat',
  use: 'Kriteriet stiller flere forskellige krav, hvoraf alle, mindst ét eller et bestemt antal skal opfyldes.',
  fields: {
    parts: field.parts('Krav'),
    rule: field.choice('Der kræves', {
      all: 'alle',
      any: 'mindst ét',
      atLeastOf: 'et bestemt antal',
    }),
    count: field.whole('Antal', 1, 60, { optional: true }),
  },
  example: {
    sentence: 'Mindst 2 af 3: færre utrygge, lavere fraværsprocent, flere i job',
    series: [
      {
        id: 'unsafe',
        indicator: 'Utrygge',
        population: 'Området',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
      {
        id: 'absence',
        indicator: 'Fravær',
        population: 'Skolen',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
      {
        id: 'work',
        indicator: 'I job',
        population: 'Området',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      rule: 'atLeastOf',
      count: 2,
      parts: [
        {
          label: 'Utrygge',
          kind: 'improve-on-baseline',
          params: { series: 'unsafe', deadline: '2020', baselinePeriod: '2016' },
        },
        {
          label: 'Fravær',
          kind: 'improve-on-baseline',
          params: { series: 'absence', deadline: '2020', baselinePeriod: '2016' },
        },
        {
          label: 'Job',
          kind: 'improve-on-baseline',
          params: { series: 'work', deadline: '2020', baselinePeriod: '2016' },
        },
      ],
    },
    readings: [
      ['unsafe', '2016', '10'],
      ['unsafe', '2020', '9'],
      ['absence', '2016', '8'],
      ['absence', '2020', '8'],
      ['work', '2016', '50'],
      ['work', '2020', '54'],
    ],
    verdict: 'met',
  },
  claim: ({ parts, rule, count }): Claim => {
    const over = { over: 'parts', parts } as const;
    if (rule === 'atLeastOf') return { kind: 'atLeastOf', count: count ?? parts.length, ...over };
    return { kind: rule, ...over };
  },
  check: ({ parts, rule, count }) => [
    ...(new Set(parts.map((part) => part.label)).size < parts.length
      ? [{ field: 'parts', detail: 'To krav har samme navn.' }]
      : []),
    ...(rule === 'atLeastOf' && (count === undefined || count > parts.length)
      ? [{ field: 'count', detail: 'Skriv, hvor mange af kravene der skal opfyldes.' }]
      : []),
  ],
});

import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** A figure that is followed without a demand on it. */
export const watchOnly = defineKind({
  name: 'watch-only',
  title: 'Følges uden krav',
  use: 'Tallet følges, men der er ikke aftalt noget, det skal nå.',
  fields: { series: field.series('Måling') },
  example: {
    sentence: 'Karaktergennemsnittet følges',
    series: [
      {
        id: 'grades',
        indicator: 'Karaktergennemsnit',
        population: 'Området',
        unit: 'grade',
        polarity: 'higherIsBetter',
      },
    ],
    params: { series: 'grades' },
    readings: [['grades', '2020', '5.6']],
    verdict: 'undecided',
  },
  claim: ({ series }) => ({ kind: 'watchOnly', series: series.id }),
});

import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';

/** A state that no figure measures: a body judges it, and nothing is guessed until it has. */
export const judged = defineKind({
  name: 'judged',
  title: 'Vurderes af et organ',
  use: 'Kriteriet kan ikke måles; en følgegruppe eller bestyrelse vurderer, om det er nået.',
  fields: {
    body: field.text('Vurderes af'),
    question: field.text('Spørgsmålet'),
    series: field.series('Vurderingen registreres i', { optional: true }),
    deadline: field.period('Vurderes for', { optional: true }),
  },
  example: {
    sentence: 'Beboerne oplever området som et godt sted at bo',
    series: [
      {
        id: 'view',
        indicator: 'Vurdering',
        population: 'Området',
        unit: 'judgement',
        polarity: 'higherIsBetter',
      },
    ],
    params: {
      body: 'Den lokale styregruppe',
      question: 'Opleves området som et godt sted at bo?',
      series: 'view',
      deadline: '2020',
    },
    readings: [['view', '2020', '0.5']],
    verdict: 'partlyMet',
  },
  claim: ({ body, question, series, deadline }) => ({
    kind: 'judgedBy',
    body,
    question,
    ...(series === undefined ? {} : { series: series.id }),
    ...(deadline === undefined ? {} : { at: deadline }),
  }),
  check: ({ series }) =>
    series !== undefined && series.unit !== 'judgement'
      ? [
          {
            field: 'series',
            detail: 'Vurderingen skal registreres i en måling med enheden vurdering.',
          },
        ]
      : [],
});

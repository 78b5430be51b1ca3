import { wantedDirection } from '#domain/criteria/baseline.ts';
import { constant } from '#domain/criteria/claim.ts';
import { field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import * as exact from '#domain/quantity/rational.ts';

/** The figure must be among the best of several; equal figures share the better place. */
export const rank = defineKind({
  name: 'rank',
  title: 'Placering blandt flere',
  use: 'Området skal ligge på en bestemt plads blandt sammenlignelige områder, fx være bedst.',
  fields: {
    series: field.series('Måling'),
    among: field.seriesList('Sammenlignes med'),
    place: field.whole('Plads eller bedre', 1, 60),
    deadline: field.period('Gælder tallene for'),
    direction: field.choice(
      'Bedst er det tal, der er',
      { rise: 'højest', fall: 'lavest' },
      { optional: true },
    ),
  },
  example: {
    sentence: 'Kommunen er i 2020 den bedste af tre til at få unge i job',
    series: [
      {
        id: 'own',
        indicator: 'Unge i job',
        population: 'Kommunen',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
      {
        id: 'second',
        indicator: 'Unge i job',
        population: 'Nabokommunen',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
      {
        id: 'third',
        indicator: 'Unge i job',
        population: 'Havnebyen',
        unit: 'percent',
        polarity: 'higherIsBetter',
      },
    ],
    params: { series: 'own', among: ['second', 'third'], place: 1, deadline: '2020' },
    readings: [
      ['own', '2020', '71.0'],
      ['second', '2020', '70.9'],
      ['third', '2020', '64.2'],
    ],
    verdict: 'met',
  },
  claim: ({ series, among, place, deadline, direction }) => ({
    kind: 'compare',
    left: {
      kind: 'rank',
      series: series.id,
      among: among.map((each) => each.id),
      period: deadline,
      best: wantedDirection(series, direction) === 'fall' ? 'lowest' : 'highest',
    },
    comparison: 'atMost',
    right: constant({ value: exact.rational(place), unit: 'rank' }),
  }),
  check: ({ series, among, place, direction }) => [
    ...(wantedDirection(series, direction) === undefined
      ? [{ field: 'direction', detail: 'Vælg, om det højeste eller det laveste tal er bedst.' }]
      : []),
    ...(place >= new Set([series.id, ...among.map((each) => each.id)]).size
      ? [{ field: 'place', detail: 'Selv den sidste plads ville være god nok.' }]
      : []),
  ],
});

import { type Claim, constant, type Part, reading, seriesOfClaim } from '#domain/criteria/claim.ts';
import { type BuiltPart, field } from '#domain/criteria/field.ts';
import { defineKind } from '#domain/criteria/kind.ts';
import type { StatedQuantity } from '#domain/quantity/quantity.ts';
import { fromStated } from '#domain/quantity/quantity.ts';
import type { Period } from '#domain/time/period.ts';

/** The same demand on each of several populations, perhaps only on those that begin below a level. */
export const eachOf = defineKind({
  name: 'each-of',
  title: 'Hver af flere',
  use: 'Samme krav gælder for hver afdeling, bydel eller årgang for sig.',
  fields: {
    parts: field.parts('Kravet for hver'),
    least: field.whole('Mindst så mange af dem (ellers alle)', 1, 60, { optional: true }),
    condition: field.choice(
      'Gælder kun dem, der ved udgangspunktet er',
      { below: 'under', above: 'over' },
      { optional: true },
    ),
    threshold: field.level('Grænsen', { optional: true }),
    thresholdPeriod: field.period('Udgangspunktet er fra', { optional: true }),
  },
  example: {
    sentence: 'Andelen af utrygge falder i alle bydele fra 2013 til 2017',
    series: [
      {
        id: 'north',
        indicator: 'Utrygge',
        population: 'Nord',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
      {
        id: 'south',
        indicator: 'Utrygge',
        population: 'Syd',
        unit: 'percent',
        polarity: 'lowerIsBetter',
      },
    ],
    params: {
      parts: [
        {
          label: 'Nord',
          kind: 'improve-on-baseline',
          params: { series: 'north', deadline: '2017', baselinePeriod: '2013' },
        },
        {
          label: 'Syd',
          kind: 'improve-on-baseline',
          params: { series: 'south', deadline: '2017', baselinePeriod: '2013' },
        },
      ],
    },
    readings: [
      ['north', '2013', '12'],
      ['north', '2017', '10'],
      ['south', '2013', '8'],
      ['south', '2017', '8'],
    ],
    verdict: 'partlyMet',
  },
  claim: ({ parts, least, condition, threshold, thresholdPeriod }): Claim => {
    const limited = parts.map(
      (part): Part => limitedTo(part, condition, threshold, thresholdPeriod),
    );
    return least === undefined
      ? { kind: 'all', over: 'populations', parts: limited }
      : { kind: 'atLeastOf', count: least, over: 'populations', parts: limited };
  },
  check: ({ parts, least, condition, threshold, thresholdPeriod }) => [
    ...(least !== undefined && least > parts.length
      ? [{ field: 'least', detail: 'Der er ikke så mange.' }]
      : []),
    ...(new Set(parts.map((part) => part.label)).size < parts.length
      ? [{ field: 'parts', detail: 'To af dem har samme navn.' }]
      : []),
    ...(condition !== undefined && (threshold === undefined || thresholdPeriod === undefined)
      ? [{ field: 'threshold', detail: 'Skriv både grænsen og hvilken periode den gælder for.' }]
      : []),
  ],
});

function limitedTo(
  part: BuiltPart,
  condition: 'below' | 'above' | undefined,
  threshold: StatedQuantity | undefined,
  at: Period | undefined,
): Part {
  const main = seriesOfClaim(part.claim)[0];
  if (condition === undefined || threshold === undefined || at === undefined || main === undefined)
    return part;
  const asked: Claim = {
    kind: 'compare',
    left: reading(main, at),
    comparison: condition,
    right: constant(fromStated(threshold)),
  };
  return { label: part.label, claim: { kind: 'given', condition: asked, then: part.claim } };
}

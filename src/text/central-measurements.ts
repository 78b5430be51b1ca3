import type {
  CentralMeasurementDefinition,
  GenerationValidity,
} from '#domain/central-measurements/definition.ts';
import { generationIn } from '#domain/central-measurements/definitions.ts';
import type { Series } from '#domain/readings/reading.ts';
import { unitNames } from './numbers.ts';
import { dateText } from './periods.ts';
import { polarityText } from './readings.ts';
import { rhythmNames } from './sources.ts';

export type Said = { readonly label: string; readonly value: string };

/** What a central measurement is, as a page tells it. */
export function definitionFacts(
  definition: CentralMeasurementDefinition,
  fundGeneration: string,
): readonly Said[] {
  const { meaning, population, unit, polarity, basis, publisher, rhythm, version } = definition;
  const generation = generationIn(fundGeneration);
  const validity = definition.validity.find((each) => each.generation === generation);
  return [
    { label: 'Hvad tælles', value: meaning },
    { label: 'Hvem', value: population },
    { label: 'Enhed', value: unitNames[unit] },
    { label: 'Retning', value: polarityText(polarity) },
    ...(definition.notToBeTakenFor === undefined
      ? []
      : [{ label: 'Må ikke forveksles med', value: definition.notToBeTakenFor }]),
    {
      label: 'Kilde',
      value: `${publisher}${basis === undefined ? '' : ` (tal fra ${basis})`}; udkommer ${rhythmNames[rhythm]}`,
    },
    { label: 'Definition', value: `Udgave ${version}` },
    { label: 'Gælder', value: validityText(validity) },
  ];
}

/** Which plans a definition is for, and what about that is not known. */
function validityText(validity: GenerationValidity | undefined): string {
  if (validity === undefined) return 'Vi ved ikke, hvilke planer den gælder for.';
  const { generation, from, to, known } = validity;
  const pool = `${generation}-midlerne`;
  const days = [
    ...(from === undefined ? [] : [`fra ${dateText(from)}`]),
    ...(to === undefined ? [] : [`til ${dateText(to)}`]),
  ].join(' ');
  const span = days === '' ? '' : ` ${days}`;
  return known === 'agreement'
    ? `Planer under ${pool}${span}.`
    : `Formentlig planer under ${pool}${span}. Fonden har ændret på listen undervejs; se efter i jeres aftale.`;
}

/** What keeps a plan's own figures from being this measurement; undefined where nothing does. */
export function unlikeText(
  { unit, polarity }: CentralMeasurementDefinition,
  series: Pick<Series, 'unit' | 'polarity'>,
): string | undefined {
  if (series.unit !== unit) {
    return `Planens tal er i ${unitNames[series.unit]}, men fondens måling er i ${unitNames[unit]}. Det er to forskellige målinger.`;
  }
  return series.polarity === 'neutral' || series.polarity === polarity
    ? undefined
    : `Planens tal regner med, at ${polarityText(series.polarity)}, men i fondens måling er det omvendt.`;
}

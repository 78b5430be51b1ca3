import type { IsoDate } from '#domain/time/period.ts';
import type { CentralMeasurementDefinition, GenerationValidity } from './definition.ts';

/**
 * The seven measurements that agreements of the 2015-18 pool list. The portal they are shown in
 * covers the pools 2015-18 and 2019-26 and is renewed twice a year. The fund has since named other
 * measurements as well, so for 2019-26 the list is presumed; no day is known for either.
 */
const pools: readonly GenerationValidity[] = [
  { generation: '2015-18', known: 'agreement' },
  { generation: '2019-26', known: 'presumed' },
];

const shared = {
  version: 1,
  publisher: 'Landsbyggefonden, Boligsociale Data',
  basis: 'Danmarks Statistik',
  rhythm: 'halfYearly',
  validity: pools,
} as const;

export const centralMeasurementDefinitions: readonly CentralMeasurementDefinition[] = [
  {
    ...shared,
    number: 1,
    name: 'Elever i 9. klasse uden prøve i dansk eller matematik',
    meaning:
      'Hvor stor en del af eleverne i 9. klasse der ikke har aflagt folkeskolens prøve i dansk eller i matematik.',
    unit: 'percent',
    polarity: 'lowerIsBetter',
    population: 'Elever i 9. klasse, der bor i området',
    knownBy: [
      /9\.?\s*-?\s*klasse|grundskolens?|afgangs/iu,
      /ikke|uden|mangler/iu,
      /prøve|eksamen/iu,
    ],
  },
  {
    ...shared,
    number: 2,
    name: 'Karakterer i dansk og matematik',
    meaning: 'Gennemsnittet af karaktererne i dansk og matematik ved prøverne i 9. klasse.',
    unit: 'grade',
    polarity: 'higherIsBetter',
    population: 'Elever i 9. klasse, der bor i området',
    knownBy: [/karakter/iu, /dansk|matematik|9\.?\s*-?\s*klasse/iu],
  },
  {
    ...shared,
    number: 3,
    name: '20-24-årige med kun grundskole',
    meaning:
      'Hvor stor en del af de 20-24-årige der har grundskolen som deres højeste uddannelse og ikke er i gang med en anden.',
    unit: 'percent',
    polarity: 'lowerIsBetter',
    population: '20-24-årige i området',
    ages: { from: 20, to: 24 },
    notToBeTakenFor:
      'Andelen af de 18-29-årige med kun grundskole, og andele, der også tæller dem, som er under uddannelse.',
    knownBy: [/\b20\s*(?:[-–]|til|og)\s*24/u, /grundskole/iu],
  },
  {
    ...shared,
    number: 4,
    name: '30-34-årige med kun grundskole',
    meaning:
      'Hvor stor en del af de 30-34-årige der har grundskolen som deres højeste uddannelse og ikke er i gang med en anden.',
    unit: 'percent',
    polarity: 'lowerIsBetter',
    population: '30-34-årige i området',
    ages: { from: 30, to: 34 },
    knownBy: [/\b30\s*(?:[-–]|til|og)\s*34/u, /grundskole/iu],
  },
  {
    ...shared,
    number: 5,
    name: '1-5-årige uden for dagtilbud',
    meaning: 'Hvor stor en del af de 1-5-årige der ikke går i dagtilbud.',
    unit: 'percent',
    polarity: 'lowerIsBetter',
    population: '1-5-årige i området',
    ages: { from: 1, to: 5 },
    notToBeTakenFor:
      'Andelen af børn, der går i dagtilbud, og andele af de 0-5-årige eller de 1-2-årige.',
    knownBy: [
      /\b1\s*(?:[-–]|til|og)\s*5/u,
      /ikke|uden/iu,
      /dagtilbud|daginstitution|pasning|dagpleje|pass(?:es|et)/iu,
    ],
  },
  {
    ...shared,
    number: 6,
    name: 'Sigtede 10-17-årige pr. 1.000',
    meaning:
      'Hvor mange af hver 1.000 i alderen 10-17 år der mindst én gang er sigtet efter straffeloven, våbenloven eller lovgivningen om euforiserende stoffer.',
    unit: 'perMille',
    polarity: 'lowerIsBetter',
    population: '10-17-årige i området',
    ages: { from: 10, to: 17 },
    notToBeTakenFor:
      'Andelen i procent: 5,1 % er 51 pr. 1.000. Heller ikke sigtede pr. 1.000 indbyggere i alle aldre.',
    knownBy: [/\b10\s*(?:[-–]|til|og)\s*17/u, /sigte/iu],
  },
  {
    ...shared,
    number: 7,
    name: 'Fraflytning',
    meaning:
      'Hvor stor en del af lejemålene i boligafdelingerne der er fraflyttet i løbet af året.',
    unit: 'percent',
    polarity: 'lowerIsBetter',
    population: 'Boligafdelingerne i planen',
    knownBy: [/fraflyt(?:ning|tes|tet)/iu],
  },
];

/** "2015-18" for "2015-2018", "2015-18-midlerne" and the like; undefined where no years are said. */
export function generationIn(fundGeneration: string): string | undefined {
  const [, from, to] = /\b(20\d\d)\s*[-–/]\s*(?:20)?(\d\d)(?!\d)/u.exec(fundGeneration) ?? [];
  return from === undefined || to === undefined ? undefined : `${from}-${to}`;
}

/**
 * The definitions that hold for a pool on a day, in their order: of each number the newest version
 * that is not known to have begun later or to have ended. Empty for a pool nothing is known of.
 */
export function definitionsFor(
  fundGeneration: string,
  day: IsoDate,
): readonly CentralMeasurementDefinition[] {
  const generation = generationIn(fundGeneration);
  const byNumber = new Map<number, CentralMeasurementDefinition>();
  for (const each of centralMeasurementDefinitions) {
    const isValid = each.validity.some(
      ({ generation: of, from, to }) =>
        of === generation && (from === undefined || from <= day) && (to === undefined || day <= to),
    );
    const before = byNumber.get(each.number);
    if (isValid && (before === undefined || before.version < each.version)) {
      byNumber.set(each.number, each);
    }
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

import type { Unit } from '#domain/quantity/quantity.ts';

/** What the thing that is registered is called: a delivery is no figure. */
export type EntryWords = {
  readonly one: string;
  readonly the: string;
  readonly sofar: string;
  readonly origin: string;
};

const figureWords: EntryWords = {
  one: 'et tal',
  the: 'tallet',
  sofar: 'Tallene hidtil',
  origin: 'Hvor kommer tallet fra?',
};

export function entryWords(unit: Unit): EntryWords {
  if (unit === 'delivery') {
    return {
      one: 'en leverance',
      the: 'leverancen',
      sofar: 'Registreret hidtil',
      origin: 'Hvordan kan det ses?',
    };
  }
  return unit === 'judgement'
    ? {
        one: 'en vurdering',
        the: 'vurderingen',
        sofar: 'Vurderingerne hidtil',
        origin: 'Hvor står vurderingen?',
      }
    : figureWords;
}

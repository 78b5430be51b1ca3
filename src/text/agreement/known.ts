/**
 * What is known outside any agreement, as data: add a line when a source stops, a municipality
 * changes its administrations, or a word for an old matter turns up.
 */

/** A survey's years. `to` is null while it runs. */
export type KnownSource = {
  readonly name: string;
  readonly words: RegExp;
  readonly waves: readonly { readonly from: number; readonly to: number | null }[];
};

export const knownSources: readonly KnownSource[] = [
  {
    // Ran 2013-2019, seven times; no wave in 2020; taken up again by the Ministry of Justice from
    // 2021 (ft.dk/samling/20211/almdel/REU/bilag/330).
    name: 'Politiets Tryghedsindeks',
    words: /politiets tryghedsindeks|politiets tryghedsundersøgelse/iu,
    waves: [
      { from: 2013, to: 2019 },
      { from: 2021, to: null },
    ],
  },
];

/** The administrations of a municipality by the letters they go by in agreements. */
export const knownAdministrations: readonly {
  readonly municipality: RegExp;
  readonly letters: readonly string[];
}[] = [
  {
    municipality: /københavns? kommune/iu,
    letters: ['BIF', 'BUF', 'KFF', 'SOF', 'ØKF', 'TMF', 'SUF'],
  },
];

/** What a statement, a criterion or a measurement is about, by the words used for it. */
export const matters = {
  dayCare: /daginstitution|pasning|dagtilbud|vuggestue|børnehave/iu,
  youthEducation: /ungdomsuddannelse|kun grundskole|grundskolen? som|i gang med en uddannelse/iu,
  charged: /sigte[dt]|sigtelse/iu,
  absence: /fravær/iu,
  safety: /(?<!u)tryg(?:ge|hed|t)(?!s?(?:indeks|undersøgelse|skabende|samarbejde|partnerskab))/iu,
  trustInPolice: /tillid(?:en)? til politi/iu,
  vandalism: /hærværk/iu,
  grades: /karakter(?:gennemsnit|snit|er)/iu,
  unemployment: /ledighed|arbejdsløs/iu,
  income: /indkomst|indtægt/iu,
  singleParents: /enlig|kun en forælder|kun en forældre/iu,
  leisure: /fritidsliv|fritidsaktivitet|foreningsliv/iu,
  voting: /valgdeltagelse|stemmeprocent/iu,
} as const satisfies Readonly<Record<string, RegExp>>;

export type Matter = keyof typeof matters;

export function mattersOf(text: string): Matter[] {
  return (Object.keys(matters) as Matter[]).filter((matter) => matters[matter].test(text));
}

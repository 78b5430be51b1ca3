import type { SentenceReading } from '#text/sentence/reading.ts';

const made =
  '(?:udarbejdet|vedtaget|tiltrådt|godkendt|etableret|oprettet|udviklet|færdig|lavet|gennemført|indgået|underskrevet|nedsat|afleveret|offentliggjort|beskrevet)';

/** After the verb a clause ends or says when; "fast etableret samarbejde" describes a noun instead. */
const ends = '(?=\\s*$|\\s+(?:senest|inden|før|i|ved|pr|den|til|af)(?!\\p{L}))';
const deliverable = new RegExp(
  `^\\s*(?:en |et |der er |at )?([\\p{L}\\d -]{3,60}?)\\s+(?:er |bliver |blevet )?${made}${ends}`,
  'iu',
);

/**
 * What a milestone's sentence says shall exist. In a list ("plan vedtaget/aftale underskrevet")
 * each item with its own verb is a deliverable; otherwise the whole of it is one.
 */
export function deliverablesIn(sentence: string, reading: SentenceReading): readonly string[] {
  const listed = sentence
    .split(/[/;,()]|\s+og\s+/)
    .map((part) => deliverable.exec(part)?.[1]?.trim())
    .filter((name): name is string => name !== undefined && name.split(' ').length <= 4);
  const names = [...new Set(listed)];
  if (names.length > 1) return names;
  const whole = names[0] ?? reading.indicator ?? sentence;
  return [whole.slice(0, 120)];
}

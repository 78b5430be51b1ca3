import type { SentenceReading } from '#text/sentence/reading.ts';

const made =
  '(?:udarbejdet|vedtaget|tiltrådt|godkendt|etableret|oprettet|udviklet|færdig|lavet|gennemført|indgået|underskrevet|nedsat|afleveret|offentliggjort|beskrevet)';

/**
 * What a milestone's sentence says shall exist. In a list ("plan vedtaget/aftale underskrevet")
 * each item with its own verb is a deliverable; otherwise the whole of it is one.
 */
export function deliverablesIn(sentence: string, reading: SentenceReading): readonly string[] {
  const listed = sentence
    .split(/[/;,()]|\s+og\s+/)
    .map((part) =>
      new RegExp(
        `^\\s*(?:en |et |der er |at )?([\\p{L}\\d -]{3,60}?)\\s+(?:er |bliver |blevet )?${made}(?=\\s*[.]?$|\\s+(?:senest|inden|ved|i|af)\\b)`,
        'iu',
      )
        .exec(part)?.[1]
        ?.trim(),
    )
    .filter((name): name is string => name !== undefined && name.split(' ').length <= 4);
  const names = [...new Set(listed)];
  if (names.length > 1) return names;
  const whole = names[0] ?? reading.indicator ?? sentence;
  return [whole.slice(0, 120)];
}

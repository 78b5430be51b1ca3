const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'ft',
  ﬆ: 'st',
};

/**
 * One line of text as every edition of a document should give it: NFC, no soft hyphens,
 * zero-width or control characters, ligatures spelt out, all spaces alike and single.
 * Nothing that a reader would see as a word, a number or a sign is changed.
 */
export function normaliseLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, '')
    .replace(/[\ufb00-\ufb06]/gu, (sign) => ligatures[sign] ?? sign)
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\p{Cc}|\p{Zs}|\u2028|\u2029/gu, ' ')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** As `normaliseLine` for each line; empty lines go. */
export function normaliseLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map(normaliseLine)
    .filter((line) => line !== '')
    .join('\n');
}

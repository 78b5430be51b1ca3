const general = String.raw`(?:bolig)?områdets?|boligområdet|bydelen\s+\p{Lu}\p{L}+|landet|kommunen|politikredsen|KBH|Kbh|KK|hele\s+\p{Lu}\p{L}+`;
const proper = String.raw`(?:\p{Lu}|\d\p{Lu})[\p{L}\d.-]*(?:\s+(?:\p{Lu}[\p{L}\d.-]*|skole|kommune|politikreds|ejendommene))*`;
const others = String.raw`resten af [\p{L} ]+? i landet|de \d+ udsatte boligområder(?: i \p{Lu}\p{L}+)?|andre [\p{L} ]+`;
const after = new RegExp(
  String.raw`^\s*(?:lavere|højere|af børnene|af de unge|af \p{L}+|pr\.?\s?1\.?000|indbyggere|beboere|i snit)?\s*(?:lavere |højere |indbyggere |beboere )?(?:i|for|på|blandt)\s+(${others}|${general}|${proper})`,
  'u',
);
const before = new RegExp(String.raw`(?:^|[\s(,])(${proper}|${general})\s*$`, 'u');
const mean = new RegExp(
  String.raw`(?:^|\s)(?:et|en)?\s*(${proper})[- ](?:snit|gennemsnit)\s+på\s*(?:kun\s*)?$`,
  'u',
);
const words = new Set([
  'I',
  'Kilde',
  'Tal',
  'Nøgletal',
  'Andel',
  'Andelen',
  'Den',
  'Det',
  'De',
  'Der',
]);

/** Whom a number is about, by the words just behind or before it; null where they do not say. */
export function populationOf(
  textBefore: string,
  textAfter: string,
  departments: readonly string[],
): string | null {
  const own = departments.find((name) => textBefore.trimEnd().endsWith(name));
  if (own !== undefined) return own;
  const candidates = [
    after.exec(textAfter)?.[1],
    mean.exec(textBefore)?.[1],
    before.exec(textBefore)?.[1],
    /(?:gennemsnit|snit) i (\p{Lu}\p{L}+) på\s*$/u.exec(textBefore)?.[1],
    /\b(?:i|for)\s+(boligområdet|området)\b/iu.exec(textBefore.slice(-70))?.[1],
  ];
  const found = candidates.find((name) => name !== undefined && !words.has(name));
  return found === undefined ? null : found.replace(/[.,]$/u, '');
}

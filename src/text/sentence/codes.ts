/**
 * Groups of digits that name something and measure nothing: civil registration and telephone numbers, numbers of
 * cases, addresses of mail and the web, hours of the day. Every pattern is anchored and bounded.
 */
const patterns: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s<>"]{1,300}/iuy,
  /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d][\p{L}\d.-]{0,250}/uy,
  // 010203-1234, 010203 1234, 0102031234
  /\d{6}[-–‑ ]?[\dXx]{4}(?![\d.,]*\d)/uy,
  // +45 12 34 56 78, 12 34 56 78, 1234 5678
  /(?:\+|00)\d{2} ?\d{2}(?: ?\d{2}){3}(?!\d)/uy,
  /\d{2}(?: \d{2}){3}(?![ .,]?\d)/uy,
  /(?!(?:19|20)\d\d (?:19|20)\d\d)\d{4} \d{4}(?![ .,]?\d)/uy,
  // 2021-12345, 21/12345, 2021/1234-5, 12-345-6789
  /\d{1,4}[-–/]\d{5,10}(?:[-–/]\d{1,6}){0,2}(?![\d.,]*\d)/uy,
  /(?:19|20)\d\d-\d{3}(?!\d)/uy,
  /(?!(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d(?!\d)|\d{1,2}-\d{1,2}-(?:19|20)\d\d(?!\d))\d{1,6}(?:-\d{1,6}){2,5}(?![\d.,]*\d)/uy,
  // 24/7, 1:1, 08:30
  /24\/7(?!\d)/uy,
  /\d{1,2}:\d{1,2}(?!\d)/uy,
  // A leading zero is no number's: 0452
  /0\d+(?![.,]?\d)/uy,
];

/** The length of the name in digits that begins at `at`, 0 where there is none. */
export function codeLength(text: string, at: number): number {
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found.replace(/[.,;:!?)]+$/u, '').length;
  }
  return 0;
}

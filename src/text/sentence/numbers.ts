/** Danish cardinal words up to twenty and the tens; compounds such as "femogtyve" are built from them. */
const ones: Readonly<Record<string, number>> = {
  nul: 0,
  en: 1,
  et: 1,
  én: 1,
  ét: 1,
  één: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
  nitten: 19,
};

const tens: Readonly<Record<string, number>> = {
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  halvtredsindstyve: 50,
  tres: 60,
  tresindstyve: 60,
  halvfjerds: 70,
  firs: 80,
  halvfems: 90,
};

const large: Readonly<Record<string, number>> = { hundrede: 100, tusind: 1000, tusinde: 1000 };

/** Ordinals that name a part: "hver fjerde", "en tredjedel". */
const parts: Readonly<Record<string, number>> = {
  anden: 2,
  andet: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  syvende: 7,
  ottende: 8,
  niende: 9,
  tiende: 10,
  tolvte: 12,
  femtende: 15,
  tyvende: 20,
};

/** Ordinal words used in front of "kvartal", "halvår" and "plads". */
export const ordinals: Readonly<Record<string, number>> = { første: 1, ...parts, sidste: 0 };

function own(table: Readonly<Record<string, number>>, key: string): number | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** The whole number a Danish number word stands for ("femogtyve" is 25), or null. */
export function numberOfWord(word: string): number | null {
  const simple = own(ones, word) ?? own(tens, word) ?? own(large, word);
  if (simple !== null) return simple;
  const compound = /^(en|to|tre|fire|fem|seks|syv|otte|ni)og(\p{L}+)$/u.exec(word);
  const ten = compound === null ? null : own(tens, compound[2] ?? '');
  if (compound !== null && ten !== null) return ten + (own(ones, compound[1] ?? '') ?? 0);
  const many = /^(et|to|tre|fire|fem|seks|syv|otte|ni|ti|tyve)(hundrede|tusinde?)$/u.exec(word);
  if (many === null) return null;
  const factor = own(ones, many[1] ?? '') ?? own(tens, many[1] ?? '');
  return (factor ?? 1) * (own(large, many[2] ?? '') ?? 1);
}

/** True for "en" and "et", which are articles unless a unit or a comparison says otherwise. */
export function isArticle(word: string): boolean {
  return word === 'en' || word === 'et';
}

/** The denominator in "tredjedel", "fjerdedele"; null for other words. */
export function partOfWord(word: string): number | null {
  const match = /^(\p{L}+?)del(?:e|en|ene)?$/u.exec(word);
  return match === null ? null : own(parts, match[1] ?? '');
}

/** The n in "hver n'te"; null for other words. */
export function everyNth(word: string): number | null {
  return own(parts, word);
}

/** A share as an exact percentage: 1 of 4 is "25", 1 of 3 is "100/3". */
export function percentOf(numerator: number, denominator: number): string {
  const scaled = numerator * 100;
  if (denominator <= 0) return String(scaled);
  if (scaled % denominator === 0) return String(scaled / denominator);
  if ((scaled * 10) % denominator === 0) return String(scaled / denominator);
  return `${scaled}/${denominator}`;
}

/**
 * Danish digits as a plain decimal: "1.600" is "1600", "64,6" is "64.6", "7,0" is "7.0".
 * A dot that is not followed by exactly three digits, or that follows a lone zero, is a decimal mark ("0.25").
 * Null for what is no single number ("31.12.2020", "1,2,3").
 */
export function decimalOf(digits: string): string | null {
  if (/^\d+$/u.test(digits)) return digits;
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(digits)) return digits.replaceAll('.', '');
  if (/^\d{1,3}(?:\.\d{3})*,\d+$/u.test(digits))
    return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d+[.,]\d+$/u.test(digits)) return digits.replace(',', '.');
  return null;
}

/** Moves the decimal mark to the right, exactly: shift("2.5", 6) is "2500000". */
export function shiftDecimal(value: string, places: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(places, '0');
  const moved = `${whole}${padded.slice(0, places)}`.replace(/^0+(?=\d)/u, '');
  const rest = padded.slice(places);
  return rest === '' ? moved : `${moved}.${rest}`;
}

/** Words that are a relative change in themselves: "halvere" is 50 percent, "fordoble" 100. */
export function changeOfVerb(word: string): string | null {
  if (/^halver(?:e|es|er|et|ing|ingen)$/u.test(word)) return '50';
  if (/^fordobl(?:e|es|er|et|ing|ingen)$/u.test(word)) return '100';
  if (/^tredobl(?:e|es|er|et|ing|ingen)$/u.test(word)) return '200';
  return null;
}

import type { Token } from './tokens.ts';
import { populationNoun, stateVerb } from './words.ts';

/** People, homes, meetings, papers and groups: what a criterion counts one by one. */
const people =
  /(?:beboer|borger|voksen|ung|barn|elev|familie|frivillig|forælder|forældre|person|kvinde|mand|pige|dreng|ledig|kursist|deltager|lejer|leder|medarbejder|vejleder|underviser|lærer|repræsentant|konsulent|student|lærling|praktikant|mentor|ambassadør|partner|søskende|husstand)$/u;
const gatherings =
  /(?:møde|fest|aktivitet|arrangement|kursus|forløb|samtale|besøg|workshop|udflugt|event|begivenhed|konference|seminar|samling|evaluering|måling|undersøgelse|uddannelse|kampagne|udstilling|forestilling|turnering|messe|café|høring)$/u;
const papers =
  /(?:plan|strategi|rapport|folder|avis|nyhedsbrev|brev|artikel|film|kontrakt|ansøgning|henvisning|anbefaling|metode|model|værktøj|manual|dokument|hjemmeside|app)$/u;
const places =
  /(?:bolig|lejlighed|hus|bygning|gård|legeplads|boldbane|butik|virksomhed|arbejdsplads|praktikplads|læreplads|elevplads|plads|stilling|job|fritidsjob|praktik|værelse|lokale|mødested|værested|institution|station|facilitet|bænk|skraldespand|lampe|kamera)$/u;
const groups =
  /(?:forening|afdeling|klub|gruppe|netværk|fællesskab|råd|udvalg|bestyrelse|projekt|initiativ|tiltag|tilbud|enhed|myndighed|kommune|samarbejdspartner)$/u;
const incidents = /(?:klage|hændelse|episode|indbrud|anmeldelse|sigtelse|tyveri|ophold)$/u;
/** Short words that are only the last part of longer ones that nobody counts: "årsag", "forhold", "kultur". */
const short = /^(?:ven|nabo|tur|have|bane|hold|sag|dom|brand|prøve|fag|dør|træ|bus|bil|time)$/u;
const counted: readonly RegExp[] = [
  people,
  gatherings,
  papers,
  places,
  groups,
  incidents,
  short,
  populationNoun,
];

/** "et par", "en række", "en gang": an unsaid number, or how often. */
const unsaid = /^(?:par|del|række|smule|håndfuld|snes|mængde|flertal|mindretal|gang|halv|lidt)$/u;

const phraseEnd =
  /^(?:af|i|på|for|til|med|hos|ved|om|pr|per|der|som|end|fra|og|eller|samt|hver|hvert|inden|senest|blandt|efter|mod|når|hvis|at|skal|må|vil|kan|bør|ikke)$/u;

/** A verb ends the words of a noun; the few adjectives that end as verbs do are not meant. */
function isVerb(word: string): boolean {
  return stateVerb.test(word) || (/s$/u.test(word) && !/(?:fælles|løs|nødvendigvis)$/u.test(word));
}

/** "mindst en", "højst et", "mere end en": only a bound gives an article the sense of a number. */
function isBounded(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(?:mindst|minimum|min|højst|højest|maks|maksimalt|max|maksimum)$/u.test(before))
    return true;
  return before === 'end' && /^(?:mere|flere|færre|mindre)$/u.test(tokens[at - 2]?.lower ?? '');
}

/**
 * Whether the "en" or "et" at `at` counts: it stands after a bound, and before somebody or something that is counted
 * one by one. Before anything else it is an article ("højst en lille stigning"): better no number than one nobody wrote.
 */
export function isCountingArticle(tokens: readonly Token[], at: number): boolean {
  if (!isBounded(tokens, at)) return false;
  if (tokens[at + 1]?.lower === 'af') return true;
  for (let next = at + 1; next <= at + 4; next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind !== 'word' || phraseEnd.test(token.lower)) return false;
    if (unsaid.test(token.lower)) return false;
    if (counted.some((nouns) => nouns.test(token.lower))) return true;
    if (next > at + 1 && isVerb(token.lower)) return false;
  }
  return false;
}

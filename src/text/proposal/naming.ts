import type { Department } from '#domain/agreements/draft.ts';
import { upperFirst } from '#text/reasons.ts';
import type { ReadSpan, SentenceReading } from '#text/sentence/reading.ts';

/** Nouns that point back at what was named before: "Færre unge sigtede. Tallet skal falde ...". */
const pointing = /^(?:tallet|antallet|andelen|niveauet|gennemsnittet|procenten|det|den|de)$/iu;
const direction = /^(?:færre|flere|højere|lavere|større|mindre|bedre|øget|øgede|mere)\s+/iu;

/** What is measured, in the sentence's own words: the read noun phrase with what belongs to it. */
export function indicatorOf(reading: SentenceReading, sentence: string): string | undefined {
  const span = reading.spans.find(({ field }) => field === 'indicator');
  const read = reading.indicator;
  if (read === null || span === undefined) return read ?? undefined;
  if (pointing.test(read)) {
    const before =
      sentence.slice(0, span.from).split(/[.:;]/)[0]?.trim().replace(direction, '') ?? '';
    return before.length > 3 && before.length < 80 ? upperFirst(before) : read;
  }
  return upperFirst(withoutPlace(read + continued(reading.spans, span, sentence), reading));
}

/** The place is the population's; the benchmark has the same indicator in another place. */
function withoutPlace(indicator: string, { population }: SentenceReading): string {
  const places = ['området', 'boligområdet', ...(population === null ? [] : [population])];
  const found = places.find((place) =>
    new RegExp(` i ${escaped(place)}(?=,|\\s|$)`, 'iu').test(indicator),
  );
  const rest =
    found === undefined
      ? indicator
      : indicator.replace(new RegExp(` i ${escaped(found)}(?=,|\\s|$)`, 'iu'), '');
  return rest.length > 3 ? rest : indicator;
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** "tilliden" + "til politiet", "18-24 årige i området" + ", der har gennemført ...". */
function continued(spans: readonly ReadSpan[], span: ReadSpan, sentence: string): string {
  const after = sentence.slice(span.to);
  if (!span.text.includes(' ')) {
    const short = /^\s+(?:til|af|for|blandt|med|uden)\s+(?:en\s+|et\s+)?\p{L}+/iu.exec(after)?.[0];
    if (short !== undefined) return short;
  }
  const next = Math.min(
    ...spans.map(({ from }) => from).filter((from) => from >= span.to),
    sentence.length,
  );
  const between = sentence.slice(span.to, next);
  const clause = /^\s*,?\s*((?:der|som)\s[^,.()]+)/u.exec(between)?.[1]?.trim();
  if (clause !== undefined && /\s/.test(clause)) return `, ${clause}`;
  const led = direction.test(`${sentence.slice(0, span.from).split(/\s+/).at(-2) ?? ''} `);
  const does = /^\s+((?:bliver|er|deltager|får|kommer|går|bruger|har)\s[^,.()]+)/u.exec(
    between,
  )?.[1];
  return led && does !== undefined ? `, der ${does.trim()}` : '';
}

const unspecific = /^(?:området|boligområdet|helhedsplanens? område|planområdet|hele området)$/iu;
const agesOnly = /^\d+\s*[-–]\s*\d+\s*-?\s*årige?(?:\s+i\s+(?:bolig)?området)?$/iu;

/**
 * Whom the figures are about: a department named beside "området", the area itself for words that
 * name nothing more, otherwise as the sentence says.
 */
export function populationOf(
  reading: SentenceReading,
  sentence: string,
  area: string,
  departments: readonly Department[],
): string {
  const read = reading.population;
  if (read !== null && !unspecific.test(read) && !agesOnly.test(read)) return upperFirst(read);
  const beside = /området\s*\(([^)]{3,60})\)/iu.exec(sentence)?.[1]?.trim();
  const named = departments.find(({ name }) => name.toLowerCase() === beside?.toLowerCase());
  return named?.name ?? area;
}

/** Whom the area is held up against, where the sentence names it; else what the context says. */
export function benchmarkOf(sentence: string, usual: string): string {
  if (/politikreds/iu.test(sentence)) return 'Politikredsen';
  if (/landsgennemsnit|landsplan|hele landet|landsniveau/iu.test(sentence)) return 'Hele landet';
  if (/regionen|regionsgennemsnit/iu.test(sentence)) return 'Regionen';
  return usual;
}

/** "tilflytteres indtægt ... fraflytternes": the two groups whose figures are held together. */
export function groupsOf(
  reading: SentenceReading,
  sentence: string,
): { readonly own: string; readonly other: string } | undefined {
  const indicator = reading.indicator;
  if (indicator === null) return undefined;
  const at = sentence.toLowerCase().indexOf(indicator.toLowerCase());
  const own = /(\p{L}{4,})s\s+$/u.exec(sentence.slice(0, Math.max(at, 0)))?.[1];
  const other = /\s(?:med|som|end|over)\s+(?:de\s+)?(\p{L}{4,})s(?!\p{L})/u.exec(
    sentence.slice(at + indicator.length),
  )?.[1];
  return own === undefined || other === undefined
    ? undefined
    : { own: own.toLowerCase(), other: other.toLowerCase() };
}

import type { AnswerCode, OpenPart, Question } from '#domain/agreements/question.ts';
import { knownSources } from '#text/agreement/known.ts';
import type { AskCode } from '#text/sentence/reading.ts';
import { ask, askFor, type PlacedCriterion, placedCriteria, type ReadParts } from './ask.ts';

/** What the sentences leave open, and what the document around them makes doubtful. */
export function criterionQuestions(parts: ReadParts): Question[] {
  return placedCriteria(parts).flatMap((one) => [
    ...one.criterion.reading.mustAsk.flatMap((code) => openQuestion(parts, one, code)),
    ...undatedWindow(one),
    ...laterBaseline(parts, one),
    ...stoppedSource(parts, one),
    ...sharedCriterion(one),
  ]);
}

const choicesFor: Readonly<Partial<Record<OpenPart, readonly [AnswerCode, ...AnswerCode[]]>>> = {
  deadline: ['planEnd', 'everyYear'],
  size: ['anyImprovement', 'agreedSize'],
  combine: ['eachOne', 'allTogether', 'weightedTogether'],
  reading: ['asWritten', 'agreedSize'],
};

function openQuestion(parts: ReadParts, one: PlacedCriterion, code: AskCode): Question[] {
  const { code: criterion, sentence, reading } = one.criterion;
  const { place } = one;
  if (code === 'stock-or-flow') {
    return [ask({ kind: 'stock-or-flow', criterion }, criterion, place, ['stock', 'flow'])];
  }
  if (code === 'reading' && /^yearly-/u.test(reading.kind)) {
    const about = { kind: 'every-year-or-whole', criterion } as const;
    return [ask(about, criterion, place, ['everyYear', 'onTheWhole'])];
  }
  if (code === 'start-year') {
    const start = parts.period?.from ?? '';
    const about = {
      kind: 'step-start-open',
      criterion,
      baseline: reading.baselinePeriod,
      start,
    } as const;
    return [ask(about, criterion, place, ['fromBaseline', 'fromStart'])];
  }
  if (code === 'combine' && reading.kind === 'milestone') {
    const about = { kind: 'deliverables-combined', criterion } as const;
    return [ask(about, criterion, place, ['allDelivered', 'eitherOne'], 'allDelivered')];
  }
  if (code === 'baseline') {
    if (windowIn(sentence) !== undefined) return [];
    if (/\bca\.?\s*\d/iu.test(sentence)) {
      const about = { kind: 'baseline-approximate', criterion } as const;
      return [ask(about, criterion, place, ['asWritten'], 'asWritten')];
    }
  }
  const about = { kind: 'criterion-open', criterion, part: code } as const;
  const choices = choicesFor[code];
  return choices === undefined
    ? [askFor(about, `${criterion}-${code}`, place, code === 'baseline' ? 'figure' : 'text')]
    : [ask(about, `${criterion}-${code}`, place, choices, choices[0])];
}

const window =
  /((?:de\s+)?(?:seneste|sidste)\s+(?:\d+|\p{L}+)\s+år|i dag|på nuværende tidspunkt|lige nu)(?!\p{L})/iu;

function windowIn(sentence: string): string | undefined {
  return window.exec(sentence)?.[1];
}

/** "de seneste fire år" and "i dag" date a figure by when the paper was written, which it does not say. */
function undatedWindow({ criterion, place }: PlacedCriterion): Question[] {
  const words = windowIn(criterion.sentence);
  if (words === undefined) return [];
  const about = { kind: 'window-undated', criterion: criterion.code, window: words } as const;
  return [askFor(about, criterion.code, place, 'period')];
}

/** A starting figure measured after the plan began: the text was amended, or the start is late. */
function laterBaseline(parts: ReadParts, { criterion, place }: PlacedCriterion): Question[] {
  const start = parts.period?.from;
  if (start === undefined) return [];
  // In its first year a plan that begins later than New Year may well have been measured before.
  const first = Number(start.slice(0, 4)) + (start.endsWith('-01-01') ? 0 : 1);
  const end = Number(parts.period?.to.slice(0, 4));
  const target = `${criterion.reading.deadline ?? ''} ${criterion.reading.period ?? ''}`;
  const dated = criterion.sentence.matchAll(
    /(?:\bbaseline\P{Nd}{0,20}|\d\s*%\s*i\s+|\(i\s+)((?:19|20)\d\d)/giu,
  );
  const later = [...dated]
    .map(([, year = '']) => year)
    .filter((year) => !target.includes(year))
    .find((year) => Number(year) >= first && Number(year) < end);
  if (later === undefined) return [];
  const about = {
    kind: 'baseline-after-start',
    criterion: criterion.code,
    period: later,
    start,
  } as const;
  return [ask(about, criterion.code, place, ['amendedLater', 'mistake'], 'amendedLater')];
}

function stoppedSource(parts: ReadParts, { criterion, place }: PlacedCriterion): Question[] {
  const named = criterion.dataSource ?? criterion.reading.source ?? '';
  const source = knownSources.find(({ words }) => words.test(named));
  const deadline = criterion.reading.deadline ?? parts.period?.to ?? '';
  const year = Number(/20\d\d/u.exec(deadline)?.[0] ?? Number.NaN);
  if (source === undefined || Number.isNaN(year)) return [];
  const has = (one: number) =>
    source.waves.some(({ from, to }) => from <= one && one <= (to ?? one));
  if (has(year)) return [];
  const before = source.waves.flatMap(({ to }) => (to !== null && to < year ? [to] : []));
  const after = source.waves.flatMap(({ from }) => (from > year ? [from] : []));
  const about = {
    kind: 'source-stopped',
    criterion: criterion.code,
    source: source.name,
    missingYear: year,
    earlier: before.length === 0 ? null : Math.max(...before),
    later: after.length === 0 ? null : Math.min(...after),
  } as const;
  const choices = ['noSubstitute', 'earlierWave', 'laterWave'] as const;
  return [ask(about, criterion.code, place, choices, 'noSubstitute')];
}

function sharedCriterion({ criterion, place }: PlacedCriterion): Question[] {
  const words = `${criterion.sentence} ${criterion.dataSource ?? ''}`;
  const other = /fælles (?:mål|succeskriteri\p{L}*|måling)\s+med\s+(\p{Lu}[\p{L}\s/-]*)/iu.exec(
    words,
  )?.[1];
  if (other === undefined) return [];
  const about = {
    kind: 'shared-criterion',
    criterion: criterion.code,
    other: other.trim(),
  } as const;
  return [ask(about, criterion.code, place, ['sharedOnce', 'separate'], 'sharedOnce')];
}

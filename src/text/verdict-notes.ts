import type { ClaimTrace, CompareTrace, UsedReading } from '#domain/criteria/verdict.ts';
import {
  compare,
  exactDecimal,
  multiply,
  rational,
  subtract,
  zero,
} from '#domain/quantity/rational.ts';
import { limitText } from './amounts.ts';
import { exactNumber, figure } from './numbers.ts';
import { partLabel } from './parts.ts';
import { inPeriod, joined, periodText } from './periods.ts';
import { readingText } from './readings.ts';
import { upperFirst, type WordContext } from './reasons.ts';

/** How the verdict was reached, beyond its sentence. */
export function notesOf(trace: ClaimTrace, context: WordContext): readonly string[] {
  switch (trace.kind) {
    case 'compare':
      return [
        ...partlyNote(trace),
        ...anySizeNote(trace),
        ...movementNotes(trace, context),
        ...startNotes(trace, context),
        ...stretchNote(trace),
        ...usedNotes(allUsed(trace)),
      ];
    case 'parts': {
      const inner = sharedNotes(trace, context);
      const left =
        trace.leftOut.length === 0
          ? []
          : [
              `Kravet gælder ikke for ${joined(trace.leftOut)}, fordi betingelsen ikke var opfyldt.`,
            ];
      const partly =
        trace.verdict.kind === 'partlyMet'
          ? ['Delvist nået, fordi nogle, men ikke nok, af delene er nået.']
          : [];
      return [...partly, ...left, ...inner];
    }
    case 'given':
      return trace.then === undefined ? [] : notesOf(trace.then, context);
    case 'concealed':
      return [concealedNote];
    case 'delivered':
    case 'judgedBy':
    case 'watchOnly':
      return usedNotes(trace.used);
  }
}

/** A note that holds for every part is said once, the others under the part's name. */
function sharedNotes(
  trace: Extract<ClaimTrace, { kind: 'parts' }>,
  context: WordContext,
): readonly string[] {
  const each = trace.parts.map((part) => ({
    label: part.label,
    notes: notesOf(part.trace, context),
  }));
  const shared = (each[0]?.notes ?? []).filter((note) =>
    each.every(({ notes }) => notes.includes(note)),
  );
  const own = each.flatMap(({ label, notes }) =>
    notes
      .filter((note) => !shared.includes(note))
      .map((note) => `${upperFirst(partLabel(label, trace))}: ${note}`),
  );
  return [...shared, ...own];
}

function partlyNote(trace: CompareTrace): readonly string[] {
  if (
    trace.covered === undefined ||
    trace.verdict.kind === 'met' ||
    trace.verdict.kind === 'undecided'
  )
    return [];
  const way = percentText(trace.covered);
  const limit = percentText(trace.partlyFrom);
  const start = trace.start?.value === undefined ? '' : ` på ${figure(trace.start.value)}`;
  if (compare(trace.covered, zero) < 0)
    return [`Tallet gik den forkerte vej fra udgangspunktet${start}.`];
  return trace.verdict.kind === 'partlyMet'
    ? [
        `Delvist nået, fordi ${way} af vejen fra udgangspunktet${start} til målet er tilbagelagt; grænsen er ${limit}.`,
      ]
    : [
        `${upperFirst(way)} af vejen fra udgangspunktet${start} til målet er tilbagelagt; delvist nået kræver ${limit}.`,
      ];
}

/** A share of 1 as percent; cut, not rounded, so that 99,96 % is never said to be all of the way. */
function percentText(share: Parameters<typeof multiply>[0]): string {
  const percent = multiply(share, rational(100));
  const exact = exactDecimal(percent);
  if (exact !== undefined && exact.length <= 6) return `${exactNumber(percent)} %`;
  const whole = percent.numerator / percent.denominator;
  return `${whole} %`;
}

function anySizeNote(trace: CompareTrace): readonly string[] {
  if (trace.anySize !== true) return [];
  const pair = trace.left.amount.kind === 'gap' || trace.left.amount.kind === 'distance';
  return [
    pair
      ? 'Det er ikke aftalt, hvor meget forskellen skal mindskes; enhver indsnævring tæller.'
      : 'Det er ikke aftalt, hvor stor forbedringen skal være; enhver forbedring tæller.',
  ];
}

/** For a gap, what each side did: a gap also shrinks when the benchmark gets worse. */
function movementNotes(trace: CompareTrace, context: WordContext): readonly string[] {
  const { left, start } = trace;
  if (left.amount.kind !== 'gap' && left.amount.kind !== 'distance') return [];
  const moves = left.inputs.flatMap((end, index) => {
    const begin = start?.inputs[index];
    if (
      end.value === undefined ||
      begin?.value === undefined ||
      end.value.unit !== begin.value.unit
    )
      return [];
    const used = end.used[0];
    const series = used === undefined ? undefined : context.series.get(used.reading.series);
    if (series === undefined) return [];
    return [
      {
        series,
        from: begin.value,
        to: end.value,
        order: compare(end.value.value, begin.value.value),
      },
    ];
  });
  if (moves.length < 2) return [];
  const said = moves.map(({ series, from, to, order }) => {
    const verb = order === 0 ? 'er uændret på' : order > 0 ? 'steg fra' : 'faldt fra';
    return order === 0
      ? `${series.population} ${verb} ${figure(to)}`
      : `${series.population} ${verb} ${figure(from)} til ${figure(to)}`;
  });
  return [
    `Bevægelserne: ${said.slice(0, -1).join(', ')}, og ${said.at(-1)}.`,
    ...benchmarkWarning(trace, moves),
  ];
}

type Move = {
  readonly series: {
    readonly role: string;
    readonly polarity: string;
    readonly population: string;
  };
  readonly order: number;
};

function benchmarkWarning(trace: CompareTrace, moves: readonly Move[]): readonly string[] {
  // An area that is ahead by now owes nothing to the benchmark's fall.
  const ahead =
    trace.left.amount.kind === 'gap' &&
    trace.left.value !== undefined &&
    compare(trace.left.value.value, zero) < 0;
  const shrank =
    !ahead &&
    trace.start?.value !== undefined &&
    trace.left.value !== undefined &&
    compare(subtract(trace.left.value.value, trace.start.value.value), zero) < 0;
  const benchmark = moves.find((move) => move.series.role === 'benchmark');
  const area = moves.find((move) => move.series.role === 'area');
  if (!shrank || benchmark === undefined || area === undefined) return [];
  const better =
    benchmark.series.polarity === 'higherIsBetter'
      ? 1
      : benchmark.series.polarity === 'lowerIsBetter'
        ? -1
        : 0;
  if (better === 0 || benchmark.order !== -better) return [];
  const name = benchmark.series.population;
  return area.order === better
    ? [
        `Forskellen er mindsket både ved, at området blev bedre, og ved, at sammenligningsgrundlaget (${name}) blev dårligere.`,
      ]
    : [
        `Forskellen er mindsket, fordi sammenligningsgrundlaget (${name}) blev dårligere; området blev ikke bedre.`,
      ];
}

/** The baseline agreed on against the one registered, where they differ. */
function startNotes({ startDiffers = [] }: CompareTrace, context: WordContext): readonly string[] {
  return startDiffers.map(({ agreed, registered }) => {
    const unit = context.series.get(registered.series)?.unit ?? agreed.unit;
    const name = context.series.get(registered.series)?.population;
    const whose = name === undefined ? '' : ` for ${name}`;
    return `Udgangspunktet${whose} er aftalt til ${figure(agreed)}; det registrerede tal for ${periodText(registered.period)} er ${readingText(registered, unit)}.`;
  });
}

function stretchNote(trace: CompareTrace): readonly string[] {
  const aim = trace.stretch?.aim.value;
  if (aim === undefined || trace.left.value === undefined) return [];
  return [
    `Ønsket om ${limitText(trace.comparison, aim)} er ${trace.stretch?.reached === true ? 'også nået' : 'ikke nået'}; det indgår ikke i vurderingen.`,
  ];
}

function allUsed(trace: CompareTrace): readonly UsedReading[] {
  const collect = (amount: CompareTrace['left']): readonly UsedReading[] => [
    ...amount.used,
    ...amount.inputs.flatMap(collect),
  ];
  return [...collect(trace.left), ...collect(trace.right)];
}

function usedNotes(used: readonly UsedReading[]): readonly string[] {
  const standIns = used.flatMap(({ reading, insteadOf, why }) => {
    if (insteadOf === undefined) return [];
    if (why === 'substitute')
      return [
        `Der blev ikke målt ${inPeriod(insteadOf)}; efter aftale bruges tallet for ${periodText(reading.period)}.`,
      ];
    if (why === 'within')
      return [`Tallet for ${periodText(reading.period)} bruges for ${periodText(insteadOf)}.`];
    return [];
  });
  const preliminary = used.some(
    ({ reading }) => reading.standing === 'preliminary' && reading.state.kind === 'measured',
  )
    ? ['Mindst ét af tallene er foreløbigt.']
    : [];
  const fictional = used.some(({ reading }) => reading.fictional === true)
    ? ['Bygger på opdigtede tal til eksemplet.']
    : [];
  return [...new Set([...standIns, ...preliminary, ...fictional])];
}

/** Said to readers instead of how a verdict was reached. */
export const concealedNote =
  'Tallene bag er skjult for dig, fordi de bygger på så få personer, at nogen kunne blive genkendt. Vurderingen er den samme for alle.';

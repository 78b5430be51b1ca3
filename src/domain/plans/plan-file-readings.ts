import { type Rational, zero } from '#domain/quantity/rational.ts';
import { faultsOf, isOutsideRange } from '#domain/readings/faults.ts';
import type {
  Reading,
  ReadingId,
  ReadingState,
  Sample,
  Series,
  SeriesId,
} from '#domain/readings/reading.ts';
import { factsOf, type Instant } from '#domain/time/period.ts';
import type { FileReading } from './plan-file-form.ts';
import { enteredByFile, freeId, tellRepeats } from './plan-file-names.ts';
import { into, noonOf, type Place, parseValue, report } from './plan-file-shape.ts';

/** The readings of a file; each belongs to a series, and corrections form chains without forks. */
export function readingsFrom(
  given: readonly FileReading[],
  series: ReadonlyMap<SeriesId, Series>,
  place: Place,
): readonly Reading[] {
  const taken = new Set(given.flatMap((each) => (each.id === undefined ? [] : [each.id])));
  const readings = given.map((each, index) => {
    const at = into(place, String(index));
    if (!series.has(each.series as SeriesId)) report(at, ['series'], 'notASeries', each.series);
    const id =
      each.id ?? freeId(`${each.series}.${each.period.replaceAll('/', '-')}`.slice(0, 90), taken);
    const reading = readingOf(each, id as ReadingId, at);
    tellFaults(reading, each, series.get(reading.series), at);
    return reading;
  });
  tellRepeats(
    readings.map((each) => each.id),
    'id',
    place,
  );
  checkCorrections(readings, place);
  return readings;
}

function readingOf(given: FileReading, id: ReadingId, place: Place): Reading {
  const sample = sampleOf(given, place);
  const { edition, fetchedOn, evidence } = given;
  return {
    id,
    series: given.series as SeriesId,
    period: given.period,
    state: stateOf(given, place),
    ...(sample === undefined ? {} : { sample }),
    standing: given.standing ?? 'final',
    provenance: {
      ...(edition === undefined ? {} : { edition }),
      ...(fetchedOn === undefined ? {} : { fetchedOn }),
      enteredBy: given.enteredBy ?? enteredByFile,
      enteredAt: given.enteredAt ?? usuallyEntered(given),
      ...(evidence === undefined ? {} : { evidence }),
    },
    ...(given.supersedes === undefined ? {} : { supersedes: given.supersedes as ReadingId }),
    ...(given.reason === undefined ? {} : { reason: given.reason }),
    ...(given.fictional === true ? { fictional: true } : {}),
  };
}

/** A figure that cannot be right, or that its unit cannot have unless the file says that it has. */
function tellFaults(
  { state, sample }: Reading,
  given: FileReading,
  series: Series | undefined,
  place: Place,
): void {
  if (series === undefined) return;
  const { unit } = series;
  const faults = faultsOf({ unit, state, sample });
  for (const { path, code, detail } of faults) report(place, path, code, detail);
  if (faults.length > 0 || state.kind !== 'measured' || given.outOfRange === true) return;
  if (isOutsideRange(state.value, unit)) {
    report(
      place,
      ['value'],
      'outOfRange',
      `${given.value} (${unit}). Er det rigtigt, så skriv også "outOfRange": true`,
    );
  }
}

/** An undated figure counts as known from the day it was fetched, else from the end of its period. */
function usuallyEntered({ fetchedOn, period }: FileReading): Instant {
  return noonOf(fetchedOn ?? factsOf(period).to);
}

function stateOf(given: FileReading, place: Place): ReadingState {
  const { value, state, expected } = given;
  if (expected !== undefined && state !== 'pending') {
    report(
      place,
      ['expected'],
      'contradiction',
      '"expected" hører kun til, når "state" er "pending".',
    );
  }
  if (value !== undefined && state !== undefined && state !== 'measured') {
    report(
      place,
      ['state'],
      'contradiction',
      'En måling med et tal ("value") kan ikke samtidig være uden tal ("state").',
    );
  }
  if (value === undefined && (state === undefined || state === 'measured')) {
    report(place, ['value'], 'required', 'value');
    return { kind: 'notMeasured' };
  }
  if (value !== undefined) return { kind: 'measured', value: figureOf(value) };
  if (state === 'pending')
    return expected === undefined ? { kind: 'pending' } : { kind: 'pending', expected };
  if (state === 'withdrawn') return withdrawn(given, place);
  return { kind: state === 'suppressed' ? 'suppressed' : 'notMeasured' };
}

/** Only a figure that was there can be taken back. */
function withdrawn({ supersedes }: FileReading, place: Place): ReadingState {
  if (supersedes === undefined) report(place, ['supersedes'], 'required', 'supersedes');
  return { kind: 'withdrawn' };
}

function figureOf(text: string): Rational {
  return parseValue(text) ?? zero;
}

function sampleOf(given: FileReading, place: Place): Sample | undefined {
  const { n, numerator, denominator } = given;
  if (numerator === undefined && denominator === undefined) {
    return n === undefined ? undefined : { kind: 'size', n };
  }
  if (n !== undefined) {
    report(
      place,
      ['n'],
      'contradiction',
      'Skriv enten "n" eller "numerator" og "denominator", ikke begge dele.',
    );
  }
  if (numerator === undefined || denominator === undefined) {
    return report(
      place,
      [numerator === undefined ? 'numerator' : 'denominator'],
      'required',
      numerator === undefined ? 'numerator' : 'denominator',
    );
  }
  return { kind: 'share', numerator, denominator };
}

function checkCorrections(readings: readonly Reading[], place: Place): void {
  const byId = new Map(readings.map((each) => [each.id, each]));
  const replaced = new Set<ReadingId>();
  readings.forEach((each, index) => {
    if (each.supersedes === undefined) return;
    const wrong = (detail: string) =>
      report(into(place, String(index)), ['supersedes'], 'contradiction', detail);
    const before = byId.get(each.supersedes);
    if (before === undefined)
      wrong(`Målingen "${each.supersedes}", som rettes, findes ikke i filen.`);
    else if (before.series !== each.series)
      wrong('En rettelse skal høre til samme serie som det, den retter.');
    else if (before.provenance.enteredAt > each.provenance.enteredAt)
      wrong('En rettelse kan ikke være indført før det, den retter.');
    if (replaced.has(each.supersedes))
      wrong(`Målingen "${each.supersedes}" er allerede rettet af en anden.`);
    replaced.add(each.supersedes);
  });
  tellCircles(readings, byId, place);
  tellTwoInForce(readings, replaced, place);
}

function tellCircles(
  readings: readonly Reading[],
  byId: ReadonlyMap<ReadingId, Reading>,
  place: Place,
): void {
  const settled = new Set<ReadingId>();
  readings.forEach((each, index) => {
    const chain = new Set<ReadingId>();
    for (let at: Reading | undefined = each; at !== undefined && !settled.has(at.id); ) {
      if (chain.has(at.id)) {
        report(
          into(place, String(index)),
          ['supersedes'],
          'contradiction',
          'Rettelserne går i ring.',
        );
        break;
      }
      chain.add(at.id);
      at = at.supersedes === undefined ? undefined : byId.get(at.supersedes);
    }
    for (const id of chain) settled.add(id);
  });
}

function tellTwoInForce(
  readings: readonly Reading[],
  replaced: ReadonlySet<ReadingId>,
  place: Place,
): void {
  const inForce = new Map<string, Reading>();
  readings.forEach((each, index) => {
    if (replaced.has(each.id)) return;
    const key = `${each.series} ${each.period}`;
    if (inForce.has(key)) {
      const detail = `Der står allerede et tal for ${each.series} i ${each.period}. En rettelse skal have "supersedes".`;
      report(into(place, String(index)), ['period'], 'contradiction', detail);
    }
    inForce.set(key, each);
  });
}

import type { QuantityRole, SentenceReading } from '#text/sentence/reading.ts';
import type { Mark, MarkedTextProps } from '#web/kit/marked-text.tsx';

type Role = 'measure' | 'demand' | 'start' | 'benchmark' | 'time' | 'kind' | 'source';

const labels: Readonly<Record<Role, string>> = {
  measure: 'Hvad og hvem der måles',
  kind: 'Slags krav og retning',
  demand: 'Kravet',
  start: 'Udgangspunktet',
  benchmark: 'Sammenligning',
  time: 'Hvornår',
  source: 'Datakilde',
};

const quantityRoles: Readonly<Record<QuantityRole, Role | undefined>> = {
  target: 'demand',
  'count-target': 'demand',
  change: 'demand',
  'relative-change': 'demand',
  step: 'demand',
  threshold: 'demand',
  baseline: 'start',
  gap: 'start',
  benchmark: 'benchmark',
  other: undefined,
};

const fieldRoles: Readonly<Record<string, Role>> = {
  indicator: 'measure',
  population: 'measure',
  kind: 'kind',
  direction: 'kind',
  comparison: 'demand',
  deadline: 'time',
  period: 'time',
  baselinePeriod: 'start',
  source: 'source',
};

/** The legend has room for six: with all seven, what it is compared with goes with the start. */
const mostRoles = 6;

/** The words each part of a reading was read from, as marks in the sentence. */
export function marksOf(reading: SentenceReading): Pick<MarkedTextProps, 'marks' | 'roles'> {
  const found = reading.spans.flatMap(({ from, to, field }) => {
    const role = roleOf(field, reading);
    return role === undefined ? [] : [{ from, to, role }];
  });
  const tooMany = new Set(found.map(({ role }) => role)).size > mostRoles;
  const marks = found.map(
    (mark): Mark => (tooMany && mark.role === 'benchmark' ? { ...mark, role: 'start' } : mark),
  );
  const start = tooMany ? 'Udgangspunkt og sammenligning' : labels.start;
  const roles = (Object.keys(labels) as Role[]).map((role) => ({
    role,
    label: role === 'start' ? start : labels[role],
  }));
  // Wide marks are cut by the narrow ones within them, not the other way round.
  return { marks: aroundNarrow(marks), roles };
}

function roleOf(field: string, reading: SentenceReading): Role | undefined {
  const index = /^quantities\.(\d+)$/.exec(field)?.[1];
  if (index === undefined) return fieldRoles[field];
  const quantity = reading.quantities[Number(index)];
  return quantity === undefined ? undefined : quantityRoles[quantity.role];
}

/** A wide mark is split around the narrower ones in it; of equal ones the figure's role counts. */
function aroundNarrow(marks: readonly Mark[]): readonly Mark[] {
  const taken: Mark[] = [];
  for (const mark of merged(marks).toSorted(
    (a, b) => widthOf(a) - widthOf(b) || rank(a) - rank(b),
  )) {
    taken.push(...without(mark, taken));
  }
  return taken.toSorted((a, b) => a.from - b.from);
}

const widthOf = ({ from, to }: Mark) => to - from;
const rank = ({ role }: Mark) => (role === 'kind' ? 1 : 0);

/** Marks of one role that overlap are one mark. */
function merged(marks: readonly Mark[]): readonly Mark[] {
  const done: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const at = done.findLastIndex((each) => each.role === mark.role && mark.from <= each.to);
    const same = done[at];
    if (same === undefined) done.push(mark);
    else done[at] = { ...same, to: Math.max(same.to, mark.to) };
  }
  return done;
}

function without(mark: Mark, taken: readonly Mark[]): readonly Mark[] {
  return taken.reduce<readonly Mark[]>(
    (pieces, other) =>
      pieces.flatMap((piece) => {
        if (other.to <= piece.from || piece.to <= other.from) return [piece];
        return [
          { ...piece, to: other.from },
          { ...piece, from: other.to },
        ].filter(({ from, to }) => to > from);
      }),
    [mark],
  );
}

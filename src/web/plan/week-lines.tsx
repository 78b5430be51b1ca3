import { placeOf } from '#operations/week/places.ts';
import type { Week, WeekLine } from '#operations/week/show.ts';
import { weekDueText, weekItemText } from '#text/week.ts';
import { weekManyText } from '#text/week-many.ts';
import { Details } from '#web/kit/details.tsx';
import { paperPaths } from '#web/papers/paths.ts';

/** More of one kind than this are said in one line. */
const mostAlike = 3;

/** A list of things to do; many of one kind are one line that unfolds. */
export function WeekLines({
  week,
  items,
  most,
}: {
  readonly week: Week;
  readonly items: readonly WeekLine[];
  readonly most: number;
}) {
  const runs = runsOf(items);
  // One more is not worth folding.
  const first = runs.length > most + 1 ? runs.slice(0, most) : runs;
  const rest = runs.slice(first.length);
  return (
    <>
      <Runs week={week} runs={first} />
      {rest.length > 0 && (
        <Details summary={`Vis alle: ${rest.flat().length} mere`}>
          <Runs week={week} runs={rest} />
        </Details>
      )}
    </>
  );
}

type Run = readonly [WeekLine, ...WeekLine[]];

/** Those of one kind together where they are many; all others alone, in the order they came. */
function runsOf(items: readonly WeekLine[]): readonly Run[] {
  const alike = Map.groupBy(items, ({ subject }) => subject.kind);
  return items.flatMap((item): readonly Run[] => {
    const all = alike.get(item.subject.kind) ?? [];
    const [first, ...more] = all;
    if (first === undefined || (all.length <= mostAlike && !isPapers(all))) return [[item]];
    return item === first ? [[first, ...more]] : [];
  });
}

/** Several papers of one year are issued in one press. */
const isPapers = (items: readonly WeekLine[]): boolean =>
  items.length > 1 &&
  items.every(({ subject, mine }) => subject.kind === 'paper' && mine) &&
  new Set(items.map(({ subject }) => subject.kind === 'paper' && subject.year)).size === 1;

function Runs({ week, runs }: { readonly week: Week; readonly runs: readonly Run[] }) {
  return (
    <ul>
      {runs.map((run) => {
        const [first] = run;
        return (
          <li key={`${first.subject.kind} ${placeOf(week.plan.key, first)} ${first.dueOn ?? ''}`}>
            {run.length === 1 ? (
              <Line week={week} item={first} />
            ) : (
              <Many week={week} run={run} open={runs.length === 1} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Folded, unless there is nothing else to read. */
function Many({
  week,
  run,
  open,
}: {
  readonly week: Week;
  readonly run: Run;
  readonly open: boolean;
}) {
  const [first] = run;
  const text = weekManyText[first.subject.kind](run.length);
  const due = weekDueText(first);
  if (first.subject.kind === 'paper' && isPapers(run)) {
    return (
      <>
        <a href={paperPaths.list(week.plan.key, first.subject.year)}>
          {`${text} om ${first.subject.year}`}
        </a>
        {due !== undefined && <small> · {due}</small>}
      </>
    );
  }
  return (
    <Details summary={text} open={open}>
      <ul>
        {run.map((item) => (
          <li key={`${placeOf(week.plan.key, item)} ${item.dueOn ?? ''}`}>
            <Line week={week} item={item} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Line({ week, item }: { readonly week: Week; readonly item: WeekLine }) {
  const names = { ...week.names, focusAreas: week.plan.focusAreas };
  const due = weekDueText(item);
  return (
    <>
      <a href={placeOf(week.plan.key, item)}>{weekItemText(item, names)}</a>
      {due !== undefined && <small> · {due}</small>}
    </>
  );
}

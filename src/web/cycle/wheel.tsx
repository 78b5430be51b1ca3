import type { IsoDate } from '#domain/time/period.ts';
import { dateText, monthNames } from '#text/periods.ts';
import {
  at,
  circles,
  markHeight,
  markWidth,
  middle,
  monthStarts,
  type PlacedMark,
  placed,
  radii,
  shareOf,
  size,
  type WheelMark,
} from './wheel-layout.ts';

export type WheelProps = {
  /** The calendar year that is drawn. */
  readonly year: number;
  readonly today: IsoDate;
  /** Steps by their number in the list. */
  readonly steps: readonly WheelMark[];
  /** Meetings by their letter in the list. */
  readonly meetings: readonly WheelMark[];
};

const stateWords: Readonly<Record<WheelMark['state'], string>> = {
  done: 'færdig',
  skipped: 'sprunget over',
  late: 'over fristen',
  open: 'ikke færdig',
};

/**
 * The year as a wheel (årshjul): twelve months, the steps outside and the meetings inside, with a hand
 * at today. All it shows stands in the list as well.
 */
export function Wheel({ year, today, steps, meetings }: WheelProps) {
  const stepMarks = placed(steps, year, circles.steps);
  const meetingMarks = placed(meetings, year, circles.meetings, stepMarks);
  const isThisYear = today.startsWith(String(year));
  return (
    <svg
      class="wheel"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-labelledby="aarshjul-titel aarshjul-tekst"
    >
      <title id="aarshjul-titel">{`Årshjul for ${year}`}</title>
      <desc id="aarshjul-tekst">{descriptionOf(stepMarks, meetingMarks)}</desc>
      <circle class="wheel-rim" cx={middle} cy={middle} r={radii.outer} />
      <circle class="wheel-line" cx={middle} cy={middle} r={radii.months} />
      <Months year={year} />
      {isThisYear && <Today share={shareOf(today)} />}
      {stepMarks.map((mark) => (
        <StepMark key={mark.day} mark={mark} />
      ))}
      {meetingMarks.map((mark) => (
        <MeetingMark key={mark.day} mark={mark} />
      ))}
      <text class="wheel-year" x={middle} y={middle + 8}>
        {year}
      </text>
    </svg>
  );
}

function descriptionOf(steps: readonly PlacedMark[], meetings: readonly PlacedMark[]): string {
  const all = [
    ...steps.map(({ day, label, state }) => ({
      day,
      text: `trin ${label} (${stateWords[state]})`,
    })),
    ...meetings.map(({ day, label }) => ({ day, text: `møde ${label}` })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return all.map(({ day, text }) => `${dateText(day)}: ${text}.`).join(' ');
}

function Months({ year }: { readonly year: number }) {
  const starts = monthStarts(year);
  return (
    <g>
      {starts.map((start, index) => {
        const [from, to] = [at(start, radii.months), at(start, radii.outer)];
        const name = monthNames[index] ?? '';
        const centre = at((start + (starts[index + 1] ?? 1)) / 2, (radii.months + radii.outer) / 2);
        return (
          <g key={name}>
            <line class="wheel-line" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
            <text class="wheel-month" x={centre.x} y={centre.y + 4}>
              {name.slice(0, 3)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Today({ share }: { readonly share: number }) {
  const [from, to] = [at(share, 30), at(share, radii.months)];
  return <line class="wheel-today" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
}

function StepMark({ mark: { x, y, label, state } }: { readonly mark: PlacedMark }) {
  const width = markWidth(label);
  return (
    <g class={`wheel-step wheel-${state}`}>
      <rect
        x={x - width / 2}
        y={y - markHeight / 2}
        width={width}
        height={markHeight}
        rx={markHeight / 2}
      />
      <text x={x} y={y + 5}>
        {label}
      </text>
    </g>
  );
}

function MeetingMark({ mark: { x, y, label } }: { readonly mark: PlacedMark }) {
  const width = markWidth(label);
  return (
    <g class="wheel-meeting">
      <rect x={x - width / 2} y={y - 10} width={width} height={20} />
      <text x={x} y={y + 5}>
        {label}
      </text>
    </g>
  );
}

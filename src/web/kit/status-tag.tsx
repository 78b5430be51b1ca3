import type { Standing, Verdict } from '#domain/criteria/verdict.ts';
import type { Example } from './example.ts';
import { StandingShape, VerdictShape } from './status-shape.tsx';

export type VerdictName = Verdict['kind'];

export const verdictWords: Readonly<Record<VerdictName, string>> = {
  met: 'Nået',
  partlyMet: 'Delvist nået',
  notMet: 'Ikke nået',
  undecided: 'Kan ikke afgøres',
};

export const standingWords: Readonly<Record<Standing, string>> = {
  onTrack: 'På vej',
  behind: 'Bagud',
  alreadyMet: 'Allerede nået',
  notStarted: 'Ikke begyndt',
  awaiting: 'Afventer tal',
};

/** A final verdict: word, filled shape, colour. The word carries it alone. */
export function VerdictTag({
  verdict,
  large,
}: {
  readonly verdict: VerdictName;
  readonly large?: boolean | undefined;
}) {
  return (
    <span class={`status-tag verdict-${verdict}${large === true ? ' status-tag--large' : ''}`}>
      <VerdictShape verdict={verdict} />
      {verdictWords[verdict]}
    </span>
  );
}

/** Where it stands before the deadline: word and outlined shape, since nothing is decided yet. */
export function StandingTag({
  standing,
  large,
}: {
  readonly standing: Standing;
  readonly large?: boolean | undefined;
}) {
  return (
    <span
      class={`status-tag standing-tag standing-${standing}${large === true ? ' status-tag--large' : ''}`}
    >
      <StandingShape standing={standing} />
      {standingWords[standing]}
    </span>
  );
}

export type TagTone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

/** A short word about a thing, such as "foreløbig" or "version 2". */
export function Tag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: TagTone | undefined;
  readonly children: string;
}) {
  return <span class={tone === 'neutral' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}

export const examples: readonly Example[] = [
  {
    name: 'De fire vurderinger',
    element: (
      <p class="tag-row">
        <VerdictTag verdict="met" /> <VerdictTag verdict="partlyMet" />{' '}
        <VerdictTag verdict="notMet" /> <VerdictTag verdict="undecided" />
      </p>
    ),
  },
  {
    name: 'De fem stillinger undervejs',
    element: (
      <p class="tag-row">
        <StandingTag standing="onTrack" /> <StandingTag standing="behind" />{' '}
        <StandingTag standing="alreadyMet" /> <StandingTag standing="notStarted" />{' '}
        <StandingTag standing="awaiting" />
      </p>
    ),
  },
  {
    name: 'Stor',
    element: (
      <p>
        <VerdictTag verdict="notMet" large />
      </p>
    ),
  },
  {
    name: 'Mærker',
    element: (
      <p class="tag-row">
        <Tag>version 2</Tag> <Tag tone="warning">foreløbig</Tag>{' '}
        <Tag tone="info">forfalder i denne uge</Tag>
      </p>
    ),
  },
];

import type { Standing } from '#domain/criteria/verdict.ts';
import type { VerdictName } from './status-tag.tsx';

/**
 * The shapes are told apart in grey and at 12 px: a whole disc with a tick, a half disc, a square with a
 * cross, a dashed ring with a question mark. Filled is final; outlined (standings) is under way.
 */
export function VerdictShape({ verdict }: { readonly verdict: VerdictName }) {
  return (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {verdictDrawing(verdict)}
    </svg>
  );
}

function verdictDrawing(verdict: VerdictName) {
  switch (verdict) {
    case 'met':
      return (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="m5.6 10.3 3 3 5.8-6.2" class="shape-cut" />
        </>
      );
    case 'partlyMet':
      return (
        <>
          <circle cx="10" cy="10" r="8" class="shape-line" />
          <path d="M10 2a8 8 0 0 0 0 16z" fill="currentColor" />
        </>
      );
    case 'notMet':
      return (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" fill="currentColor" />
          <path d="m6 6 8 8m0-8-8 8" class="shape-cut" />
        </>
      );
    case 'undecided':
      return (
        <>
          <circle cx="10" cy="10" r="8.5" class="shape-line" stroke-dasharray="3.4 1.94" />
          <path d="M7.4 8a2.6 2.6 0 1 1 3.7 2.4c-.8.4-1.1.8-1.1 1.5" class="shape-line" />
          <circle cx="10" cy="14.3" r="1.2" fill="currentColor" />
        </>
      );
  }
}

export function StandingShape({ standing }: { readonly standing: Standing }) {
  return (
    <svg class="shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {standingDrawing(standing)}
    </svg>
  );
}

function standingDrawing(standing: Standing) {
  switch (standing) {
    case 'onTrack':
      return <path d="M2 10h14M11 4.5l5.5 5.5-5.5 5.5" class="shape-line" />;
    case 'behind':
      return <path d="M18 10H4M9 4.5 3.5 10 9 15.5M1.5 3v14" class="shape-line" />;
    case 'alreadyMet':
      return (
        <>
          <circle cx="10" cy="10" r="8" class="shape-line" />
          <path d="m6 10.3 2.8 2.8 5.2-5.8" class="shape-line" />
        </>
      );
    case 'notStarted':
      return <circle cx="10" cy="10" r="8" class="shape-line" />;
    case 'awaiting':
      return (
        <>
          <circle cx="3.5" cy="10" r="2" fill="currentColor" />
          <circle cx="10" cy="10" r="2" fill="currentColor" />
          <circle cx="16.5" cy="10" r="2" fill="currentColor" />
        </>
      );
  }
}

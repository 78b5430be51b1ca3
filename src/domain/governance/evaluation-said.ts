import type { VerdictKind } from '#domain/documents/block.ts';
import type { Instant } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';
import type { EvaluationLine } from './cycle.ts';

/** A criterion in an evaluation: what was computed, and beside it what the body says. */
export type SaidCriterion = Pick<EvaluationLine, 'comment' | 'deviating'> & {
  readonly code: string;
  readonly sentence: string;
  readonly verdict: VerdictKind;
  /** "Nået", "Kan ikke afgøres". */
  readonly word: string;
  readonly explanation: string;
  readonly final: boolean;
  /** Whether the verdict is the issued paper's; otherwise it is the day's and moves. */
  readonly frozen: boolean;
};

/** A body's evaluation of an area as it is laid before another (agreement section 6). */
export type EvaluationSaid = {
  readonly year: number;
  readonly body: { readonly key: BodyKey; readonly name: string };
  readonly area: { readonly key: string; readonly name: string };
  /** Whether anybody has written anything. */
  readonly written: boolean;
  readonly experience: string;
  readonly finishedAt?: Instant;
  /** The paper whose verdicts they are. */
  readonly paper?: {
    readonly document: string;
    readonly edition: number;
    readonly issuedAt: Instant;
  };
  readonly criteria: readonly SaidCriterion[];
};

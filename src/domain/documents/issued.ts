import type { BodyKey } from '#domain/governance/body.ts';
import type { Instant } from '#domain/time/period.ts';
import type { DocumentFormat, DocumentKind } from './block.ts';

/** A document once issued: never changed, and given back byte for byte. */
export type IssuedDocument = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly body?: BodyKey;
  readonly year?: number;
  readonly meeting?: string;
  /** Counted from 1 for the same body and year. */
  readonly edition: number;
  /** The moment whose knowledge it shows, and the plan's revision then. */
  readonly asOf: Instant;
  readonly revision: number;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly fictional: boolean;
  readonly files: readonly {
    readonly format: DocumentFormat;
    readonly sha256: string;
    readonly size: number;
  }[];
};

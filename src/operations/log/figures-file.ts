import { type Concealed, isConcealed } from '#domain/disclosure/concealed.ts';
import type { ReadingNow, SealedReading } from '#store/reading-seals.ts';
import { figuresText } from '#verifier/verify-log.mjs';

/**
 * A plan's figures as a file the verifier holds against the log. Of a figure of few people, and of
 * one that is gone, only the hash is there: the salt is what keeps it from being guessed.
 */
export const figuresFile = (
  plan: string,
  {
    sealed,
    others,
  }: {
    readonly sealed: readonly SealedReading[];
    readonly others: readonly ReadingNow[];
  },
  concealed: Concealed,
): string =>
  figuresText(plan, [
    ...sealed.map(({ sha256, salt, now }) => {
      if (now === undefined) return { sha256, missing: true };
      return isConcealed(concealed, now) ? { sha256 } : { sha256, salt, figure: now.form };
    }),
    ...others.flatMap((each) => (isConcealed(concealed, each) ? [] : [{ figure: each.form }])),
  ]);

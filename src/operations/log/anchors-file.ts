import type { Anchor } from '#store/anchors.ts';
import { anchorsFormat } from '#verifier/verify-log.mjs';

/** A plan's anchors as a file the verifier reads. */
export const anchorsFile = (plan: string, anchors: readonly Anchor[]): string => {
  const rows = anchors.map(({ day, seq, hash, madeAt }) =>
    JSON.stringify({ day, seq, hash, madeAt }),
  );
  const open = JSON.stringify({ format: anchorsFormat, plan }).slice(0, -1);
  return `${open},"anchors":[${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n`}]}\n`;
};

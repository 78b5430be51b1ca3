import type { AgeRange } from '#domain/agreements/draft.ts';

/** "13-17 årige", "18-29 år", "0-5 år": the first range of ages named. */
export function agesIn(text: string): AgeRange | null {
  const [, from, to] = /(\d{1,2})\s*[-–]\s*(\d{1,2})\s*-?\s*år(?:ige|s)?\b/iu.exec(text) ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}

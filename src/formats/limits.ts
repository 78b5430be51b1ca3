/** How much of a file is taken in before it is refused. */
export const limits = {
  bytes: 25_000_000,
  characters: 3_000_000,
  archiveEntries: 5_000,
  /** Of all parts together, pictures included. */
  inflatedBytes: 250_000_000,
  /** Of one XML part: a 200-page agreement has some 3 MB, and a parsed tree takes ten times it. */
  inflatedXmlBytes: 30_000_000,
  /** Honest XML deflates 10-40 times; a bomb some 1,000 times. */
  inflationRatio: 150,
  /** Below this size a high ratio does no harm. */
  ratioFromBytes: 2_000_000,
  pages: 1_500,
  seconds: 30,
  memoryMegabytes: 512,
  filesAtOnce: 2,
} as const;

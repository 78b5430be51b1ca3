import type { ComparisonWord, QuantityRole } from './reading.ts';

/** A number with the part it plays in the claim. */
export type NumberReading = {
  readonly index: number;
  readonly role: QuantityRole;
  readonly comparison: ComparisonWord | null;
};

export type RoleSetting = {
  /** The claim is about another series ("nærmer sig", "på niveau med", a gap), so a second figure is the benchmark's. */
  readonly hasBenchmark: boolean;
  readonly hasGap: boolean;
  /** The sentence counts or measures per year. */
  readonly perYear: boolean;
  /** An earlier target was replaced ("hævet fra 40 til 55"). */
  readonly revised: boolean;
};

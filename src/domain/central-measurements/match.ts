import type { PlanCentralMeasurement } from '#domain/plans/plan.ts';
import type { CentralMeasurementDefinition } from './definition.ts';

/**
 * The definition a measurement of a plan is worded as. Words decide: agreements number their lists
 * as they like, and one that has measurements of its own is not to be taken for the fund's. The
 * number only settles between several; undefined where the words are of none.
 */
export function definitionOf(
  { number, text }: Pick<PlanCentralMeasurement, 'number' | 'text'>,
  definitions: readonly CentralMeasurementDefinition[],
): CentralMeasurementDefinition | undefined {
  const worded = definitions.filter(({ knownBy }) => knownBy.every((form) => form.test(text)));
  return worded.length === 1 ? worded[0] : worded.find((each) => each.number === number);
}

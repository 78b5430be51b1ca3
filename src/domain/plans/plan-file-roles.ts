import type { RawParams } from '#domain/criteria/field.ts';
import type { FileCriterion } from './plan-file-form.ts';
import { isRecord } from './plan-file-shape.ts';

/** Deeper than parts can be nested. */
const deepest = 6;

/** The series that criteria hold others up against, and never follow for their own sake. */
export function benchmarksIn(criteria: readonly FileCriterion[]): ReadonlySet<string> {
  const benchmarks = new Set<string>();
  const followed = new Set<string>();
  const see = (params: RawParams, depth: number): void => {
    if (typeof params.benchmark === 'string') benchmarks.add(params.benchmark);
    if (typeof params.series === 'string') followed.add(params.series);
    const parts = params.parts;
    if (!Array.isArray(parts) || depth > deepest) return;
    for (const part of parts) {
      if (isRecord(part) && isRecord(part.params)) see(part.params, depth + 1);
    }
  };
  for (const { params, versions } of criteria) {
    if (params !== undefined) see(params, 0);
    for (const version of versions ?? []) see(version.params, 0);
  }
  return new Set([...benchmarks].filter((id) => !followed.has(id)));
}

import pg from 'pg';
import type { Problem } from '#domain/problem.ts';

/**
 * The database is a second opinion: what must never be false is a constraint there. Most of it is
 * checked with better words before; this is what a broken one means to whoever asked.
 */
const byConstraint: Readonly<Record<string, Problem>> = {
  plan_key: { kind: 'alreadyExists', what: 'plan', name: '' },
  plan_key_form: { kind: 'invalid', issues: [{ path: ['key'], code: 'wrongShape' }] },
  criterion_key: { kind: 'alreadyExists', what: 'criterion', name: '' },
  criterion_code: { kind: 'alreadyExists', what: 'criterion', name: '' },
  criterion_version_key: { kind: 'stale', what: 'criterion', current: null },
  criterion_version_criterion: { kind: 'notFound', what: 'criterion' },
  series_key: { kind: 'alreadyExists', what: 'series', name: '' },
  series_source: { kind: 'invalid', issues: [{ path: ['series', 'source'], code: 'notAChoice' }] },
  source_key: { kind: 'invalid', issues: [{ path: ['sources'], code: 'duplicate' }] },
  reading_key: { kind: 'alreadyExists', what: 'reading', name: '' },
  reading_one_correction: { kind: 'stale', what: 'reading', current: null },
  reading_series: { kind: 'notFound', what: 'series' },
  reading_supersedes: { kind: 'notFound', what: 'reading' },
  reading_value: { kind: 'invalid', issues: [{ path: ['value'], code: 'contradiction' }] },
  reading_sample: { kind: 'invalid', issues: [{ path: ['sample'], code: 'contradiction' }] },
  evidence_size: { kind: 'tooLarge', limitBytes: 10_485_760 },
  decision_once: { kind: 'stale', what: 'decision', current: null },
  decision_once_on_notice: { kind: 'stale', what: 'decision', current: null },
  decision_once_on_conflict: { kind: 'stale', what: 'decision', current: null },
  decision_one_correction: { kind: 'stale', what: 'decision', current: null },
  account_sign_in_name: { kind: 'alreadyExists', what: 'account', name: '' },
};

/** A value of the wrong form, too big or too small, or text the database cannot hold. */
const wrongValue = new Set([
  '22001',
  '22003',
  '22007',
  '22008',
  '22021',
  '22P02',
  '22P05',
  '23502',
  '23514',
]);
const appendOnly = '23001';

/** @returns the problem a database error means, or undefined when it is nobody's fault but ours */
export const problemOf = (error: unknown): Problem | undefined => {
  if (!(error instanceof pg.DatabaseError)) return undefined;
  const known = error.constraint === undefined ? undefined : byConstraint[error.constraint];
  if (known !== undefined) return known;
  if (error.code === appendOnly) {
    return {
      kind: 'wrongState',
      what: error.table === 'reading' ? 'reading' : 'criterion',
      state: 'frozen',
    };
  }
  return wrongValue.has(error.code ?? '') ? { kind: 'invalid', issues: [] } : undefined;
};

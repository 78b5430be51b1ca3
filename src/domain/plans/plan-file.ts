import { accept, type Checked, type Issue, issue, refuse } from '#domain/checked.ts';
import { findCpr } from '#domain/cpr.ts';
import { buildClaim, isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { RawParams } from '#domain/criteria/field.ts';
import type { WholePlan } from './plan.ts';
import { wholePlanOf } from './plan-file-build.ts';
import { planFileShape } from './plan-file-form.ts';
import { planFileOf } from './plan-file-print.ts';
import { into, isRecord, type Place, report, type Schema } from './plan-file-shape.ts';

/** More text than any plan has; 100,000 readings are about this much. */
export const longestPlanFile = 40_000_000;

/**
 * A whole plan as its file: JSON with two spaces, members in one order, lists in one order, NFC,
 * a newline at the end. Equal plans give equal text, whatever order their readings came in.
 */
export function printPlanFile(whole: WholePlan): string {
  return `${JSON.stringify(planFileOf(whole), null, 2)}\n`.normalize('NFC');
}

/**
 * Reads a plan file. Either the plan, or the problems with it, each with the way to it such as
 * `["readings", "3", "value"]`. What the file leaves out gets its usual value. A criterion whose
 * parameters cannot be understood is kept, since it can be judged undecided and mended:
 * `unbuiltCriteria` tells of those. Never throws.
 */
export function parsePlanFile(text: string): Checked<WholePlan> {
  if (text.length > longestPlanFile) return refuse(issue([], 'tooLong', String(longestPlanFile)));
  const given = parseJson(text);
  if (given === undefined) return refuse(issue([], 'wrongShape', 'JSON'));
  const place: Place = { path: [], issues: [] };
  tellCpr(given.value, place);
  // Before anything else, since other problems say again what was written.
  if (place.issues.length > 0) return refuse(...place.issues);
  const file = planFileShape.read(given.value, place);
  if (file === undefined || place.issues.length > 0) return refuse(...place.issues);
  const whole = wholePlanOf(file, place);
  return place.issues.length > 0 ? refuse(...place.issues) : accept(whole);
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    // Some editors put a byte order mark first.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

/** CPR numbers anywhere: in texts, numbers and names of members, known to the file or not. */
function tellCpr(given: unknown, place: Place): void {
  if (typeof given === 'string' || typeof given === 'number') {
    if (findCpr(String(given)) !== undefined) report(place, [], 'cprNumber');
    return;
  }
  if (Array.isArray(given)) {
    given.forEach((each, index) => {
      tellCpr(each, into(place, String(index)));
    });
    return;
  }
  if (!isRecord(given)) return;
  for (const [name, each] of Object.entries(given)) {
    if (findCpr(name) !== undefined) report(place, [], 'cprNumber');
    else tellCpr(each, into(place, name));
  }
}

/** The criteria that cannot be judged as they stand, and why: the way leads from the file's top. */
export function unbuiltCriteria({ plan, criteria }: WholePlan): readonly {
  readonly code: string;
  readonly version: number;
  readonly issues: readonly Issue[];
}[] {
  const series = new Map(plan.series.map((each) => [each.id, each]));
  return criteria.flatMap((criterion, index) =>
    criterion.versions.flatMap((version, nth) => {
      const built = buildClaim(version.kind, version.params, { series });
      if (built.ok) return [];
      const at = ['criteria', String(index), 'versions', String(nth), 'params'];
      const issues = built.issues.map((each) => ({
        ...withOptions(each, version.kind, version.params),
        path: [...at, ...each.path],
      }));
      return [{ code: criterion.code, version: version.number, issues }];
    }),
  );
}

/** In a file a choice is made by its code, so the codes are named instead of the field's title. */
function withOptions(given: Issue, kind: string, params: RawParams): Issue {
  if (given.code !== 'notAChoice' || !isKind(kind)) return given;
  const [name = '', index, inner, ...rest] = given.path;
  const field = kindOf(kind).fields[name];
  if (field?.type === 'choice') return { ...given, detail: Object.keys(field.options).join(', ') };
  const parts = params[name];
  const part: unknown = Array.isArray(parts) ? parts[Number(index)] : undefined;
  if (inner !== 'params' || !isRecord(part) || !isRecord(part.params)) return given;
  return withOptions({ ...given, path: rest }, String(part.kind), part.params);
}

/** The JSON Schema (2020-12) of the file, made from the shape the reader reads by. */
export function planFileSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Fremdrift plan file',
    ...planFileShape.schema,
  };
}

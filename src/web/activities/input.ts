import type { Activity } from '#domain/activities/activity.ts';
import { type Issue, issue } from '#domain/checked.ts';
import { shortDate } from '#text/periods.ts';
import { dayIn, type Read, type Typed, untyped, wholeIn } from '#web/forms.ts';

/** What a form comes to: the input of an operation, or what cannot be read in it. */
export type FormInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a typed activity; an empty field is not known. */
export function activityInput(typed: Typed): FormInput {
  return gathered(
    typed,
    [
      ['from', 'Den første dag'],
      ['name', 'Navnet'],
    ],
    (take) => ({
      name: typed.text('name'),
      what: filled(typed.text('what')),
      lead: filled(typed.text('lead')),
      focusArea: filled(typed.text('focusArea')),
      criteria: typed.all('criteria'),
      from: take(dayIn(typed.text('from'), ['from'])),
      to: take(dayIn(typed.text('to'), ['to'])),
      once: typed.text('once'),
    }),
  );
}

/** Reads what was done in a year. */
export function yearInput(typed: Typed): FormInput {
  return gathered(typed, [['year', 'Året']], (take) => ({
    revision: Number(typed.text('revision')),
    year: take(wholeIn(typed.text('year'), ['year'])),
    text: filled(typed.text('text')),
    attendances: take(wholeIn(typed.text('attendances'), ['attendances'])),
    people: take(wholeIn(typed.text('people'), ['people'])),
    sure: typed.has('sure'),
    once: typed.text('once'),
  }));
}

/** Reads the day an activity ended. */
export function endInput(typed: Typed): FormInput {
  return gathered(typed, [['to', 'Den sidste dag']], (take) => ({
    revision: Number(typed.text('revision')),
    to: take(dayIn(typed.text('to'), ['to'])),
    once: typed.text('once'),
  }));
}

/** An activity as its form shows it. */
export function typedActivity(activity: Activity): Typed {
  return untyped({
    name: activity.name,
    what: activity.what,
    lead: activity.lead ?? '',
    focusArea: activity.focusArea ?? '',
    criteria: activity.criteria,
    from: shortDate(activity.from),
    to: activity.to === undefined ? '' : shortDate(activity.to),
  });
}

/** A year as its form shows it: what was written of it, so that nothing of it is lost by writing more. */
export function typedYear({ years }: Pick<Activity, 'years'>, year: number): Typed {
  const kept = years.find((each) => each.year === year);
  return untyped({
    year: String(year),
    text: kept?.text ?? '',
    attendances: countOf(kept?.attendances),
    people: countOf(kept?.people),
  });
}

const countOf = (count: number | undefined): string => (count === undefined ? '' : String(count));

const filled = (text: string) => (text.trim() === '' ? undefined : text);

type Take = <T>(read: Read<T>) => T | undefined;
type Needed = readonly (readonly [field: string, name: string])[];

/** All that cannot be read, and all that is left out, is told at once. */
function gathered(
  typed: Typed,
  needed: Needed,
  read: (take: Take) => Readonly<Record<string, unknown>>,
): FormInput {
  const issues: Issue[] = needed
    .filter(([field]) => typed.text(field).trim() === '')
    .map(([field, name]) => issue([field], 'required', name));
  const input = read((each) => {
    if ('value' in each) return each.value;
    issues.push(each.issue);
    return undefined;
  });
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, input: Object.fromEntries(given) };
}

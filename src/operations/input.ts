import { z } from 'zod';
import { type Checked, type Issue, type IssueCode, issue } from '#domain/checked.ts';
import type { PlanKey } from '#domain/plans/plan.ts';
import { type IsoDate, type Period, parseDate, parsePeriod } from '#domain/time/period.ts';
import { longestText } from './texts.ts';

/** Reads an input by its schema: the value, or every issue at once. */
export const parseInput = <T>(schema: z.ZodType<T>, raw: unknown): Checked<T> => {
  const read = schema.safeParse(raw, { reportInput: true });
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, issues: read.error.issues.flatMap(issuesOf) };
};

type ZodIssue = z.core.$ZodIssue;

const issuesOf = (found: ZodIssue): readonly Issue[] => {
  const path = found.path.map(String);
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => issue([...path, key], 'unknownField', key));
  }
  return [issue(path, codeOf(found))];
};

const codeOf = (found: ZodIssue): IssueCode => {
  switch (found.code) {
    case 'invalid_type':
      return found.input === undefined ? 'required' : 'wrongShape';
    case 'too_small':
      return found.origin === 'string' ? 'required' : 'outOfRange';
    case 'too_big':
      return found.origin === 'string' ? 'tooLong' : 'tooMany';
    case 'invalid_value':
      return found.input === undefined ? 'required' : 'notAChoice';
    case 'custom':
      return (found.params?.code as IssueCode | undefined) ?? 'wrongShape';
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return 'wrongShape';
  }
};

const refused = (code: IssueCode) => ({ params: { code } });

/** A plan by its key; one that cannot be a key is simply not found. */
export const planKey = z
  .string()
  .max(200)
  .transform((text) => text as PlanKey);

/** An id of something in the plan; one that does not exist is not found rather than ill-formed. */
export const id = z.string().min(1).max(200);

/** A text that says something. */
export const said = z.string().trim().min(1).max(longestText);

/** A short text such as a name. */
export const short = z.string().trim().min(1).max(300);

/** The mark a form was shown with. */
export const once = z.string().min(8).max(100);

export const isoDate = z
  .string()
  .refine((text) => parseDate(text) !== undefined, refused('notADate'))
  .transform((text) => text as IsoDate);

export const periodCode = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined, refused('notAPeriod'))
  .transform((text) => text as Period);

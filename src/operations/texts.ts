import { type Issue, issue } from '#domain/checked.ts';
import { findCpr } from '#domain/cpr.ts';

/** No text given in is longer: a long section of an agreement, not a file pasted into a field. */
export const longestText = 20_000;

/** What is given in is never nested deeper than a plan file is. */
const deepest = 24;
const mostIssues = 50;

/**
 * What is wrong with the texts of an input, whatever its shape: too long, holding a CPR number, or
 * characters that no database keeps. Names of fields count too, and how many stand behind a figure;
 * the bytes of files do not.
 */
export const issuesOfTexts = (input: unknown): readonly Issue[] => {
  const issues: Issue[] = [];
  see(input, [], issues);
  return issues;
};

/** `path` is one list that grows and shrinks on the way; what is found gets a copy of it. */
const see = (value: unknown, path: string[], issues: Issue[]): void => {
  if (issues.length >= mostIssues) return;
  if (typeof value === 'string') {
    const found = issueOfText(value, path);
    if (found !== undefined) issues.push(found);
    return;
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (path.length >= deepest) {
    issues.push(issue([...path], 'wrongShape'));
    return;
  }
  const named = !Array.isArray(value);
  for (const [name, each] of Object.entries(value)) {
    if (named && name.length >= 10) see(name, path, issues);
    if (typeof each === 'number' && samples.has(name) && isCpr(each)) {
      issues.push(issue([...path, name], 'cprNumber'));
    }
    if (typeof each !== 'string' && typeof each !== 'object') continue;
    path.push(name);
    see(each, path, issues);
    path.pop();
  }
};

const samples: ReadonlySet<string> = new Set(['n', 'numerator', 'denominator']);

/** A number has lost the zero it may have begun with. */
const isCpr = (count: number): boolean => findCpr(String(count).padStart(10, '0')) !== undefined;

const issueOfText = (text: string, path: readonly string[]): Issue | undefined => {
  if (text.length > longestText) return issue([...path], 'tooLong', String(longestText));
  if (text.includes('\0') || !text.isWellFormed()) return issue([...path], 'wrongShape');
  return findCpr(text) === undefined ? undefined : issue([...path], 'cprNumber');
};

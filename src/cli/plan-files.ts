import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { planFileProblem } from '#text/plan-file.ts';
import { Failure } from './failure.ts';
import { readBytes, textOf } from './files.ts';

const mostBytes = 40_000_000;

/** Reads a plan file. @throws Failure with every problem in it, one to a line */
export const readPlanFile = async (path: string): Promise<WholePlan> => {
  const text = textOf(await readBytes(path, mostBytes, 'En planfil'), path);
  const read = parsePlanFile(text);
  if (read.ok) return read.value;
  const lines = read.issues.map((issue) => `  ${planFileProblem(issue)}`);
  throw new Failure(`Planfilen ${path} kan ikke bruges:\n${lines.join('\n')}`);
};

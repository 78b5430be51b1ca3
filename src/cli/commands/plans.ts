import { type Command, textOption } from '#cli/command.ts';
import { Failure, misused } from '#cli/failure.ts';
import { writeText } from '#cli/files.ts';
import { within } from '#cli/opened.ts';
import { readPlanFile } from '#cli/plan-files.ts';
import { parsePlanKey } from '#domain/plans/plan.ts';
import { printPlanFile } from '#domain/plans/plan-file.ts';
import { Refusal } from '#domain/problem.ts';
import { planFileProblem } from '#text/plan-file.ts';

/** Makes a plan in the database of a plan file. */
export const importCommand: Command = {
  name: 'import',
  usage: 'PLANFIL [--as NØGLE]',
  summary: 'Lægger en planfil ind i databasen som en ny plan.',
  details: ['  --as NØGLE   en anden nøgle end filens egen (små bogstaver, tal og bindestreger)'],
  options: { as: { type: 'string' } },
  words: [1, 1],
  run: async (given, surroundings) => {
    const [path = ''] = given.words;
    const as = textOption(given, 'as');
    if (as !== undefined && parsePlanKey(as) === undefined) {
      throw misused(`"${as}" kan ikke være en nøgle. Brug små bogstaver a-z, tal og bindestreger.`);
    }
    const file = await readPlanFile(path);
    const { importPlan } = await import('#cli/in-database.ts');
    const imported = await within(surroundings, ({ context }) => importPlan(context, file, as));
    if (!imported.ok) {
      const lines = imported.issues.map((issue) => `  ${planFileProblem(withoutFile(issue))}`);
      throw new Failure(`Planen kan ikke lægges ind:\n${lines.join('\n')}`);
    }
    surroundings.write(
      `Planen "${file.plan.name}" er lagt ind med nøglen ${imported.value.plan}.\n`,
    );
  },
};

const withoutFile = <T extends { readonly path: readonly string[] }>(issue: T): T =>
  issue.path[0] === 'file' ? { ...issue, path: issue.path.slice(1) } : issue;

/** Prints a plan of the database as its plan file. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'NØGLE [FIL] [--overwrite]',
  summary: 'Skriver en plan fra databasen som planfil, på skærmen eller i en fil.',
  details: ['  --overwrite   erstatter filen, hvis den findes'],
  options: { overwrite: { type: 'boolean' } },
  words: [1, 2],
  run: async ({ words, options }, surroundings) => {
    const [plan = '', path] = words;
    if (parsePlanKey(plan) === undefined) throw noPlan(plan);
    const { exportPlan } = await import('#cli/in-database.ts');
    const whole = await within(surroundings, ({ context }) =>
      exportPlan(context, plan).catch((error: unknown) => {
        throw isNotFound(error) ? noPlan(plan) : error;
      }),
    );
    const text = printPlanFile(whole);
    if (path === undefined) surroundings.write(text);
    else await writeText(path, text, options.overwrite === true);
  },
};

const isNotFound = (error: unknown): boolean =>
  error instanceof Refusal && error.problem.kind === 'notFound';

const noPlan = (key: string): Failure => new Failure(`Der er ingen plan med nøglen "${key}".`);

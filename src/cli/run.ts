import { findCpr } from '#domain/cpr.ts';
import { Refusal } from '#domain/problem.ts';
import { issueText } from '#text/issues.ts';
import { planFileProblem } from '#text/plan-file.ts';
import { problemWords } from '#text/problems.ts';
import { type Command, givenTo, usageOf } from './command.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { logCommand } from './commands/log.ts';
import { exportCommand, importCommand } from './commands/plans.ts';
import { readCommand } from './commands/read.ts';
import { readSentenceCommand } from './commands/read-sentence.ts';
import { signInLinkCommand } from './commands/sign-in-link.ts';
import { Failure } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

const commands: readonly Command[] = [
  readCommand,
  readSentenceCommand,
  evaluateCommand,
  importCommand,
  exportCommand,
  signInLinkCommand,
  logCommand,
];

/**
 * Does what the words on the command line say. What a person can mend is told in Danish on
 * standard error; everything else is thrown.
 *
 * @returns the exit code: 0, 1 when it could not be done, 2 when it was written wrongly
 */
export const runCommandLine = async (
  words: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1 | 2> => {
  try {
    await obey(words, surroundings);
    return 0;
  } catch (error) {
    const failure = failureOf(error);
    surroundings.writeError(`${failure.message}\n`);
    return failure.exitCode;
  }
};

const obey = async (words: readonly string[], surroundings: Surroundings): Promise<void> => {
  if (words.some((word) => findCpr(word) !== undefined)) {
    throw new Failure(issueText({ path: [], code: 'cprNumber' }));
  }
  const [name, ...rest] = words;
  if (name === undefined) throw new Failure(helpForAll(), 2);
  if (name === '--help' || name === '-h' || name === 'help') {
    const about = commands.find((each) => each.name === rest[0]);
    surroundings.write(about === undefined ? helpForAll() : helpFor(about));
    return;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    const known = commands.map((each) => each.name).join(', ');
    throw new Failure(`Kommandoen "${name}" kendes ikke. Kommandoerne er ${known}. Se --help.`, 2);
  }
  if (asksForHelp(rest)) {
    surroundings.write(helpFor(command));
    return;
  }
  await command.run(givenTo(command, rest), surroundings);
};

/** Only before "--": what follows it is never an option. */
const asksForHelp = (rest: readonly string[]): boolean => {
  const end = rest.indexOf('--');
  const options = end === -1 ? rest : rest.slice(0, end);
  return options.includes('--help') || options.includes('-h');
};

const failureOf = (error: unknown): Failure => {
  if (error instanceof Failure) return error;
  if (!(error instanceof Refusal)) throw error;
  const { problem } = error;
  if (problem.kind === 'invalid') {
    return new Failure(problem.issues.map((issue) => planFileProblem(issue)).join('\n'));
  }
  const { title, text } = problemWords(problem);
  return new Failure(`${title.replace(/[.]?$/, '.')} ${text}`.trim());
};

const helpForAll = (): string =>
  [
    'Fremdrift på kommandolinjen.',
    '',
    'Brug: fremdrift KOMMANDO …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(15)}${summary}`),
    '',
    'Mere om en kommando: fremdrift KOMMANDO --help',
    '',
  ].join('\n');

const helpFor = (command: Command): string =>
  [command.summary, '', usageOf(command), '', ...command.details, ''].join('\n');

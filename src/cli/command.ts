import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Failure, misused } from './failure.ts';
import type { Surroundings } from './surroundings.ts';

/** What was written after the name of the command. */
export type Given = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

export type Command = {
  readonly name: string;
  /** The arguments as help shows them: `FILE [--json]`. */
  readonly usage: string;
  /** One line, in Danish. */
  readonly summary: string;
  /** The rest of the help, in Danish. */
  readonly details: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** How many words it takes at least and at most. */
  readonly words: readonly [least: number, most: number];
  readonly run: (given: Given, surroundings: Surroundings) => Promise<void>;
};

/** Reads what follows the name of a command. @throws Failure when it cannot be understood */
export const givenTo = (command: Command, rest: readonly string[]): Given => {
  const parsed = parsedBy(command, rest);
  const [least, most] = command.words;
  if (parsed.positionals.length < least) {
    throw misused(`Der mangler noget efter "${command.name}". ${usageOf(command)}`);
  }
  if (parsed.positionals.length > most) {
    const extra = parsed.positionals[most] ?? '';
    throw misused(`"${extra}" er én for meget efter "${command.name}". ${usageOf(command)}`);
  }
  return { words: parsed.positionals, options: parsed.values as Given['options'] };
};

const parsedBy = (command: Command, rest: readonly string[]) => {
  try {
    return parseArgs({
      args: [...rest],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw misused(`${sentenceFor(error)} ${usageOf(command)}`);
  }
};

const sentenceFor = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Tilvalget ${option} kendes ikke.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Tilvalget ${option} er brugt forkert.`;
    default:
      throw error;
  }
};

export const usageOf = ({ name, usage }: Command): string =>
  `Brug: fremdrift ${name} ${usage}`.trimEnd();

/** The text of an option that takes one; undefined when it was not given. */
export const textOption = ({ options }: Given, name: string): string | undefined => {
  const value = options[name];
  if (typeof value !== 'string') return undefined;
  if (value.trim() === '') throw new Failure(`Der mangler en værdi efter --${name}.`, 2);
  return value;
};

export type LogFields = Readonly<Record<string, unknown>>;

/** One line of JSON per event, so that the operator's own tools can read it. */
export type Logger = {
  readonly information: (message: string, fields?: LogFields) => void;
  readonly failure: (message: string, error: unknown, fields?: LogFields) => void;
};

type Level = 'information' | 'failure';

/** @param write takes one finished line, without the line break */
export const createLogger = (
  write: (line: string) => void,
  now: () => Temporal.Instant,
): Logger => {
  const line = (level: Level, message: string, fields: LogFields): void =>
    write(JSON.stringify({ at: now().toString(), level, message, ...fields }));
  return {
    information: (message, fields = {}) => line('information', message, fields),
    failure: (message, error, fields = {}) =>
      line('failure', message, { ...fields, error: describe(error) }),
  };
};

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Standard error: standard output belongs to what the operator asked for. */
export const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

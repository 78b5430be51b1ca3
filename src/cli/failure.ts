/** What the person at the command line can mend: a Danish sentence, and the exit code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: 1 | 2;

  /** @param exitCode 2 when the command was written wrongly, else 1 */
  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

export const misused = (sentence: string): Failure => new Failure(sentence, 2);

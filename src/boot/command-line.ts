// The process of the command line begins here: only this room may give it a clock and a database.
import { runCommandLine } from '#cli/run.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { readAgreementFile } from '#formats/document.ts';
import { today } from './clock.ts';

/** A reader that has seen enough (`| head`) is no fault. */
const endQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
};

/** What the command line needs of the machine. */
const surroundings: Surroundings = {
  today,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  readAgreement: (bytes) => readAgreementFile(bytes),
  // The database and what works on it are loaded only for those who ask.
  open: async () => (await import('./command-line-database.ts')).openForCommandLine(),
};

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
process.exitCode = await runCommandLine(process.argv.slice(2), surroundings);

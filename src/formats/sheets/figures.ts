import type { ImportIssue, Proposal } from '#domain/imports/import.ts';
import type { SheetName } from '#domain/sheets/sheet.ts';
import { createRowReader } from '#text/sheet/row-reader.ts';
import { sheetLimits } from './limits.ts';
import { openSheetFile } from './open.ts';
import type { FigureBatch, FiguresInput } from './thread-task.ts';

/**
 * What a file's rows propose by a profile, a batch at a time; the last batch may be small, and one
 * without anything tells only how far the reading has come. The sheets the profile does not name are
 * not unpacked.
 *
 * @throws SheetRefused, or what a library throws over a damaged file (`refusalOf`)
 */
export async function* figuresIn(
  bytes: Uint8Array,
  input: FiguresInput,
): AsyncGenerator<FigureBatch> {
  const file = await openSheetFile(bytes);
  const chosen = new Set(input.profile.sheets);
  const isWanted = ({ name, hidden }: SheetName): boolean =>
    chosen.size > 0 ? chosen.has(name) : !hidden;
  const reader = createRowReader(input);
  let proposals: Proposal[] = [];
  let issues: ImportIssue[] = [];
  let rowsRead = 0;
  let rowsTold = 0;
  for await (const rows of file.rows({ isWanted })) {
    for (const row of rows) {
      const read = reader.read(row);
      rowsRead += 1;
      proposals.push(...read.proposals);
      issues.push(...read.issues);
      while (proposals.length >= sheetLimits.batch || issues.length >= sheetLimits.batch) {
        yield {
          proposals: proposals.splice(0, sheetLimits.batch),
          issues: issues.splice(0, sheetLimits.batch),
          rowsRead,
        };
        rowsTold = rowsRead;
      }
      if (rowsRead - rowsTold < sheetLimits.batch * 5) continue;
      yield { proposals, issues, rowsRead };
      [proposals, issues, rowsTold] = [[], [], rowsRead];
    }
  }
  issues.push(...reader.end());
  yield { proposals, issues, rowsRead };
}

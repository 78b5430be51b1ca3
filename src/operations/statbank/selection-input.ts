import { z } from 'zod';
import { markMeanings, type StatbankMark, statbankMarks } from '#domain/statbank/marks.ts';
import { type TieSelection, tieTimes, twoYearMeanings } from '#domain/statbank/tie.ts';

const code = z.string().min(1).max(100);
const words = z.string().max(500);

/** The name of a table, as it stands in its address. */
export const tableId = z.string().trim().min(1).max(30);

const marks = z
  .record(z.string(), z.enum(markMeanings))
  .refine((given) => Object.keys(given).every(isMark), { params: { code: 'notAChoice' } });

function isMark(text: string): text is StatbankMark {
  return statbankMarks.some((each) => each === text);
}

/** What somebody chooses of a table: a value of each variable by its code, and what is presumed. */
export const choiceInput = z.strictObject({
  values: z.record(code, code),
  times: z.enum(tieTimes),
  marks,
  twoYears: z.enum(twoYearMeanings).optional(),
  /** The first year that is fetched. */
  from: z
    .string()
    .regex(/^(?:19|20)\d{2}$/)
    .optional(),
});
export type TableChoice = z.output<typeof choiceInput>;

const chosen = z.strictObject({ variable: words, id: code, text: words });

export const selectionInput = z
  .strictObject({
    ...choiceInput.shape,
    tableText: words,
    unit: words,
    time: code,
    values: z.record(code, chosen),
  })
  .transform((given) => given as TieSelection);

import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import { type DataSource, rhythms, type SourceId } from '#domain/readings/reading.ts';
import { isoDate, short } from '#operations/input.ts';
import { longestText } from '#operations/texts.ts';

const atMost = (most: number) =>
  [(given: number) => given <= most, { params: { code: 'outOfRange' } }] as const;

/** Ten years is longer than any source is behind; more is a slip. */
const lag = z
  .number()
  .int()
  .min(0)
  .refine(...atMost(120));

/** More than a thousand would hide all there is. */
const limit = z
  .number()
  .int()
  .min(1)
  .refine(...atMost(1000));

/** What is known of a source, as the form calls it. */
export const sourceFields = {
  name: short,
  publisher: short.optional(),
  contact: short.optional(),
  edition: short.optional(),
  rhythm: z.enum(rhythms).optional(),
  lagMonths: lag.optional(),
  nextExpected: isoDate.optional(),
  /** The least count that readers are shown. */
  cell: limit.optional(),
  /** The fewest people a figure may stand on to be shown to readers. */
  base: limit.optional(),
  note: z.string().trim().min(1).max(longestText).optional(),
} as const;

const fields = z.strictObject(sourceFields);
export type SourceFields = z.output<typeof fields>;

export const sourceOf = (id: SourceId, given: SourceFields): DataSource => {
  const { name, publisher, contact, edition, rhythm, lagMonths, nextExpected, note } = given;
  const smallest = {
    ...(given.cell === undefined ? {} : { cell: given.cell }),
    ...(given.base === undefined ? {} : { base: given.base }),
  };
  return {
    id,
    name,
    ...(publisher === undefined ? {} : { publisher }),
    ...(lagMonths === undefined ? {} : { lagMonths }),
    ...(contact === undefined ? {} : { contact }),
    ...(note === undefined ? {} : { note }),
    ...(edition === undefined ? {} : { edition }),
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(nextExpected === undefined ? {} : { nextExpected }),
    ...(Object.keys(smallest).length === 0 ? {} : { smallest }),
  };
};

/** What is known of a source, as the form calls it: the reverse of `sourceOf`. */
const fieldsOf = ({ id: _, smallest, ...rest }: DataSource): SourceFields => ({
  ...rest,
  ...smallest,
});

/** Two sources of one name could not be told apart. */
export const issuesOfName = (
  sources: readonly DataSource[],
  name: string,
  own?: SourceId,
): readonly Issue[] => {
  const taken = sources.some(
    (each) => each.id !== own && each.name.toLowerCase() === name.toLowerCase(),
  );
  return taken
    ? [issue(['name'], 'contradiction', 'Planen har allerede en kilde med det navn.')]
    : [];
};

/** The names of the fields that are another than before. */
export const changedFields = (
  before: DataSource,
  after: DataSource,
): readonly (keyof SourceFields)[] => {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return (Object.keys(sourceFields) as (keyof SourceFields)[]).filter(
    (each) => was[each] !== is[each],
  );
};

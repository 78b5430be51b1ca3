import { z } from 'zod';
import type { SourceProfile } from '#domain/imports/profile.ts';
import { parseDecimal } from '#domain/quantity/rational.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { id, periodCode, short } from '#operations/input.ts';

const seriesId = id.transform((text) => text as SeriesId);
const header = z.string().trim().min(1).max(500);
const headers = z.array(header).max(20);
const most = 5_000;

const layout = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('long'),
    columns: z.strictObject({
      series: headers,
      period: header.optional(),
      value: header,
      n: header.optional(),
      numerator: header.optional(),
      state: header.optional(),
      standing: header.optional(),
      edition: header.optional(),
    }),
    onlySeries: seriesId.optional(),
    onlyPeriod: periodCode.optional(),
  }),
  z.strictObject({
    kind: z.literal('wide'),
    columns: z.strictObject({ series: headers, period: header.optional() }),
    onlySeries: seriesId.optional(),
  }),
]);

/** A source profile as a form gives it; nothing more than the type says. */
export const sourceProfile: z.ZodType<SourceProfile> = z.strictObject({
  name: short,
  sheets: z.array(z.string().max(200)).max(200),
  headerRow: z.number().int().min(0).max(1_048_576).optional(),
  headerRows: z.number().int().min(1).max(10).optional(),
  layout,
  series: z
    .record(z.string().max(500), seriesId.nullable())
    .refine((given) => Object.keys(given).length <= most),
  marks: z.record(
    z.string().max(60),
    z.enum(['suppressed', 'pending', 'notMeasured', 'skip'] as const),
  ),
  percent: z.enum(['asShown', 'fraction']),
  point: z.enum(['decimal', 'thousands']),
  times: z
    .string()
    .refine((text) => parseDecimal(text) !== undefined, { params: { code: 'notANumber' } })
    .optional(),
  standing: z.enum(['preliminary', 'final']),
  seen: z
    .strictObject({
      titles: z.array(z.string().max(200)).max(100),
      columns: z.array(z.string().max(200)).max(100),
      times: z.string().max(20).optional(),
    })
    .optional(),
}) as never;

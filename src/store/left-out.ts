import type { Instant } from '#domain/time/period.ts';

/** A member of an object that is left out where the column is null. */
export const said = <Name extends string, T extends string>(
  name: Name,
  value: T | null,
): { readonly [Key in Name]?: T } =>
  (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: T };

/** As `said`, for a moment. */
export const moment = <Name extends string>(
  name: Name,
  value: Date | null,
): { readonly [Key in Name]?: Instant } =>
  (value === null ? {} : { [name]: value.toISOString() }) as { readonly [Key in Name]?: Instant };

/** The tables of the database, by name. */
export type Tables = Record<never, never>;

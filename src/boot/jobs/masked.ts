/**
 * An error as it may be logged: what a program says about a letter or a figure can repeat addresses,
 * links and numbers of persons.
 */
export const masked = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error))
    .replaceAll(/[^\s<>"'()]+@[^\s<>"'()]+\.[^\s<>"'():]+/g, '[mailadresse]')
    .replaceAll(/\b(https?:\/\/[^\s/]+)\/\S+/g, '$1/[…]')
    .replaceAll(/\b\d{6}[ -]?\d{4}\b/g, '[tal]');

/**
 * JSON the database can hold: it knows neither the character NUL nor half an emoji, and a cell of a
 * file may have either. They become U+FFFD, as unreadable characters do elsewhere.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value).replaceAll(escapes, (found) => (found === '\\\\' ? found : '\ufffd'));

/** A backslash of the text itself is passed over, so that what follows it is no escape. */
const escapes = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g;

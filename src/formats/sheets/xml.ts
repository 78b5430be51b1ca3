import { sheetLimits } from './limits.ts';
import { broken, tooLong } from './refused.ts';

/** What is told of an XML part as it goes by. Names are without prefix. */
export type XmlListener = {
  /** `attributes` is read by `attributesOf`; a tag that closes itself is closed at once. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A piece of text as it stands in the file, for `plainText`; a long text comes in several. */
  text(raw: string): void;
};

/**
 * Reads XML piece by piece and keeps no more of it than the tag it stands in. It reads what sheets
 * are made of: a document type, an entity that is not XML's own, tags that do not fit each other and
 * an end in the middle make the file broken.
 *
 * @throws SheetRefused
 */
export function xmlScanner(listener: XmlListener): {
  readonly push: (chunk: string) => void;
  readonly end: () => void;
} {
  const open: string[] = [];
  let waiting = '';
  let begun = false;

  const tag = (content: string): void => {
    if (content.startsWith('/')) {
      const name = content.slice(1).trimEnd();
      if (open.pop() !== name) throw broken();
      listener.close(local(name));
      return;
    }
    const closed = content.endsWith('/');
    const body = closed ? content.slice(0, -1) : content;
    const space = body.search(/\s/u);
    const name = space < 0 ? body : body.slice(0, space);
    if (name === '' || (open.length === 0 && begun)) throw broken();
    begun = true;
    listener.open(local(name), space < 0 ? '' : body.slice(space));
    if (closed) listener.close(local(name));
    else open.push(name);
  };

  /** Passes over what begins with "<!" or "<?"; undefined where its end is yet to come. */
  const aside = (xml: string, at: number): number | undefined => {
    if (xml.length - at < 9) return undefined;
    if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
    if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
    if (!xml.startsWith('<![CDATA[', at)) throw broken();
    const end = after(xml, ']]>', at + 9);
    if (end !== undefined) {
      listener.text(xml.slice(at + 9, end - 3).replaceAll('&', '&amp;'));
    }
    return end;
  };

  const push = (chunk: string): void => {
    const xml = waiting === '' ? chunk : waiting + chunk;
    let at = 0;
    while (at < xml.length) {
      if (xml.charCodeAt(at) !== lessThan) {
        const next = xml.indexOf('<', at);
        const end = next < 0 ? wholeText(xml, at) : next;
        if (end > at) textIn(xml.slice(at, end));
        at = end;
        if (next < 0) break;
        continue;
      }
      const second = xml.charCodeAt(at + 1);
      const end =
        second === exclamation || second === question ? aside(xml, at) : endOfTag(xml, at);
      if (end === undefined) break;
      if (second !== exclamation && second !== question) tag(xml.slice(at + 1, end - 1));
      at = end;
    }
    waiting = xml.slice(at);
    if (waiting.length > sheetLimits.pieceCharacters) throw tooLong();
  };

  const textIn = (raw: string): void => {
    if (open.length > 0) listener.text(raw);
    else if (raw.trim() !== '' && raw !== '\uFEFF') throw broken();
  };

  const end = (): void => {
    if (!begun || open.length > 0 || waiting.trim() !== '') throw broken();
  };

  return { push, end };
}

const lessThan = 60;
const greaterThan = 62;
const exclamation = 33;
const question = 63;
const quotes = [34, 39];

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function after(xml: string, ending: string, from: number): number | undefined {
  const at = xml.indexOf(ending, from);
  return at < 0 ? undefined : at + ending.length;
}

/** The place after the tag that begins at `from`; a ">" within quotes does not end it. */
function endOfTag(xml: string, from: number): number | undefined {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === greaterThan) {
      return at + 1;
    } else if (code === lessThan) {
      throw broken();
    } else if (code === quotes[0] || code === quotes[1]) {
      quote = code;
    }
  }
  return undefined;
}

/** Where a text that goes on in the next piece can be cut without parting an entity. */
function wholeText(xml: string, from: number): number {
  const ampersand = xml.lastIndexOf('&');
  return ampersand >= from && xml.indexOf(';', ampersand) < 0 ? ampersand : xml.length;
}

/** The attributes of a tag by name without prefix. */
export function attributesOf(raw: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let at = 0;
  for (;;) {
    const equals = raw.indexOf('=', at);
    if (equals < 0) return found;
    const opening = nextQuote(raw, equals + 1);
    const closing = raw.indexOf(raw.charAt(opening), opening + 1);
    if (closing < 0) throw broken();
    found[local(raw.slice(at, equals).trim())] = plainText(raw.slice(opening + 1, closing));
    at = closing + 1;
  }
}

/** One of them, by its name without prefix. */
export function attribute(raw: string, name: string): string | undefined {
  return attributesOf(raw)[name];
}

function nextQuote(raw: string, from: number): number {
  let at = from;
  while (raw.charCodeAt(at) <= 32) at += 1;
  const code = raw.charCodeAt(at);
  if (code !== quotes[0] && code !== quotes[1]) throw broken();
  return at;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text that stands behind the marks of XML. */
export function plainText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w*);?/giu, (whole, code: string) => {
    if (!whole.endsWith(';')) throw broken();
    if (!code.startsWith('#')) {
      const named = entities[code];
      if (named === undefined) throw broken();
      return named;
    }
    const point = Number(/^#x/iu.test(code) ? `0${code.slice(1)}` : code.slice(1));
    if (point > 0x10ffff) throw broken();
    return String.fromCodePoint(point);
  });
}

import JSZip from 'jszip';
import type { Instant } from '#domain/time/period.ts';

const [core, styles, body, relations] = [
  'docProps/core.xml',
  'word/styles.xml',
  'word/document.xml',
  'word/_rels/document.xml.rels',
] as const;

/**
 * A Word file without what was left to chance and to the clock: its dates are `at`, and ids are
 * counted from the start of the file, so that the same content gives the same bytes.
 */
export async function settled(bytes: Uint8Array, at: Instant): Promise<Uint8Array> {
  const given = await JSZip.loadAsync(bytes);
  const links = new Map<string, string>();
  const change: Readonly<Record<string, (text: string) => string>> = {
    [core]: (text) => text.replaceAll(dates, `$1${at}$2`),
    [styles]: (text) => text.replaceAll(contentsStyle, '$1w:before="20" w:after="20"'),
    [relations]: (text) => text.replaceAll(linkId, (_, id: string) => `Id="${linkOf(links, id)}"`),
    [body]: (text) =>
      withBookmarks(text).replaceAll(linkUse, (_, id: string) => `r:id="${linkOf(links, id)}">`),
  };
  const settledZip = new JSZip();
  const date = new Date(at);
  for (const [name, file] of Object.entries(given.files).sort(inOrder)) {
    if (file.dir) continue;
    const changed = change[name]?.(await file.async('string'));
    settledZip.file(name, changed ?? (await file.async('uint8array')), {
      date,
      createFolders: false,
    });
  }
  return settledZip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  });
}

/** Entries of the contents stand close: they are looked up in, not read. */
const contentsStyle =
  /(<w:style [^>]*w:styleId="TOC\d">(?:(?!<\/w:style>).)*<w:spacing )w:after="100"/g;

const dates = /(<dcterms:(?:created|modified) [^>]*>)[^<]*(<)/g;
const linkId = /\bId="(rId[\w-]{12,})"/g;
const linkUse = /(?<=<w:hyperlink [^<>]*)r:id="(rId[\w-]{12,})">/g;

/** Links to the outside have names by chance; here by the order they are met in. */
const linkOf = (links: Map<string, string>, id: string): string => {
  const name = links.get(id) ?? `rIdLink${links.size + 1}`;
  links.set(id, name);
  return name;
};

/** What a program looks for first stands first; then the parts of the document. */
const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => {
  const rank = (name: string): string => (name === '[Content_Types].xml' ? `0${name}` : `1${name}`);
  return rank(a) < rank(b) ? -1 : 1;
};

/** Bookmarks are counted through all documents of a process; here from 1, and contents lead to them so. */
function withBookmarks(text: string): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  return text
    .replaceAll(
      /<w:bookmarkStart w:name="(_Toc)?([^"]*)" w:id="(\d+)"\/>/g,
      (_, toc: string | undefined, name: string, id: string) =>
        `<w:bookmarkStart w:name="${toc === undefined ? name : `_Toc${numberOf(id)}`}" w:id="${numberOf(id)}"/>`,
    )
    .replaceAll(
      /<w:bookmarkEnd w:id="(\d+)"\/>/g,
      (_, id: string) => `<w:bookmarkEnd w:id="${numberOf(id)}"/>`,
    )
    .replaceAll(
      /(<w:hyperlink w:history="1" w:anchor="_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc)(\d+)/g,
      (_, before: string, id: string) => `${before}${numberOf(id)}`,
    );
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { iconNames } from '#web/kit/icon-names.ts';

/** What a browser fetches beside the page. `path` names it by its content, so it may be kept for ever. */
export type Assets = {
  /** The address of a named asset: `fremdrift.css`, `minutes.js`, `icons.svg`, `favicon.svg` or a font. Throws on an unknown name: a page must not ship a dead link. */
  readonly path: (name: string) => string;
  /** The answer to a GET of `path`, in the smallest encoding that `acceptEncoding` allows; undefined where there is no such asset. */
  readonly respond: (path: string, acceptEncoding?: string) => Response | undefined;
};

/** Where the assets live; a server mounts `respond` under it. */
export const assetsRoot = '/assets/';

type Asset = {
  readonly path: string;
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly brotli?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
};

const sheets = [
  'tokens',
  'base',
  'page',
  'status',
  'form',
  'table',
  'content',
  'chart',
  'pages',
  'agreements',
  'asks',
  'cycle',
  'imports',
  'sources',
  'log',
  'meetings',
  'documents',
  'print',
] as const;
const weights = ['Regular', 'Italic', 'SemiBold', 'Bold'] as const;

let built: Assets | undefined;

/** Reads, hashes and compresses everything at the first call (some 30 ms) and keeps it: about half a megabyte. */
export function assets(): Assets {
  built ??= build(projectRoot(import.meta.dirname));
  return built;
}

function build(root: string): Assets {
  const byName = new Map<string, Asset>();
  const add = (name: string, content: string | Buffer) => {
    byName.set(name, asset(name, content));
  };
  const styleFolder = join(root, 'src/web/style');
  const kitFolder = join(root, 'node_modules/dkfds/dist');
  for (const weight of weights) {
    add(
      fontName(weight),
      readFileSync(join(kitFolder, 'fonts/IBMPlexSans/complete/woff2', fontName(weight))),
    );
  }
  add('icons.svg', sprite(readFileSync(join(kitFolder, 'img/all-svg-icons.svg'), 'utf8')));
  add('favicon.svg', readFileSync(join(styleFolder, 'favicon.svg')));
  add('minutes.js', readFileSync(join(root, 'src/web/client/minutes.js')));
  const pathOf = (name: string) => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`No asset is called ${name}`);
    return found.path;
  };
  const icon = (file: string) => {
    const name = `svg-icons/${file}`;
    if (!byName.has(name)) add(name, readFileSync(join(kitFolder, 'img', name)));
    return pathOf(name);
  };
  const own = sheets
    .map((sheet) => readFileSync(join(styleFolder, `${sheet}.css`), 'utf8'))
    .join('\n');
  const designSystem = readFileSync(join(kitFolder, 'css/dkfds.min.css'), 'utf8');
  add('fremdrift.css', stylesheet(designSystem, own, pathOf, icon));
  const byPath = new Map([...byName.values()].map((one) => [one.path, one]));
  return {
    path: pathOf,
    respond: (path, acceptEncoding = '') => {
      const found = byPath.get(path);
      return found === undefined ? undefined : answer(found, acceptEncoding);
    },
  };
}

const fontName = (weight: (typeof weights)[number]) => `IBMPlexSans-${weight}.woff2`;

/**
 * The design system's sheet as the lowest layer, ours above it. Its font faces name three dead formats and
 * eight faces; ours name woff2 and the four in use. Its 130 icon classes are left out: icons come as markup.
 */
function stylesheet(
  designSystem: string,
  own: string,
  pathOf: (name: string) => string,
  icon: (file: string) => string,
): string {
  const lean = designSystem
    .replace(/^@charset[^;]*;/, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/\.icon-[a-z0-9-]+:not\(a\)\{background-image:url\([^)]*\)\}/g, '')
    .replace(
      /url\(\.\.\/img\/svg-icons\/([a-z0-9-]+\.svg)\)/g,
      (_, file: string) => `url(${icon(file)})`,
    )
    .replace(/url\(\.\.\/[^)]*\)/g, 'none')
    .replace(/\/\*#[^*]*\*\//g, '');
  return [
    '@layer dkfds, tokens, base, kit, print;',
    weights.map((weight) => fontFace(weight, pathOf(fontName(weight)))).join('\n'),
    `@layer dkfds{${lean}}`,
    own.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s+/g, '\n'),
  ].join('\n');
}

function fontFace(weight: (typeof weights)[number], path: string): string {
  const numbers = { Regular: 400, Italic: 400, SemiBold: 600, Bold: 700 } as const;
  const style = weight === 'Italic' ? 'italic' : 'normal';
  return `@font-face{font-family:"IBM Plex Sans";font-style:${style};font-weight:${numbers[weight]};font-display:swap;src:url(${path}) format("woff2")}`;
}

function sprite(all: string): string {
  const symbols = iconNames.map((name) => {
    const found = all.match(new RegExp(`<symbol id="${name}"[\\s\\S]*?</symbol>`));
    if (found === null) throw new Error(`The design system has no icon called ${name}`);
    return found[0];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

function asset(name: string, content: string | Buffer): Asset {
  const plain = bytes(Buffer.from(content));
  const ending = extname(name);
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12);
  const path = `${assetsRoot}${name.slice(0, -ending.length)}.${hash}${ending}`;
  const type = {
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
  }[ending];
  if (type === undefined) throw new Error(`No media type is known for ${name}`);
  if (ending === '.woff2') return { path, type, plain };
  // Quality 5 is within a tenth of the best size at a twentieth of its time.
  const brotli = bytes(
    brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  );
  return { path, type, plain, brotli, gzip: bytes(gzipSync(plain)) };
}

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

function answer(found: Asset, acceptEncoding: string): Response {
  const headers = {
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  };
  if (found.brotli !== undefined && /\bbr\b/.test(acceptEncoding)) {
    return new Response(found.brotli, { headers: { ...headers, 'content-encoding': 'br' } });
  }
  if (found.gzip !== undefined && /\bgzip\b/.test(acceptEncoding)) {
    return new Response(found.gzip, { headers: { ...headers, 'content-encoding': 'gzip' } });
  }
  return new Response(found.plain, { headers });
}

/** The folder that holds package.json: the same from the source tree and from a built one. */
function projectRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('The folder with package.json was not found');
  return projectRoot(above);
}

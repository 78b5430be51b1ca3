import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { ImageRun } from 'docx';
import { fontFolder } from './fonts.ts';
import { opaquePng } from './png.ts';
import { fontFamily, type Picture } from './svg.ts';

const weights = ['Regular', 'Bold'] as const;

/** As many dots as print well, and no more. */
const zoom = 2;

type Placed = {
  /** In pixels of the page, 96 to the inch. */
  readonly width: number;
  /** The only one of its number in the document. */
  readonly nth: number;
  /** What it shows; without it the picture is decoration. */
  readonly alt?: string;
};

/** A drawn picture as Word takes it. */
export function wordPicture({ svg, width, height }: Picture, placed: Placed): ImageRun {
  const shown = { width: placed.width, height: Math.round((placed.width * height) / width) };
  return new ImageRun({
    type: 'png',
    data: pngOf(svg, placed.width * zoom, placed.alt !== undefined),
    transformation: shown,
    altText: {
      id: String(placed.nth),
      name: `Billede ${placed.nth}`,
      description: placed.alt ?? '',
    },
    ...(placed.alt === undefined ? { decorative: true } : {}),
  });
}

/** The same charts come in the papers of several bodies, and the same four shapes everywhere. */
const kept = new Map<string, Uint8Array>();
const mostKept = 160;

function pngOf(svg: string, width: number, opaque: boolean): Uint8Array {
  const key = `${width} ${svg}`;
  const png = kept.get(key) ?? drawn(svg, width, opaque);
  // What was asked for last is kept longest.
  kept.delete(key);
  kept.set(key, png);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return png;
}

const drawn = (svg: string, width: number, opaque: boolean): Uint8Array => {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: opaque ? '#ffffff' : 'rgba(255,255,255,0)',
    font: {
      loadSystemFonts: false,
      // Each is read anew for every picture.
      fontFiles: weights
        .filter((weight) => weight === 'Regular' || svg.includes('font-weight="700"'))
        .map((weight) => fileURLToPath(new URL(`IBMPlexSans-${weight}.ttf`, fontFolder()))),
      defaultFontFamily: fontFamily,
    },
  }).render();
  return opaque ? opaquePng(image) : image.asPng();
};

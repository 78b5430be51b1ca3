import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { ImageRun } from 'docx';
import { fontFolder } from './fonts.ts';
import { fontFamily, type Picture } from './svg.ts';

const weights = ['Regular', 'SemiBold', 'Bold'] as const;

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
    data: pngOf(svg, placed.width * zoom),
    transformation: shown,
    altText: {
      id: String(placed.nth),
      name: `Billede ${placed.nth}`,
      description: placed.alt ?? '',
    },
    ...(placed.alt === undefined ? { decorative: true } : {}),
  });
}

/** The shapes of verdicts come again and again: four of them, each of one size. */
const shapes = new Map<string, Uint8Array>();
const longestShape = 600;

function pngOf(svg: string, width: number): Uint8Array {
  if (svg.length > longestShape) return drawn(svg, width);
  const png = shapes.get(svg) ?? drawn(svg, width);
  shapes.set(svg, png);
  return png;
}

const drawn = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: 'rgba(255,255,255,0)',
    font: {
      loadSystemFonts: false,
      fontFiles: weights.map((weight) =>
        fileURLToPath(new URL(`IBMPlexSans-${weight}.ttf`, fontFolder())),
      ),
      defaultFontFamily: fontFamily,
    },
  })
    .render()
    .asPng();

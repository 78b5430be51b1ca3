export type SvgFields = Readonly<Record<string, string | number | undefined>>;

/** One element of a picture; `inner` is markup already. */
export const element = (name: string, fields: SvgFields, inner = ''): string => {
  const written = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
};

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

export const fontFamily = 'IBM Plex Sans';

/** A whole picture with its size in pixels. */
export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

export const picture = (width: number, height: number, inner: string): Picture => ({
  width,
  height,
  svg: element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    inner,
  ),
});

/** As on screen: meaning first by shape, then by these. */
export const colours = {
  brand: '#123f4d',
  brandTint: '#e8f0f2',
  ink: '#1a1a1a',
  inkLight: '#595959',
  line: '#d6d6d6',
  lineStrong: '#8e8e8e',
  fictional: '#5b3a8c',
  fictionalTint: '#f3eefa',
  met: '#1e6b34',
  metTint: '#e6f3e9',
  partlyMet: '#8a5300',
  partlyMetTint: '#fdf1dd',
  notMet: '#a5231c',
  notMetTint: '#fbe9e7',
  undecided: '#4a4a4a',
  undecidedTint: '#f0f0f0',
} as const;

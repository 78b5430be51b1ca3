/** Where the fonts lie that documents are set in: they come with the design system's package. */
export const fontFolder = (): URL =>
  new URL('../../src/fonts/IBMPlexSans/complete/ttf/', import.meta.resolve('dkfds'));

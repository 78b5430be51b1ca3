/** The icons of the design system that the product uses; the sprite holds these and no others. */
export const iconNames = [
  'arrow-forward',
  'calendar-month',
  'check',
  'chevron-left',
  'chevron-right',
  'close',
  'download',
  'error',
  'info',
  'lock',
  'menu',
  'open-in-new',
  'print',
  'success',
  'upload',
  'warning',
] as const;

export type IconName = (typeof iconNames)[number];

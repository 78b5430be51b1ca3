import type { Cell } from '#domain/sheets/sheet.ts';

type NumberCell = Extract<Cell, { kind: 'number' }>;

/** A number as Danes write it, without thousands separators: "0,5", and "64,6%" of a percent. */
export function shownNumber({ value, percent }: NumberCell): string {
  return percent === true ? `${timesHundred(value)}%`.replace('.', ',') : value.replace('.', ',');
}

/** How many decimals a percent of this value has: 0.646 has one. */
export function percentDecimals({ value }: NumberCell): number {
  return Math.max(0, (value.split('.')[1] ?? '').length - 2);
}

/** Moves the point of a decimal two places, digit by digit. */
function timesHundred(value: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(value) ?? [];
  const digits = part.padEnd(2, '0');
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/u, '');
  return sign + moved + (digits.length > 2 ? `.${digits.slice(2)}` : '');
}

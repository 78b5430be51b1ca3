import type { ReadingState, Series } from '#domain/readings/reading.ts';
import { figure } from '#text/numbers.ts';
import { dateText } from '#text/periods.ts';

/** A figure as the log shows it: "64,6 %", or in words why there is none. */
export const figureText = (state: ReadingState, { unit }: Series): string => {
  switch (state.kind) {
    case 'measured':
      return figure({ value: state.value, unit });
    case 'suppressed':
      return 'skjult';
    case 'pending':
      return state.expected === undefined
        ? 'ikke offentliggjort endnu'
        : `ventes ${dateText(state.expected)}`;
    case 'notMeasured':
      return 'ikke målt';
    case 'withdrawn':
      return 'taget tilbage';
  }
};

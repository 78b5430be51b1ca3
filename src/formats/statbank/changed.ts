import type { StatbankTableInfo } from '#domain/statbank/table.ts';
import type { TieSelection } from '#domain/statbank/tie.ts';

/**
 * What has changed in a table so that a series can no longer be fetched as it was agreed: in Danish,
 * fit to stand after "er ændret hos Danmarks Statistik:". Undefined when all is as it was.
 */
export function changeIn(info: StatbankTableInfo, selection: TieSelection): string | undefined {
  if (info.unit !== selection.unit) {
    return `enheden var "${selection.unit}" og er nu "${info.unit}"`;
  }
  return changedValue(info, selection) ?? newVariable(info, selection);
}

function changedValue(info: StatbankTableInfo, { values }: TieSelection): string | undefined {
  for (const [code, chosen] of Object.entries(values)) {
    const variable = info.variables.find((each) => each.code === code && !each.time);
    if (variable === undefined) return `variablen "${chosen.variable}" findes ikke længere`;
    const now = variable.values.find(({ id }) => id === chosen.id);
    const what = `${chosen.variable} ${chosen.id}`;
    if (now === undefined) return `koden ${what} ("${chosen.text}") findes ikke længere`;
    if (now.text !== chosen.text) {
      return `koden ${what} hed "${chosen.text}" og hedder nu "${now.text}"`;
    }
  }
  return undefined;
}

function newVariable(
  { variables }: StatbankTableInfo,
  { values, time }: TieSelection,
): string | undefined {
  if (!variables.some((each) => each.time && each.code === time)) {
    return 'tiden hedder noget andet end før';
  }
  const unchosen = variables.find(
    (each) => !each.time && !each.elimination && values[each.code] === undefined,
  );
  return unchosen === undefined ? undefined : `der skal nu vælges en værdi for "${unchosen.text}"`;
}

import type { StatbankTable, StatbankTableInfo, StatbankVariable } from '#domain/statbank/table.ts';

type Json = Readonly<Record<string, unknown>>;

/** The list of tables, or undefined when it is not one. A line that says too little is passed over. */
export function readTables(value: unknown): readonly StatbankTable[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const tables = value.flatMap((each) => tableOf(each) ?? []);
  return tables.length === 0 && value.length > 0 ? undefined : tables;
}

function tableOf(value: unknown): StatbankTable | undefined {
  if (!isJson(value) || typeof value.id !== 'string' || typeof value.text !== 'string') {
    return undefined;
  }
  return {
    id: value.id,
    text: value.text,
    unit: text(value.unit),
    updated: text(value.updated),
    firstPeriod: text(value.firstPeriod),
    latestPeriod: text(value.latestPeriod),
    active: value.active !== false,
    variables: texts(value.variables),
  };
}

/** What is known of a table, or undefined when that is not what it is. */
export function readTableInfo(value: unknown): StatbankTableInfo | undefined {
  if (!isJson(value) || typeof value.id !== 'string' || !Array.isArray(value.variables)) {
    return undefined;
  }
  const variables = value.variables.map(variableOf);
  const known = variables.filter((each) => each !== undefined);
  if (known.length !== variables.length || known.filter(({ time }) => time).length !== 1) {
    return undefined;
  }
  return {
    id: value.id,
    text: text(value.text),
    description: text(value.description),
    unit: text(value.unit),
    updated: text(value.updated),
    active: value.active !== false,
    contacts: Array.isArray(value.contacts) ? value.contacts.flatMap(contactOf) : [],
    variables: known,
  };
}

function variableOf(value: unknown): StatbankVariable | undefined {
  if (!isJson(value) || typeof value.id !== 'string' || !Array.isArray(value.values)) {
    return undefined;
  }
  const values = value.values.flatMap((each) =>
    isJson(each) && typeof each.id === 'string' ? [{ id: each.id, text: text(each.text) }] : [],
  );
  if (values.length === 0 || values.length !== value.values.length) return undefined;
  return {
    code: value.id,
    text: text(value.text),
    elimination: value.elimination === true,
    time: value.time === true,
    values,
  };
}

/** Only how to reach them: what a person is called is no business of ours. */
function contactOf(value: unknown): readonly string[] {
  return isJson(value) && typeof value.mail === 'string' ? [value.mail] : [];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

type Json = Readonly<Record<string, unknown>>;

/**
 * The places where a value does not fit a JSON Schema, for the keywords the plan file's schema
 * uses. A keyword it does not know is a fault, so that none is passed over.
 */
export function fits(schema: Json, value: unknown, place = ''): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    const ok = check(keyword, wanted, value, schema, place);
    return typeof ok === 'boolean' ? (ok ? [] : [`${place}: ${keyword}`]) : ok;
  });
}

function check(
  keyword: string,
  wanted: unknown,
  value: unknown,
  schema: Json,
  place: string,
): boolean | readonly string[] {
  switch (keyword) {
    case '$schema':
    case 'title':
    case 'description':
      return true;
    case 'type':
      return isOfType(wanted, value);
    case 'const':
      return value === wanted;
    case 'enum':
      return (wanted as readonly unknown[]).includes(value);
    case 'pattern':
      return typeof value !== 'string' || new RegExp(wanted as string, 'u').test(value);
    case 'minLength':
      return typeof value !== 'string' || value.length >= (wanted as number);
    case 'maxLength':
      return typeof value !== 'string' || value.length <= (wanted as number);
    case 'minimum':
      return typeof value !== 'number' || value >= (wanted as number);
    case 'maximum':
      return typeof value !== 'number' || value <= (wanted as number);
    case 'maxItems':
      return !Array.isArray(value) || value.length <= (wanted as number);
    case 'items':
      return Array.isArray(value)
        ? value.flatMap((each, index) => fits(wanted as Json, each, under(place, String(index))))
        : true;
    case 'anyOf':
      return (wanted as readonly Json[]).some((each) => fits(each, value, place).length === 0);
    case 'required':
      return isObject(value)
        ? (wanted as readonly string[])
            .filter((name) => !Object.hasOwn(value, name))
            .map((name) => `${under(place, name)}: required`)
        : true;
    case 'additionalProperties':
      return isObject(value)
        ? Object.keys(value)
            .filter((name) => !Object.hasOwn(schema.properties as Json, name))
            .map((name) => `${under(place, name)}: surplus`)
        : true;
    case 'properties':
      return isObject(value)
        ? Object.entries(wanted as Readonly<Record<string, Json>>).flatMap(([name, each]) =>
            Object.hasOwn(value, name) ? fits(each, value[name], under(place, name)) : [],
          )
        : true;
    default:
      throw new Error(`unknown keyword: ${keyword}`);
  }
}

function isOfType(wanted: unknown, value: unknown): boolean {
  switch (wanted) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === wanted;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function under(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`;
}

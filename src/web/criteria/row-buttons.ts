import { type Typed, typedOf } from '#web/forms.ts';
import { rowButtons } from './kind-fields.tsx';
import { rowsIn } from './kind-form.ts';

/**
 * The form after one of its row buttons was pressed: a row more, a row less, or the fields of
 * another kind. Undefined when the form was sent to be kept.
 */
export function afterRowButton(typed: Typed): Typed | undefined {
  if (typed.has(rowButtons.add)) return withRow(typed, typed.text(rowButtons.add));
  if (typed.has(rowButtons.remove)) return withoutRow(typed, typed.text(rowButtons.remove));
  return typed.has(rowButtons.show) ? typed : undefined;
}

function withRow(typed: Typed, name: string): Typed {
  const values = valuesOf(typed);
  values.set(`${name}.${Math.max(rowsIn(typed, name), 1)}.name`, ['']);
  return typedOf(values);
}

/** The rows after the one taken away move up by one. */
function withoutRow(typed: Typed, row: string): Typed {
  const name = row.slice(0, row.lastIndexOf('.'));
  const gone = Number(row.slice(row.lastIndexOf('.') + 1));
  const moved = [...valuesOf(typed)].flatMap(([key, value]) => {
    if (!key.startsWith(`${name}.`)) return [[key, value] as const];
    const [index = '', ...rest] = key.slice(name.length + 1).split('.');
    const at = Number(index);
    if (at === gone) return [];
    return [[[name, at > gone ? at - 1 : at, ...rest].join('.'), value] as const];
  });
  return typedOf(new Map(moved));
}

function valuesOf(typed: Typed): Map<string, readonly string[]> {
  const buttons: readonly string[] = Object.values(rowButtons);
  return new Map(
    typed
      .names()
      .filter((name) => !buttons.includes(name))
      .map((name) => [name, typed.all(name)]),
  );
}

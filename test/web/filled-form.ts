// A form of a page as a browser would send it if nobody touched it.
import assert from 'node:assert/strict';

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
};

/** The names and values of the form that is sent to an address. */
export function filledForm(html: string, action: string): Readonly<Record<string, string>> {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((each) => attribute(each, 'action') === action);
  assert.ok(form !== undefined, `no form is sent to ${action}`);
  const values: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type');
    if (name === undefined || type === 'file') continue;
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)) continue;
    values.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [all, inner = ''] of form.matchAll(/<select[^>]*>([\s\S]*?)<\/select>/g)) {
    const options = inner.match(/<option[^>]*>/g) ?? [];
    const chosen = options.find((each) => /\sselected/.test(each)) ?? options[0] ?? '';
    values.push([attribute(all, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  for (const [all, inner = ''] of form.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)) {
    values.push([attribute(all, 'name') ?? '', plain(inner)]);
  }
  return Object.fromEntries(values);
}

/** The name of the control a label stands at. */
export function fieldLabelled(html: string, label: string): string {
  const labels = [...html.matchAll(/<label[^>]*\sfor="([^"]*)"[^>]*>([\s\S]*?)<\/label>/g)];
  const found = labels.find(([, , words = '']) => plain(words).startsWith(label));
  assert.ok(found?.[1] !== undefined, `no field is called ${label}`);
  return plain(found[1]);
}

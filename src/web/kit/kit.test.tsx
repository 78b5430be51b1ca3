import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { Field } from './field.tsx';
import { components, kitPage } from './kit-page.tsx';
import { MarkedText } from './marked-text.tsx';
import { Page } from './page.tsx';
import { renderPage } from './render.ts';

describe('every example is wired together', () => {
  for (const component of components) {
    for (const example of component.examples) {
      test(`${component.name}: ${example.name}`, () => {
        const html = renderToString(example.element);
        const ids = idsOf(html);
        assert.deepEqual(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          [],
          'no id is used twice',
        );
        for (const reference of referencesOf(html))
          assert.ok(ids.includes(reference), `nothing has the id ${reference}`);
      });
    }
  }
});

describe('the kit page', () => {
  const html = renderPage(kitPage());

  test('holds no id twice, over all examples together', () => {
    const ids = idsOf(html);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  test('is a Danish document named after its page and the product', () => {
    assert.match(html, /^<!doctype html>\n<html lang="da">/);
    assert.match(html, /<title>Byggesæt – Fremdrift<\/title>/);
  });

  test('needs no script', () => assert.doesNotMatch(html, /<script|\son[a-z]+="/));

  test('never wears the name of a national portal', () =>
    assert.doesNotMatch(html, /borger\.dk|virk\.dk/i));
});

describe('a refused page', () => {
  const html = renderPage(
    <Page title="Registrér måling" errors={[{ field: 'value', message: 'Skriv et tal' }]}>
      <Field
        name="value"
        label="Værdi"
        hint="Med komma"
        suffix="%"
        error="Skriv et tal"
        value="64.6"
      />
    </Page>,
  );

  test('says so in its title', () =>
    assert.match(html, /<title>Fejl: Registrér måling – Fremdrift<\/title>/));

  test('puts the summary before the heading and the focus on it', () => {
    assert.match(html, /<section[^>]*error-summary[^>]*tabindex="-1"[^>]*autofocus/i);
    assert.ok(html.indexOf('error-summary') < html.indexOf('<h1'));
  });

  test('leads from the summary to the field and from the field to its hint, error and unit', () => {
    assert.match(html, /<a href="#value">Skriv et tal<\/a>/);
    assert.match(
      html,
      /<input[^>]*id="value"[^>]*aria-invalid="true"[^>]*aria-describedby="value-hint value-error value-suffix"/,
    );
  });

  test('keeps what was typed', () => assert.match(html, /<input[^>]*value="64\.6"/));
});

describe('marked text', () => {
  const roles = [
    { role: 'target', label: 'Krav' },
    { role: 'deadline', label: 'Frist' },
  ];
  const marked = (marks: Parameters<typeof MarkedText>[0]['marks']) =>
    renderToString(<MarkedText text="mindst 73 % i 2020" marks={marks} roles={roles} />);
  const words = (html: string) =>
    [...html.matchAll(/<mark[^>]*>.*?<\/span>(.*?)<span/g)].map((found) => found[1]);

  test('marks exactly the words given, in the order of the text', () => {
    assert.deepEqual(
      words(
        marked([
          { from: 14, to: 18, role: 'deadline' },
          { from: 0, to: 11, role: 'target' },
        ]),
      ),
      ['mindst 73 %', '2020'],
    );
  });

  test('cuts an overlapping mark and never repeats or loses a letter', () => {
    const html = marked([
      { from: 0, to: 11, role: 'target' },
      { from: 7, to: 18, role: 'deadline' },
    ]);
    assert.deepEqual(words(html), ['mindst 73 %', ' i 2020']);
  });

  test('a mark outside the text is cut to it', () => {
    assert.deepEqual(words(marked([{ from: 14, to: 999, role: 'deadline' }])), ['2020']);
  });
});

function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1] ?? '');
}

/** The ids an element leans on; links to places outside the example are not counted. */
function referencesOf(html: string): readonly string[] {
  return [
    ...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]*)"/g),
  ].flatMap((found) => (found[1] ?? '').split(' '));
}

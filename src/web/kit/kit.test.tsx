import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Alert } from './alert.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Button, ButtonLink } from './button.tsx';
import { Card, EmptyState } from './card.tsx';
import { Checkbox, Checkboxes } from './checkboxes.tsx';
import { Accordion, Details } from './details.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { EventList } from './event-list.tsx';
import { Field } from './field.tsx';
import { FileField } from './file-field.tsx';
import { Fieldset, Form } from './form.tsx';
import { components, kitPage } from './kit-page.tsx';
import { LineChart } from './line-chart.tsx';
import { MarkedText } from './marked-text.tsx';
import { Milestones } from './milestones.tsx';
import { SideNavigation } from './navigation.tsx';
import { Page } from './page.tsx';
import { Pagination } from './pagination.tsx';
import { Progress, Stepper, Waiting } from './progress.tsx';
import { Radios } from './radios.tsx';
import { renderPage } from './render.ts';
import { Select } from './select.tsx';
import { Sparkline } from './sparkline.tsx';
import { Tag } from './status-tag.tsx';
import { DescriptionList, SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';
import { Textarea } from './textarea.tsx';

/** Ends an attribute, an element and a text, and would run if any of the three were let through. */
const hostile = `"'></textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>&amp;`;
const text = { label: hostile, hint: hostile, error: hostile };
const choices = [{ value: hostile, label: hostile, hint: hostile }];
const point = {
  label: hostile,
  at: 2017,
  value: 1,
  display: hostile,
  state: 'measured' as const,
  low: 0.5,
  high: 2,
};

const everyTextProp: readonly { readonly name: string; readonly element: VNode }[] = [
  {
    name: 'Alert',
    element: (
      <Alert variant="error" heading={hostile} id={hostile}>
        {hostile}
      </Alert>
    ),
  },
  {
    name: 'Breadcrumbs',
    element: <Breadcrumbs items={[{ text: hostile, href: hostile }]} current={hostile} />,
  },
  {
    name: 'Button',
    element: (
      <Button name={hostile} value={hostile} about={hostile} formAction={hostile}>
        {hostile}
      </Button>
    ),
  },
  {
    name: 'ButtonLink',
    element: (
      <ButtonLink href={hostile} about={hostile}>
        {hostile}
      </ButtonLink>
    ),
  },
  {
    name: 'Card',
    element: (
      <Card heading={hostile} href={hostile} subheading={hostile}>
        {hostile}
      </Card>
    ),
  },
  { name: 'EmptyState', element: <EmptyState heading={hostile}>{hostile}</EmptyState> },
  {
    name: 'Checkboxes',
    element: <Checkboxes name={hostile} choices={choices} values={[hostile]} {...text} />,
  },
  { name: 'Checkbox', element: <Checkbox name={hostile} value={hostile} {...text} /> },
  {
    name: 'Accordion',
    element: <Accordion items={[{ id: hostile, title: hostile, content: hostile }]} />,
  },
  {
    name: 'Details',
    element: (
      <Details summary={hostile} id={hostile}>
        {hostile}
      </Details>
    ),
  },
  {
    name: 'ErrorSummary',
    element: <ErrorSummary heading={hostile} errors={[{ field: hostile, message: hostile }]} />,
  },
  {
    name: 'EventList',
    element: (
      <EventList
        label={hostile}
        events={[
          {
            id: hostile,
            when: hostile,
            dateTime: hostile,
            who: hostile,
            what: hostile,
            details: hostile,
          },
        ]}
      />
    ),
  },
  {
    name: 'Field',
    element: (
      <Field
        name={hostile}
        id={hostile}
        value={hostile}
        suffix={hostile}
        autocomplete={hostile}
        {...text}
      />
    ),
  },
  { name: 'FileField', element: <FileField name={hostile} accept={hostile} {...text} /> },
  {
    name: 'Form',
    element: (
      <Form action={hostile} id={hostile}>
        <Fieldset legend={hostile} hint={hostile}>
          {hostile}
        </Fieldset>
      </Form>
    ),
  },
  {
    name: 'LineChart',
    element: (
      <LineChart
        id={hostile}
        title={hostile}
        description={hostile}
        unit={hostile}
        name={hostile}
        points={[point]}
        benchmarks={[{ name: hostile, points: [point] }]}
        target={{ value: 1, display: hostile, label: hostile, direction: 'atLeast' }}
        baseline={{ at: 2016, value: 1, display: hostile }}
      />
    ),
  },
  {
    name: 'MarkedText',
    element: (
      <MarkedText
        text={hostile}
        marks={[{ from: 2, to: 60, role: hostile }]}
        roles={[{ role: hostile, label: hostile }]}
      />
    ),
  },
  {
    name: 'Milestones',
    element: (
      <Milestones label={hostile} items={[{ name: hostile, due: hostile, delivered: hostile }]} />
    ),
  },
  {
    name: 'SideNavigation',
    element: (
      <SideNavigation
        label={hostile}
        items={[{ text: hostile, href: hostile, information: hostile }]}
      />
    ),
  },
  {
    name: 'Page',
    element: (
      <Page
        title={hostile}
        lead={hostile}
        plan={{ name: hostile, href: hostile }}
        user={{ name: hostile, role: hostile, signOut: hostile }}
        navigation={[{ text: hostile, href: hostile }]}
        breadcrumbs={[{ text: hostile, href: hostile }]}
        errors={[{ field: hostile, message: hostile }]}
      >
        {hostile}
      </Page>
    ),
  },
  {
    name: 'Pagination',
    element: <Pagination page={2} pages={3} href={() => hostile} label={hostile} />,
  },
  {
    name: 'Progress',
    element: <Progress id={hostile} label={hostile} done={1} total={2} text={hostile} />,
  },
  { name: 'Waiting', element: <Waiting>{hostile}</Waiting> },
  {
    name: 'Stepper',
    element: (
      <Stepper
        label={hostile}
        steps={[{ text: hostile, help: hostile, state: 'current', href: hostile }]}
      />
    ),
  },
  {
    name: 'Radios',
    element: <Radios name={hostile} value={hostile} choices={choices} {...text} />,
  },
  {
    name: 'Select',
    element: <Select name={hostile} value={hostile} prompt={hostile} choices={choices} {...text} />,
  },
  { name: 'Sparkline', element: <Sparkline label={hostile} points={[point]} /> },
  { name: 'Tag', element: <Tag>{hostile}</Tag> },
  {
    name: 'SummaryList',
    element: (
      <SummaryList
        label={hostile}
        items={[{ label: hostile, value: hostile, edit: { href: hostile, text: hostile } }]}
      />
    ),
  },
  {
    name: 'DescriptionList',
    element: <DescriptionList items={[{ term: hostile, details: hostile }]} />,
  },
  {
    name: 'Table',
    element: (
      <Table
        id={hostile}
        caption={hostile}
        columns={[{ header: hostile, cell: () => hostile, rowHeader: true }]}
        rows={[1]}
        rowId={() => hostile}
        rowClass={() => hostile}
      />
    ),
  },
  { name: 'Textarea', element: <Textarea name={hostile} value={hostile} {...text} /> },
];

describe('text from people stays text', () => {
  for (const { name, element } of everyTextProp) {
    test(`${name} escapes every prop`, () => {
      const html = renderToString(element);
      assert.ok(html.includes('alert(1)'), 'the text itself is still there');
      assert.doesNotMatch(html, /<script|<img/);
      const tags = html.replaceAll(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
      assert.deepEqual(
        tags.filter((tag) => tag.includes('onerror')),
        [],
        'no attribute was ended early',
      );
    });
  }
});

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

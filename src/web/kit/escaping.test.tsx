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
import { LineChart } from './line-chart.tsx';
import { MarkedText } from './marked-text.tsx';
import { Milestones } from './milestones.tsx';
import { SideNavigation } from './navigation.tsx';
import { Page } from './page.tsx';
import { Pagination } from './pagination.tsx';
import { Progress, Stepper, Waiting } from './progress.tsx';
import { Radios } from './radios.tsx';
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

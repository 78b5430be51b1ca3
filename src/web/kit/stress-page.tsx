import { Alert } from './alert.tsx';
import { ButtonLink } from './button.tsx';
import { Card, CardGrid } from './card.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { Details } from './details.tsx';
import { EventList } from './event-list.tsx';
import { Field } from './field.tsx';
import { Form } from './form.tsx';
import { LineChart } from './line-chart.tsx';
import { MarkedText } from './marked-text.tsx';
import { Milestones } from './milestones.tsx';
import { SideNavigation } from './navigation.tsx';
import { Page } from './page.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { Tag } from './status-tag.tsx';
import { DescriptionList, SummaryList } from './summary-list.tsx';
import { Table } from './table.tsx';

/** A page where every text is the same trying one: a word without end, emoji or another direction of writing. */
export function stressPage(text: string) {
  const choices = [{ value: 'a', label: text, hint: text }];
  const field = { label: text, hint: text, error: text };
  const point = { label: text, at: 2017, value: 1, display: text, state: 'measured' as const };
  return (
    <Page
      title={text}
      lead={text}
      fictional
      plan={{ name: text, href: '#plan' }}
      user={{ name: text, role: text, signOut: '#ud' }}
      navigation={[{ text, href: '#menu', current: 'page' }]}
      breadcrumbs={[{ text, href: '#op' }]}
      errors={[{ field: 'value', message: text }]}
      sideNavigation={<SideNavigation items={[{ text, href: '#side', information: text }]} />}
    >
      <Alert variant="warning" heading={text}>
        {text}
      </Alert>
      <p>
        <Tag>{text}</Tag> <ButtonLink href="#knap">{text}</ButtonLink>
      </p>
      <CardGrid>
        <Card heading={text} subheading={text} href="#kort">
          <p>{text}</p>
        </Card>
      </CardGrid>
      <Form action="#gem">
        <Field name="value" value={text} suffix="%" {...field} />
        <Select name="select" choices={choices} {...field} />
        <Radios name="radios" choices={choices} {...field} />
        <Checkboxes name="checkboxes" choices={choices} {...field} />
      </Form>
      <Table
        id="wide-table"
        caption={text}
        columns={[{ header: text, cell: () => text, rowHeader: true }]}
        rows={[1]}
      />
      <Table
        id="stacked-table"
        caption={text}
        columns={[
          { header: 'Navn', cell: () => text, rowHeader: true },
          { header: text, cell: () => text },
        ]}
        rows={[1]}
        stacked
      />
      <SummaryList label={text} items={[{ label: text, value: text, edit: { href: '#ret' } }]} />
      <DescriptionList items={[{ term: text, details: text }]} />
      <Details summary={text} open>
        <p>{text}</p>
      </Details>
      <MarkedText
        text={text}
        marks={[{ from: 0, to: 300, role: 'a' }]}
        roles={[{ role: 'a', label: text }]}
      />
      <EventList
        label={text}
        events={[{ id: 'event', when: text, dateTime: '2021-01-01', who: text, what: text }]}
      />
      <Milestones label={text} items={[{ name: text, due: text, delivered: text }]} />
      <LineChart
        id="stress-chart"
        title={text}
        description={text}
        unit={text}
        name={text}
        points={[point, { ...point, at: 2018 }]}
        target={{ value: 1, display: text, label: text, direction: 'atLeast' }}
      />
    </Page>
  );
}

import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';

export type SummaryItem = {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Where this one answer is changed. */
  readonly edit?: { readonly href: string; readonly text?: string | undefined } | undefined;
};

export type SummaryListProps = { readonly items: readonly SummaryItem[]; readonly label: string };

/** Answers or facts with a way to change each: two columns, stacked on a phone. */
export function SummaryList({ items, label }: SummaryListProps) {
  const editable = items.some((item) => item.edit !== undefined);
  return (
    <table class="table structured-list table-sm-responsive-headers d-print-table">
      <caption>
        <span class="sr-only">{label}</span>
      </caption>
      <tbody>
        {items.map((item) => (
          <tr key={item.label}>
            <th scope="row">{item.label}</th>
            <td>{item.value}</td>
            {editable && (
              <td class="d-print-none summary-edit">
                {item.edit !== undefined && (
                  <a href={item.edit.href}>
                    {item.edit.text ?? 'Ret'}
                    <span class="sr-only"> {item.label.toLowerCase()}</span>
                  </a>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type DescriptionListProps = {
  readonly items: readonly { readonly term: string; readonly details: ComponentChildren }[];
};

/** Terms and what they hold, to be read and not changed. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl class="description-list">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.details}</dd>
        </div>
      ))}
    </dl>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Med rettelser',
    element: (
      <SummaryList
        label="Aftalens oplysninger"
        items={[
          {
            label: 'Periode',
            value: '1. januar 2017 – 31. december 2020',
            edit: { href: '#periode' },
          },
          { label: 'Beboere', value: '3.414 i tre afdelinger', edit: { href: '#beboere' } },
        ]}
      />
    ),
  },
  {
    name: 'Begreber',
    element: (
      <DescriptionList
        items={[
          { term: 'Udgangspunkt', details: '64,6 % i 2015' },
          { term: 'Krav', details: 'mindst 73 % i 2020' },
        ]}
      />
    ),
  },
];

import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';

export type DetailsProps = {
  readonly summary: ComponentChildren;
  readonly open?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
};

/** Something that can wait: folded by the browser, always open on paper. */
export function Details({ summary, open, id, children }: DetailsProps) {
  return (
    <details class="details" open={open} id={id}>
      <summary class="details-summary">{summary}</summary>
      <div class="details-text">{children}</div>
    </details>
  );
}

export type AccordionProps = {
  readonly items: readonly {
    readonly title: ComponentChildren;
    readonly content: ComponentChildren;
    readonly open?: boolean | undefined;
    readonly id: string;
  }[];
};

/** Several parts of equal weight, each folded; the design system's accordion drawn over the browser's own. */
export function Accordion({ items }: AccordionProps) {
  return (
    <div class="accordion-list">
      {items.map((item) => (
        <details key={item.id} id={item.id} class="accordion-item" open={item.open}>
          <summary class="accordion-item-title">{item.title}</summary>
          <div class="accordion-item-content">{item.content}</div>
        </details>
      ))}
    </div>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Lukket',
    element: (
      <Details summary="Sådan er der regnet">
        <p>Gennemsnittet af fire år: (4,4 + 4,1 + 3,9 + 3,6) : 4 = 4,0.</p>
      </Details>
    ),
  },
  {
    name: 'Flere dele',
    element: (
      <Accordion
        items={[
          {
            id: 'example-part-1',
            title: 'Parter',
            content: <p>To boligorganisationer og kommunen.</p>,
            open: true,
          },
          { id: 'example-part-2', title: 'Økonomi', content: <p>16.650.000 kr. i alt.</p> },
        ]}
      />
    ),
  },
];

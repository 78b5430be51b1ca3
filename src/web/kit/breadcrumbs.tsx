import type { Example } from './example.ts';
import { Icon } from './icon.tsx';

export type Breadcrumb = { readonly text: string; readonly href: string };

export type BreadcrumbsProps = {
  /** The pages above this one, outermost first. */
  readonly items: readonly Breadcrumb[];
  /** The page itself, said last and not a link. */
  readonly current: string;
  readonly label?: string | undefined;
};

/** Where the page lies. */
export function Breadcrumbs({ items, current, label = 'Brødkrumme' }: BreadcrumbsProps) {
  return (
    <nav class="breadcrumbs" aria-label={label}>
      <ol class="breadcrumbs__list">
        {items.map((item, index) => (
          <li class="breadcrumbs__list-item" key={item.href}>
            {index > 0 && <Icon name="chevron-right" />}
            <a class="breadcrumbs__link" href={item.href}>
              {item.text}
            </a>
          </li>
        ))}
        <li class="breadcrumbs__list-item" aria-current="page">
          {items.length > 0 && <Icon name="chevron-right" />}
          {current}
        </li>
      </ol>
    </nav>
  );
}

/** One step back, where a page has a single way it was reached. */
export function BackLink({
  href,
  text = 'Tilbage',
}: {
  readonly href: string;
  readonly text?: string | undefined;
}) {
  return (
    <div>
      <a href={href} class="back-link">
        <Icon name="chevron-left" />
        {text}
      </a>
    </div>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'To niveauer',
    element: (
      <Breadcrumbs
        items={[
          { text: 'Planen', href: '#plan' },
          { text: 'Tryghed og trivsel', href: '#t' },
        ]}
        current="Basistryghed i Folehaven"
        label="Brødkrumme i eksemplet"
      />
    ),
  },
  { name: 'Tilbage', element: <BackLink href="#tilbage" /> },
];

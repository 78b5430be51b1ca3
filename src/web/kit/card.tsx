import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

export type CardProps = {
  readonly heading: string;
  /** The heading becomes a link; the card is not one, so text in it can be selected. */
  readonly href?: string | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly subheading?: string | undefined;
  readonly children?: ComponentChildren;
};

/** One thing among equals. */
export function Card({ heading, href, headingLevel = 2, subheading, children }: CardProps) {
  return (
    <div class="card">
      <div class="card-content">
        {subheading !== undefined && <span class="card-subheading">{subheading}</span>}
        <Heading level={headingLevel} class="card-heading">
          {href === undefined ? heading : <a href={href}>{heading}</a>}
        </Heading>
        {children}
      </div>
    </div>
  );
}

/** Cards side by side where there is room. */
export function CardGrid({ children }: { readonly children: ComponentChildren }) {
  return <div class="card-grid">{children}</div>;
}

export type EmptyStateProps = {
  readonly heading: string;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly children?: ComponentChildren;
};

/** What to do first, where a list will one day be. */
export function EmptyState({ heading, headingLevel = 2, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <Heading level={headingLevel}>{heading}</Heading>
      {children}
    </div>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'To kort',
    element: (
      <CardGrid>
        <Card heading="Tryghed og trivsel" href="#t" subheading="Indsatsområde">
          <p>4 kriterier, 1 nået</p>
        </Card>
        <Card heading="Forebyggelse og forældreansvar" href="#f" subheading="Indsatsområde">
          <p>3 kriterier, 2 på vej</p>
        </Card>
      </CardGrid>
    ),
  },
  {
    name: 'Tomt',
    element: (
      <EmptyState heading="Ingen målinger endnu">
        <p>Registrér den første måling, så regnes kriteriet.</p>
        <a href="#ny">Registrér måling</a>
      </EmptyState>
    ),
  },
];

import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon } from './icon.tsx';

export type AlertVariant = 'info' | 'success' | 'warning' | 'error';

export type AlertProps = {
  readonly variant: AlertVariant;
  readonly heading?: string | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly id?: string | undefined;
  /** Read aloud at once when the page is shown; only for what has just happened to the reader's own action. */
  readonly announce?: boolean | undefined;
  readonly children?: ComponentChildren;
};

const labels: Readonly<Record<AlertVariant, string>> = {
  info: 'Information',
  success: 'Udført',
  warning: 'Advarsel',
  error: 'Fejl',
};

/** A message across the text column: colour, icon and word say the same. */
export function Alert({ variant, heading, headingLevel = 2, id, announce, children }: AlertProps) {
  return (
    <div class={`alert alert-${variant}`} id={id} role={announce === true ? 'alert' : undefined}>
      <Icon name={variant} class="alert-icon" label={labels[variant]} />
      <div class="alert-body">
        {heading !== undefined && (
          <Heading level={headingLevel} class="alert-heading">
            {heading}
          </Heading>
        )}
        {typeof children === 'string' ? <p class="alert-text">{children}</p> : children}
      </div>
    </div>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Information',
    element: <Alert variant="info">Tallene for 2020 udkommer i juni 2022.</Alert>,
  },
  {
    name: 'Udført',
    element: (
      <Alert variant="success" heading="Målingen er gemt">
        Vurderingen af kriteriet er regnet om.
      </Alert>
    ),
  },
  {
    name: 'Advarsel',
    element: (
      <Alert variant="warning" heading="To tal mangler">
        Uden dem kan kriteriet ikke afgøres.
      </Alert>
    ),
  },
  {
    name: 'Fejl',
    element: (
      <Alert variant="error" heading="Filen kunne ikke læses">
        Den er beskyttet med en adgangskode. Gem den uden, og prøv igen.
      </Alert>
    ),
  },
];

import type { Example } from './example.ts';
import { Icon } from './icon.tsx';

/** One thing the reader must correct; `field` is the id of the control it is about. */
export type FieldError = { readonly field: string; readonly message: string };

export type ErrorSummaryProps = {
  readonly errors: readonly FieldError[];
  readonly heading?: string | undefined;
};

/**
 * Everything that must be corrected, above the heading and first in the reading order. It takes the focus
 * by `autofocus`, which browsers honour on any focusable element without a script. No role "alert": focus
 * already makes it heard, and both together are read twice.
 */
export function ErrorSummary({
  errors,
  heading = 'Der er noget, der skal rettes',
}: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <section
      class="alert alert-error error-summary"
      aria-labelledby="error-summary-title"
      tabIndex={-1}
      autofocus
    >
      <Icon name="error" class="alert-icon" label="Fejl" />
      <div class="alert-body">
        <h2 class="alert-heading" id="error-summary-title">
          {heading}
        </h2>
        <ul class="nobullet-list">
          {errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <a href={`#${error.field}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'To fejl',
    element: (
      <div>
        <ErrorSummary
          errors={[
            {
              field: 'example-summary-value',
              message: 'Skriv værdien som et tal, for eksempel 64,6',
            },
            { field: 'example-summary-period', message: 'Vælg den periode, målingen gælder' },
          ]}
        />
        <p id="example-summary-value">Her står feltet med værdien.</p>
        <p id="example-summary-period">Her står feltet med perioden.</p>
      </div>
    ),
  },
];

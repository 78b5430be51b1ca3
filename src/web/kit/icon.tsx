import { assets } from '#web/assets.ts';
import type { Example } from './example.ts';
import type { IconName } from './icon-names.ts';

export type IconProps = {
  readonly name: IconName;
  /** Said aloud; without it the icon is decoration and hidden from assistive technology. */
  readonly label?: string | undefined;
  readonly class?: string | undefined;
};

/** An icon of the design system, taken by reference from the one sprite the server sends. */
export function Icon({ name, label, class: extra }: IconProps) {
  return (
    <svg
      class={extra === undefined ? 'icon-svg' : `icon-svg ${extra}`}
      focusable="false"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    >
      <use href={`${assets().path('icons.svg')}#${name}`} />
    </svg>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Pynt ved siden af en tekst',
    element: (
      <p>
        <Icon name="info" /> Læses kun som tekst
      </p>
    ),
  },
  { name: 'Med betydning', element: <Icon name="warning" label="Advarsel" /> },
];

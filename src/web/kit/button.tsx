import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'warning';

export type ButtonProps = {
  readonly variant?: ButtonVariant | undefined;
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formAction?: string | undefined;
  readonly icon?: IconName | undefined;
  /** Words only for the ear, telling equal buttons apart: "Ret" + "målingen for 2018". */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
};

export type ButtonLinkProps = {
  readonly href: string;
  readonly variant?: ButtonVariant | undefined;
  readonly icon?: IconName | undefined;
  readonly about?: string | undefined;
  readonly download?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** A button that sends its form. */
export function Button({
  variant = 'primary',
  type = 'submit',
  name,
  value,
  formAction,
  icon,
  about,
  children,
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button button-${variant}`}
      name={name}
      value={value}
      formAction={formAction}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {about !== undefined && <span class="sr-only"> {about}</span>}
    </button>
  );
}

/** A link that leads to an action, dressed as a button; it goes somewhere, it changes nothing. */
export function ButtonLink({
  href,
  variant = 'secondary',
  icon,
  about,
  download,
  children,
}: ButtonLinkProps) {
  return (
    <a href={href} class={`button button-${variant}`} download={download === true ? '' : undefined}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
      {about !== undefined && <span class="sr-only"> {about}</span>}
    </a>
  );
}

/** Buttons that belong to the same decision, the likeliest first. */
export function ButtonGroup({ children }: { readonly children: ComponentChildren }) {
  return <div class="button-group">{children}</div>;
}

export const examples: readonly Example[] = [
  {
    name: 'Gem og fortryd',
    element: (
      <ButtonGroup>
        <Button>Gem måling</Button>
        <ButtonLink href="#fortryd">Fortryd</ButtonLink>
      </ButtonGroup>
    ),
  },
  {
    name: 'Link som knap med ikon',
    element: (
      <ButtonLink href="#plan.json" icon="download" download>
        Hent planfil
      </ButtonLink>
    ),
  },
  {
    name: 'Stille og farlig',
    element: (
      <ButtonGroup>
        <Button variant="tertiary">Vis flere</Button>
        <Button variant="warning">Slet kladden</Button>
      </ButtonGroup>
    ),
  },
];

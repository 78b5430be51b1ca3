import type { ComponentChildren } from 'preact';

export type HeadingLevel = 2 | 3 | 4 | 5;

export type HeadingProps = {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
};

/** A heading whose level is chosen by the page, so that a component never breaks the page's outline. */
export function Heading({ level, id, class: extra, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} class={extra}>
      {children}
    </Tag>
  );
}

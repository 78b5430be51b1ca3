import type { BlockText, Inline } from '#domain/documents/block.ts';

/** A text of a document with its links; line breaks stay. */
export function InlineText({ text }: { readonly text: BlockText }) {
  if (typeof text === 'string') return <Lines text={text} />;
  return (
    <>
      {text.map((inline, index) => (
        <Run key={index} inline={inline} />
      ))}
    </>
  );
}

function Run({ inline: { text, style, href } }: { readonly inline: Inline }) {
  const words =
    style === 'strong' ? (
      <strong>
        <Lines text={text} />
      </strong>
    ) : style === 'emphasis' ? (
      <em>
        <Lines text={text} />
      </em>
    ) : (
      <Lines text={text} />
    );
  return href !== undefined && isFit(href) ? <a href={href}>{words}</a> : words;
}

/** What a document leads to: other pages, a place in itself, or this installation; never a script. */
const isFit = (href: string): boolean => /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i.test(href);

function Lines({ text }: { readonly text: string }) {
  const [first, ...others] = text.split('\n');
  return (
    <>
      {first}
      {others.map((line) => [<br key={line} />, line])}
    </>
  );
}

import type { DocumentContent } from '#domain/documents/block.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import { formatWords, shortSha256, sizeText } from '#text/documents.ts';
import { documentPaths } from './paths.ts';

type Plan = { readonly key: string };

/** A document's files, each with its size; the names tell what they are opened with. */
export function FileLinks({
  plan,
  document,
}: {
  readonly plan: Plan;
  readonly document: Pick<IssuedDocument, 'id' | 'title' | 'files'>;
}) {
  return (
    <ul class="file-links">
      {document.files.map(({ format, size }) => (
        <li key={format}>
          <a href={documentPaths.file(plan.key, document.id, format)} download>
            {formatWords[format]}
            <span class="sr-only"> af {document.title}</span> ({sizeText(size)})
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What tells that a file is the one that was issued; the whole of it is read by pointing or copying. */
export function Fingerprints({ files }: Pick<IssuedDocument, 'files'>) {
  return (
    <ul class="file-links">
      {files.map(({ format, sha256 }) => (
        <li key={format}>
          {formatWords[format]}: <code title={sha256}>{shortSha256(sha256)}</code>
        </li>
      ))}
    </ul>
  );
}

/** The headings of a long document, to go to. */
export function Contents({ blocks }: Pick<DocumentContent, 'blocks'>) {
  const entries = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level < 3
      ? [{ text: block.text, level: block.level, id: block.id ?? `blok-${index + 1}` }]
      : [],
  );
  if (entries.length < 3) return null;
  return (
    <nav class="document-contents" aria-labelledby="indhold">
      <h2 id="indhold">Indhold</h2>
      <ul>
        {entries.map(({ text, level, id }) => (
          <li key={id} class={level === 2 ? 'contents-under' : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

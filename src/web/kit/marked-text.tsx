import type { Example } from './example.ts';

/** A stretch of the text, [from, to) in UTF-16 code units, and which part of the reading came from it. */
export type Mark = { readonly from: number; readonly to: number; readonly role: string };

export type MarkedTextProps = {
  readonly text: string;
  /** May come in any order; a mark that overlaps an earlier one is cut to what is left of it. */
  readonly marks: readonly Mark[];
  /** The roles in the order of the legend, with the words shown for each; at most six. */
  readonly roles: readonly { readonly role: string; readonly label: string }[];
};

/**
 * A sentence with the words marked that each part of a reading was read from. Every role has its own
 * underline and number, so the marks mean the same without colour, and the ear hears the role.
 */
export function MarkedText({ text, marks, roles }: MarkedTextProps) {
  const used = roles.filter((one) => marks.some((mark) => mark.role === one.role));
  const numberOf = (role: string) => used.findIndex((one) => one.role === role) + 1;
  return (
    <div class="marked-text">
      <p class="marked-text-sentence">
        {pieces(text, marks).map((piece) =>
          piece.role === undefined || numberOf(piece.role) === 0 ? (
            piece.text
          ) : (
            <mark key={piece.from} class={`mark mark-${numberOf(piece.role)}`}>
              <span class="sr-only">[{used[numberOf(piece.role) - 1]?.label}: </span>
              {piece.text}
              <span class="sr-only">]</span>
              <sup aria-hidden="true">{numberOf(piece.role)}</sup>
            </mark>
          ),
        )}
      </p>
      {used.length > 0 && (
        <ol class="marked-text-legend" aria-label="Hvad ordene er læst som">
          {used.map((one, index) => (
            <li key={one.role}>
              <span class={`mark mark-${index + 1}`}>{one.label}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type Piece = { readonly from: number; readonly text: string; readonly role?: string };

function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const ordered = [...marks].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: Piece[] = [];
  let at = 0;
  for (const mark of ordered) {
    const from = Math.max(mark.from, at);
    const to = Math.min(mark.to, text.length);
    if (to <= from) continue;
    if (from > at) result.push({ from: at, text: text.slice(at, from) });
    result.push({ from, text: text.slice(from, to), role: mark.role });
    at = to;
  }
  if (at < text.length) result.push({ from: at, text: text.slice(at) });
  return result;
}

const exampleSentence = 'Andelen, der er trygge, er steget fra 64 % i 2015 til mindst 73 % i 2020.';
const markOf = (words: string, role: string): Mark => ({
  from: exampleSentence.indexOf(words),
  to: exampleSentence.indexOf(words) + words.length,
  role,
});

export const examples: readonly Example[] = [
  {
    name: 'Fire roller',
    element: (
      <MarkedText
        text={exampleSentence}
        marks={[
          markOf('64 %', 'baseline'),
          markOf('2015', 'baselinePeriod'),
          markOf('mindst 73 %', 'target'),
          markOf('2020', 'deadline'),
        ]}
        roles={[
          { role: 'baseline', label: 'Udgangspunkt' },
          { role: 'baselinePeriod', label: 'Udgangspunktets år' },
          { role: 'target', label: 'Krav' },
          { role: 'deadline', label: 'Frist' },
        ]}
      />
    ),
  },
];

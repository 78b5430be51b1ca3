import type { Block, BlockText } from '#domain/documents/block.ts';
import type { PaperCriterion, PaperFigure, PaperStep } from '#domain/governance/status-paper.ts';
import { dayText } from '#text/periods.ts';
import { sentence } from '#text/reasons.ts';
import { stepsAnchor } from './anchors.ts';

/**
 * How each verdict was worked out, step by step down to each figure, and the figures with their
 * sources: last in the paper and set close, so that a criterion keeps to its page.
 */
export function annexBlocks(
  criteria: readonly PaperCriterion[],
  ownPage: boolean,
): readonly Block[] {
  const shown = criteria.filter(({ steps }) => steps.length > 0);
  return [
    ...(shown.length === 0
      ? []
      : [
          ...(ownPage ? [{ kind: 'pageBreak' } as const] : []),
          {
            kind: 'heading',
            level: 1,
            text: 'Sådan er det regnet ud',
            id: 'regnestykker',
          } as const,
        ]),
    ...shown.flatMap((each): readonly Block[] => [
      { kind: 'heading', level: 3, text: `${each.code}. ${each.topic}`, id: stepsAnchor(each) },
      stepsTable(each.steps),
    ]),
    ...figuresTable(criteria),
  ];
}

/** A line for each step, by its number. */
function stepsTable(steps: readonly PaperStep[]): Block {
  const numbers = numbered(steps);
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: 'Trin', share: 0.11 },
      { title: 'Regnestykke', share: 0.89 },
    ],
    rows: steps.map(({ text }, index) => [numbers[index] ?? '', sentence(text)]),
    rowHeaders: true,
    dense: true,
  };
}

/** "1", "1.1", "1.1.1", "1.2", "2" */
function numbered(steps: readonly PaperStep[]): readonly string[] {
  const least = Math.min(...steps.map(({ depth }) => depth));
  const counters: number[] = [];
  return steps.map(({ depth }) => {
    const level = depth - least;
    while (counters.length <= level) counters.push(0);
    counters.length = level + 1;
    counters[level] = (counters[level] ?? 0) + 1;
    return counters.map((each) => Math.max(each, 1)).join('.');
  });
}

/** One table for all criteria; a series is named once in each, with all of its figures of one source. */
function figuresTable(criteria: readonly PaperCriterion[]): readonly Block[] {
  const rows = criteria.flatMap(({ code, figures }) =>
    [...groups(figures).values()].map((group): readonly BlockText[] => [
      code,
      group[0]?.name ?? '',
      group.map(figureText).join('; '),
      group[0] === undefined
        ? ''
        : `${group[0].source}, registreret ${dayText(group[0].enteredAt)}`,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Tal, vurderingerne bygger på', id: 'tal' },
    {
      kind: 'table',
      caption: 'Hvert tal med sin periode og kilde',
      columns: [
        { title: 'Kriterium', share: 0.1 },
        { title: 'Måling', share: 0.31 },
        { title: 'Tal', share: 0.25 },
        { title: 'Kilde', share: 0.34 },
      ],
      rows,
      rowHeaders: true,
      dense: true,
    },
  ];
}

/** Figures of one series, source and day. */
function groups(figures: readonly PaperFigure[]): ReadonlyMap<string, readonly PaperFigure[]> {
  const found = new Map<string, PaperFigure[]>();
  for (const each of figures) {
    const key = [each.series, each.name, each.source, dayText(each.enteredAt)].join('\n');
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}

function figureText({ period, figure, preliminary, fictional }: PaperFigure): string {
  const marks = [...(preliminary ? ['foreløbigt'] : []), ...(fictional ? ['fiktivt'] : [])];
  return `${period}: ${figure}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`;
}

import type { Block, BlockText, Inline } from '#domain/documents/block.ts';
import type { PaperCriterion, StatusPaper } from '#domain/governance/status-paper.ts';
import { lowerFirst } from '#text/reasons.ts';
import { anchorOf } from './anchors.ts';
import { groupOf, groupTitle, type PaperGroup, paperGroups } from './groups.ts';

/** What a director sees first: how many and which are reached, are not, and cannot be decided. */
export function firstPage({ criteria, concealed }: StatusPaper): readonly Block[] {
  const all = paperGroups.map((group) => ({
    group,
    members: criteria.filter((each) => groupOf(each) === group),
  }));
  const groups = all.filter(({ members }) => members.length > 0);
  const head: Block = { kind: 'heading', level: 1, text: 'Overblik', id: 'overblik' };
  if (criteria.length === 0) {
    return [head, { kind: 'paragraph', text: 'Der er ingen succeskriterier at vurdere.' }];
  }
  return [
    head,
    {
      kind: 'table',
      caption:
        criteria.length === 1
          ? 'Sådan står succeskriteriet'
          : `Sådan står de ${criteria.length} succeskriterier`,
      columns: [
        { title: 'Vurdering', share: 0.35 },
        { title: 'Antal', align: 'right', share: 0.15 },
        { title: 'Kriterier', share: 0.5 },
      ],
      // That none is not reached is said too.
      rows: all.map(({ group, members }) => [
        groupTitle(group),
        String(members.length),
        members.length === 0 ? 'ingen' : codesOf(members),
      ]),
      rowHeaders: true,
      dense: true,
    },
    ...groups.flatMap(({ group, members }): readonly Block[] => [
      { kind: 'heading', level: 2, text: groupTitle(group) },
      {
        kind: 'list',
        ordered: false,
        items: members.map((each) => line(each, group)),
        style: 'note',
      },
    ]),
    ...(concealed === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            style: 'note' as const,
            text: 'Nogle tal er skjult, fordi for få personer står bag dem; se sidste side.',
          },
        ]),
  ];
}

const codesOf = (members: readonly PaperCriterion[]): readonly Inline[] =>
  members.flatMap((each, index) => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    { text: each.code, href: `#${anchorOf(each)}` },
  ]);

/**
 * What is reached and what is under way is named, so that the page holds it all; of the rest it is
 * said why, and of what cannot be decided every reason.
 */
function line(each: PaperCriterion, group: PaperGroup): BlockText {
  const { code, topic } = each;
  return [
    { text: code, style: 'strong', href: `#${anchorOf(each)}` },
    { text: ` ${topic}${saidOf(each, group)}` },
  ];
}

function saidOf(each: PaperCriterion, group: PaperGroup): string {
  const { explanation, reasons } = each;
  switch (group) {
    case 'met':
      return '.';
    case 'underWay':
      return `: ${lowerFirst(each.standing ?? each.word).replaceAll(' ', '\u00a0')}.`;
    case 'partlyMet':
    case 'notMet':
      return `. ${explanation}`;
    case 'undecided':
      return reasons.length > 1
        ? `. ${explanation} Det mangler: ${reasons.join(' ')}`
        : `. ${explanation}`;
  }
}

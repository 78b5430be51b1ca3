import type { Block } from '#domain/documents/block.ts';
import type { EvaluationSaid, SaidCriterion } from '#domain/governance/evaluation-said.ts';
import { judgementWords } from './governance-words.ts';
import { paragraphs } from './minutes.ts';
import { dayText } from './periods.ts';

/** Whether it is finished, and whose verdicts stand in it. */
export function evaluationStanding(said: EvaluationSaid): string {
  const { body, area, year, written, finishedAt, paper } = said;
  if (!written)
    return `${body.name} har ikke skrevet nogen evaluering af ${area.name} for ${year}.`;
  const state =
    finishedAt === undefined
      ? 'Evalueringen er ikke afsluttet og kan blive ændret.'
      : `Evalueringen er afsluttet ${dayText(finishedAt)}.`;
  return `${state} ${
    paper === undefined
      ? `Der er intet statuspapir, der låser vurderingerne fast; de er, som de ${finishedAt === undefined ? 'ser ud i dag' : 'så ud den dag'}.`
      : `Vurderingerne er dem i statuspapiret, udgave ${paper.edition}, udgivet ${dayText(paper.issuedAt)}.`
  }`;
}

/** "T1: vurderet som delvist nået (udregnet: Kan ikke afgøres). Fordi …" where the body sees it otherwise. */
export const deviatingTexts = ({ criteria }: EvaluationSaid): readonly string[] =>
  criteria.flatMap(({ code, word, deviating }) =>
    deviating === undefined
      ? []
      : [
          `${code}: vurderet som ${judgementWords[deviating.judgement]} (udregnet: ${lower(word)}). ${deviating.reason}`,
        ],
  );

/**
 * An evaluation as blocks: the year's experience, and for each criterion the computed verdict, the
 * comment, and beside it the body's own judgement with its reason. Headings from `level`.
 */
export function evaluationBlocks(said: EvaluationSaid, level: 1 | 2 = 2): readonly Block[] {
  const below = level === 1 ? 2 : 3;
  const head: readonly Block[] = [
    {
      kind: 'heading',
      level,
      text: `${said.body.name}: evaluering af ${said.area.name} for ${said.year}`,
    },
    { kind: 'paragraph', text: evaluationStanding(said), style: 'note' },
  ];
  const experience = paragraphs(said.experience);
  return [
    ...head,
    ...(said.written
      ? [
          { kind: 'heading', level: below, text: 'Årets erfaringer' } as const,
          ...(experience.length === 0 ? ['Ikke skrevet.'] : experience).map(
            (text): Block => ({ kind: 'paragraph', text }),
          ),
        ]
      : []),
    ...said.criteria.flatMap((each) => criterionBlocks(each, said, below)),
  ];
}

const criterionBlocks = (
  { code, sentence, verdict, word, explanation, final, frozen, comment, deviating }: SaidCriterion,
  { body, written, paper, finishedAt }: EvaluationSaid,
  level: 2 | 3,
): readonly Block[] => {
  const remarks = paragraphs(comment);
  const when = finishedAt === undefined ? 'I dag' : 'Da evalueringen blev afsluttet';
  const live =
    frozen || paper === undefined ? '' : ` (${when}; kriteriet står ikke i statuspapiret.)`;
  const provisional = final || verdict === 'undecided' ? '' : ' Vurderingen er foreløbig.';
  return [
    { kind: 'heading', level, text: code },
    { kind: 'paragraph', style: 'quote', text: sentence },
    { kind: 'verdict', verdict, word, text: `${explanation}${provisional}${live}` },
    ...remarks.map((text): Block => ({ kind: 'paragraph', text })),
    ...(deviating === undefined
      ? []
      : [
          {
            kind: 'callout',
            style: 'info',
            heading: `${body.name} vurderer: ${judgementWords[deviating.judgement]}`,
            text: paragraphs(deviating.reason),
          } as const,
        ]),
    ...(written && remarks.length === 0 && deviating === undefined
      ? [{ kind: 'paragraph', text: 'Ingen kommentar.', style: 'note' } as const]
      : []),
  ];
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

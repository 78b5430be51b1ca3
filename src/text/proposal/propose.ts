import type { CriterionDraft } from '#domain/agreements/draft.ts';
import type { CriterionProposal, OpenPoint } from '#domain/agreements/proposal.ts';
import { buildClaim, isKind, kindOf } from '#domain/criteria/build-claim.ts';
import { parsePeriod } from '#domain/time/period.ts';
import { unitNames } from '#text/numbers.ts';
import { periodText } from '#text/periods.ts';
import { upperFirst } from '#text/reasons.ts';
import { questionText } from '#text/sentence/questions.ts';
import type { AskCode, SentenceReading } from '#text/sentence/reading.ts';
import { populationOf } from './naming.ts';
import { type ProposalContext, partsFor } from './parts.ts';
import { proposedSource, unitOf } from './series.ts';

/**
 * Proposes how a criterion could be judged, from what its sentence was read as. Nothing is
 * invented: what the words do not give is either presumed openly (the plan's last year as the
 * deadline) or left out, and both stand in `open`.
 */
export function proposeCriterion(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
): CriterionProposal {
  const { code, reading, sentence } = draft;
  const source = proposedSource(reading.source === null ? null : draft.dataSource);
  const parts = partsFor(draft, context, source);
  const claim = buildClaim(parts.kind, parts.params, {
    series: new Map(parts.series.map((each) => [each.id, each])),
  });
  const lacking = claim.ok ? [] : claim.issues.map((each) => each.path[0] ?? '');
  return {
    code,
    kind: parts.kind,
    params: parts.params,
    series: parts.series,
    source,
    stated: parts.stated,
    interpretation: interpretationOf(reading, sentence, context),
    open: openPoints(draft, context, parts.unitKnown, lacking),
    confirmed: false,
    changed: false,
  };
}

function interpretationOf(
  reading: SentenceReading,
  sentence: string,
  context: ProposalContext,
): string {
  const title = isKind(reading.kind) ? kindOf(reading.kind).title : reading.kind;
  const when = parsePeriod(reading.deadline ?? reading.period ?? '');
  const time = when === undefined ? lastYearText(context) : periodText(when);
  return `${title} (${time}). Læst ud fra: ${sentence.slice(0, 300)}`;
}

function lastYearText({ years }: ProposalContext): string {
  return years === undefined ? 'uden frist' : `planens sidste år, ${years.last}`;
}

function openPoints(
  draft: CriterionDraft<SentenceReading>,
  context: ProposalContext,
  unitKnown: boolean,
  lacking: readonly string[],
): readonly OpenPoint[] {
  const { reading } = draft;
  const asked = reading.mustAsk.map((code) => ({
    code,
    question: questionText(code, reading),
    presumed: presumed(code, draft, context),
  }));
  const combine = combineQuestion(draft, context);
  const unit = unitKnown || reading.mustAsk.includes('unit') ? [] : [unitQuestion];
  const fields = isKind(reading.kind) ? kindOf(reading.kind).fields : {};
  const missing = [...new Set(lacking)].flatMap((name) => {
    const title = fields[name]?.title;
    return title === undefined
      ? []
      : [{ code: `field-${name}`, question: `Hvad skal stå ved "${title}"?`, presumed: null }];
  });
  return [...asked, ...combine, ...unit, ...missing];
}

const unitQuestion: OpenPoint = {
  code: 'unit',
  question: 'Hvilken enhed måles der i?',
  presumed: 'Procent.',
};

function combineQuestion(
  { reading }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
): readonly OpenPoint[] {
  const each =
    reading.kind === 'reach-benchmark' &&
    context.departments.length > 1 &&
    reading.population === null;
  return each && !reading.mustAsk.includes('combine')
    ? [
        {
          code: 'combine',
          question:
            'Skal kravet være opfyldt i hver afdeling for sig eller for afdelingerne under ét?',
          presumed: 'Hver afdeling for sig.',
        },
      ]
    : [];
}

/** What the proposal does until somebody answers; the same presumptions the parameters are built on. */
function presumed(
  code: AskCode,
  { reading, sentence }: CriterionDraft<SentenceReading>,
  context: ProposalContext,
): string | null {
  switch (code) {
    case 'deadline':
      return reading.kind === 'judged' || isYearless(reading)
        ? context.years === undefined
          ? null
          : `Planens udløb (${context.years.last}).`
        : null;
    case 'size':
      return 'Enhver forbedring tæller.';
    case 'combine':
      return reading.kind === 'milestone' ? 'Det hele kræves.' : 'De ses under ét.';
    case 'population':
      return `${populationOf(reading, '', context.area, context.departments)}.`;
    case 'benchmark':
      return `${context.benchmark}.`;
    case 'reading':
      return reading.kind === 'yearly-step' ? 'Hvert år for sig.' : 'Som det står.';
    case 'start-year':
      return 'Fra udgangspunktet.';
    case 'stock-or-flow':
      return 'En bestand: det samlede antal.';
    case 'baseline':
      return reading.quantities.some(({ role }) => role === 'baseline' || role === 'gap')
        ? 'Det nævnte tal, uden tidspunkt.'
        : null;
    case 'unit':
      return `${upperFirst(unitNames[unitOf(reading, sentence) ?? 'percent'])}.`;
    case 'measure':
    case 'dataSource':
      return null;
  }
}

function isYearless(reading: SentenceReading): boolean {
  return reading.deadline === null && reading.period === null;
}

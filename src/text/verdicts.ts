import type {
  Certainty,
  ClaimTrace,
  Finding,
  Standing,
  StandingReport,
  Verdict,
} from '#domain/criteria/verdict.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { demandText, outcomeText } from './amounts.ts';
import { neededTexts } from './needed.ts';
import { figure, roundedNumber } from './numbers.ts';
import { partLabel, partsBody } from './parts.ts';
import { dateText, joined } from './periods.ts';
import {
  deliverableName,
  lastDay,
  reasonText,
  sentence,
  upperFirst,
  type WordContext,
} from './reasons.ts';
import { notesOf } from './verdict-notes.ts';

/** A finding in words. Every verdict has its sentence; the rest explains and defends it. */
export type Explanation = {
  readonly verdict: string;
  readonly standing?: string;
  /** "Nået: gennemsnittet 2017-2020 er 4,0 %; kravet er højst 4,1 %." */
  readonly sentence: string;
  /** The same for each part, where the claim has several. */
  readonly parts: readonly {
    readonly label: string;
    readonly verdict: Verdict;
    readonly sentence: string;
  }[];
  /** How the verdict came about: the rule used, stand-ins, movements, what is presumed. */
  readonly notes: readonly string[];
  /** Every figure or agreement that is missing. */
  readonly missing: readonly string[];
  /** What has to happen for the claim still to be met. */
  readonly needed: readonly string[];
  readonly certainty?: string;
};

export function verdictWord(verdict: Verdict['kind']): string {
  switch (verdict) {
    case 'met':
      return 'Nået';
    case 'partlyMet':
      return 'Delvist nået';
    case 'notMet':
      return 'Ikke nået';
    case 'undecided':
      return 'Kan ikke afgøres';
  }
}

export function standingWord(standing: Standing): string {
  switch (standing) {
    case 'onTrack':
      return 'På vej';
    case 'behind':
      return 'Bagud';
    case 'alreadyMet':
      return 'Allerede nået';
    case 'notStarted':
      return 'Ikke begyndt';
    case 'awaiting':
      return 'Afventer tal';
  }
}

/** Says a status in Danish, from the same claim and trace it was judged by. */
export function explain(status: CriterionStatus, context: WordContext): Explanation {
  const { finding, version } = status;
  const { trace, verdict, standing } = finding;
  const certainty = certaintyText(finding.certainty, trace);
  const presumed = (version?.presumed ?? []).map(
    (each) => `Bygger på et forslag, der ikke er aftalt endnu: ${each}`,
  );
  return {
    verdict: verdictWord(verdict.kind),
    sentence: sentenceOf(finding, context),
    parts: partsOf(trace, context),
    notes: [...notesOf(trace, context), ...presumed],
    missing: missingOf(verdict, trace, context),
    needed: standing === undefined ? [] : neededTexts(standing, context),
    ...(standing === undefined ? {} : { standing: standingWord(standing.standing) }),
    ...(certainty === undefined ? {} : { certainty }),
  };
}

function sentenceOf(finding: Finding, context: WordContext): string {
  const { verdict, trace, standing } = finding;
  if (verdict.kind !== 'undecided') {
    const notFinal = finding.final ? '' : ' Vurderingen er ikke endelig.';
    return sentence(`${verdictWord(verdict.kind)}: ${bodyOf(trace, context)}`) + notFinal;
  }
  if (standing !== undefined) return standingSentence(standing, trace, context, verdict);
  return sentence(`Kan ikke afgøres, fordi ${becauseText(verdict, trace, context)}`);
}

function becauseText(
  verdict: Extract<Verdict, { kind: 'undecided' }>,
  trace: ClaimTrace,
  context: WordContext,
): string {
  const reasons = verdict.reasons.map((each) =>
    reasonText(each, context, drawsOnSeveral(trace), 'because'),
  );
  return reasons.length <= 3
    ? joined(reasons)
    : `${joined(reasons.slice(0, 2).concat(`der mangler ${reasons.length - 2} ting mere`))}`;
}

function missingOf(verdict: Verdict, trace: ClaimTrace, context: WordContext): readonly string[] {
  if (verdict.kind !== 'undecided') return [];
  return verdict.reasons.map((each) =>
    sentence(upperFirst(reasonText(each, context, drawsOnSeveral(trace), 'main'))),
  );
}

/** Figures are named by their series only where there are several to tell apart. */
function drawsOnSeveral(trace: ClaimTrace): boolean {
  if (trace.kind !== 'parts')
    return (
      trace.kind === 'compare' &&
      (trace.left.amount.kind === 'rank' ||
        (trace.left.inputs.length > 1 && trace.left.amount.kind !== 'change'))
    );
  const first = trace.parts[0];
  return trace.over === 'periods' || trace.over === 'stages'
    ? first !== undefined && drawsOnSeveral(first.trace)
    : true;
}

/** The part of the sentence after the verdict's word, without the full stop. */
function bodyOf(trace: ClaimTrace, context: WordContext): string {
  switch (trace.kind) {
    case 'compare':
      return `${outcomeText(trace, context)}; ${demandText(trace)}`;
    case 'parts': {
      const [only, ...others] = trace.parts;
      return only !== undefined && others.length === 0
        ? bodyOf(only.trace, context)
        : partsBody(trace);
    }
    case 'given':
      return trace.then === undefined ? 'betingelsen er ikke opfyldt' : bodyOf(trace.then, context);
    case 'delivered':
      return deliveryText(trace, context);
    case 'judgedBy':
      return `${trace.body} har vurderet det: ${trace.question}`;
    case 'watchOnly':
      return 'tallet følges uden krav';
    case 'concealed':
      return 'tallene bag er skjult, fordi de bygger på for få personer';
  }
}

function deliveryText(
  trace: Extract<ClaimTrace, { kind: 'delivered' }>,
  context: WordContext,
): string {
  const name = trace.name ?? deliverableName(trace.series, context);
  const limit = `fristen var ${lastDay(trace.by)}`;
  if (trace.deliveredOn === undefined) return `${name} forelå ikke; ${limit}`;
  return `${name} forelå ${dateText(trace.deliveredOn)}; ${limit}`;
}

function partsOf(trace: ClaimTrace, context: WordContext): Explanation['parts'] {
  if (trace.kind !== 'parts') return [];
  return trace.parts.map((part) => {
    const { verdict } = part.trace;
    const said =
      verdict.kind === 'undecided'
        ? `Kan ikke afgøres, fordi ${becauseText(verdict, part.trace, context)}`
        : `${verdictWord(verdict.kind)}: ${bodyOf(part.trace, context)}`;
    return { label: upperFirst(partLabel(part.label, trace)), verdict, sentence: sentence(said) };
  });
}

function standingSentence(
  report: StandingReport,
  trace: ClaimTrace,
  context: WordContext,
  verdict: Extract<Verdict, { kind: 'undecided' }>,
): string {
  const word = standingWord(report.standing);
  const latest = report.latest === undefined ? '' : outcomeText(report.latest.trace, context);
  const judged = report.latest?.trace ?? (trace.kind === 'compare' ? trace : undefined);
  const demand = judged?.right.value === undefined ? '' : `; ${demandText(judged)}`;
  return sentence(`${word}: ${standingBody(report, latest, demand, trace, context, verdict)}`);
}

function standingBody(
  report: StandingReport,
  latest: string,
  demand: string,
  trace: ClaimTrace,
  context: WordContext,
  verdict: Extract<Verdict, { kind: 'undecided' }>,
): string {
  switch (report.standing) {
    case 'alreadyMet':
      return latest === ''
        ? 'kravet ville være opfyldt, hvis planen sluttede i dag'
        : `${latest}${demand}`;
    case 'onTrack':
    case 'behind': {
      if (latest === '') return bodySoFar(trace, report.standing);
      const line =
        report.line === undefined
          ? ''
          : ` (den lige linje til målet gik da ved ${figure(report.line, report.latest?.value)})`;
      const lost = report.needed.some((each) => each.kind === 'outOfReach')
        ? '; målet kan ikke længere nås'
        : '';
      return `${latest}${line}${demand}${lost}`;
    }
    case 'notStarted':
      return trace.kind === 'compare' || trace.kind === 'concealed'
        ? `der er endnu ingen tal efter udgangspunktet${demand}`
        : 'der er endnu ikke registreret noget';
    case 'awaiting':
      return `${latest === '' ? '' : `${latest}; `}${waitingFor(verdict, trace, context)}`;
  }
}

/** As main clauses: what is awaited is not a "because". */
function waitingFor(
  verdict: Extract<Verdict, { kind: 'undecided' }>,
  trace: ClaimTrace,
  context: WordContext,
): string {
  const reasons = verdict.reasons.map((each) =>
    reasonText(each, context, drawsOnSeveral(trace), 'main'),
  );
  return reasons.length <= 3
    ? joined(reasons)
    : `${reasons[0]}, og ${reasons.length - 1} andre ting mangler`;
}

function bodySoFar(trace: ClaimTrace, standing: 'onTrack' | 'behind'): string {
  if (trace.kind !== 'parts')
    return standing === 'behind' ? 'kravet er ikke opfyldt endnu' : 'udviklingen følger planen';
  const met = trace.parts.filter((part) => part.trace.verdict.kind === 'met').length;
  const open = trace.parts.filter((part) => part.trace.verdict.kind === 'undecided').length;
  return `${met} af ${trace.parts.length} er opfyldt, og ${open} ${open === 1 ? 'er åben' : 'er åbne'} endnu`;
}

function certaintyText(certainty: Certainty, trace: ClaimTrace): string | undefined {
  switch (certainty.kind) {
    case 'clear':
      return `Klart: kravet ligger uden for usikkerheden${intervalText(certainty, trace)}.${startText(trace)}`;
    case 'within':
      return `Inden for usikkerheden: med så få svar kan forskellen til kravet skyldes tilfældigheder${intervalText(certainty, trace)}.${startText(trace)}`;
    case 'unknown':
      return unknownText(trace);
    case 'notApplicable':
      return undefined;
  }
}

/** Of two sides it is enough that one lacks its number of answers. */
function unknownText(trace: ClaimTrace): string {
  const several = trace.kind === 'parts' || drawsOnSeveral(trace);
  return `Usikkerheden er ukendt: antallet af svar bag ${several ? 'mindst ét af tallene' : 'tallet'} er ikke oplyst.`;
}

/** A stated starting figure has no margin of its own here, and may have had one. */
function startText(trace: ClaimTrace): string {
  const stated =
    trace.kind === 'compare' && trace.anySize === true && trace.right.amount.kind === 'constant';
  return stated ? ' Usikkerheden på selve udgangspunktet er ikke oplyst og ikke regnet med.' : '';
}

function intervalText(
  { low, high }: { readonly low: number; readonly high: number },
  trace: ClaimTrace,
): string {
  if (trace.kind !== 'compare' || trace.left.value === undefined) return '';
  const unit =
    trace.left.value.unit === 'percent'
      ? ' %'
      : trace.left.value.unit === 'percentagePoint'
        ? ' procentpoint'
        : '';
  return ` (95 %-interval ${roundedNumber(low)} til ${roundedNumber(high)}${unit})`;
}

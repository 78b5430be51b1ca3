import type { AuditGap } from '#domain/governance/audit.ts';
import type { AuditFile } from '#domain/governance/audit-file.ts';
import type { CycleStep } from '#domain/governance/cycle.ts';
import type { FollowUp } from '#domain/governance/follow-up.ts';
import type { WaitsFor } from '#domain/governance/step-progress.ts';
import { type CycleNames, waitsText } from '#text/cycle.ts';
import { cycleStepWords, stanceWords } from '#text/governance-words.ts';
import { dateText, joined } from '#text/periods.ts';
import { sentence, upperFirst } from '#text/reasons.ts';

/** What the words of a gap need to know: what a body and a criterion are called. */
export type GapNames = CycleNames & {
  /** All steps of the year, by whose numbers they are told. */
  readonly steps: readonly CycleStep[];
  readonly body: (key: string) => string;
  readonly code: (criterion: string) => string;
};

/** One gap as a sentence. */
export function gapText(gap: AuditGap, names: GapNames): string {
  switch (gap.kind) {
    case 'noCycle':
      return `Årets gang for ${gap.year} er ikke sat i gang.`;
    case 'notAgreed':
      return `${names.code(gap.criterion)}: det er ikke aftalt, hvordan kriteriet skal forstås.`;
    case 'noReading':
      return `${names.code(gap.criterion)}: der er intet tal for året.`;
    case 'notSeen':
      return `${names.code(gap.criterion)}: intet organ har set årets resultat.`;
    case 'notEvaluated':
      return `${names.code(gap.criterion)}: årets resultat er ikke evalueret.`;
    case 'notFollowedUp':
      return `${names.code(gap.criterion)}: ${followUpText(gap)}.`;
    case 'undecided':
      return `Indstillingen fra ${names.body(gap.recommendation.body)} (${stanceWords[gap.recommendation.stance]}) er ikke besluttet: ${sentence(gap.recommendation.text)}`;
    case 'overdue':
      return `Fristen ${dateText(gap.action.dueOn)} er overskredet, og der er ikke skrevet, hvad der kom ud af det (${gap.action.owner}): ${sentence(gap.action.text)}`;
    case 'stepSkipped':
      return `Trinnet "${stepText(gap.step, names)}" blev sprunget over: ${sentence(gap.why)}`;
    case 'stepLate':
      return `Trinnet "${stepText(gap.step, names)}" skulle være gjort senest ${dateText(gap.step.dueOn)}.`;
    case 'stepLacking':
      return `Trinnet "${stepText(gap.step, names)}" blev meldt færdigt ${dateText(gap.on)}, selv om noget mangler: ${missingText(gap.step, gap.missing, names).join(' ')}`;
    case 'minutesNotApproved':
      return `Referatet af møde nr. ${gap.number} i ${names.body(gap.body)} (${dateText(gap.on)}) er ikke godkendt.`;
  }
}

/** "ikke fulgt op siden 3. marts 2019" */
export function followUpText({
  level,
  since,
  last,
  then,
}: Pick<FollowUp, 'level' | 'since' | 'last' | 'then'>): string {
  switch (level) {
    case 'followed':
      return last === undefined ? 'endnu ikke fulgt op' : `fulgt op ${dateText(since)}`;
    case 'soon':
      return `snart et år uden opfølgning (siden ${dateText(since)})`;
    case 'late':
      return then === undefined
        ? `ikke fulgt op siden ${dateText(since)}`
        : `ikke fulgt op fra ${dateText(since)} til ${dateText(then)}`;
    case 'never':
      return then === undefined
        ? `aldrig fulgt op, siden planen begyndte ${dateText(since)}`
        : `ikke fulgt op, fra planen begyndte ${dateText(since)} til ${dateText(then)}`;
  }
}

/** What a step still lacks, one sentence each; other steps by name, since a document has no numbers. */
export const missingText = (
  step: CycleStep,
  missing: readonly WaitsFor[],
  names: GapNames,
): readonly string[] => [
  ...waitsText(
    step,
    missing.filter(({ kind }) => kind !== 'step'),
    names,
  ),
  ...missing.flatMap((each) => {
    const other = each.kind === 'step' && names.steps.find(({ key }) => key === each.step);
    return other ? [`Trinnet "${stepText(other, names)}" er ikke færdigt.`] : [];
  }),
];

export const stepText = (
  { kind, body }: { readonly kind: keyof typeof cycleStepWords; readonly body?: string },
  { body: nameOf }: Pick<GapNames, 'body'>,
): string =>
  body === undefined ? cycleStepWords[kind] : `${cycleStepWords[kind]}, ${nameOf(body)}`;

/** What is missing, once; `of` are the gaps it is said of by their places in the list. */
export type GapLine = {
  /** "Der er intet tal for året" where codes follow, else the whole sentence. */
  readonly text: string;
  readonly of: readonly { readonly code?: string; readonly nth: number }[];
};

/** Gaps as they are read: the same said of several criteria is said once. */
export function gapLines(gaps: AuditFile['gaps']): readonly GapLine[] {
  const said = Map.groupBy(
    gaps.map((gap, nth) => ({ ...gap, nth })),
    ({ code, text }) => (code === undefined ? text : text.slice(`${code}: `.length)),
  );
  return [...said].map(([text, of]) => ({
    text: of.some(({ code }) => code !== undefined) ? upperFirst(text.replace(/\.$/, '')) : text,
    of: of.map(({ code, nth }) => ({ nth, ...(code === undefined ? {} : { code }) })),
  }));
}

/** "Der er intet tal for året: T1, T2 og K1." */
export function gapLineText({ text, of }: GapLine): string {
  const codes = of.flatMap(({ code }) => (code === undefined ? [] : [code]));
  return codes.length === 0 ? text : `${text}: ${joined(codes)}.`;
}

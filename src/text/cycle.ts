import type { BodyKey, Organisation } from '#domain/governance/body.ts';
import type { CycleStep } from '#domain/governance/cycle.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import type { WaitsFor } from '#domain/governance/step-progress.ts';
import type { YearGap } from '#domain/governance/year-plan.ts';
import type { PlanFocusArea } from '#domain/plans/plan.ts';
import { factsOf, type IsoDate } from '#domain/time/period.ts';
import { longAgoText } from './late.ts';
import { dateText, joined, joinedNames } from './periods.ts';

/** What the words of a year need to know around it. */
export type CycleNames = {
  readonly year: number;
  readonly today: IsoDate;
  readonly bodies: Organisation['bodies'];
  readonly focusAreas: readonly Pick<PlanFocusArea, 'key' | 'name'>[];
};

/** A body by its name; by its key if it is gone. */
export const bodyName = ({ bodies }: Pick<CycleNames, 'bodies'>, key: BodyKey): string =>
  bodies.find((each) => each.key === key)?.name ?? key;

export const areaName = ({ focusAreas }: Pick<CycleNames, 'focusAreas'>, key: string): string =>
  focusAreas.find((each) => each.key === key)?.name ?? key;

/** A step as a heading: "Følgegruppen evaluerer". */
export function stepTitle(
  { kind, body }: Pick<CycleStep, 'kind' | 'body'>,
  names: Pick<CycleNames, 'bodies'>,
): string {
  const who = body === undefined ? 'Organet' : bodyName(names, body);
  switch (kind) {
    case 'figures':
      return 'Årets tal';
    case 'papers':
      return `Statuspapir til ${who}`;
    case 'evaluation':
      return `${who} evaluerer`;
    case 'recommendations':
      return `${who} indstiller`;
    case 'decisions':
      return `${who} tager stilling`;
    case 'actions':
      return 'Handlinger med ansvarlig og frist';
  }
}

/** How a step stands in two or three words. */
export function stepStateWord(state: StepState): string {
  switch (state.kind) {
    case 'done':
      return state.daysLate > 0 ? 'Færdig, efter fristen' : 'Færdig';
    case 'skipped':
      return 'Sprunget over';
    case 'mayBegin':
      return state.daysLate > 0 ? `${longAgoText(state.daysLate)} over fristen` : 'Kan begyndes';
    case 'waiting':
      return state.daysLate > 0 ? `${longAgoText(state.daysLate)} over fristen` : 'Venter';
  }
}

/** Who said that a step is over, and why; nothing while it is not. */
export function stepEndedText(state: StepState): string | undefined {
  switch (state.kind) {
    case 'done':
      if (state.by === 'person') {
        const lacking = state.missing.length === 0 ? '' : ', selv om noget mangler';
        return `Meldt færdig ${dateText(state.on)} af ${state.who}${lacking}.`;
      }
      return state.on === undefined ? undefined : `Færdig ${dateText(state.on)}.`;
    case 'skipped':
      return `Sprunget over ${dateText(state.on)} af ${state.who}: ${state.why}`;
    case 'mayBegin':
    case 'waiting':
      return undefined;
  }
}

type Waiting = Pick<CycleStep, 'kind' | 'body'>;

/**
 * What a step waits for, a sentence for each kind, those of one kind together. The step's own body is
 * not named, and other steps are told by their numbers in the year.
 */
export function waitsText(
  step: Waiting,
  waits: readonly WaitsFor[],
  names: CycleNames,
  steps: readonly CycleStep[] = [],
): readonly string[] {
  const groups = Map.groupBy(waits, (each) =>
    'body' in each ? `${each.kind} ${each.body}` : each.kind,
  );
  return [...groups.values()].flatMap((alike) => groupText(step, alike, names, steps));
}

function groupText(
  step: Waiting,
  alike: readonly WaitsFor[],
  names: CycleNames,
  steps: readonly CycleStep[],
): readonly string[] {
  const [first] = alike;
  if (first === undefined) return [];
  const areas = joinedNames(
    alike.flatMap((each) => ('focusArea' in each ? [areaName(names, each.focusArea)] : [])),
  );
  const lacks =
    'body' in first && first.body !== step.body
      ? `${bodyName(names, first.body)} mangler`
      : 'Mangler';
  switch (first.kind) {
    case 'figures':
      return [figuresText(first, names)];
    case 'paper':
      return [
        first.body === step.body
          ? 'Er ikke udgivet.'
          : `Statuspapiret til ${bodyName(names, first.body)} er ikke udgivet.`,
      ];
    case 'evaluation':
      return [`${lacks} at evaluere ${areas}.`];
    case 'recommendation':
      return [`${lacks} at indstille om ${areas}.`];
    case 'decision':
      return [
        `${lacks} at tage stilling til ${counted(alike.length, 'indstilling', 'indstillinger')}.`,
      ];
    case 'postponed':
      return alike.map((each) => postponedText(each, names));
    case 'action':
      return [
        `${counted(alike.length, 'beslutning', 'beslutninger')} i ${bodyName(names, first.body)} mangler en handling med ansvarlig og frist.`,
      ];
    case 'nothingYet':
      return [nothingYet(step)];
    case 'step':
      return [`Venter på trin ${numbersText(alike, steps)}.`];
  }
}

function numbersText(waits: readonly WaitsFor[], steps: readonly CycleStep[]): string {
  const numbers = waits.flatMap((each) => {
    const at = each.kind === 'step' ? steps.findIndex(({ key }) => key === each.step) : -1;
    return at < 0 ? [] : [at + 1];
  });
  return joined(numbers.sort((a, b) => a - b).map(String));
}

function figuresText(
  { number, oldest, from }: Extract<WaitsFor, { kind: 'figures' }>,
  { year, today }: CycleNames,
): string {
  const figures = number === 1 ? '1 tal' : `${number} tal`;
  const one = number === 1 ? 'det' : oldest <= today ? 'det ældste' : 'det første';
  const when =
    oldest <= today
      ? `${one} skulle være kommet ${dateText(oldest)}`
      : `${one} ventes ${dateText(oldest)}`;
  const years = factsOf(from).year < year ? `til og med ${year}` : `for ${year}`;
  return `Venter på ${figures} ${years}, ${when}.`;
}

function postponedText(each: WaitsFor, names: CycleNames): string {
  if (each.kind !== 'postponed') return '';
  const to = each.to === undefined ? 'uden en dag' : `til ${dateText(each.to)}`;
  return `${bodyName(names, each.body)} har udsat en indstilling ${to}.`;
}

function nothingYet({ kind }: Pick<CycleStep, 'kind'>): string {
  switch (kind) {
    case 'decisions':
      return 'Der er ikke indstillet noget endnu.';
    case 'actions':
      return 'Der er ikke besluttet noget endnu.';
    case 'figures':
    case 'papers':
    case 'evaluation':
    case 'recommendations':
      return 'Organet evaluerer ingen indsatsområder nu. Ret organet, eller spring trinnet over.';
  }
}

const counted = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** What of the organisation would leave the year unfinished, and what to do about it. */
export function gapText(gap: YearGap, names: CycleNames): string {
  switch (gap.kind) {
    case 'nobodyEvaluates':
      return `Ingen evaluerer ${areaName(names, gap.focusArea)}. Giv området til et organ, der evaluerer.`;
    case 'noReceiver':
      return `${bodyName(names, gap.body)} indstiller, men ikke til noget organ, der tager stilling. Ret organet, og vælg, hvem det indstiller til.`;
    case 'noStep':
      return `${stepTitle({ kind: gap.step, body: gap.body }, names)}: trinnet mangler i årets gang. Organet er kommet til eller ændret, efter året blev sat i gang.`;
  }
}

import type { AnnexKind, Body, FigureUnit, PartyKind, Polarity } from '#domain/agreements/draft.ts';
import type { AnswerCode, QuestionAbout } from '#domain/agreements/question.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import { date, type IsoDate } from '#domain/time/period.ts';
import { answerWords } from '#text/agreement/questions.ts';
import { danishDecimal, withUnit } from '#text/numbers.ts';

export const isoDateOf = (text: string): IsoDate => date(text);

export const thousands = (count: number): string => danishDecimal(String(count));

export const figureText = (value: string, unit: FigureUnit): string =>
  withUnit(danishDecimal(value), unit satisfies Unit);

export const annexNames: Readonly<Record<AnnexKind, string>> = {
  organisationChart: 'Organisationsdiagram',
  areaAgreement: 'Delaftaler',
  contingencyPlan: 'Beredskabsplan',
  milestonePlan: 'Milepælsplan',
  budget: 'Budget',
  activitySheet: 'Aktivitetsskema',
  reportingForm: 'Indberetningsskema',
  centralMeasurements: 'Centrale målinger ved starten',
  termsOfReference: 'Kommissorier',
  other: 'Andet',
};

export const partyNames: Readonly<Record<PartyKind, string>> = {
  housingOrganisation: 'Boligorganisation',
  municipality: 'Kommune',
  policeDistrict: 'Politikreds',
  other: 'Anden part',
};

/** How often a body meets: "Mindst 2", "2-4". */
export function meetingsText({ meetingsAYear }: Pick<Body, 'meetingsAYear'>): string {
  if (meetingsAYear === null) return 'ikke oplyst';
  const { least, most } = meetingsAYear;
  if (most === null) return `Mindst ${least}`;
  return least === most ? String(least) : `${least}-${most}`;
}

export const polarityNames: Readonly<Record<Polarity, string>> = {
  higherIsBetter: 'Højere er bedre',
  lowerIsBetter: 'Lavere er bedre',
  unclear: 'Uklart',
};

export type QuestionGroup = 'criteria' | 'contradictions' | 'missing';

export const groupTitles: Readonly<Record<QuestionGroup, string>> = {
  criteria: 'Om succeskriterierne',
  contradictions: 'Det, aftalen siger på flere måder',
  missing: 'Det, der mangler',
};

/** Which of the three groups a question is asked in. */
export function groupOf(about: QuestionAbout): QuestionGroup {
  if ('criterion' in about) return 'criteria';
  return missingKinds.has(about.kind) ? 'missing' : 'contradictions';
}

const missingKinds: ReadonlySet<QuestionAbout['kind']> = new Set([
  'missing-part',
  'section-missing',
  'area-part-missing',
  'objective-without-criterion',
  'administration-missing',
]);

/** What a choice says: the thing itself where "the first" and "the second" would need a look back. */
export function choiceWords(about: QuestionAbout, code: AnswerCode): string {
  const named = namedChoices(about);
  if (code === 'keepFirst' && named !== undefined) return named[0];
  return code === 'keepSecond' && named !== undefined ? named[1] : answerWords(code);
}

function namedChoices(about: QuestionAbout): readonly [string, string] | undefined {
  if (about.kind === 'source-differs') return [about.named, about.used];
  if (about.kind === 'sum-differs') return [thousands(about.stated), thousands(about.sum)];
  if (about.kind === 'ages-overlap')
    return ['I den primære målgruppe', 'I den sekundære målgruppe'];
  if (about.kind !== 'population-differs') return undefined;
  const [first, second] = about.populations;
  return first === undefined || second === undefined ? undefined : [first, second];
}

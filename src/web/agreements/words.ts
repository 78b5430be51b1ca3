import type { AnnexKind, FigureUnit, PartyKind, Polarity } from '#domain/agreements/draft.ts';
import type { QuestionAbout } from '#domain/agreements/question.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import { date, type IsoDate } from '#domain/time/period.ts';
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

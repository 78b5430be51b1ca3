import type { Issue } from '#domain/checked.ts';
import type { Mark, ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { Series, SeriesId } from '#domain/readings/reading.ts';
import { shortPeriod } from '#text/periods.ts';
import { labelKey } from '#text/sheet/labels.ts';
import { type Typed, untyped } from '#web/forms.ts';
import { type Lacks, layoutIn, sheetsIn } from './mapping-layout.ts';
import { columnRoles, mappingFields } from './mapping-names.ts';
import { choiceIn, skipped, skippedName } from './series-names.ts';

const marks: readonly Mark[] = ['suppressed', 'pending', 'notMeasured', 'skip'];

/** A label of the file, and whether it must be said what it is. */
export type AskedLabel = {
  readonly label: string;
  readonly likely: readonly SeriesId[];
  readonly asked: boolean;
};

/** Every label of the file: those that must be asked about first, the likeliest of them first. */
export function labelsOf({ labels, questions }: ProfileProposal): readonly AskedLabel[] {
  const asked = new Map(
    questions.flatMap((each) => (each.kind === 'series' ? [[each.label, each.likely]] : [])),
  ) as ReadonlyMap<string, readonly SeriesId[]>;
  const all = [...new Set([...asked.keys(), ...labels])].map((label) => ({
    label,
    likely: asked.get(label) ?? [],
    asked: asked.has(label),
  }));
  const rank = ({ asked: isAsked, likely }: AskedLabel) =>
    isAsked ? (likely.length > 0 ? 0 : 1) : 2;
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/** So many labels can be gone through one by one; of more, those like no series are passed over. */
export const fewLabels = 25;

/** Labels that are like no series of the plan, in a file that has too many to ask about each. */
export function isPresumedOther(label: AskedLabel, proposal: ProfileProposal): boolean {
  const asked = proposal.questions.filter(({ kind }) => kind === 'series').length;
  return label.asked && label.likely.length === 0 && asked > fewLabels;
}

/** Every mark the file or the profile has, in one order. */
export function marksOf({ profile, questions }: ProfileProposal): readonly string[] {
  const asked = questions.flatMap((each) => (each.kind === 'mark' ? [each.mark] : []));
  return [...new Set([...asked, ...Object.keys(profile.marks)])];
}

export const isAskedMark = ({ questions }: ProfileProposal, mark: string): boolean =>
  questions.some((each) => each.kind === 'mark' && each.mark === mark);

/** What a proposal would have been typed as; what is asked about is left open. */
export function typedProposal(proposal: ProfileProposal, source: string): Typed {
  const { profile, questions } = proposal;
  const { layout } = profile;
  const asks = (kind: string) => questions.some((each) => each.kind === kind);
  const columns: Readonly<Record<string, string | readonly string[] | undefined>> = layout.columns;
  const values: [string, string | readonly string[]][] = [
    [mappingFields.sheets, profile.sheets],
    [mappingFields.source, source],
    [mappingFields.layout, asks('layout') ? '' : layout.kind],
    [mappingFields.onlySeries, layout.onlySeries ?? ''],
    [
      mappingFields.onlyPeriod,
      layout.kind === 'long' && layout.onlyPeriod !== undefined
        ? shortPeriod(layout.onlyPeriod)
        : '',
    ],
    [mappingFields.percent, asks('percent') ? '' : profile.percent],
    [mappingFields.point, asks('point') ? '' : profile.point],
    [mappingFields.times, profile.times ?? '1'],
    [mappingFields.standing, profile.standing],
    [mappingFields.name, profile.name],
    [mappingFields.remember, 'ja'],
    ...columnRoles.map((role): [string, string] => [
      mappingFields.column(role),
      String(columns[role] ?? ''),
    ]),
    ...layout.columns.series.map((name, nth): [string, string] => [
      mappingFields.seriesColumn(nth),
      name,
    ]),
    ...labelsOf(proposal).flatMap((each, nth): [string, string][] => [
      [mappingFields.labelText(nth), each.label],
      [mappingFields.label(nth), proposedLabel(each, proposal)],
    ]),
    ...marksOf(proposal).flatMap((mark, nth): [string, string][] => [
      [mappingFields.markText(nth), mark],
      [mappingFields.mark(nth), isAskedMark(proposal, mark) ? '' : (profile.marks[mark] ?? '')],
    ]),
  ];
  return untyped(Object.fromEntries(values));
}

function proposedLabel(each: AskedLabel, proposal: ProfileProposal): string {
  const key = labelKey(each.label);
  const known = Object.hasOwn(proposal.profile.series, key)
    ? proposal.profile.series[key]
    : undefined;
  if (known === null) return skipped;
  if (known !== undefined) return known;
  return isPresumedOther(each, proposal) ? skipped : '';
}

export type TypedProfile = {
  readonly profile: SourceProfile;
  readonly issues: readonly Issue[];
};

/** What was typed, as a profile; only what is lacking or cannot be read is told here. */
export function profileIn(
  typed: Typed,
  proposal: ProfileProposal,
  ofPlan: readonly Series[],
): TypedProfile {
  const issues: Issue[] = [];
  const lacks: Lacks = (field, sentence) => {
    issues.push({ path: [field], code: 'contradiction', detail: sentence });
  };
  const chosen = (field: string, sentence: string): string => {
    const value = typed.text(field);
    if (value.trim() === '') lacks(field, sentence);
    return value;
  };
  const layout = layoutIn(typed, issues, lacks);
  const times = typed.text(mappingFields.times);
  const profile: SourceProfile = {
    ...proposal.profile,
    name: chosen(mappingFields.name, 'Skriv et navn til opsætningen.'),
    sheets: sheetsIn(typed, proposal),
    layout,
    series: { ...proposal.profile.series, ...labelsIn(typed, ofPlan, lacks) },
    marks: marksIn(typed, proposal, lacks),
    percent:
      chosen(mappingFields.percent, 'Vælg, hvordan procenttallene er skrevet.') === 'fraction'
        ? 'fraction'
        : 'asShown',
    point:
      chosen(mappingFields.point, 'Vælg, hvad et punktum betyder.') === 'thousands'
        ? 'thousands'
        : 'decimal',
    standing: typed.text(mappingFields.standing) === 'preliminary' ? 'preliminary' : 'final',
  };
  chosen(mappingFields.source, 'Vælg, hvor tallene kommer fra.');
  const { times: _, ...rest } = profile;
  return { profile: times === '' || times === '1' ? rest : { ...rest, times }, issues };
}

/** What each label is. Labels of the profile that this file does not have are kept. */
function labelsIn(typed: Typed, ofPlan: readonly Series[], lacks: Lacks) {
  const series: Record<string, SeriesId | null> = {};
  for (const { text, field } of numbered(typed, 'label')) {
    const value = typed.text(field);
    const choice = choiceIn(value, ofPlan);
    if (value.trim() === '') {
      lacks(field, `Vælg, hvilken måling "${text}" er, eller spring den over.`);
    } else if (choice === undefined) {
      const unknown = `Planen har ingen måling, der hedder "${value.slice(0, 80)}".`;
      lacks(field, `${unknown} Vælg en fra listen, eller skriv "${skippedName}".`);
    } else series[labelKey(text)] = choice === skipped ? null : (choice as SeriesId);
  }
  return series;
}

function marksIn(typed: Typed, proposal: ProfileProposal, lacks: Lacks): SourceProfile['marks'] {
  const meant: Record<string, Mark> = { ...proposal.profile.marks };
  for (const { text, field } of numbered(typed, 'mark')) {
    const value = marks.find((each) => each === typed.text(field));
    if (value === undefined)
      lacks(
        field,
        text === '' ? 'Vælg, hvad en tom celle betyder.' : `Vælg, hvad "${text}" betyder.`,
      );
    else meant[text] = value;
  }
  return meant;
}

/** The numbered controls a form was shown with, by the words it carried along. */
export function* numbered(
  typed: Typed,
  what: 'label' | 'mark',
): Generator<{ readonly text: string; readonly field: string }> {
  const words = mappingFields[`${what}Text`];
  for (let nth = 0; typed.has(words(nth)); nth += 1) {
    yield { text: typed.text(words(nth)), field: mappingFields[what](nth) };
  }
}

export const isNumbered = (field: string): boolean => /^(?:navn|tegn)\./.test(field);

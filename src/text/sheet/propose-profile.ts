import { shippedProfiles } from '#domain/central-measurements/portal.ts';
import type { ProfileProposal, ProfileQuestion, SourceProfile } from '#domain/imports/profile.ts';
import type { SheetHead, SheetRow } from '#domain/sheets/sheet.ts';
import { cellText } from './cells.ts';
import { completed, type ProposeProfileInput } from './complete-profile.ts';
import { type Guess, guessesOf, mended, newProfile, withHeaderRow } from './guess-profile.ts';
import { headerGuesses } from './header-guess.ts';
import { headerKey } from './header-words.ts';
import { bestKnown, matchSheet, renamedIn, rivalsOf, widened } from './known-profiles.ts';
import { labelFinder } from './labels.ts';
import { withSheetNames } from './sheet-names.ts';
import { templateMark, templateProposal } from './template.ts';

/** A template that was made for another plan. */
export type OtherPlan = { readonly refusal: { readonly kind: 'otherPlan'; readonly plan: string } };

/**
 * How a file may be read, told by the beginnings of its sheets, and what a person has yet to say.
 * Our own template is known by its hidden sheet; a profile whose headers are all there wins over
 * one that comes with the program, and that over a guess. Hidden sheets are never read unasked.
 */
export function proposeProfile(input: ProposeProfileInput): ProfileProposal | OtherPlan {
  const { heads, plan, remembered } = input;
  const mark = templateMark(heads);
  if (mark !== undefined) {
    return mark.plan === plan.key
      ? templateProposal(plan, heads)
      : { refusal: { kind: 'otherPlan', plan: mark.plan } };
  }
  const visible = heads.filter(({ sheet, rows }) => !sheet.hidden && rows.length > 0);
  const kept = bestKnown(visible, remembered);
  if (kept !== undefined) {
    const rivals = rivalsOf(visible, remembered, kept.profile);
    return completed(input, { ...widened(kept), known: 'remembered', rivals });
  }
  const shipped = bestKnown(visible, shippedFor(input, visible));
  if (shipped !== undefined) {
    return completed(input, { ...shipped, questions: [], known: 'shipped' });
  }
  const find = labelFinder(plan.series);
  const guesses = visible.flatMap((head) => guessesOf(head, find));
  const best = guesses.reduce<Guess | undefined>(
    (first, each) => (first === undefined || each.cost < first.cost ? each : first),
    undefined,
  );
  return best === undefined ? unreadable(input, visible) : proposedFrom(input, visible, best);
}

/**
 * The profiles that come with the program and whose source, or one of whose tables, a title of the
 * file names. Where it is one table, that is part of the name: each is remembered by itself.
 */
function shippedFor({ fileName }: ProposeProfileInput, heads: readonly SheetHead[]) {
  const rows = heads.flatMap((head) => head.rows.slice(0, 5).map(textsOf));
  const names = heads.map(({ sheet }) => sheet.name);
  const titles = new Set([...names, ...rows.flatMap(onlyOne)].map(headerKey));
  return shippedProfiles.flatMap(({ titled, tables = [], profile }) => {
    const [table, ...others] = tables.filter((each) => titles.has(headerKey(each)));
    if (table !== undefined && others.length === 0) {
      return [{ ...profile, name: `${profile.name}: ${table}` }];
    }
    const isTitled = [fileName, ...names, ...rows.flat()].some((text) => titled.test(text));
    return isTitled || table !== undefined ? [profile] : [];
  });
}

const textsOf = ({ cells }: SheetRow) => cells.map(cellText).filter((text) => text !== '');

/** A title stands alone in its row; a header does not. */
const onlyOne = (texts: readonly string[]) => (texts.length === 1 ? texts : []);

/** A guess, or a kept profile some of whose columns have got other names. */
function proposedFrom(
  input: ProposeProfileInput,
  visible: readonly SheetHead[],
  best: Guess,
): ProfileProposal {
  const renamed = renamedIn(best.guess.columns, input.remembered, best.read.layout.kind);
  const started =
    renamed === undefined
      ? newProfile(input.fileName, best.read.layout)
      : mended(best, renamed.profile);
  const questions: readonly ProfileQuestion[] =
    renamed === undefined
      ? best.read.questions
      : renamed.gone.map(({ role, gone }) => ({ kind: 'column', role, gone }));
  const byColumns = withHeaderRow(started, best);
  const found = (profile: SourceProfile) =>
    visible.flatMap((head) => matchSheet(head, profile) ?? []);
  const named = withSheetNames(byColumns, found(byColumns), questions);
  const profile = { ...byColumns, layout: named.layout };
  return completed(input, {
    profile,
    sheets: found(profile),
    questions: named.questions,
    known: renamed === undefined ? 'guessed' : 'remembered',
    headers: best.guess.columns.map(({ name }) => name).filter((name) => name !== ''),
  });
}

/** Nothing in the file looks like figures: a person has to say how it is laid out. */
function unreadable(input: ProposeProfileInput, visible: readonly SheetHead[]): ProfileProposal {
  const columns = visible.flatMap((head) => headerGuesses(head)[0]?.columns ?? []);
  return completed(input, {
    profile: newProfile(input.fileName, { kind: 'long', columns: { series: [], value: '' } }),
    sheets: [],
    questions: [{ kind: 'layout' }],
    known: 'guessed',
    headers: columns.map(({ name }) => name).filter((name) => name !== ''),
  });
}

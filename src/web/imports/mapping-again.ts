import type { ProfileProposal, SourceProfile } from '#domain/imports/profile.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { labelKey } from '#text/sheet/labels.ts';
import { proposeProfile } from '#text/sheet/propose-profile.ts';
import { type Typed, typedOf } from '#web/forms.ts';
import { isNumbered, numbered, typedProposal } from './mapping-form.ts';
import { layoutMark } from './mapping-layout.ts';
import { mappingFields } from './mapping-names.ts';

/**
 * Another way to lay the file out has other names and marks in it: what they are has to be said
 * before it can be read. The questions that were answered already stay on the form.
 *
 * @returns undefined where nothing new has to be asked
 */
export function askedAgain(
  shown: ImportView,
  asked: ProfileProposal,
  profile: SourceProfile,
): ProfileProposal | undefined {
  const found = proposeProfile({
    heads: shown.import.heads,
    plan: shown.view.plan,
    remembered: [profile],
    fileName: shown.import.fileName,
  });
  if ('refusal' in found || layoutMark(found.profile) !== layoutMark(profile)) return undefined;
  const isOfLayout = (kind: string) => kind === 'series' || kind === 'mark';
  const questions = found.questions.filter(({ kind }) => isOfLayout(kind));
  if (questions.length === 0) return undefined;
  const answered = asked.questions.filter(({ kind }) => !isOfLayout(kind));
  return { ...found, known: asked.known, questions: [...answered, ...questions] };
}

/** What was typed, with the names and marks of another proposal; those said before keep their answer. */
export function typedAgain(typed: Typed, proposal: ProfileProposal): Typed {
  const said = new Map<string, string>();
  for (const { text, field } of numbered(typed, 'label')) {
    said.set(`label ${labelKey(text)}`, typed.text(field));
  }
  for (const { text, field } of numbered(typed, 'mark')) {
    said.set(`mark ${text}`, typed.text(field));
  }
  const values = new Map(
    typed
      .names()
      .filter((name) => !isNumbered(name))
      .map((name) => [name, typed.all(name)]),
  );
  const fresh = typedProposal(proposal, typed.text(mappingFields.source));
  for (const { text, field } of numbered(fresh, 'label')) {
    values.set(field, [said.get(`label ${labelKey(text)}`) || fresh.text(field)]);
  }
  for (const { text, field } of numbered(fresh, 'mark')) {
    values.set(field, [said.get(`mark ${text}`) || fresh.text(field)]);
  }
  return typedOf(values);
}

import type { Party, Signature } from '#domain/agreements/draft.ts';

const formWords =
  /^(?:dato|navn|underskrift|titel|sted|sted og dato|for|på vegne af)?[\s:._/-]*$/iu;
const roleWords =
  /(?:direktør|borgmester|formand|forkvinde|chef|leder|politimester|inspektør|konsulent|ordfører)\p{L}*/iu;
/** Words that begin with a capital in the name of an office and not in a person's. */
const officeWords =
  /^(?:almen\p{L}*|bolig\p{L}*|center\p{L}*|afdeling\p{L}*|forvaltning\p{L}*|by\p{L}*|social\p{L}*|børn|unge|udvikling\p{L}*|teknik\p{L}*|miljø\p{L}*|kultur\p{L}*|fritid\p{L}*|beskæftigelse\p{L}*|plan\p{L}*|område\p{L}*|sekretariat\p{L}*|drift\p{L}*|kommune\p{L}*|politi\p{L}*|og|for|&)$/iu;

/** One line under the signatures, "organisation, role name"; undefined for the form's own words. */
export function readSignature(line: string, parties: readonly Party[]): Signature | undefined {
  if (formWords.test(line) || isRunningText(line)) return undefined;
  const party = parties.find(({ name }) => line.toLowerCase().startsWith(name.toLowerCase()));
  const comma = line.indexOf(',');
  if (party === undefined && comma < 0) return undefined;
  const organisation = party?.name ?? line.slice(0, comma).trim();
  const rest = line
    .slice(organisation.length)
    .replace(/^[\s,:–-]+/u, '')
    .trim();
  return { organisation, ...roleAndPerson(rest), words: line };
}

/** The signatures' page may go on with prose that no heading parts from it. */
function isRunningText(line: string): boolean {
  return line.length > 160 || /[.:;]$/u.test(line) || line.split(' ').length > 14;
}

function roleAndPerson(rest: string): Pick<Signature, 'role' | 'person'> {
  if (rest === '') return { role: null, person: null };
  const words = rest.replaceAll(',', '').split(' ');
  const isName = (word: string) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !officeWords.test(word);
  let start = words.length;
  while (start > 0 && isName(words[start - 1] ?? '')) start -= 1;
  const person = words.slice(start).join(' ');
  const role = words.slice(0, start).join(' ');
  if (person === '') return { role, person: null };
  // A name may also stand first, with the role after it.
  if (role === '' && roleWords.test(person)) return { role: person, person: null };
  return { role: role === '' ? null : role, person };
}

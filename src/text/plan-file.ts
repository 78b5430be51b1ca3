import type { Issue } from '#domain/checked.ts';
import { issueText } from './issues.ts';
import { danishDecimal } from './numbers.ts';

/** Where in a plan file something is, as its author would point at it: readings[3].value. */
export function placeInFile(path: readonly string[]): string {
  return path.reduce((place, name) => {
    if (/^\d+$/.test(name)) return `${place}[${name}]`;
    return place === '' ? name : `${place}.${name}`;
  }, '');
}

/**
 * One problem with a plan file, with its place: "readings[3].value: ...". Numbers, periods and
 * dates are written otherwise in a file than in a form, so the advice differs too.
 */
export function planFileProblem(issue: Issue): string {
  const place = placeInFile(issue.path);
  return place === '' ? inFile(issue) : `${place}: ${inFile(issue)}`;
}

function inFile(issue: Issue): string {
  const { code, detail, path } = issue;
  const given = detail === undefined ? '' : ` ("${detail}")`;
  switch (code) {
    case 'required':
      return `"${path.at(-1) ?? ''}" mangler eller er tom.`;
    case 'unknownField':
      return `Feltet "${path.at(-1) ?? ''}" kendes ikke her. Er det stavet rigtigt?`;
    case 'notAKind':
      return `Den slags kriterium kendes ikke${given}. De slags, der findes, står i docs/plan-file.md.`;
    case 'notASeries':
      return `Der er ingen serie med det id i "series"${given}.`;
    case 'notAPeriod':
      return `Perioden kan ikke læses${given}. Skriv fx 2020, 2014/15, 2017-Q3, 2016-11, 2017-spring, 2017-03-31 eller 2017/2020.`;
    case 'notANumber':
      return `Tallet kan ikke læses${given}. Skriv det med punktum som decimaltegn og uden tusindtalsskilletegn, fx "64.6".`;
    case 'notADate':
      return `Datoen kan ikke læses${given}. Skriv den som 2020-12-31, eller et tidspunkt som 2020-12-31T12:00:00Z.`;
    case 'notAChoice':
      return detail?.includes(',') === true || detail === '1' || detail === 'fremdrift-plan'
        ? `Værdien er ikke en af dem, der kan stå her: ${detail}.`
        : `Værdien er ikke en af dem, der kan stå her${given}.`;
    case 'wrongShape':
      if (path.length === 0 && detail === 'JSON') {
        return 'Filen er ikke gyldig JSON. Mangler der et komma, et anførselstegn eller en parentes?';
      }
      return detail === undefined
        ? 'Her står noget af en forkert form.'
        : `Her skal stå ${detail}.`;
    case 'tooLong':
      return path.length === 0
        ? `Filen er for lang; en planfil har højst ${danishDecimal(detail ?? '0')} tegn.`
        : issueText(issue);
    case 'duplicate':
      return `Det samme er brugt før${given}; det skal være entydigt.`;
    case 'notASpan':
    case 'notAWholeNumber':
    case 'wrongUnit':
    case 'outOfRange':
    case 'tooMany':
    case 'emptyList':
    case 'ambiguousNumber':
    case 'ambiguousPeriod':
    case 'unlikely':
    case 'cprNumber':
    case 'contradiction':
    case 'notAnEmail':
    case 'notAFile':
      return issueText(issue);
  }
}

import type { Issue } from '#domain/checked.ts';
import { type Unit, units } from '#domain/quantity/quantity.ts';
import { danishDecimal, unitNames } from './numbers.ts';

const cprHere =
  'Her står noget, der ligner et CPR-nummer. CPR-numre må ikke gemmes; fjern det, og prøv igen.';

/** What is wrong with one field, as a sentence that says how to mend it. */
export function issueText({ code, detail }: Issue): string {
  const given = detail === undefined ? '' : ` ("${detail}")`;
  switch (code) {
    case 'required':
      return detail === undefined ? 'Feltet skal udfyldes.' : `${detail} skal udfyldes.`;
    case 'unknownField':
      return `Feltet kendes ikke${given}.`;
    case 'notAKind':
      return `Den slags kriterium kendes ikke${given}.`;
    case 'notASeries':
      return `Målingen findes ikke i planen${given}.`;
    case 'notAPeriod':
      return `Perioden kan ikke læses${given}. Skriv fx 2017, 2014/15, 3. kvartal 2017 eller nov. 2016.`;
    case 'notASpan':
      return `Skriv første og sidste år, fx 2017-2020${given}.`;
    case 'notANumber':
      return `Tallet kan ikke læses${given}. Skriv det som 64,6 eller 12.453.`;
    case 'notAWholeNumber':
      return detail === undefined
        ? 'Skriv et helt tal.'
        : `Skriv et helt tal (${detail.replace('-', ' til ')}).`;
    case 'notAChoice':
      return 'Vælg en af mulighederne.';
    case 'wrongUnit':
      return isUnit(detail)
        ? `Tallet skal være i ${unitNames[detail]}.`
        : 'Tallet har en forkert enhed.';
    case 'outOfRange':
      return detail === undefined
        ? 'Tallet ligger uden for det mulige.'
        : `Tallet ligger uden for det mulige: ${detail}.`;
    case 'tooLong':
      return detail === undefined
        ? 'Teksten er for lang.'
        : `Teksten er for lang; der er plads til ${danishDecimal(detail)} tegn.`;
    case 'tooMany':
      return detail === undefined ? 'Der er for mange.' : `Der er for mange; højst ${detail}.`;
    case 'emptyList':
      return 'Der skal være mindst én.';
    case 'ambiguousNumber':
      return `Et punktum skiller tusinder på dansk. Mente du ${detail ?? 'et komma'}? Skriv tallet med komma.`;
    case 'ambiguousPeriod':
      return `Perioden kan forstås på flere måder: ${detail ?? ''}. Skriv den fuldt ud.`;
    case 'unlikely':
      return detail ?? 'Tallet ser usædvanligt ud. Er det rigtigt?';
    case 'cprNumber':
      return detail ?? cprHere;
    case 'notADate':
      return `Datoen kan ikke læses${given}. Skriv fx 31.12.2020.`;
    case 'contradiction':
      return detail ?? 'Oplysningerne modsiger hinanden. Ret dem, så de passer sammen.';
    case 'duplicate':
      return `Det samme er nævnt to gange${given}.`;
    case 'notAnEmail':
      return `Det er ikke en e-mailadresse${given}.`;
    case 'notAFile':
      return detail ?? 'Vælg en fil.';
    case 'wrongShape':
      return `Oplysningen har en forkert form${given}.`;
  }
}

function isUnit(text: string | undefined): text is Unit {
  return units.some((unit) => unit === text);
}

import type { Problem, Thing } from '#domain/problem.ts';

export type ProblemWords = { readonly title: string; readonly text: string };

/** What cannot be done, said to a person: what it is, and what they can do now. */
export function problemWords(problem: Problem): ProblemWords {
  switch (problem.kind) {
    case 'notFound':
      return {
        title: `${upper(thingWord(problem.what))} findes ikke`,
        text: 'Adressen er måske skrevet forkert, eller du har ikke adgang. Gå tilbage og prøv igen.',
      };
    case 'signInNeeded':
      return {
        title: 'Du skal logge ind',
        text: 'Log ind for at se siden. Dit login kan være udløbet.',
      };
    case 'notAllowed':
      return {
        title: 'Det har du ikke adgang til',
        text: 'Din rolle giver ikke lov til dette. Spørg en administrator, hvis du mener, at den burde.',
      };
    case 'stale':
      return {
        title: 'En anden har ændret det imens',
        text: `${upper(thingWord(problem.what))} er blevet ændret, siden du åbnede siden. Dit er ikke gemt. Se det nye ved siden af dit, og afgør, hvad der skal gælde.`,
      };
    case 'alreadyDone':
      return {
        title: 'Det er allerede gemt',
        text: 'Formularen blev sendt to gange. Den er kun gemt én gang.',
      };
    case 'alreadyExists':
      return {
        title: `${upper(thingWord(problem.what))} findes allerede`,
        text: `Navnet "${problem.name}" er i brug. Vælg et andet.`,
      };
    case 'wrongOrigin':
      return {
        title: 'Formularen kom ikke herfra',
        text: 'Af hensyn til sikkerheden tager vi kun imod formularer fra vores egne sider. Åbn siden igen, og send derfra.',
      };
    case 'tooLarge':
      return {
        title: 'Det er for stort',
        text: `Der kan højst sendes ${megabytes(problem.limitBytes)} ad gangen. Intet er gemt.`,
      };
    case 'linkSpent':
      return {
        title: 'Linket kan ikke bruges',
        text: 'Et login-link virker kun én gang og i et døgn. Bed om et nyt.',
      };
    case 'wrongPassword':
      return {
        title: 'Forkert navn eller adgangskode',
        text: 'Prøv igen, eller bed om et login-link.',
      };
    case 'tooManyTries':
      return {
        title: 'For mange forsøg',
        text: `Vent ${waitText(problem.waitSeconds)}, og prøv igen.`,
      };
    case 'wrongState':
      return {
        title: 'Det kan ikke lade sig gøre nu',
        text: `${upper(thingWord(problem.what))} er ${problem.state}.`,
      };
    case 'invalid':
      return {
        title: 'Der er noget, der skal rettes',
        text: 'Se fejlene ved felterne. Intet er gemt.',
      };
  }
}

/** A thing in the definite form: "planen", "kriteriet". */
export function thingWord(thing: Thing): string {
  switch (thing) {
    case 'plan':
      return 'planen';
    case 'criterion':
      return 'kriteriet';
    case 'focusArea':
      return 'indsatsområdet';
    case 'series':
      return 'målingen';
    case 'reading':
      return 'målepunktet';
    case 'draft':
      return 'udkastet';
    case 'question':
      return 'spørgsmålet';
    case 'account':
      return 'brugeren';
    case 'evidence':
      return 'bilaget';
    case 'page':
      return 'siden';
  }
}

function megabytes(bytes: number): string {
  return bytes >= 1_000_000
    ? `${Math.floor(bytes / 1_000_000)} MB`
    : `${Math.floor(bytes / 1_000)} kB`;
}

function waitText(seconds: number): string {
  if (seconds < 90) return `${seconds} sekunder`;
  return `${Math.ceil(seconds / 60)} minutter`;
}

function upper(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

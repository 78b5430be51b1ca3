import type { OutsideTrouble, Problem, Thing } from '#domain/problem.ts';

export type ProblemWords = { readonly title: string; readonly text: string };

/** What cannot be done, said to a person: what it is, and what they can do now. */
export function problemWords(problem: Problem): ProblemWords {
  switch (problem.kind) {
    case 'notFound':
      return {
        title: `${upper(thingWord(problem.what))} findes ikke`,
        text: 'Adressen er måske skrevet forkert, eller du har ikke adgang. Gå tilbage, og prøv igen.',
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
    case 'linkUnknown':
      return unknownLink;
    case 'outside':
      return {
        title: 'Danmarks Statistik svarede ikke som ventet',
        text: outsideText(problem.trouble),
      };
    case 'documentFailed':
      return documentFailed(problem.format);
    case 'wrongPassword':
      return {
        title: 'Forkert navn eller adgangskode',
        text: 'Prøv igen, eller bed om et login-link.',
      };
    case 'tooManyTries':
      return { title: 'For mange forsøg', text: tooManyText(problem) };
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

const tooManyText = ({
  by,
  waitSeconds,
}: Extract<Problem, { readonly kind: 'tooManyTries' }>): string =>
  by === 'link'
    ? `Der er åbnet for mange links, der ikke virker. Vent ${waitText(waitSeconds)}, og åbn linket igen.`
    : `Vent ${waitText(waitSeconds)}, og prøv igen.`;

const documentFailed = (format: 'pdf' | 'docx'): ProblemWords => ({
  title: `Dokumentet kunne ikke sættes op ${format === 'pdf' ? 'som PDF' : 'til Word'}`,
  text: 'Intet er udgivet, og intet er ændret. Prøv igen om lidt. Sker det igen, så giv besked til den, der driver systemet.',
});

const unknownLink: ProblemWords = {
  title: 'Linket virker ikke',
  text: 'Det kan være udløbet, trukket tilbage eller skrevet forkert. Bed dem, der sendte det, om et nyt.',
};

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
    case 'import':
      return 'indlæsningen';
    case 'source':
      return 'kilden';
    case 'ask':
      return 'forespørgslen';
    case 'job':
      return 'opgaven';
    case 'body':
      return 'organet';
    case 'person':
      return 'personen';
    case 'mandate':
      return 'mandatet';
    case 'document':
      return 'dokumentet';
    case 'cycle':
      return 'årets gang';
    case 'evaluation':
      return 'evalueringen';
    case 'recommendation':
      return 'indstillingen';
    case 'decision':
      return 'beslutningen';
    case 'action':
      return 'handlingen';
    case 'meeting':
      return 'mødet';
    case 'agendaItem':
      return 'punktet';
    case 'notice':
      return 'underretningen';
    case 'conflict':
      return 'konflikten';
    case 'activity':
      return 'aktiviteten';
    case 'feed':
      return 'abonnementet';
    case 'page':
      return 'siden';
  }
}

/** What went wrong at Statistics Denmark, and that nothing of ours is lost by it. */
export function outsideText(trouble: OutsideTrouble): string {
  switch (trouble.kind) {
    case 'offline':
      return 'Statistikbanken kan ikke nås lige nu. Intet er ændret. Prøv igen senere.';
    case 'slow':
      return `Statistikbanken svarede ikke inden for ${trouble.seconds} sekunder. Intet er ændret. Prøv igen senere.`;
    case 'busy':
      return `Statistikbanken har travlt og bad os vente${trouble.retryAfterSeconds === undefined ? '' : ` ${waitText(trouble.retryAfterSeconds)}`}. Intet er ændret.`;
    case 'refused':
      return `Statistikbanken afviste spørgsmålet (${trouble.status}${trouble.said === undefined ? '' : `: ${trouble.said}`}). Intet er ændret.`;
    case 'tableChanged':
      return `Tabellen ${trouble.table} er ændret hos Danmarks Statistik: ${trouble.what}. Vælg på ny, hvad målingen skal hentes fra. Intet er ændret.`;
    case 'notUnderstood':
      return `Svaret fra Statistikbanken kunne ikke læses: ${trouble.what}. Intet er ændret.`;
    case 'tooLarge':
      return `Svaret fra Statistikbanken fylder mere end ${megabytes(trouble.limitBytes)}. Vælg færre områder eller perioder. Intet er ændret.`;
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

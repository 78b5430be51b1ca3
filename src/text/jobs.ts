import type { JobFailure, MailTrouble } from '#domain/jobs.ts';
import { outsideText, problemWords } from './problems.ts';

/** What a job does, as the beginning of a line: "Send en mail". */
export function taskText(task: string): string {
  return tasks[task] ?? 'En opgave fra en anden udgave af Fremdrift';
}

const tasks: Readonly<Record<string, string>> = {
  'imports.read': 'Læs en fil med tal',
  'mail.send': 'Send en mail',
  'asks.remind': 'Send påmindelser til dem, der mangler at svare',
  'statbank.refresh': 'Hent tal fra Danmarks Statistik',
  'statbank.refreshAll': 'Hent tal fra Danmarks Statistik til alle planer',
  'log.anchor': 'Forankr loggen for dagen',
  'notices.remind': 'Send påmindelser om underretninger, der venter',
  'week.mail': 'Send ugebreve',
  'example.year': 'Byg et år op i eksemplet',
};

/**
 * Why a job did not succeed, and what can be done about it.
 *
 * @param job its number, by which the program's log tells more
 */
export function jobFailureText(failure: JobFailure, job: string): string {
  switch (failure.kind) {
    case 'noMailer':
      return 'Der er ikke sat en mailserver op. Sæt FREMDRIFT_SMTP_URL og FREMDRIFT_MAIL_FROM, og start Fremdrift igen.';
    case 'mail':
      return mailTroubleText(failure.trouble);
    case 'problem':
      return failure.problem.kind === 'outside'
        ? outsideText(failure.problem.trouble)
        : `${problemWords(failure.problem).title}.`;
    case 'stopped':
      return 'Fremdrift blev afbrudt, mens opgaven var i gang.';
    case 'fault':
      return `Der skete en fejl i Fremdrift. Loggen siger mere ved job-${job}.`;
  }
}

/** What is said of a file whose reading somebody gave up. */
export const readingGivenUp =
  'En administrator opgav læsningen af filen. Kassér indlæsningen, og indlæs filen igen.';

/** What is said of a file whose reading was broken off so often that it is not begun again by itself. */
export const readingUsedUp =
  'Læsningen blev afbrudt flere gange og er opgivet. Intet er gemt, og filen er beholdt. En administrator kan se hvorfor og prøve igen under Opgaver.';

/** Why a letter could not be sent, and what can be done about it. */
export function mailTroubleText(trouble: MailTrouble): string {
  switch (trouble.kind) {
    case 'unreachable':
      return 'Mailserveren kan ikke nås. Se efter, om adressen i FREMDRIFT_SMTP_URL er rigtig, og om der er netværk.';
    case 'slow':
      return 'Mailserveren svarede ikke i tide.';
    case 'unsafe':
      return 'Forbindelsen til mailserveren kunne ikke gøres sikker, så intet blev sendt. Serverens certifikat skal være gyldigt.';
    case 'signIn':
      return 'Mailserveren godtager ikke brugernavn og adgangskode, eller ikke afsenderen. Se efter i FREMDRIFT_SMTP_URL og FREMDRIFT_MAIL_FROM.';
    case 'notAnAddress':
      return 'Modtagerens e-mailadresse kan ikke bruges. Ret den dér, hvor mailen blev bestilt.';
    case 'said':
      return `Mailserveren svarede: "${trouble.reply}".`;
  }
}

import type { Role } from '#domain/access/may.ts';
import type { Event } from '#domain/events.ts';
import type { Instant } from '#domain/time/period.ts';
import type { EventWords, NameOf } from './event-words.ts';
import {
  bodyWords,
  cycleWords,
  decisionWords,
  logWords,
  meetingWords,
  noticeWords,
} from './events-governance.ts';
import { askWords, importWords, sourceWords } from './events-in.ts';
import { statbankWords } from './events-statbank.ts';
import { taskText } from './jobs.ts';
import { joined, momentText, periodText } from './periods.ts';

/**
 * One event of the log as a line a person can read: what happened, without who and when.
 *
 * @param nameOf what a series is called: "Trygge beboere, Folehaven"
 */
export function eventText(event: Event, nameOf: NameOf): string {
  const say = words[event.kind] as (event: Event, nameOf: NameOf) => string;
  return say(event, nameOf);
}

/** The same thing told once for all the times it was done; `first` is when that was for the first time. */
export const timesText = (text: string, count: number, first: Instant): string =>
  count === 1
    ? text
    : `${text.replace(/\.$/, '')} ${count} gange, første gang ${momentText(first)}.`;

const exported = {
  json: 'Planen blev hentet som planfil.',
  csv: 'Planens målepunkter blev hentet som regneark.',
  log: 'Loggen blev hentet.',
};

const words: EventWords = {
  'plan.created': (event) =>
    `Planen "${event.name}" blev oprettet ${{ file: 'fra en planfil', agreement: 'ud fra en aftale', example: 'som eksempel' }[event.from]}.`,
  'plan.exported': (event) => exported[event.form],
  'agreement.uploaded': (event) => `Aftalen "${event.fileName}" blev læst ind som udkast.`,
  'agreement.questionAnswered': (event) =>
    `Et spørgsmål til udkastet blev besvaret: ${event.answer}`,
  'agreement.criterionChanged': (event) => `Forslaget til kriterium ${event.code} blev ændret.`,
  'agreement.criteriaConfirmed': (event) =>
    `${event.codes.length === 1 ? 'Kriterium' : 'Kriterierne'} ${joined(event.codes)} blev bekræftet.`,
  'agreement.confirmationWithdrawn': (event) =>
    `Bekræftelsen af kriterium ${event.code} blev taget tilbage.`,
  'agreement.discarded': () => 'Udkastet blev kasseret.',
  'question.answered': (event) => `Et åbent spørgsmål blev besvaret: ${event.answer}`,
  'reading.registered': (event, nameOf) =>
    `Tallet for ${periodText(event.period)} (${nameOf(event.series)}) blev registreret: ${event.figure}.`,
  'reading.corrected': (event, nameOf) =>
    `Tallet for ${periodText(event.period)} (${nameOf(event.series)}) blev rettet fra ${event.from} til ${event.to}: ${event.why}`,
  'reading.withdrawn': (event, nameOf) =>
    `Tallet for ${periodText(event.period)} (${nameOf(event.series)}), ${event.figure}, blev taget tilbage: ${event.why}`,
  'mail.sent': (event) => `Mailen "${event.subject}" blev sendt.`,
  'mail.failed': (event) => `Mailen "${event.subject}" kunne ikke sendes.`,
  'job.retried': (event) => `En opgave blev sat i gang igen: ${taskText(event.task)}.`,
  'job.discarded': (event) => `En opgave blev opgivet: ${taskText(event.task)}.`,
  'criterion.versionAdded': (event) =>
    `Kriterium ${event.code} fik version ${event.version}: ${event.why}`,
  'account.created': (event) =>
    `Brugeren "${event.name}" blev oprettet som ${roleWord(event.role)}.`,
  'account.passwordSet': () => 'En adgangskode blev valgt.',
  'account.closed': () => 'En bruger blev lukket.',
  'signIn.linkMade': () => 'Et login-link blev lavet.',
  'signIn.byLink': () => 'Der blev logget ind med et link.',
  'signIn.byPassword': () => 'Der blev logget ind med adgangskode.',
  'signIn.refused': (event) =>
    `Et forsøg på at logge ind med ${event.how === 'link' ? 'link' : 'adgangskode'} blev afvist.`,
  'signIn.ended': () => 'Der blev logget ud.',
  ...importWords,
  ...sourceWords,
  ...statbankWords,
  ...askWords,
  ...bodyWords,
  ...cycleWords,
  ...decisionWords,
  ...meetingWords,
  ...noticeWords,
  ...logWords,
};

export function roleWord(role: Role): string {
  switch (role) {
    case 'administrator':
      return 'administrator';
    case 'editor':
      return 'redaktør';
    case 'reader':
      return 'læser';
  }
}

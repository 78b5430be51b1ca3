import type { Role } from '#domain/access/may.ts';
import type { Event } from '#domain/events.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { joined, periodText } from './periods.ts';

/**
 * One event of the log as a line a person can read: what happened, without who and when.
 *
 * @param nameOf what a series is called: "Trygge beboere, Folehaven"
 */
export function eventText(event: Event, nameOf: (series: SeriesId) => string): string {
  switch (event.kind) {
    case 'plan.created':
      return `Planen "${event.name}" blev oprettet ${{ file: 'fra en planfil', agreement: 'ud fra en aftale', example: 'som eksempel' }[event.from]}.`;
    case 'plan.exported':
      return `Planen blev taget ud som ${event.form === 'json' ? 'planfil' : 'regneark'}.`;
    case 'agreement.uploaded':
      return `Aftalen "${event.fileName}" blev læst ind som udkast.`;
    case 'agreement.questionAnswered':
      return `Et spørgsmål til udkastet blev besvaret: ${event.answer}`;
    case 'agreement.criterionChanged':
      return `Forslaget til kriterium ${event.code} blev ændret.`;
    case 'agreement.criteriaConfirmed':
      return `${event.codes.length === 1 ? 'Kriterium' : 'Kriterierne'} ${joined(event.codes)} blev bekræftet.`;
    case 'agreement.confirmationWithdrawn':
      return `Bekræftelsen af kriterium ${event.code} blev taget tilbage.`;
    case 'agreement.discarded':
      return 'Udkastet blev kasseret.';
    case 'question.answered':
      return `Et åbent spørgsmål blev besvaret: ${event.answer}`;
    case 'reading.registered':
      return `Tallet for ${periodText(event.period)} (${nameOf(event.series)}) blev registreret: ${event.figure}.`;
    case 'reading.corrected':
      return `Tallet for ${periodText(event.period)} (${nameOf(event.series)}) blev rettet fra ${event.from} til ${event.to}: ${event.why}`;
    case 'criterion.versionAdded':
      return `Kriterium ${event.code} fik version ${event.version}: ${event.why}`;
    case 'account.created':
      return `Brugeren "${event.name}" blev oprettet som ${roleWord(event.role)}.`;
    case 'account.passwordSet':
      return 'En adgangskode blev valgt.';
    case 'account.closed':
      return 'En bruger blev lukket.';
    case 'signIn.linkMade':
      return 'Et login-link blev lavet.';
    case 'signIn.byLink':
      return 'Der blev logget ind med et link.';
    case 'signIn.byPassword':
      return 'Der blev logget ind med adgangskode.';
    case 'signIn.refused':
      return `Et forsøg på at logge ind med ${event.how === 'link' ? 'link' : 'adgangskode'} blev afvist.`;
    case 'signIn.ended':
      return 'Der blev logget ud.';
  }
}

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

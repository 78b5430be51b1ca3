import type { WeekKind } from '#domain/week/item.ts';

/** Several things to do of one kind, in one line: "Planlæg møder i 4 organer". */
export const weekManyText: Readonly<Record<WeekKind, (number: number) => string>> = {
  openYear: (number) => `Begynd evalueringen af ${number} år`,
  figures: (number) => `Få de sidste tal ind for ${number} år`,
  paper: (number) => `Lav ${number} statuspapirer`,
  evaluation: (number) => `Skriv ${number} evalueringer af indsatsområder`,
  recommend: (number) => `Skriv indstillinger om ${number} indsatsområder`,
  decide: (number) => `Tag stilling til ${number} indstillinger`,
  noAction: (number) => `Sæt handling, ansvarlig og frist på ${number} beslutninger`,
  action: (number) => `Gør ${number} handlinger færdige`,
  notice: (number) => `${number} underretninger er ikke afsluttet`,
  conflict: (number) => `${number} konflikter venter på jer`,
  callMeeting: (number) => `Indkald til ${number} møder`,
  tellMeeting: (number) => `Skriv, om ${number} møder blev holdt`,
  writeMinutes: (number) => `Skriv ${number} referater færdige`,
  approveMinutes: (number) => `Godkend ${number} referater`,
  fewMeetings: (number) => `Planlæg møder i ${number} organer`,
  measurementsUnseen: (number) => `Vis ${number} organer de centrale målinger`,
  centralFigures: () => 'Hent tal til de centrale målinger',
  notFollowedUp: (number) => `Følg op på kriterier (${number})`,
  mandateEnds: (number) => `${number} mandater i organerne ophører`,
  seats: (number) => `Se på pladserne i ${number} organer`,
};

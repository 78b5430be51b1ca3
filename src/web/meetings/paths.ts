import { paths, withQuery } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's meetings; routes and links are both made here. */
export const meetingPaths = {
  list: paths.meetings,
  ofBody: (plan: string, body: string) => withQuery(paths.meetings(plan), { organ: body }),
  new: (plan: string, body?: string) => withQuery(`${paths.meetings(plan)}/nyt`, { organ: body }),
  meeting: (plan: string, meeting: string) => `${paths.meetings(plan)}/${enc(meeting)}`,
  change: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/ret`,
  call: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/indkald`,
  callOthers: (plan: string, meeting: string) =>
    `${meetingPaths.meeting(plan, meeting)}/indkald-flere`,
  cancel: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/aflys`,
  agenda: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/dagsorden`,
  item: (plan: string, meeting: string, item: string) =>
    `${meetingPaths.agenda(plan, meeting)}/${enc(item)}`,
  attendance: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/fremmoede`,
  hold: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/holdt`,
  reopen: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/ikke-holdt`,
  minutes: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/referat`,
  lay: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/til-godkendelse`,
  approve: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/godkend`,
  pack: (plan: string, meeting: string) => `${meetingPaths.meeting(plan, meeting)}/materiale`,
} as const;

const meeting = '/planer/:plan/moeder/:meeting';

/** The same addresses as a router reads them; the new meeting stands before the others. */
export const meetingPatterns = {
  list: '/planer/:plan/moeder',
  new: '/planer/:plan/moeder/nyt',
  meeting,
  change: `${meeting}/ret`,
  call: `${meeting}/indkald`,
  callOthers: `${meeting}/indkald-flere`,
  cancel: `${meeting}/aflys`,
  agenda: `${meeting}/dagsorden`,
  item: `${meeting}/dagsorden/:item`,
  attendance: `${meeting}/fremmoede`,
  hold: `${meeting}/holdt`,
  reopen: `${meeting}/ikke-holdt`,
  minutes: `${meeting}/referat`,
  lay: `${meeting}/til-godkendelse`,
  approve: `${meeting}/godkend`,
  pack: `${meeting}/materiale`,
} as const;

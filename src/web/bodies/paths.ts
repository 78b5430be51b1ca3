import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's organisation; routes and links are both made here. */
export const bodyPaths = {
  list: paths.organisation,
  add: (plan: string) => `${paths.organisation(plan)}/ny`,
  proposal: (plan: string, from: string) => `${paths.organisation(plan)}/forslag/${enc(from)}`,
  people: (plan: string) => `${paths.organisation(plan)}/personer`,
  person: (plan: string, person: string) => `${bodyPaths.people(plan)}/${enc(person)}`,
  removePerson: (plan: string, person: string) => `${bodyPaths.person(plan, person)}/fjern`,
  access: (plan: string, person: string) => `${bodyPaths.person(plan, person)}/adgang`,
  endAccess: (plan: string, person: string) => `${bodyPaths.access(plan, person)}/luk`,
  mandate: (plan: string, mandate: string) =>
    `${paths.organisation(plan)}/mandater/${enc(mandate)}`,
  body: (plan: string, body: string) => `${paths.organisation(plan)}/${enc(body)}`,
  change: (plan: string, body: string) => `${bodyPaths.body(plan, body)}/ret`,
  member: (plan: string, body: string) => `${bodyPaths.body(plan, body)}/medlem`,
  terms: (plan: string, body: string) => `${bodyPaths.body(plan, body)}/kommissorium`,
  seats: (plan: string, body: string) => `${bodyPaths.body(plan, body)}/pladser`,
  removeSeat: (plan: string, body: string, seat: string) =>
    `${bodyPaths.seats(plan, body)}/${enc(seat)}/fjern`,
  close: (plan: string, body: string) => `${bodyPaths.body(plan, body)}/nedlaeg`,
  reopen: (plan: string, body: string) => `${bodyPaths.body(plan, body)}/aabn`,
} as const;

const root = '/planer/:plan/organisation';

/** The same addresses as a router reads them; what is no body stands before the bodies. */
export const bodyPatterns = {
  list: root,
  add: `${root}/ny`,
  proposal: `${root}/forslag/:from`,
  people: `${root}/personer`,
  person: `${root}/personer/:person`,
  removePerson: `${root}/personer/:person/fjern`,
  access: `${root}/personer/:person/adgang`,
  endAccess: `${root}/personer/:person/adgang/luk`,
  mandate: `${root}/mandater/:mandate`,
  body: `${root}/:body`,
  change: `${root}/:body/ret`,
  member: `${root}/:body/medlem`,
  terms: `${root}/:body/kommissorium`,
  seats: `${root}/:body/pladser`,
  removeSeat: `${root}/:body/pladser/:seat/fjern`,
  close: `${root}/:body/nedlaeg`,
  reopen: `${root}/:body/aabn`,
} as const;

import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** What can be sent from the page of a conflict, by the last part of its address. */
export const conflictForms = {
  management: 'egen-ledelse',
  step: 'skridt',
  nature: 'karakter',
  move: 'flyt',
  settle: 'afklar',
  withdraw: 'traek-tilbage',
} as const;
export type ConflictForm = keyof typeof conflictForms;

/** The addresses of a plan's conflicts; routes and links are both made here. */
export const conflictPaths = {
  list: paths.conflicts,
  new: (plan: string) => `${paths.conflicts(plan)}/ny`,
  conflict: (plan: string, conflict: string) => `${paths.conflicts(plan)}/${enc(conflict)}`,
  form: (plan: string, conflict: string, form: ConflictForm) =>
    `${conflictPaths.conflict(plan, conflict)}/${conflictForms[form]}`,
} as const;

/** The same addresses as a router reads them; the new conflict stands before the others. */
export const conflictPatterns = {
  list: '/planer/:plan/konflikter',
  new: '/planer/:plan/konflikter/ny',
  conflict: '/planer/:plan/konflikter/:conflict',
  form: (form: ConflictForm) => `/planer/:plan/konflikter/:conflict/${conflictForms[form]}`,
} as const;

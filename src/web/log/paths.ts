import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of a plan's log; routes and links are both made here. */
export const logPaths = {
  show: paths.log,
  file: (plan: string) => `${paths.log(plan)}/log.json`,
  verifier: (plan: string) => `${paths.log(plan)}/verify-log.mjs`,
  anchors: (plan: string) => `${paths.log(plan)}/anchors.json`,
  anchor: (plan: string, day: string) => `${paths.log(plan)}/ankre/${enc(day)}`,
  recipients: (plan: string) => `${paths.log(plan)}/modtagere`,
} as const;

/** The same addresses as a router reads them. */
export const logPatterns = {
  show: '/planer/:plan/log',
  file: '/planer/:plan/log/log.json',
  verifier: '/planer/:plan/log/verify-log.mjs',
  anchors: '/planer/:plan/log/anchors.json',
  anchor: '/planer/:plan/log/ankre/:day',
  recipients: '/planer/:plan/log/modtagere',
} as const;

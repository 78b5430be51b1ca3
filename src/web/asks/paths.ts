import { answerPath } from '#operations/asks/link.ts';
import { paths, withQuery } from '#web/paths.ts';

const enc = encodeURIComponent;

/** The addresses of asking for figures, and of answering; routes and links are both made here. */
export const askPaths = {
  list: (plan: string) => `${paths.plan(plan)}/forespoergsler`,
  new: (plan: string) => `${askPaths.list(plan)}/ny`,
  /** The form with figures chosen, each as `figureName` names it. */
  newWith: (plan: string, figures: readonly string[]) =>
    withQuery(askPaths.new(plan), { maal: figures }),
  ask: (plan: string, ask: string) => `${askPaths.list(plan)}/${enc(ask)}`,
  markSent: (plan: string, ask: string) => `${askPaths.ask(plan, ask)}/sendt`,
  remind: (plan: string, ask: string) => `${askPaths.ask(plan, ask)}/mind`,
  renew: (plan: string, ask: string) => `${askPaths.ask(plan, ask)}/nyt-link`,
  revoke: (plan: string, ask: string) => `${askPaths.ask(plan, ask)}/traek-tilbage`,
  answer: (token: string) => answerPath(enc(token)),
} as const;

export const askPatterns = {
  list: '/planer/:plan/forespoergsler',
  new: '/planer/:plan/forespoergsler/ny',
  ask: '/planer/:plan/forespoergsler/:ask',
  markSent: '/planer/:plan/forespoergsler/:ask/sendt',
  remind: '/planer/:plan/forespoergsler/:ask/mind',
  renew: '/planer/:plan/forespoergsler/:ask/nyt-link',
  revoke: '/planer/:plan/forespoergsler/:ask/traek-tilbage',
  answer: '/svar/:token',
} as const;

/** A figure as an address names it: `tryghed~2018`. */
export function figureName({
  series,
  period,
}: {
  readonly series: string;
  readonly period: string;
}): string {
  return `${series}~${period}`;
}

/** Reads it back; the name of a series may hold the mark, a period never does. */
export function figureNamed(
  name: string,
): { readonly series: string; readonly period: string } | undefined {
  const at = name.lastIndexOf('~');
  return at <= 0 ? undefined : { series: name.slice(0, at), period: name.slice(at + 1) };
}

import type { DecisionOn } from '#domain/governance/decision.ts';
import { paths, withQuery } from '#web/paths.ts';

const enc = encodeURIComponent;

/** What a decision is about, as an address names it. */
export type DecisionAbout = {
  readonly body: string;
  readonly on: DecisionOn['kind'];
  readonly subject?: string | undefined;
  readonly meeting?: string | undefined;
  readonly item?: string | undefined;
  /** Where to go back to when it is entered: a path of this installation. */
  readonly back?: string | undefined;
};

const abouts = ['recommendation', 'notice', 'conflict', 'agendaItem'] as const;

/** The kind of what a decision is about, from an address or a form. */
export const isAbout = (given: string): given is DecisionAbout['on'] =>
  (abouts as readonly string[]).includes(given);

export const decisionPaths = {
  list: (plan: string) => paths.decisions(plan),
  new: (plan: string) => `${paths.decisions(plan)}/ny`,
  newAbout: (plan: string, { body, on, subject, meeting, item, back }: DecisionAbout) =>
    withQuery(decisionPaths.new(plan), {
      organ: body,
      om: on,
      id: subject,
      moede: meeting,
      punkt: item,
      tilbage: back,
    }),
  decision: (plan: string, decision: string) => `${paths.decisions(plan)}#b-${decision}`,
  correct: (plan: string, decision: string) => `${paths.decisions(plan)}/${enc(decision)}/ret`,
  newAction: (plan: string) => `${paths.decisions(plan)}/handlinger/ny`,
  actionTo: (plan: string, decision: string) =>
    withQuery(decisionPaths.newAction(plan), { beslutning: decision }),
  action: (plan: string, action: string) => `${paths.decisions(plan)}/handlinger/${enc(action)}`,
  settle: (plan: string, action: string) => `${decisionPaths.action(plan, action)}/afslut`,
  reopen: (plan: string, action: string) => `${decisionPaths.action(plan, action)}/tag-op`,
} as const;

const list = '/planer/:plan/beslutninger';
export const decisionPatterns = {
  list,
  new: `${list}/ny`,
  correct: `${list}/:decision/ret`,
  newAction: `${list}/handlinger/ny`,
  action: `${list}/handlinger/:action`,
  settle: `${list}/handlinger/:action/afslut`,
  reopen: `${list}/handlinger/:action/tag-op`,
} as const;

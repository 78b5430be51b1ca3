import type { Organisation } from '#domain/governance/body.ts';
import type { Action, Decision } from '#domain/governance/decision.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { ListedDecisions } from '#operations/decisions/list.ts';
import { stanceWords } from '#text/governance-words.ts';
import { dateText } from '#text/periods.ts';

type Named = Pick<
  ListedDecisions,
  'organisation' | 'recommendations' | 'notices' | 'conflicts' | 'items'
>;
type Areas = readonly { readonly key: string; readonly name: string }[];

export const bodyName = ({ bodies }: Organisation, key: string): string =>
  bodies.find((each) => each.key === key)?.name ?? 'Et nedlagt organ';

export const areaName = (areas: Areas, key: string): string =>
  areas.find((each) => each.key === key)?.name ?? key;

/** What a decision is about, as a line: "Følgegruppen om Tryghed og trivsel, 2025: justér". */
export function subjectText(
  { on, agendaItem = '' }: Pick<Decision, 'on' | 'agendaItem'>,
  view: Named,
  areas: Areas,
): string {
  switch (on.kind) {
    case 'recommendation': {
      const found = view.recommendations.find(({ id }) => id === on.id);
      if (found === undefined) return 'En indstilling';
      const { body, focusArea, year, stance } = found;
      return `${bodyName(view.organisation, body)} om ${areaName(areas, focusArea)}, ${year}: ${stanceWords[stance]}`;
    }
    case 'notice': {
      const found = view.notices.find(({ id }) => id === on.id);
      return found === undefined
        ? 'En underretning'
        : `Underretning nr. ${found.number}: ${found.title}`;
    }
    case 'conflict': {
      const found = view.conflicts.find(({ id }) => id === on.id);
      return found === undefined ? 'En konflikt' : `Konflikt nr. ${found.number}: ${found.title}`;
    }
    case 'agendaItem':
      return view.items.get(agendaItem) ?? 'Et punkt på dagsordenen';
  }
}

/** How an action stands on a day: "for sent, skulle være gjort 1. marts 2026". */
export function actionText(action: Action, today: IsoDate): string {
  switch (action.state) {
    case 'open':
      return action.dueOn < today
        ? `for sent, fristen var ${dateText(action.dueOn)}`
        : `frist ${dateText(action.dueOn)}`;
    case 'done':
      return `gjort ${action.settledOn === undefined ? '' : dateText(action.settledOn)}: ${action.outcome ?? ''}`;
    case 'dropped':
      return `opgivet ${action.settledOn === undefined ? '' : dateText(action.settledOn)}: ${action.outcome ?? ''}`;
  }
}

import { type Issue, issue } from '#domain/checked.ts';
import { dayIn, type Typed } from '#web/forms.ts';
import { localPath } from '#web/paths.ts';
import { actionRows } from './parts.tsx';
import { type DecisionAbout, isAbout } from './paths.ts';

type Fields = Readonly<Record<string, unknown>>;
export type DecisionInput = { readonly input: Fields; readonly issues: readonly Issue[] };

/** What a form or an address says a decision is about; undefined when it says nothing of use. */
export function aboutIn(text: (name: string) => string): DecisionAbout | undefined {
  const on = text('om');
  const body = text('organ');
  if (!isAbout(on) || body === '') return undefined;
  return {
    body,
    on,
    subject: filled(text('id')),
    meeting: filled(text('moede')),
    item: filled(text('punkt')),
    back: localPath(filled(text('tilbage'))),
  };
}

const filled = (text: string): string | undefined => (text === '' ? undefined : text);

/** The fields of a decision, without what it is about. */
export function decisionInput(typed: Typed): DecisionInput {
  const decidedOn = dayIn(typed.text('decidedOn'), ['decidedOn']);
  const postponedTo = dayIn(typed.text('postponedTo'), ['postponedTo']);
  return {
    input: {
      outcome: filled(typed.text('outcome')),
      text: typed.text('text'),
      ...given('reason', filled(typed.text('reason').trim())),
      ...('value' in decidedOn ? given('decidedOn', decidedOn.value) : {}),
      ...('value' in postponedTo ? given('postponedTo', postponedTo.value) : {}),
    },
    issues: [decidedOn, postponedTo].flatMap((each) => ('issue' in each ? [each.issue] : [])),
  };
}

/** The actions that were filled in; a row with nothing in it is none. */
export function actionsInput(typed: Typed): DecisionInput & {
  /** Puts what is wrong with an action at the row it was typed in. */
  readonly atRow: (issue: Issue) => Issue;
} {
  const rows = Array.from({ length: actionRows }, (_, nth) => nth).filter((nth) =>
    ['text', 'owner', 'dueOn'].some((each) => typed.text(`actions.${nth}.${each}`).trim() !== ''),
  );
  const read = rows.map((nth) => actionInput(typed, `actions.${nth}.`));
  return {
    input: { actions: read.map(({ input }) => input) },
    issues: read.flatMap(({ issues }) => issues),
    atRow: (found) => {
      const [first, nth, ...rest] = found.path;
      return first === 'actions' && nth !== undefined
        ? { ...found, path: [first, String(rows[Number(nth)] ?? nth), ...rest] }
        : found;
    },
  };
}

/** One action; `before` stands before the names of its fields. */
export function actionInput(typed: Typed, before: string): DecisionInput {
  const path = (name: string) => `${before}${name}`.split('.');
  const text = typed.text(`${before}text`).trim();
  const owner = typed.text(`${before}owner`).trim();
  const dueOn = dayIn(typed.text(`${before}dueOn`), path('dueOn'));
  return {
    input: { text, owner, ...('value' in dueOn ? given('dueOn', dueOn.value) : {}) },
    issues: [
      ...(text === '' ? [issue(path('text'), 'required', 'Hvad der skal gøres')] : []),
      ...(owner === '' ? [issue(path('owner'), 'required', 'Hvem')] : []),
      ...('issue' in dueOn ? [dueOn.issue] : []),
      ...('value' in dueOn && dueOn.value === undefined
        ? [issue(path('dueOn'), 'required', 'Fristen')]
        : []),
    ],
  };
}

const given = (name: string, value: string | undefined): Fields =>
  value === undefined ? {} : { [name]: value };

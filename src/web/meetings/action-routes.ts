import { Hono } from 'hono';
import type { Checked, Issue } from '#domain/checked.ts';
import { type Problem, Refusal } from '#domain/problem.ts';
import {
  addToAgenda,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from '#operations/meetings/agenda.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { keepAttendance } from '#operations/meetings/attendance.ts';
import { callMeeting, cancelMeeting, changeMeeting } from '#operations/meetings/change.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { issuePack } from '#operations/meetings/pack.ts';
import type { Operation } from '#operations/operation.ts';
import { clockText } from '#text/agenda-words.ts';
import { issueText } from '#text/issues.ts';
import { attendanceText } from '#text/minutes.ts';
import { problemWords } from '#text/problems.ts';
import { fieldOf, readForm, type Typed } from '#web/forms.ts';
import { act, type Env, type PageContext } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { agendaInput, attendanceInput, changedInput, minutesInput } from './input.ts';
import { type Asked, meetingAsked, meetingPage, type Refused } from './page.tsx';
import { meetingPaths, meetingPatterns } from './paths.ts';

export const meetingActions = new Hono<Env>();

const named = (context: PageContext) => ({
  plan: context.req.param('plan') ?? '',
  meeting: context.req.param('meeting') ?? '',
});

const back = (context: PageContext, saved: string, fragment?: string): Response => {
  const { plan, meeting } = named(context);
  return context.redirect(
    withQuery(meetingPaths.meeting(plan, meeting), { gemt: saved }, fragment),
    303,
  );
};

/** Does what one of the page's forms asks for; refused, the page comes back with what was typed. */
const done = async <Answer>(
  context: PageContext,
  operation: Operation<Checked<Answer>>,
  input: Readonly<Record<string, unknown>>,
  refused: Refused,
  accepted: (answer: Answer) => Response,
): Promise<Response> => {
  try {
    const answer = await act(context, operation, { ...named(context), ...input });
    if (answer.ok) return accepted(answer.value);
    return meetingPage(context, await meetingAsked(context), { ...refused, issues: answer.issues });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const now = await meetingAsked(context);
    return meetingPage(context, now, { ...refused, overtaken: overtakenText(refused, now) });
  }
};

const overtakenText = ({ typed }: Refused, { shown }: Asked): string => {
  switch (typed?.form) {
    case 'attendance': {
      const kept = shown.lines.flatMap(({ name, state }) =>
        state === undefined ? [] : [`${name}: ${attendanceText({ state })}`],
      );
      return `Fremmødet er gemt af en anden: ${kept.join('; ')}. Dit står i felterne nedenfor og er ikke gemt. Gemmer du nu, gælder dit.`;
    }
    case 'approve':
      return 'Der er skrevet i referatet, eller noget i det er ændret, siden du læste det. Læs det igen, og godkend det så.';
    default:
      return 'Mødet er ændret, siden du åbnede siden. Dit er ikke gemt. Se det nye, og prøv igen.';
  }
};

const once = (typed: Typed) => ({ once: typed.text('once') });

meetingActions.post(meetingPatterns.call, async (context) => {
  const typed = await readForm(context);
  const input = { ...once(typed), substitutes: typed.text('substitutes') === 'yes' };
  return done(context, callMeeting, input, {}, ({ told }) =>
    back(context, told === 0 ? 'indkaldt-uden-mail' : 'indkaldt'),
  );
});

meetingActions.post(meetingPatterns.change, async (context) => {
  const typed = await readForm(context);
  const refused: Refused = { typed: { form: 'change', typed } };
  const read = changedInput(typed);
  if (!read.ok) {
    return meetingPage(context, await meetingAsked(context), { ...refused, issues: read.issues });
  }
  return done(context, changeMeeting, read.input, refused, ({ told }) =>
    back(context, told === 0 ? 'rettet-uden-mail' : 'rettet'),
  );
});

meetingActions.post(meetingPatterns.cancel, async (context) => {
  const typed = await readForm(context);
  const input = { why: typed.text('why'), ...once(typed) };
  return done(context, cancelMeeting, input, { typed: { form: 'cancel', typed } }, ({ told }) =>
    back(context, told === 0 ? 'aflyst-uden-mail' : 'aflyst'),
  );
});

meetingActions.post(meetingPatterns.agenda, async (context) => {
  const typed = await readForm(context);
  const refused: Refused = {
    typed: { form: 'agenda', typed },
    field: (each) => (each.path[0] === 'free' ? (each.path.at(-1) ?? 'title') : agendaField(each)),
  };
  return done(context, addToAgenda, agendaInput(typed), refused, () =>
    back(context, 'dagsorden', 'dagsorden'),
  );
});

const agendaField = (each: Issue): string =>
  each.path[0] === 'items' || each.path[0] === 'proposals' ? 'dagsorden' : 'main-content';

meetingActions.post(meetingPatterns.item, async (context) => {
  const typed = await readForm(context);
  const item = { item: context.req.param('item'), ...once(typed) };
  const saved = () => back(context, 'dagsorden', 'dagsorden');
  const refused: Refused = { field: () => 'dagsorden' };
  switch (typed.text('handling')) {
    case 'op':
      return done(context, moveAgendaItem, { ...item, by: 'up' }, refused, saved);
    case 'ret':
      return reworded(context, typed);
    case 'ned':
      return done(context, moveAgendaItem, { ...item, by: 'down' }, refused, saved);
    default:
      return done(context, removeAgendaItem, item, refused, saved);
  }
});

const reworded = async (context: PageContext, typed: Typed): Promise<Response> => {
  const item = context.req.param('item') ?? '';
  const { shown } = await meetingAsked(context);
  const nth = shown.meeting.agenda.findIndex((each) => each.id === item) + 1;
  const input = { item, title: typed.text('title'), note: typed.text('note'), ...once(typed) };
  const refused: Refused = {
    typed: { form: 'item', typed },
    field: (each) => `punkt-${nth}-${each.path[0] === 'note' ? 'note' : 'title'}`,
  };
  return done(context, changeAgendaItem, input, refused, () =>
    back(context, 'dagsorden', `punkt-${nth}`),
  );
};

meetingActions.post(meetingPatterns.attendance, async (context) => {
  const typed = await readForm(context);
  const { shown } = await meetingAsked(context);
  const input = attendanceInput(typed, shown);
  const rows = input.rows as readonly { readonly person: string }[];
  const refused: Refused = {
    typed: { form: 'attendance', typed },
    field: ({ path: [first, index, field] }) => {
      const person = rows[Number(index)]?.person;
      if (first !== 'rows' || person === undefined) return 'fremmoede';
      return field === 'standsInFor' ? `for.${person}` : `state.${person}`;
    },
  };
  return done(context, keepAttendance, input, refused, () =>
    back(context, 'fremmoede', 'fremmoede'),
  );
});

meetingActions.post(meetingPatterns.hold, async (context) => {
  const typed = await readForm(context);
  return done(context, holdMeeting, once(typed), {}, () => back(context, 'holdt'));
});

/** A page's script asks for JSON, and shows what came of it beside each box. */
meetingActions.post(meetingPatterns.minutes, async (context) => {
  const typed = await readForm(context);
  const input = minutesInput(typed);
  if (context.req.header('accept') === 'application/json') return writtenJson(context, input);
  const answer = await act(context, writeMinutes, { ...named(context), ...input });
  const refused: Refused = { typed: { form: 'minutes', typed } };
  if (!answer.ok) {
    const items = input.items as readonly { readonly item: string }[];
    return meetingPage(context, await meetingAsked(context), {
      ...refused,
      issues: answer.issues,
      field: (each) => {
        const item = items[Number(each.path[1])]?.item;
        return each.path[2] === 'text' && item !== undefined ? `tekst.${item}` : 'main-content';
      },
    });
  }
  const { meanwhile } = answer.value;
  if (meanwhile.length > 0) {
    return meetingPage(context, await meetingAsked(context), { ...refused, meanwhile });
  }
  switch (typed.text('saa')) {
    case 'holdt':
      return done(context, holdMeeting, once(typed), {}, () => back(context, 'holdt', 'referat'));
    case 'tilGodkendelse':
      return done(context, layForApproval, once(typed), {}, () => back(context, 'tilGodkendelse'));
  }
  const nth = typed.text('punkt');
  return back(context, 'referat', /^\d+$/.test(nth) ? `punkt-${nth}` : 'referat');
});

const writtenJson = async (
  context: PageContext,
  input: Readonly<Record<string, unknown>>,
): Promise<Response> => {
  try {
    const answer = await act(context, writeMinutes, { ...named(context), ...input });
    return answer.ok
      ? context.json({
          written: answer.value.written.map((each) => ({ ...each, clock: clockText(each.at) })),
          meanwhile: answer.value.meanwhile,
        })
      : context.json({ refused: answer.issues.map(issueText).join(' ') }, 422);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return context.json({ refused: refusedText(error.problem) }, 403);
  }
};

const refusedText = (problem: Problem): string => {
  if (problem.kind === 'signInNeeded') return 'Du er logget ud. Log ind igen i et andet vindue.';
  return `${problemWords(problem).title}.`;
};

meetingActions.post(meetingPatterns.lay, async (context) => {
  const typed = await readForm(context);
  return done(context, layForApproval, once(typed), {}, () => back(context, 'tilGodkendelse'));
});

meetingActions.post(meetingPatterns.approve, async (context) => {
  const typed = await readForm(context);
  const input = { seen: typed.text('seen'), note: typed.text('note'), ...once(typed) };
  const refused: Refused = { typed: { form: 'approve', typed } };
  return done(context, approveMinutes, input, refused, ({ kind }) =>
    back(context, kind === 'approved' ? 'godkendt' : 'allerede-godkendt'),
  );
});

meetingActions.post(meetingPatterns.pack, async (context) => {
  const typed = await readForm(context);
  return done(context, issuePack, once(typed), { field: fieldOf }, () =>
    back(context, 'materiale'),
  );
});

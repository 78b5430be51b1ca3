import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import {
  addToAgenda,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from '#operations/meetings/agenda.ts';
import { keepAttendance } from '#operations/meetings/attendance.ts';
import {
  callMeeting,
  callOthers,
  cancelMeeting,
  changeMeeting,
} from '#operations/meetings/change.ts';
import { holdMeeting, reopenMeeting } from '#operations/meetings/hold.ts';
import { issuePack } from '#operations/meetings/pack.ts';
import { fieldOf, readForm, type Typed } from '#web/forms.ts';
import type { Env, PageContext } from '#web/http/request.ts';
import { back, done, once } from './action.ts';
import { agendaInput, attendanceInput, changedInput } from './input.ts';
import { minutesActions } from './minutes-routes.ts';
import { meetingAsked, meetingPage, type Refused } from './page.tsx';
import { meetingPatterns } from './paths.ts';

export const meetingActions = new Hono<Env>();
meetingActions.route('/', minutesActions);

meetingActions.post(meetingPatterns.call, async (context) => {
  const typed = await readForm(context);
  const input = { ...once(typed), substitutes: typed.text('substitutes') === 'yes' };
  return done(context, callMeeting, input, {}, ({ told }) =>
    back(context, told === 0 ? 'indkaldt-uden-mail' : 'indkaldt'),
  );
});

meetingActions.post(meetingPatterns.callOthers, async (context) => {
  const typed = await readForm(context);
  return done(context, callOthers, once(typed), {}, () => back(context, 'flere-indkaldt'));
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

meetingActions.post(meetingPatterns.reopen, async (context) => {
  const typed = await readForm(context);
  return done(context, reopenMeeting, once(typed), {}, () => back(context, 'ikke-holdt'));
});

meetingActions.post(meetingPatterns.pack, async (context) => {
  const typed = await readForm(context);
  return done(context, issuePack, once(typed), { field: fieldOf }, () =>
    back(context, 'materiale'),
  );
});

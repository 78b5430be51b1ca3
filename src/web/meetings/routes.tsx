import { Hono } from 'hono';
import { mayInBody } from '#domain/access/in-body.ts';
import type { Issue } from '#domain/checked.ts';
import { type BodyKey, isOpen } from '#domain/governance/body.ts';
import { refuseTo } from '#domain/problem.ts';
import { listMeetings, type MeetingList } from '#operations/meetings/list.ts';
import { planMeetings } from '#operations/meetings/plan.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorsOf, fieldOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { meetingActions } from './action-routes.ts';
import { plannedInput, plannedRows } from './input.ts';
import { MeetingListPage } from './list-page.tsx';
import { NewMeetingsPage } from './new-page.tsx';
import { meetingAsked, meetingPage, planAsked } from './page.tsx';
import { meetingPaths, meetingPatterns } from './paths.ts';

export const meetingRoutes = new Hono<Env>();

meetingRoutes.get(meetingPatterns.list, async (context) => {
  const view = await planAsked(context);
  const asked = context.req.query('organ');
  const list = await act(context, listMeetings, {
    plan: view.plan.key,
    ...(asked === undefined || asked === '' ? {} : { body: asked }),
  });
  const body = list.organisation.bodies.find(({ key }) => key === asked);
  if (asked !== undefined && asked !== '' && body === undefined) {
    refuseTo({ kind: 'notFound', what: 'body' });
  }
  const page = (
    <MeetingListPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      list={list}
      body={body}
      now={context.get('performing').now()}
      today={context.get('performing').today()}
      keeps={keeperIn(context, view)}
      saved={context.req.query('gemt')}
    />
  );
  return html(context, page);
});

meetingRoutes.get(meetingPatterns.new, async (context) => {
  const asked = await newAsked(context);
  return newPage(context, asked, untyped({ body: context.req.query('organ') ?? '' }));
});

meetingRoutes.post(meetingPatterns.new, async (context) => {
  const asked = await newAsked(context);
  const typed = await readForm(context);
  const read = plannedInput(typed);
  if (!read.ok) return newPage(context, asked, typed, read.issues);
  const { key } = asked.view.plan;
  const planned = await act(context, planMeetings, { plan: key, ...read.input });
  if (!planned.ok) {
    const rows = plannedRows(typed);
    return newPage(context, asked, typed, planned.issues, (each) => {
      const [first, index, ...rest] = each.path;
      const row = rows[Number(index)];
      return first === 'meetings' && row !== undefined
        ? [first, row, ...rest].join('.')
        : fieldOf(each);
    });
  }
  const [first, ...others] = planned.value.meetings;
  const to =
    first !== undefined && others.length === 0
      ? withQuery(meetingPaths.meeting(key, first), { gemt: 'planlagt' })
      : withQuery(meetingPaths.list(key), { organ: typed.text('body'), gemt: 'planlagt' });
  return context.redirect(to, 303);
});

meetingRoutes.get(meetingPatterns.meeting, async (context) =>
  meetingPage(context, await meetingAsked(context)),
);

meetingRoutes.route('/', meetingActions);

const keeperIn = (context: PageContext, { plan }: PlanView) => {
  const { actor } = context.get('performing');
  return (body: BodyKey): boolean => mayInBody(actor, 'keepMinutes', { plan: plan.key, body });
};

type NewAsked = { readonly view: PlanView; readonly bodies: MeetingList['organisation']['bodies'] };

const newAsked = async (context: PageContext): Promise<NewAsked> => {
  const view = await planAsked(context);
  const { organisation } = await act(context, listMeetings, { plan: view.plan.key });
  const keeps = keeperIn(context, view);
  const bodies = organisation.bodies.filter(
    (each) => isOpen(each, context.get('performing').today()) && keeps(each.key),
  );
  if (bodies.length === 0 && !viewerOf(context, view.plan.key).may('keepMeetings')) {
    refuseTo({ kind: 'notAllowed', verb: 'keepMeetings' });
  }
  return { view, bodies };
};

const newPage = (
  context: PageContext,
  { view, bodies }: NewAsked,
  typed: Typed,
  issues: readonly Issue[] = [],
  field: (issue: Issue) => string = fieldOf,
): Response =>
  html(
    context,
    <NewMeetingsPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      bodies={bodies}
      typed={typed}
      errors={errorsOf(issues, field)}
      once={context.get('performing').newId()}
    />,
    issues.length > 0 ? 422 : 200,
  );

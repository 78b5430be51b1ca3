import { Hono } from 'hono';
import type { Checked, Issue } from '#domain/checked.ts';
import { levelQuestionNames } from '#domain/governance/notice-level.ts';
import { refuseTo } from '#domain/problem.ts';
import {
  closeNotice,
  informOfNotice,
  proposeAlternative,
  receiveNotice,
  rerouteNotice,
  withdrawNotice,
} from '#operations/notices/follow.ts';
import { listNotices, noticeChoices, showNotice } from '#operations/notices/show.ts';
import { type NoticePlace, placeNotice, tellNotice } from '#operations/notices/tell.ts';
import type { Operation } from '#operations/operation.ts';
import { showPlan } from '#operations/plans/show.ts';
import { levelQuestionWords } from '#text/notices.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { named, type Refused } from '#web/forms-many.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { answersIn, followInput, noticeInput } from './input.ts';
import { NoticeListPage } from './list-page.tsx';
import { NewNoticePage } from './new-page.tsx';
import { NoticePage } from './notice-page.tsx';
import { type NoticeForm, noticeForms, noticePaths, noticePatterns } from './paths.ts';

export const noticeRoutes = new Hono<Env>();

noticeRoutes.get(noticePatterns.list, async (context) => {
  const view = await planAsked(context);
  const shown = await act(context, listNotices, { plan: view.plan.key });
  const viewer = viewerOf(context, view.plan.key);
  return html(context, <NoticeListPage view={view} viewer={viewer} shown={shown} />);
});

noticeRoutes.get(noticePatterns.new, (context) => newPage(context, undefined));

noticeRoutes.post(noticePatterns.new, async (context) => {
  const plan = context.req.param('plan');
  const typed = await readForm(context);
  const read = noticeInput(typed);
  if (read.issues.length > 0) return newPage(context, typed, read.issues);
  const told = await act(context, tellNotice, { plan, ...read.input });
  if (!told.ok) {
    const unseen = told.issues.every(({ path }) => path[0] === 'seen');
    return unseen
      ? newPage(context, typed, [], await placeAsked(context, typed))
      : newPage(context, typed, told.issues.map(named(fieldNames)));
  }
  const { id, letters } = told.value;
  const to = noticePaths.notice(plan, id);
  return context.redirect(withQuery(to, { gemt: 'givet', breve: String(letters) }), 303);
});

noticeRoutes.get(noticePatterns.notice, (context) => noticePage(context));

type Followed = Operation<Checked<unknown>>;

const operations: Readonly<Record<NoticeForm, Followed>> = {
  receipt: receiveNotice,
  inform: informOfNotice,
  alternative: proposeAlternative,
  close: closeNotice,
  reroute: rerouteNotice,
  withdraw: withdrawNotice,
};

/** What each form sends: an operation refuses a member it does not know. */
const members: Readonly<Record<NoticeForm, readonly string[]>> = {
  receipt: ['revision'],
  inform: ['party', 'on', 'how'],
  alternative: ['party', 'text'],
  close: ['revision', 'outcome', 'confirmed'],
  reroute: ['revision', 'body', 'why', 'dueOn'],
  withdraw: ['revision', 'why'],
};

for (const form of Object.keys(noticeForms) as readonly NoticeForm[]) {
  noticeRoutes.post(noticePatterns.form(form), async (context) => {
    const { plan = '', notice = '' } = context.req.param() as Readonly<Record<string, string>>;
    const typed = await readForm(context);
    const { input, issues } = followInput(typed);
    const own = issues.filter(({ path }) => members[form].includes(path[0] ?? ''));
    if (own.length > 0) return noticePage(context, { form, typed, issues: own });
    const given = Object.fromEntries(
      Object.entries(input).filter(([name]) => name === 'once' || members[form].includes(name)),
    );
    const done = await act(context, operations[form], { plan, notice, ...given });
    if (!done.ok) {
      return noticePage(context, { form, typed, issues: done.issues.map(named(fieldNames)) });
    }
    const to = withQuery(noticePaths.notice(plan, notice), { gemt: noticeForms[form] });
    return context.redirect(to, 303);
  });
}

const fieldNames: Readonly<Record<string, string>> = {
  party: 'Parten',
  title: 'Ændringen',
  what: 'Beskrivelsen',
  on: 'Dagen',
  how: 'Hvordan',
  text: 'Forslaget',
  outcome: 'Udfaldet',
  body: 'Organet',
  why: 'Begrundelsen',
  ...Object.fromEntries(
    levelQuestionNames.map((question) => [
      `answers.${question}`,
      `Spørgsmålet "${levelQuestionWords[question].question}"`,
    ]),
  ),
};

const planAsked = (context: PageContext) =>
  act(context, showPlan, { plan: context.req.param('plan') });

const placeAsked = (context: PageContext, typed: Typed): Promise<NoticePlace> => {
  const level = typed.text('level');
  return act(context, placeNotice, {
    plan: context.req.param('plan'),
    answers: answersIn(typed),
    ...(level === '' ? {} : { level }),
  });
};

async function newPage(
  context: PageContext,
  typed: Typed | undefined,
  issues: readonly Issue[] = [],
  place?: NoticePlace,
): Promise<Response> {
  const view = await planAsked(context);
  const choices = await act(context, noticeChoices, { plan: view.plan.key });
  if (!choices.mayTell) refuseTo({ kind: 'notAllowed', verb: 'giveNotice' });
  return html(
    context,
    <NewNoticePage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      choices={choices}
      typed={typed ?? untyped({ party: choices.ownParty ?? '' })}
      errors={errorsOf(issues)}
      once={context.get('performing').newId()}
      place={place}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

async function noticePage(context: PageContext, refused?: Refused<NoticeForm>): Promise<Response> {
  const { notice = '' } = context.req.param() as Readonly<Record<string, string>>;
  const view = await planAsked(context);
  const shown = await act(context, showNotice, { plan: view.plan.key, notice });
  const letters = Number(context.req.query('breve'));
  const stale = refused?.issues.some(({ path }) => path[0] === 'revision') === true;
  return html(
    context,
    <NoticePage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      shown={shown}
      refused={refused}
      newId={context.get('performing').newId}
      done={refused === undefined ? context.req.query('gemt') : undefined}
      letters={Number.isSafeInteger(letters) ? letters : undefined}
    />,
    refused === undefined ? 200 : stale ? 409 : 422,
  );
}

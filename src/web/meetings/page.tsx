import type { Issue } from '#domain/checked.ts';
import { type ShownMeeting, showMeeting } from '#operations/meetings/show.ts';
import { showPlan } from '#operations/plans/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { errorsOf, fieldOf } from '#web/forms.ts';
import { allowOwnScript } from '#web/http/headers.ts';
import { html } from '#web/http/html.ts';
import { act, type PageContext, viewerOf } from '#web/http/request.ts';
import { MeetingPage } from './meeting-page.tsx';
import { isWriting, type MeetingPageProps } from './page-parts.tsx';

export const planAsked = (context: PageContext): Promise<PlanView> =>
  act(context, showPlan, { plan: context.req.param('plan') });

export type Asked = { readonly view: PlanView; readonly shown: ShownMeeting };

export const meetingAsked = async (context: PageContext): Promise<Asked> => {
  const view = await planAsked(context);
  const meeting = context.req.param('meeting');
  return { view, shown: await act(context, showMeeting, { plan: view.plan.key, meeting }) };
};

export type Refused = Pick<MeetingPageProps, 'typed' | 'meanwhile' | 'overtaken'> & {
  readonly issues?: readonly Issue[];
  /** The field of the page that an issue is about, where it is called otherwise. */
  readonly field?: (issue: Issue) => string;
};

/** The page of a meeting; refused: what was typed comes back, with what is wrong. */
export const meetingPage = (
  context: PageContext,
  { view, shown }: Asked,
  { issues = [], field = fieldOfPage, ...refused }: Refused = {},
): Response => {
  const performing = context.get('performing');
  if (isWriting(shown, performing.today())) allowOwnScript(context);
  const overtaken = refused.overtaken !== undefined || (refused.meanwhile ?? []).length > 0;
  const page = (
    <MeetingPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      shown={shown}
      now={performing.now()}
      today={performing.today()}
      once={() => performing.newId()}
      errors={errorsOf(issues, field)}
      saved={context.req.query('gemt')}
      {...refused}
    />
  );
  return html(context, page, issues.length > 0 ? 422 : overtaken ? 409 : 200);
};

/** What is about the meeting as a whole has no field; the agenda's may have none on the page. */
const fieldOfPage = (each: Issue): string =>
  each.path[0] === 'meeting' || each.path.length === 0 ? 'main-content' : fieldOf(each);

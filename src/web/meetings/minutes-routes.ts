import { Hono } from 'hono';
import { type Problem, Refusal } from '#domain/problem.ts';
import { approveMinutes } from '#operations/meetings/approve.ts';
import { holdMeeting } from '#operations/meetings/hold.ts';
import { layForApproval, writeMinutes } from '#operations/meetings/minutes.ts';
import { clockText } from '#text/agenda-words.ts';
import { issueText } from '#text/issues.ts';
import { problemWords } from '#text/problems.ts';
import { readForm } from '#web/forms.ts';
import { act, type Env, type PageContext } from '#web/http/request.ts';
import { back, done, named, once } from './action.ts';
import { minutesInput } from './input.ts';
import { meetingAsked, meetingPage, type Refused } from './page.tsx';
import { meetingPatterns } from './paths.ts';

/** The minutes of a meeting: written, laid before those who approve them, approved. */
export const minutesActions = new Hono<Env>();

/** A page's script asks for JSON, and shows what came of it beside each box. */
minutesActions.post(meetingPatterns.minutes, async (context) => {
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

minutesActions.post(meetingPatterns.lay, async (context) => {
  const typed = await readForm(context);
  return done(context, layForApproval, once(typed), {}, () => back(context, 'tilGodkendelse'));
});

minutesActions.post(meetingPatterns.approve, async (context) => {
  const typed = await readForm(context);
  const input = { seen: typed.text('seen'), note: typed.text('note'), ...once(typed) };
  const refused: Refused = { typed: { form: 'approve', typed } };
  return done(context, approveMinutes, input, refused, ({ kind }) =>
    back(context, kind === 'approved' ? 'godkendt' : 'allerede-godkendt'),
  );
});

import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { findCpr } from '#domain/cpr.ts';
import { Refusal } from '#domain/problem.ts';
import { answerAsk } from '#operations/asks/answer.ts';
import { type OpenedAsk, openAsk, refuseLink } from '#operations/asks/open.ts';
import { readForm, type Typed } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { answerErrors, answerInput, byNumber, typedFromAnswers } from './answer-form.ts';
import { AnswerPage, ThanksPage } from './answer-page.tsx';
import { askPaths, askPatterns } from './paths.ts';

/** What those who were sent a link see; nobody signs in. */
export const answerRoutes = new Hono<Env>();

/** A link is for whoever it was sent to, not for those who search. */
const forNoSearch: MiddlewareHandler<Env> = async (context, next) => {
  context.header('x-robots-tag', 'noindex, nofollow, noarchive');
  await next();
};
answerRoutes.use(askPatterns.answer, forNoSearch);

answerRoutes.get(askPatterns.answer, async (context) => {
  const token = tokenIn(context);
  const opened = await open(context, token);
  const said = opened.figures.some(({ answer }) => answer !== undefined);
  if (said && context.req.query('tak') !== undefined) {
    return html(context, <ThanksPage opened={opened} action={askPaths.answer(token)} />);
  }
  return page(context, { token, opened, typed: typedFromAnswers(opened) });
});

answerRoutes.post(askPatterns.answer, async (context) => {
  const token = tokenIn(context);
  const opened = await open(context, token);
  const typed = await readForm(context);
  const read = answerInput(typed, opened);
  if (read.issues.length > 0) return page(context, { token, opened, typed, issues: read.issues });
  const by = typed.text('by').trim();
  const answered = await act(context, answerAsk, {
    token,
    figures: read.figures,
    ...(by === '' ? {} : { by }),
    once: typed.text('once'),
  });
  return answered.ok
    ? context.redirect(withQuery(askPaths.answer(token), { tak: '1' }), 303)
    : page(context, { token, opened, typed, issues: byNumber(answered.issues, read) });
});

/** Nothing else can be a token; what is typed in its place is answered as any wrong one. */
function tokenIn({ req }: PageContext): string {
  const given = req.param('token') ?? '';
  return /^[\w.-]{1,300}$/.test(given) && findCpr(given) === undefined ? given : 'x';
}

/** @throws Refusal linkUnknown, which is counted, for a link that opens nothing; tooManyTries */
async function open(context: PageContext, token: string): Promise<OpenedAsk> {
  try {
    return await act(context, openAsk, { token });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'linkUnknown') throw error;
    await act(context, refuseLink, {});
    throw error;
  }
}

type Shown = {
  readonly token: string;
  readonly opened: OpenedAsk;
  readonly typed: Typed;
  readonly issues?: readonly Issue[];
};

function page(context: PageContext, { token, opened, typed, issues = [] }: Shown): Response {
  return html(
    context,
    <AnswerPage
      opened={opened}
      action={askPaths.answer(token)}
      typed={typed}
      errors={answerErrors(issues, opened)}
      once={context.get('performing').newId()}
    />,
    issues.length > 0 ? 422 : 200,
  );
}

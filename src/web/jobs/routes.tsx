import { Hono } from 'hono';
import { discardJob, retryJob } from '#operations/jobs/change.ts';
import { listJobs } from '#operations/jobs/list.ts';
import { discardLetter, retryLetter } from '#operations/mail/retry.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { JobsPage } from './page.tsx';
import { jobPaths, jobPatterns } from './paths.ts';

/** The page of administrators on what is done outside requests. */
export const jobRoutes = new Hono<Env>();

const notices: Readonly<Record<string, string>> = {
  igen: 'Der bliver prøvet igen nu.',
  opgivet: 'Opgaven er opgivet.',
  brev: 'Mailen bliver ikke sendt.',
};

jobRoutes.get(jobPaths.list, async (context) => {
  const view = await act(context, listJobs, {});
  const notice = notices[context.req.query('gemt') ?? ''];
  return html(context, <JobsPage viewer={viewerOf(context)} view={view} notice={notice} />);
});

jobRoutes.post(jobPatterns.retryLetter, async (context) => {
  await act(context, retryLetter, { letter: context.req.param('letter') });
  return back(context, 'igen');
});

jobRoutes.post(jobPatterns.discardLetter, async (context) => {
  await act(context, discardLetter, { letter: context.req.param('letter') });
  return back(context, 'brev');
});

jobRoutes.post(jobPatterns.retry, async (context) => {
  await act(context, retryJob, { job: context.req.param('job') });
  return back(context, 'igen');
});

jobRoutes.post(jobPatterns.discard, async (context) => {
  await act(context, discardJob, { job: context.req.param('job') });
  return back(context, 'opgivet');
});

const back = (context: PageContext, done: string): Response =>
  context.redirect(withQuery(jobPaths.list, { gemt: done }), 303);

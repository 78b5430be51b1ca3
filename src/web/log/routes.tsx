import { ReadableStream as WebStream } from 'node:stream/web';
import { Hono } from 'hono';
import { refuseTo } from '#domain/problem.ts';
import { anchorsFile } from '#operations/log/anchors-file.ts';
import { takeOutLog } from '#operations/log/export.ts';
import { keepRecipients, showLog } from '#operations/log/show.ts';
import { verifierFile } from '#operations/log/verifier.ts';
import { verifyLog } from '#operations/log/verify.ts';
import { showPlan } from '#operations/plans/show.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { attachment } from '#web/http/attachment.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { AnchorPage } from './anchor-page.tsx';
import { LogPage } from './log-page.tsx';
import { logPaths, logPatterns } from './paths.ts';

export const logRoutes = new Hono<Env>();

/** A longer log is checked when somebody asks: it takes seconds. */
const checkedByItself = 5_000;

const planAsked = (context: PageContext) =>
  act(context, showPlan, { plan: context.req.param('plan') });

logRoutes.get(logPatterns.show, (context) => logPage(context, untyped(), []));

logRoutes.post(logPatterns.recipients, async (context) => {
  const typed = await readForm(context);
  const plan = context.req.param('plan');
  const kept = await act(context, keepRecipients, {
    plan,
    emails: linesIn(typed.text('emails')),
    shown: linesIn(typed.text('shown')),
    once: typed.text('once'),
  });
  return kept.ok
    ? context.redirect(withQuery(logPaths.show(plan), { gemt: 'modtagere' }), 303)
    : logPage(context, typed, errorsOf(kept.issues));
});

const linesIn = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

async function logPage(
  context: PageContext,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<Response> {
  const view = await planAsked(context);
  const plan = view.plan.key;
  const log = await act(context, showLog, { plan });
  const isAsked = context.req.query('kontrol') === '1' || log.head.seq <= checkedByItself;
  const checked = isAsked ? await act(context, verifyLog, { plan }) : undefined;
  return html(
    context,
    <LogPage
      view={view}
      viewer={viewerOf(context, plan)}
      log={log}
      checked={checked}
      typed={typed}
      errors={errors}
      saved={context.req.query('gemt') === 'modtagere'}
      once={context.get('performing').newId()}
    />,
    errors.length > 0 ? 422 : 200,
  );
}

logRoutes.get(logPatterns.file, async (context) => {
  const { plan } = await planAsked(context);
  const { fileName, pieces } = await takeOutLog(context.get('performing'), plan.key);
  const body = WebStream.from(encoded(pieces)) as unknown as ReadableStream;
  return attachment(context, body, fileName, 'application/json; charset=utf-8');
});

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

logRoutes.get(logPatterns.verifier, async (context) => {
  await planAsked(context);
  return attachment(
    context,
    await verifierFile.read(),
    verifierFile.name,
    'text/javascript; charset=utf-8',
  );
});

logRoutes.get(logPatterns.anchors, async (context) => {
  const { plan } = await planAsked(context);
  const { anchors } = await act(context, showLog, { plan: plan.key });
  const text = anchorsFile(plan.key, anchors);
  return attachment(context, text, `${plan.key}-anchors.json`, 'application/json; charset=utf-8');
});

logRoutes.get(logPatterns.anchor, async (context) => {
  const view = await planAsked(context);
  const { anchors } = await act(context, showLog, { plan: view.plan.key });
  const anchor =
    anchors.find(({ day }) => day === context.req.param('day')) ??
    refuseTo({ kind: 'notFound', what: 'page' });
  const viewer = viewerOf(context, view.plan.key);
  return html(context, <AnchorPage view={view} viewer={viewer} anchor={anchor} />);
});

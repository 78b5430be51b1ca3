import { Hono } from 'hono';
import type { DocumentFormat } from '#domain/documents/block.ts';
import { documentFile } from '#operations/documents/file.ts';
import { listDocuments } from '#operations/documents/list.ts';
import { showDocument } from '#operations/documents/show.ts';
import { newerThanPaper } from '#operations/papers/newer.ts';
import { showPlan } from '#operations/plans/show.ts';
import { documentFileName } from '#text/documents.ts';
import { attachment } from '#web/http/attachment.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, viewerOf } from '#web/http/request.ts';
import { DocumentPage } from './document-page.tsx';
import { DocumentsPage } from './list-page.tsx';
import { documentPatterns } from './paths.ts';

export const documentRoutes = new Hono<Env>();

documentRoutes.get(documentPatterns.list, async (context) => {
  const key = context.req.param('plan');
  const { plan } = await act(context, showPlan, { plan: key });
  const documents = await act(context, listDocuments, { plan: key });
  const viewer = viewerOf(context, plan.key);
  return html(context, <DocumentsPage plan={plan} documents={documents} viewer={viewer} />);
});

documentRoutes.get(documentPatterns.document, async (context) => {
  const { plan: key, document } = context.req.param();
  const { plan } = await act(context, showPlan, { plan: key });
  const shown = await act(context, showDocument, { plan: key, document });
  const changes =
    shown.issued.kind === 'statusPaper'
      ? (await act(context, newerThanPaper, { plan: key, document })).texts
      : [];
  const viewer = viewerOf(context, plan.key);
  return html(
    context,
    <DocumentPage plan={plan} shown={shown} changes={changes} viewer={viewer} />,
  );
});

const types: Readonly<Record<DocumentFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

documentRoutes.get(documentPatterns.file, async (context) => {
  const { plan, document, format } = context.req.param();
  const file = await act(context, documentFile, { plan, document, format });
  const tag = `"${file.sha256}"`;
  context.header('etag', tag);
  if (context.req.header('if-none-match') === tag) return context.body(null, 304);
  const known = format as DocumentFormat;
  return attachment(context, file.bytes, documentFileName(file.document, known), types[known]);
});

import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { listImports } from '#operations/imports/list.ts';
import { pasteImport } from '#operations/imports/paste.ts';
import { importTemplate } from '#operations/imports/template.ts';
import { uploadImport } from '#operations/imports/upload.ts';
import type { ImportList } from '#operations/imports/view.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { attachment } from '#web/http/attachment.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { confirmRoutes } from './confirm-routes.tsx';
import { ListPage, uploadFields } from './list-page.tsx';
import { mappingRoutes } from './mapping-routes.tsx';
import { oneImportRoutes } from './one-import-routes.tsx';
import { importPaths, importPatterns } from './paths.ts';

/** The pages that take figures from a file to the plan. */
export const importRoutes = new Hono<Env>();

importRoutes.get(importPatterns.list, async (context) => listPage(context, await listed(context)));

importRoutes.post(importPatterns.list, async (context) => {
  // Whoever may not is told so before a large file is read for nothing.
  const list = await listed(context);
  const typed = await readForm(context, longestPaste);
  const again = (errors: readonly FieldError[]) => listPage(context, list, typed, errors);
  const file = typed.file(uploadFields.file);
  const given = file === undefined ? uploadFields.text : uploadFields.file;
  const lacking = lackingIn(typed, file);
  if (lacking !== undefined) return again([lacking]);
  const taken = await take(context, list.view.plan.key, typed, file);
  if (!taken.ok) {
    const fieldOf = ({ path: [first] }: Issue) =>
      first === 'source' ? uploadFields.source : given;
    return again(errorsOf(taken.issues, fieldOf));
  }
  const to = importPaths.import(list.view.plan.key, taken.value.import);
  return context.redirect(withQuery(to, taken.value.again ? { gemt: 'igen' } : {}), 303);
});

importRoutes.get(importPatterns.template, async (context) => {
  const { fileName, bytes } = await act(context, importTemplate, {
    plan: context.req.param('plan'),
  });
  return attachment(context, new Uint8Array(bytes), fileName, workbookType);
});

/** Some 100,000 cells; what is longer is better given as a file. */
const longestPaste = 2_000_000;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

importRoutes.route('/', mappingRoutes);
importRoutes.route('/', confirmRoutes);
importRoutes.route('/', oneImportRoutes);

const listed = (context: PageContext): Promise<ImportList> =>
  act(context, listImports, { plan: context.req.param('plan') });

function lackingIn(typed: Typed, file: File | undefined): FieldError | undefined {
  const hasText = typed.text(uploadFields.text).trim() !== '';
  if (file === undefined && !hasText) {
    const message = 'Vælg en fil, eller sæt celler ind. En tom fil kan ikke læses.';
    return { field: uploadFields.file, message };
  }
  return file !== undefined && hasText
    ? { field: uploadFields.text, message: 'Vælg enten en fil eller celler, ikke begge dele.' }
    : undefined;
}

async function take(context: PageContext, plan: string, typed: Typed, file: File | undefined) {
  const source = typed.text(uploadFields.source);
  const shared = { plan, ...(source === '' ? {} : { source }), once: typed.text('once') };
  return file === undefined
    ? act(context, pasteImport, {
        ...shared,
        // As bytes: a text of a form may not be as long.
        text: new TextEncoder().encode(typed.text(uploadFields.text)),
      })
    : act(context, uploadImport, {
        ...shared,
        fileName: file.name.slice(-200) || 'regneark',
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
}

function listPage(
  context: PageContext,
  { view, imports }: ImportList,
  typed: Typed = untyped({ [uploadFields.source]: context.req.query('kilde') ?? '' }),
  errors: readonly FieldError[] = [],
): Response {
  const discarded = context.req.query('gemt') === 'kasseret';
  return html(
    context,
    <ListPage
      view={view}
      viewer={viewerOf(context, view.plan.key)}
      lines={imports}
      typed={typed}
      once={context.get('performing').newId()}
      errors={errors}
      notice={
        discarded ? (
          <Alert variant="success" heading="Indlæsningen er kasseret" announce />
        ) : undefined
      }
    />,
    errors.length > 0 ? 422 : 200,
  );
}

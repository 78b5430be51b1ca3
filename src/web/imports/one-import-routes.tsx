import { Hono } from 'hono';
import { discardImport } from '#operations/imports/discard.ts';
import { excludeRows } from '#operations/imports/exclude.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { withdrawImport } from '#operations/imports/withdraw.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { changeFromAddress } from '#web/readings/saved-notice.tsx';
import { here, mostInAddress, named, options, show, unlessPast } from './asked-import.ts';
import { importPage } from './import-pages.tsx';
import { importPaths, importPatterns } from './paths.ts';
import { rowField } from './row-tables.tsx';
import type { ShownChange } from './verdict-changes.tsx';
import { WithdrawPage, whyField } from './withdraw-page.tsx';
import { filterIn } from './words.ts';

/** The pages of one import, from what the file is taken to say until it is withdrawn. */
export const oneImportRoutes = new Hono<Env>();

oneImportRoutes.get(importPatterns.import, async (context) => {
  const { vis, side, gemt } = context.req.query();
  const shown = await show(context, vis, side);
  // The page shows how far the reading is, without a script.
  if (shown.import.state === 'reading') context.header('refresh', '2');
  const page = importPage(shown, {
    ...options(context, shown),
    filter: filterIn(vis),
    notice: noticeOf(gemt),
    ...(gemt === 'bekraeftet' ? { changes: changesIn(context, shown) } : {}),
  });
  return html(context, page);
});

/** What the last form did, said once on the page one is led to. */
function noticeOf(saved: string | undefined) {
  const said = notices[saved ?? ''];
  return said === undefined ? undefined : (
    <Alert variant={said.variant} heading={said.heading} announce />
  );
}

const notices: Readonly<
  Record<string, { readonly variant: 'success' | 'info'; readonly heading: string }>
> = {
  igen: { variant: 'info', heading: 'Den samme fil er læst ind før; her er den' },
  udeladt: { variant: 'success', heading: 'De valgte tal er udeladt' },
  medtaget: { variant: 'success', heading: 'De valgte tal er med igen' },
  bekraeftet: { variant: 'success', heading: 'Indlæsningen er bekræftet' },
};

function changesIn(context: PageContext, { view }: ImportView): readonly ShownChange[] {
  const given = context.req.queries('aendret') ?? [];
  return given.slice(0, mostInAddress).flatMap((each) => {
    const before = changeFromAddress(each);
    const after = view.statuses.find(({ criterion }) => criterion.code === before?.code);
    return before === undefined || after === undefined ? [] : [{ ...before, before, after }];
  });
}

oneImportRoutes.post(importPatterns.exclude, (context) =>
  unlessPast(context, async () => {
    const typed = await readForm(context);
    const excluded = typed.text('udeladt') !== 'nej';
    const [vis, side] = [typed.text('vis'), typed.text('side')];
    const rows = typed.all(rowField).map(Number).filter(Number.isSafeInteger);
    if (rows.length > 0) await act(context, excludeRows, { ...named(context), rows, excluded });
    const to = withQuery(here(context), {
      vis: filterIn(vis),
      side: side === '' ? undefined : side,
      gemt: rows.length === 0 ? undefined : excluded ? 'udeladt' : 'medtaget',
    });
    return context.redirect(`${to}#raekker`, 303);
  }),
);

oneImportRoutes.post(importPatterns.discard, (context) =>
  unlessPast(context, async () => {
    await act(context, discardImport, named(context));
    const list = importPaths.list(context.req.param('plan') ?? '');
    return context.redirect(withQuery(list, { gemt: 'kasseret' }), 303);
  }),
);

oneImportRoutes.get(importPatterns.withdraw, async (context) => {
  const shown = await show(context);
  return shown.import.state === 'confirmed'
    ? withdrawPage(context, shown)
    : context.redirect(here(context), 303);
});

oneImportRoutes.post(importPatterns.withdraw, (context) =>
  unlessPast(context, async () => {
    const typed = await readForm(context);
    const withdrawn = await act(context, withdrawImport, {
      ...named(context),
      why: typed.text(whyField),
      once: typed.text('once'),
    });
    if (withdrawn.ok) return context.redirect(here(context), 303);
    const errors = errorsOf(withdrawn.issues, () => whyField);
    return withdrawPage(context, await show(context), typed, errors);
  }),
);

function withdrawPage(
  context: PageContext,
  shown: ImportView,
  typed: Typed = untyped(),
  errors: readonly FieldError[] = [],
): Response {
  const page = (
    <WithdrawPage
      {...options(context, shown)}
      view={shown.view}
      detail={shown.import}
      typed={typed}
      errors={errors}
    />
  );
  return html(context, page, errors.length > 0 ? 422 : 200);
}

/** These addresses are sent to; whoever comes by hand is led to the import. */
for (const pattern of [importPatterns.exclude, importPatterns.confirm, importPatterns.discard]) {
  oneImportRoutes.get(pattern, (context) => context.redirect(here(context), 303));
}

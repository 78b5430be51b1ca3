import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { Refusal } from '#domain/problem.ts';
import { confirmImport } from '#operations/imports/confirm.ts';
import { discardImport } from '#operations/imports/discard.ts';
import { excludeRows } from '#operations/imports/exclude.ts';
import { mapImport } from '#operations/imports/map.ts';
import { showImport } from '#operations/imports/show.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { withdrawImport } from '#operations/imports/withdraw.ts';
import { errorsOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { changeFromAddress, changeInAddress } from '#web/readings/saved-notice.tsx';
import { confirmFields } from './confirm-form.tsx';
import { type ImportPageOptions, importPage, mappingPage, OutOfDate } from './import-pages.tsx';
import { chosenSeriesColumns, fieldOfIssue, mappingFields, profileIn } from './mapping-form.ts';
import { withLabelsOf } from './mapping-labels.ts';
import { importPaths, importPatterns } from './paths.ts';
import { filterIn } from './preview-page.tsx';
import { rowField } from './row-tables.tsx';
import type { ShownChange } from './verdict-changes.tsx';
import { WithdrawPage, whyField } from './withdraw-page.tsx';
import { filters } from './words.ts';

/** The pages of one import, from what the file is taken to say until it is withdrawn. */
export const oneImportRoutes = new Hono<Env>();

const named = (context: PageContext) => ({
  plan: context.req.param('plan') ?? '',
  import: context.req.param('import') ?? '',
});

const here = (context: PageContext): string =>
  importPaths.import(context.req.param('plan') ?? '', context.req.param('import') ?? '');

/** The import as it is, with the part of its rows that is asked for. */
function show(context: PageContext, vis?: string, side?: string): Promise<ImportView> {
  const filter = filterIn(vis);
  const page = Number(side);
  return act(context, showImport, {
    ...named(context),
    ...(filter === undefined ? {} : { only: filters[filter] }),
    ...(Number.isSafeInteger(page) && page > 0 ? { page } : {}),
  });
}

/** What every page of an import is given besides the import. */
const options = (context: PageContext, { view }: ImportView) => ({
  viewer: viewerOf(context, view.plan.key),
  once: context.get('performing').newId(),
});

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
  tilbage: { variant: 'success', heading: 'Indlæsningen er trukket tilbage' },
};

const mostInAddress = 60;

function changesIn(context: PageContext, { view }: ImportView): readonly ShownChange[] {
  const given = context.req.queries('aendret') ?? [];
  return given.slice(0, mostInAddress).flatMap((each) => {
    const before = changeFromAddress(each);
    const after = view.statuses.find(({ criterion }) => criterion.code === before?.code);
    return before === undefined || after === undefined ? [] : [{ ...before, before, after }];
  });
}

/** Somebody else has brought the import further meanwhile: its page tells how far. */
async function unlessPast(context: PageContext, answer: () => Promise<Response>) {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'wrongState') throw error;
    return context.redirect(here(context), 303);
  }
}

oneImportRoutes.get(importPatterns.map, async (context) => {
  const shown = await show(context);
  return shown.proposal === undefined
    ? context.redirect(here(context), 303)
    : html(context, mappingPage(shown, options(context, shown)));
});

oneImportRoutes.post(importPatterns.map, (context) =>
  unlessPast(context, async () => {
    const typed = await readForm(context);
    const shown = await show(context);
    const { proposal, view } = shown;
    if (proposal === undefined) return context.redirect(here(context), 303);
    const again = (
      errors: readonly FieldError[],
      other: ImportPageOptions['proposal'] = proposal,
    ) =>
      html(
        context,
        mappingPage(shown, { ...options(context, shown), typed, errors, proposal: other }),
        422,
      );
    const { profile, issues } = profileIn(typed, proposal);
    if (chosenSeriesColumns(typed).join('\n') !== unixLines(typed.text(mappingFields.labelsFrom))) {
      const other = withLabelsOf(proposal, profile, shown.import.heads, view.plan.series);
      const rest = issues.filter(({ path: [field] }) => !field?.startsWith('navn.'));
      if (other.questions.some(({ kind }) => kind === 'series')) {
        return again([otherColumns, ...errorsOf(rest)], other);
      }
    }
    if (issues.length > 0) return again(errorsOf(issues));
    const mapped = await act(context, mapImport, {
      ...named(context),
      source: typed.text(mappingFields.source),
      profile,
      remember: typed.has(mappingFields.remember),
      once: typed.text('once'),
    });
    return mapped.ok
      ? context.redirect(here(context), 303)
      : again(errorsOf(mapped.issues, fieldOfIssue(typed)));
  }),
);

/** A form sends its lines as the oldest machines did. */
const unixLines = (text: string): string => text.replaceAll('\r\n', '\n');

const otherColumns: FieldError = {
  field: mappingFields.label(0),
  message: 'Du har valgt en anden kolonne. Vælg, hvad navnene i den er.',
};

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

oneImportRoutes.post(importPatterns.confirm, (context) =>
  unlessPast(context, async () => {
    const typed = await readForm(context);
    const again = async (errors: readonly FieldError[], status: 409 | 422, isStale: boolean) => {
      const shown = await show(context);
      const notice = isStale ? <OutOfDate /> : undefined;
      const page = importPage(shown, { ...options(context, shown), typed, errors, notice });
      return html(context, page, status);
    };
    const { summary } = (await show(context)).import;
    if ((summary?.odd ?? 0) > 0 && typed.text(confirmFields.odd) === '') {
      const message = 'Vælg, om de usædvanlige tal skal med.';
      return again([{ field: confirmFields.odd, message }], 422, false);
    }
    const reason = typed.text(confirmFields.reason);
    try {
      const confirmed = await act(context, confirmImport, {
        ...named(context),
        odd: typed.text(confirmFields.odd) === 'ja',
        ...(reason.trim() === '' ? {} : { reason }),
        once: typed.text('once'),
      });
      if (!confirmed.ok) return again(errorsOf(confirmed.issues, fieldConfirmed), 422, false);
      const aendret = confirmed.value.changes.slice(0, mostInAddress).map(changeInAddress);
      return context.redirect(withQuery(here(context), { gemt: 'bekraeftet', aendret }), 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
      return again([], 409, true);
    }
  }),
);

const fieldConfirmed = ({ path: [first] }: Issue): string => {
  switch (first) {
    case 'reason':
      return confirmFields.reason;
    case 'odd':
      return confirmFields.odd;
    default:
      return 'bekraeft';
  }
};

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
    if (withdrawn.ok) return context.redirect(withQuery(here(context), { gemt: 'tilbage' }), 303);
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

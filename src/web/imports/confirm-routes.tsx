import { Hono } from 'hono';
import type { Issue } from '#domain/checked.ts';
import { confirmImport } from '#operations/imports/confirm.ts';
import { excludeRows } from '#operations/imports/exclude.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { errorsOf, readForm, type Typed } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { changeInAddress } from '#web/readings/saved-notice.tsx';
import { here, mostInAddress, named, options, show, unlessPast } from './asked-import.ts';
import { confirmFields, usualReason } from './confirm-form.tsx';
import { importPage } from './import-pages.tsx';
import { importPatterns } from './paths.ts';

/** The one step that makes figures of a file facts. */
export const confirmRoutes = new Hono<Env>();

confirmRoutes.post(importPatterns.confirm, (context) =>
  unlessPast(context, async () => {
    const typed = await readForm(context);
    const again = async (errors: readonly FieldError[]) => {
      const shown = await show(context);
      return html(context, importPage(shown, { ...options(context, shown), typed, errors }), 422);
    };
    const refused = await settleOdd(context, await show(context), typed);
    if (refused !== undefined) return again([{ field: confirmFields.odd, message: refused }]);
    const confirmed = await act(context, confirmImport, {
      ...named(context),
      odd: typed.text(confirmFields.odd) === 'ja',
      ...given(typed),
      once: typed.text('once'),
    });
    if (!confirmed.ok) return again(errorsOf(confirmed.issues, fieldOf));
    const aendret = confirmed.value.changes.slice(0, mostInAddress).map(changeInAddress);
    return context.redirect(withQuery(here(context), { gemt: 'bekraeftet', aendret }), 303);
  }),
);

/** More than this nobody leaves out by one answer without having looked. */
const mostLeftOut = 1_000;

/**
 * Whether the odd figures are to come along is asked and never presumed; those that are not are left
 * out, as if each had been chosen.
 *
 * @returns what is still to be answered
 */
async function settleOdd(
  context: PageContext,
  { import: { summary } }: ImportView,
  typed: Typed,
): Promise<string | undefined> {
  const odd = summary?.odd ?? 0;
  const answer = typed.text(confirmFields.odd);
  if (odd === 0 || answer === 'ja') return undefined;
  if (answer !== 'nej') return 'Vælg, om de usædvanlige tal skal med.';
  if (odd > mostLeftOut) {
    return 'Der er for mange usædvanlige tal til at udelade dem på én gang. Se dem igennem, og ret filen.';
  }
  const rows: number[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const shown = await show(context, 'usaedvanlige', String(page));
    rows.push(...shown.rows.map(({ nth }) => nth));
    pages = shown.pages;
  }
  if (rows.length > 0) await act(context, excludeRows, { ...named(context), rows, excluded: true });
  return undefined;
}

/** The usual reason is left to the operation, which names the edition in it. */
function given(typed: Typed): Readonly<Record<string, string>> {
  const reason = typed.text(confirmFields.reason).trim();
  const edition = typed.text(confirmFields.edition).trim();
  return {
    ...(reason === '' || reason === usualReason ? {} : { reason }),
    ...(edition === '' ? {} : { edition }),
  };
}

const fieldOf = ({ path: [first] }: Issue): string => {
  switch (first) {
    case 'reason':
    case 'odd':
    case 'edition':
      return confirmFields[first];
    default:
      return 'bekraeft';
  }
};

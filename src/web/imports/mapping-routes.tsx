import { Hono } from 'hono';
import { mapImport } from '#operations/imports/map.ts';
import { errorsOf, readForm } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { here, named, options, show, unlessPast } from './asked-import.ts';
import { type ImportPageOptions, mappingPage } from './import-pages.tsx';
import { askedAgain, typedAgain } from './mapping-again.ts';
import { isNumbered, profileIn } from './mapping-form.ts';
import { fieldOfIssue } from './mapping-issues.ts';
import { shownMark } from './mapping-layout.ts';
import { mappingFields } from './mapping-names.ts';
import { importPatterns } from './paths.ts';

/** How a file is to be read: asked at first, and again whenever somebody wants it read otherwise. */
export const mappingRoutes = new Hono<Env>();

mappingRoutes.get(importPatterns.map, async (context) => {
  const shown = await show(context);
  return shown.proposal === undefined
    ? context.redirect(here(context), 303)
    : html(context, mappingPage(shown, options(context, shown)));
});

mappingRoutes.post(importPatterns.map, (context) =>
  unlessPast(context, async () => {
    const typed = await readForm(context);
    const shown = await show(context);
    const { proposal } = shown;
    if (proposal === undefined) return context.redirect(here(context), 303);
    const again = (errors: readonly FieldError[], rest: Partial<ImportPageOptions> = {}) => {
      const page = mappingPage(shown, { ...options(context, shown), typed, errors, ...rest });
      return html(context, page, 422);
    };
    const { profile, issues } = profileIn(typed, proposal, shown.view.plan.series);
    const isOtherLayout = shownMark(profile) !== typed.text(mappingFields.layoutMark);
    const other = isOtherLayout ? askedAgain(shown, proposal, profile) : undefined;
    if (other !== undefined) {
      const errors = errorsOf(issues.filter(({ path: [field] }) => !isNumbered(field ?? '')));
      const rest = { typed: typedAgain(typed, other), proposal: other };
      return again([otherLayout, ...errors], rest);
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

const otherLayout: FieldError = {
  field: 'main-content',
  message: 'Filen er nu stillet anderledes op. Vælg, hvad navne og tegn i den betyder.',
};

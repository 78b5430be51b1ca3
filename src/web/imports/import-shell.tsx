import type { ComponentChildren, VNode } from 'preact';
import type { ImportDetail } from '#domain/imports/import.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { PlanPage } from '#web/shell.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';

export type ImportShellProps = ImportPageData & {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
  /** The import, where the page is one step within it. */
  readonly within?: ImportDetail | undefined;
  readonly children?: ComponentChildren;
};

/** A page about one import, with the way back to all of them. */
export function ImportShell({ view, within, ...rest }: ImportShellProps) {
  const { plan } = view;
  return (
    <PlanPage
      {...rest}
      plan={plan}
      at="imports"
      breadcrumbs={[
        { text: 'Indlæs tal', href: importPaths.list(plan.key) },
        ...(within === undefined
          ? []
          : [{ text: within.fileName, href: importPaths.import(plan.key, within.id) }]),
      ]}
    />
  );
}

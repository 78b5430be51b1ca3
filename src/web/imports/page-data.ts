import type { PlanView } from '#operations/plans/view.ts';
import type { Viewer } from '#web/http/request.ts';

/** What every page of an import is made from besides the import itself. */
export type ImportPageData = {
  readonly view: PlanView;
  readonly viewer: Viewer;
};

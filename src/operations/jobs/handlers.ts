import { remindAsks } from '#operations/asks/remind-job.ts';
import { readImport } from '#operations/imports/read-job.ts';
import { sendMail } from '#operations/mail/send-job.ts';
import { refreshAllPlans, refreshPlan } from '#operations/statbank/refresh-job.ts';
import type { Handler, TaskName } from './tasks.ts';

/** Who does what. A task without a handler does not compile. */
export const handlers: { readonly [Task in TaskName]: Handler<Task> } = {
  'imports.read': readImport,
  'mail.send': sendMail,
  'asks.remind': remindAsks,
  'statbank.refresh': refreshPlan,
  'statbank.refreshAll': refreshAllPlans,
};

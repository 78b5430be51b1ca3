import type { Handler, TaskName } from './tasks.ts';

/**
 * Who does what. A task without a handler does not compile. Each is loaded when it is first needed: a
 * start has better things to do than to load all that may come to be done.
 */
export const handlers: { readonly [Task in TaskName]: Handler<Task> } = {
  'imports.read': async (context, payload, signal) =>
    (await import('#operations/imports/read-job.ts')).readImport(context, payload, signal),
  'mail.send': async (context, payload) =>
    (await import('#operations/mail/send-job.ts')).sendMail(context, payload),
  'asks.remind': async (context, payload) =>
    (await import('#operations/asks/remind-job.ts')).remindAsks(context, payload),
  'statbank.refresh': async (context, payload) =>
    (await import('#operations/statbank/refresh-job.ts')).refreshPlan(context, payload),
  'statbank.refreshAll': async (context, payload) =>
    (await import('#operations/statbank/refresh-job.ts')).refreshAllPlans(context, payload),
  'log.anchor': async (context, payload) =>
    (await import('#operations/log/anchor-job.ts')).anchorChains(context, payload),
  'notices.remind': async (context, payload) =>
    (await import('#operations/notices/remind-job.ts')).remindNotices(context, payload),
  'week.mail': async (context, payload) =>
    (await import('#operations/week/mail-job.ts')).mailWeeks(context, payload),
};

import type { Handler } from '#operations/jobs/tasks.ts';

/** Not written yet. */
export const sendMail: Handler<'mail.send'> = () => Promise.reject(new Error('not written yet'));

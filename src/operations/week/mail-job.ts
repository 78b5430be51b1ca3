import type { Handler } from '#operations/jobs/tasks.ts';

export const mailWeeks: Handler<'week.mail'> = async () => {};

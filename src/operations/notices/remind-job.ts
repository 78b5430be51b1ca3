import type { Handler } from '#operations/jobs/tasks.ts';

export const remindNotices: Handler<'notices.remind'> = async () => {};

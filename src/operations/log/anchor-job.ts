import type { Handler } from '#operations/jobs/tasks.ts';

export const anchorChains: Handler<'log.anchor'> = async () => {};

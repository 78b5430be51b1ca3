import type { Opened, Surroundings } from './surroundings.ts';

/** Does something with the database and always takes leave of it again. */
export const within = async <T>(
  { open }: Surroundings,
  work: (opened: Opened) => Promise<T>,
): Promise<T> => {
  const opened = await open();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};

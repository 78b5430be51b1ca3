/** What was sent to the database since the last `reset`, transaction control left out. */
export type QueryCount = {
  /** Starts over, and from now on keeps the texts too: a test that fails wants to show them. */
  readonly reset: () => void;
  readonly number: () => number;
  readonly texts: () => readonly string[];
};

export type QueryCounter = {
  readonly count: QueryCount;
  /** Takes what `pg` was given to send: a text, or something that has one. */
  readonly sent: (query: unknown) => void;
};

const transactionControl = /^\s*(begin|commit|rollback|start transaction|savepoint|release)\b/i;

export const queryCounter = (): QueryCounter => {
  let number = 0;
  let texts: string[] | undefined;
  return {
    sent: (query) => {
      const text = textOf(query);
      if (transactionControl.test(text)) return;
      number += 1;
      texts?.push(text);
    },
    count: {
      reset: () => {
        number = 0;
        texts = [];
      },
      number: () => number,
      texts: () => texts ?? [],
    },
  };
};

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  if (typeof query === 'object' && query !== null && 'text' in query) return String(query.text);
  return '';
};

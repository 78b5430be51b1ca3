import type { Context } from '#operations/context.ts';
import { takeOutLog } from '#operations/log/export.ts';
import { type Verified, verifyLog, verifyLogs } from '#operations/log/verify.ts';
import { perform } from '#operations/perform.ts';

// Loaded by those that need it, as `in-database.ts`.

export type CheckedLog = {
  readonly name: string;
  readonly events: number;
  readonly faults: readonly string[];
};

const told = (name: string, { events, faults }: Verified): CheckedLog => ({
  name,
  events,
  faults: faults.map(({ text }) => text),
});

/** The log of one plan, held against anchors that were kept elsewhere, or every log there is. */
export const checkedLogs = async (
  context: Context,
  plan: string | undefined,
  anchors: readonly { readonly seq: number; readonly hash: string }[],
): Promise<readonly CheckedLog[]> =>
  plan === undefined
    ? (await perform(verifyLogs, context, {})).map((each) =>
        told(each.plan ?? 'uden for planerne', each),
      )
    : [told(plan, await perform(verifyLog, context, { plan, anchors }))];

export const writeLog = async (
  context: Context,
  plan: string,
  write: (text: string) => void,
): Promise<void> => {
  const { pieces } = await takeOutLog(context, plan);
  for await (const piece of pieces) write(piece);
};

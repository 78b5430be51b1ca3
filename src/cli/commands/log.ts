import { type Command, type Given, textOption } from '#cli/command.ts';
import { Failure, misused } from '#cli/failure.ts';
import { within } from '#cli/opened.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { parsePlanKey } from '#domain/plans/plan.ts';

/** Checks the log, or prints a plan's as its file. */
export const logCommand: Command = {
  name: 'log',
  usage: 'verify [--plan NØGLE [NUMMER:SHA256 …]] | export --plan NØGLE',
  summary: 'Kontrollerer loggen, eller skriver en plans log ud (> log.json).',
  details: [
    '  verify   regner hele loggen efter i databasen: er noget ændret, fjernet, flyttet eller sat ind?',
    '  export   skriver loggen som fil; den kontrolleres med node verify-log.mjs log.json',
    '  --plan   kun den plan; uden den kontrolleres alle planer og det, der ikke hører til en plan',
    '  NUMMER:SHA256   et anker fra en mail eller en udskrift, som planens log holdes op mod',
  ],
  options: { plan: { type: 'string' } },
  words: [1, 100],
  run: async (given, surroundings) => {
    const [what, ...more] = given.words;
    if (what === 'verify') await verify(given, more.map(anchorIn), surroundings);
    else if (more.length > 0) throw misused(`"${more[0]}" er én for meget efter "log ${what}".`);
    else if (what === 'export') await print(given, surroundings);
    else throw misused(`"${what}" kan man ikke gøre med loggen. Brug verify eller export.`);
  },
};

type Anchor = { readonly seq: number; readonly hash: string };

const anchorIn = (word: string): Anchor => {
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(word) ?? [];
  if (seq === undefined || hash === undefined) {
    throw misused(`"${word}" er ikke et anker. Skriv det som NUMMER:SHA256.`);
  }
  return { seq: Number(seq), hash: hash.toLowerCase() };
};

const verify = async (
  given: Given,
  anchors: readonly Anchor[],
  surroundings: Surroundings,
): Promise<void> => {
  const plan = planIn(given);
  if (plan === undefined && anchors.length > 0) {
    throw misused('Et anker er én plans. Skriv, hvilken: --plan NØGLE.');
  }
  const { checkedLogs } = await import('#cli/in-log.ts');
  const checked = await within(surroundings, ({ context }) => checkedLogs(context, plan, anchors));
  for (const { name, events, faults } of checked) {
    const verdict = faults.length === 0 ? 'alt er, som det skal være' : 'NOGET ER GALT';
    surroundings.write(
      `${name}: ${events} ${events === 1 ? 'hændelse' : 'hændelser'}, ${verdict}.\n`,
    );
    for (const text of faults) surroundings.write(`  FEJL: ${text}\n`);
  }
  if (checked.some(({ faults }) => faults.length > 0)) {
    throw new Failure('Loggen er ikke, som den blev skrevet. Se, hvad der er fundet, ovenfor.');
  }
};

const print = async (given: Given, surroundings: Surroundings): Promise<void> => {
  const plan = planIn(given);
  if (plan === undefined) throw misused('Skriv, hvilken plan det er: --plan NØGLE.');
  const { writeLog } = await import('#cli/in-log.ts');
  await within(surroundings, ({ context }) => writeLog(context, plan, surroundings.write));
};

const planIn = (given: Given): string | undefined => {
  const plan = textOption(given, 'plan');
  if (plan !== undefined && parsePlanKey(plan) === undefined) {
    throw new Failure(`Der er ingen plan med nøglen "${plan}".`);
  }
  return plan;
};

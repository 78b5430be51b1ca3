import { type Command, type Given, textOption } from '#cli/command.ts';
import { Failure, misused } from '#cli/failure.ts';
import { within } from '#cli/opened.ts';
import type { Surroundings } from '#cli/surroundings.ts';
import { parsePlanKey } from '#domain/plans/plan.ts';

/** Checks the log, or prints a plan's as its file. */
export const logCommand: Command = {
  name: 'log',
  usage: 'verify [--plan NØGLE] | export --plan NØGLE',
  summary: 'Kontrollerer loggen, eller skriver en plans log ud (> log.json).',
  details: [
    '  verify   regner hele loggen efter i databasen: er noget ændret, fjernet, flyttet eller sat ind?',
    '  export   skriver loggen som fil; den kontrolleres med node verify-log.mjs log.json',
    '  --plan   kun den plan; uden den kontrolleres alle planer og det, der ikke hører til en plan',
  ],
  options: { plan: { type: 'string' } },
  words: [1, 1],
  run: async (given, surroundings) => {
    const [what] = given.words;
    if (what === 'verify') await verify(given, surroundings);
    else if (what === 'export') await print(given, surroundings);
    else throw misused(`"${what}" kan man ikke gøre med loggen. Brug verify eller export.`);
  },
};

const verify = async (given: Given, surroundings: Surroundings): Promise<void> => {
  const plan = planIn(given);
  const { checkedLogs } = await import('#cli/in-log.ts');
  const checked = await within(surroundings, ({ context }) => checkedLogs(context, plan));
  for (const { name, events, faults } of checked) {
    const verdict = faults.length === 0 ? 'alt er, som det skal være' : 'NOGET ER GALT';
    surroundings.write(`${name}: ${events} hændelser, ${verdict}.\n`);
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

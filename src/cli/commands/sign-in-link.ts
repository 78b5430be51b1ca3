import { type Command, textOption } from '#cli/command.ts';
import { misused } from '#cli/failure.ts';
import { within } from '#cli/opened.ts';
import { roles } from '#domain/access/may.ts';

/** The words people use for the roles, and the names programs use. */
const roleWords = new Map<string, (typeof roles)[number]>([
  ...roles.map((role) => [role, role] as const),
  ['redaktør', 'editor'],
  ['læser', 'reader'],
]);

/** Makes a one-time link to sign in with. */
export const signInLinkCommand: Command = {
  name: 'sign-in-link',
  usage: '[--name NAVN] [--role ROLLE]',
  summary: 'Laver et engangslink til at logge ind med; det gælder i 24 timer.',
  details: [
    '  --name NAVN    kontoens navn; findes den ikke, laves den (ellers "Administrator")',
    '  --role ROLLE   administrator, editor (redaktør) eller reader (læser); ellers administrator.',
    '                 En konto, der findes, beholder sine rettigheder.',
  ],
  options: { name: { type: 'string' }, role: { type: 'string' } },
  words: [0, 0],
  run: async (given, surroundings) => {
    const name = textOption(given, 'name') ?? 'Administrator';
    const asked = textOption(given, 'role') ?? 'administrator';
    const role = roleWords.get(asked.toLowerCase());
    if (role === undefined) {
      throw misused(`Rollen "${asked}" kendes ikke. Vælg administrator, editor eller reader.`);
    }
    const { signInToken } = await import('#cli/in-database.ts');
    const address = await within(surroundings, async ({ context, signInAddress }) => {
      return signInAddress(await signInToken(context, name, role));
    });
    surroundings.write(`${address}\n`);
  },
};

import type { ConflictNature } from '#domain/governance/conflict.ts';
import type { OutOfOrder } from '#domain/governance/conflict-rules.ts';
import { bodyRightWords, conflictNatureWords } from './governance-words.ts';
import { joined } from './periods.ts';

/** All that may be said of a conflict to those who may not see it. */
export const conflictName = (number: number): string => `konflikt nr. ${number} (fortrolig)`;

export const conflictSecrecy =
  'Kun den, der har rejst konflikten, og de involverede parters ledere og repræsentanter i planens organer kan se den. Bringes den for et organ, kan organets medlemmer også. Andre ser kun, at der findes en konflikt med et nummer. Skriv aldrig om enkeltpersoner.';

/** Said where a party is chosen. */
export const unseatedParty =
  'Ingen sidder for parten i et organ, så ingen derfra kan se konflikten.';

export const natureHints: Readonly<Record<ConflictNature, string>> = {
  principled: 'Den handler om grundlaget for samarbejdet og kan få betydning for andre planer.',
  specific: 'Den handler om noget bestemt i denne plan.',
  internal:
    'Den er mellem kommunens egne forvaltninger, mellem boligorganisationer indbyrdes eller inden for én part.',
};

/** What in the agreement's order speaks against a move. */
export function objectionText(objection: OutOfOrder): string {
  switch (objection.kind) {
    case 'managementNotInvolved':
      return `Egen ledelse er ikke skrevet ind som inddraget for ${joined(objection.parties)}.`;
    case 'natureUnsaid':
      return 'Det er ikke afklaret, om konflikten er principiel, specifik eller intern.';
    case 'otherNature':
      return `En ${conflictNatureWords[objection.nature]} konflikt hører efter aftalen til et andet sted.`;
    case 'bodyLacksRight':
      return `Organet har ikke retten "${bodyRightWords[objection.right]}".`;
    case 'notMunicipalityAndHousing':
      return 'Mødet er for kommunen og en boligorganisation; begge er ikke nævnt som parter.';
    case 'backToManagement':
      return 'Konflikten går et skridt tilbage.';
  }
}

export const internalAcrossSides =
  'En intern konflikt er inden for kommunen eller mellem boligorganisationer. Her er parterne fra begge sider. Vælg specifik eller principiel, eller ret parterne ved at rejse den igen.';

export const waitingWords = {
  management: 'venter på, at egen ledelse inddrages',
  nature: 'venter på, at karakteren afklares',
  place: 'venter på en løsning eller på at blive bragt videre',
  outcome: 'venter på et udfald',
  nothing: 'venter ikke på noget',
} as const;

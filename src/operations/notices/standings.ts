import type { Organisation, Person } from '#domain/governance/body.ts';
import type { Notice, NoticeStep } from '#domain/governance/notice.ts';
import { partiesToInform, peopleOf } from '#domain/governance/parties.ts';
import { sameOrganisation } from '#domain/governance/places.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanWork } from '#operations/operation.ts';
import { lettersAbout, type NoticeLetter } from '#store/notice-letters.ts';
import { letterMark, toTheBody } from './letters.ts';

/** How a party came to know of a notice; a letter that is not sent informs nobody. */
export type PartyStanding = {
  readonly party: string;
  readonly knows:
    | { readonly kind: 'tells' }
    | { readonly kind: 'said'; readonly step: NoticeStep }
    | { readonly kind: 'letter' }
    | { readonly kind: 'letterWaits' }
    | { readonly kind: 'letterFailed' }
    | { readonly kind: 'not' };
  readonly letters: readonly NoticeLetter[];
};

/** What every party of the plan knows of a notice: one query. */
export const standingsOf = async (
  { database, plan: { id } }: PlanWork,
  plan: Plan,
  notice: Notice,
  steps: readonly NoticeStep[],
): Promise<readonly PartyStanding[]> => {
  const letters = await lettersAbout(database, id, letterMark(notice.id));
  const ofParty = (party: string) =>
    letters.filter(({ receiver }) => sameOrganisation(receiver, party));
  const parties = partiesToInform(plan).map((party) => ({
    party,
    knows: knowledgeOf(party, notice, steps, ofParty(party)),
    letters: ofParty(party),
  }));
  const body = letters.filter(({ receiver }) => receiver === toTheBody);
  return body.length === 0
    ? parties
    : [...parties, { party: toTheBody, knows: byLetter(body), letters: body }];
};

const knowledgeOf = (
  party: string,
  notice: Notice,
  steps: readonly NoticeStep[],
  letters: readonly NoticeLetter[],
): PartyStanding['knows'] => {
  if (sameOrganisation(party, notice.party)) return { kind: 'tells' };
  const step = steps.find(
    (each) =>
      each.kind === 'informed' && each.party !== undefined && sameOrganisation(each.party, party),
  );
  return step === undefined ? byLetter(letters) : { kind: 'said', step };
};

const byLetter = (letters: readonly NoticeLetter[]): PartyStanding['knows'] => {
  if (letters.some(({ state }) => state === 'sent')) return { kind: 'letter' };
  if (letters.some(({ state }) => state === 'waiting')) return { kind: 'letterWaits' };
  return letters.some(({ state }) => state === 'failed')
    ? { kind: 'letterFailed' }
    : { kind: 'not' };
};

/** The parties of which nobody can say that they know. */
export const uninformed = (standings: readonly PartyStanding[]): readonly string[] =>
  standings
    .filter(({ party, knows }) => party !== toTheBody && !isInformed(knows))
    .map(({ party }) => party);

export const isInformed = ({ kind }: PartyStanding['knows']): boolean =>
  kind === 'tells' || kind === 'said' || kind === 'letter';

/** Whom an address belongs to today; somebody who was taken off the list has none. */
export const nameAt = (
  address: string,
  party: string,
  organisation: Organisation,
  day: IsoDate,
): string | undefined => {
  const at = ({ email }: Person) => email === address;
  const own = peopleOf(party, organisation, day).find(at);
  return (own ?? organisation.people.find(at))?.name;
};

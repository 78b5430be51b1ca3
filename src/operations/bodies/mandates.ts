import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import type { Event } from '#domain/events.ts';
import {
  type GoverningBody,
  type Mandate,
  type MandateId,
  mandateRoles,
  type Organisation,
  type Person,
  type PersonId,
} from '#domain/governance/body.ts';
import { faultsOfMandate, type MandateFault } from '#domain/governance/mandate-rules.ts';
import { placesOf } from '#domain/governance/places.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { id, isoDate, once, planKey, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { carryOver, loadForWrite } from '#operations/plans/load.ts';
import * as people from '#store/people.ts';
import { dateText } from '#text/periods.ts';
import { openBodyIn } from './change.ts';
import { loadOrganisation } from './load.ts';
import { issuesOfPerson, personFields, personIn, personOfFields } from './people.ts';

const mandateFields = {
  seat: id.optional(),
  /** For whom they sit there. */
  organisation: short.optional(),
  role: z.enum(mandateRoles),
  substituteFor: id.optional(),
  from: isoDate,
  to: isoDate.optional(),
} as const;

const fields = z.strictObject(mandateFields);

/**
 * Gives a mandate in a body to a person on the list, or to one who is put on it by the same form.
 * The mandate is in force from and to its days, both included, and lets the person read the plan
 * meanwhile. Issues have the names of the fields as paths, those of a new person under "newPerson".
 *
 * @throws Refusal notFound for a body or person the plan does not have
 */
export const giveMandate = form({
  name: 'mandates.give',
  of: 'plan',
  verb: 'keepBodies',
  input: z.strictObject({
    plan: planKey,
    body: id,
    person: id.optional(),
    newPerson: z.strictObject(personFields).optional(),
    ...mandateFields,
    once,
  }),
  run: async (work, { plan: _, once: __, body: asked, person: known, newPerson, ...given }) => {
    const { database, plan, now } = work;
    const { whole } = await loadForWrite(work);
    const organisation = await loadOrganisation(work);
    const body = openBodyIn(organisation, asked, work.today);
    if (known !== undefined && newPerson !== undefined) return { ok: false, issues: [twoPeople] };
    if (known === undefined && newPerson === undefined) {
      return { ok: false, issues: [issue(['person'], 'required', 'Personen')] };
    }
    const person =
      newPerson === undefined
        ? personIn(organisation, known ?? '')
        : personOfFields(work.newId() as PersonId, newPerson);
    const mandate = mandateOf(work.newId() as MandateId, body, person, given);
    const issues = [
      ...(newPerson === undefined ? [] : issuesOfPerson(organisation, newPerson).map(underPerson)),
      ...issuesOf(organisation, mandate, whole.plan),
      ...beyondBody(body, mandate),
    ];
    if (issues.length > 0) return { ok: false, issues };
    if (newPerson !== undefined) await people.insertPerson(database, plan.id, person, now);
    await people.insertMandate(database, plan.id, mandate);
    const added: readonly Event[] =
      newPerson === undefined ? [] : [{ kind: 'person.added', person: person.id }];
    return {
      value: { mandate: mandate.id, person: person.id },
      events: [givenEvent(body, mandate), ...added],
      after: carryOver(work),
    };
  },
});

const twoPeople = issue(
  ['person'],
  'contradiction',
  'Du har både valgt en på listen og skrevet en ny. Vælg Ny person, eller slet det skrevne.',
);

const underPerson = (found: Issue): Issue => ({ ...found, path: ['newPerson', ...found.path] });

const mandateOf = (
  key: MandateId,
  { key: body }: GoverningBody,
  person: Person,
  { seat, organisation, role, substituteFor, from, to }: z.output<typeof fields>,
): Mandate => {
  const whose = organisation ?? person.organisation;
  return {
    id: key,
    body,
    person: person.id,
    ...(seat === undefined ? {} : { seat }),
    ...(whose === undefined ? {} : { organisation: whose }),
    role,
    ...(substituteFor === undefined ? {} : { substituteFor: substituteFor as MandateId }),
    from,
    ...(to === undefined ? {} : { to }),
  };
};

export const givenEvent = (
  { key: body, name }: GoverningBody,
  { id: mandate, person, role, organisation, from, to }: Mandate,
): Event => ({
  kind: 'mandate.given',
  mandate,
  person,
  body,
  name,
  role,
  organisation: organisation ?? null,
  from,
  ...(to === undefined ? {} : { to }),
});

const issuesOf = (organisation: Organisation, mandate: Mandate, plan: Plan): readonly Issue[] =>
  faultsOfMandate(organisation, mandate, placesOf(plan)).map((fault) => issueOf[fault]);

/** In a body that is to be closed nobody sits longer than it does. */
const beyondBody = ({ closedOn }: GoverningBody, { to }: Mandate): readonly Issue[] =>
  closedOn === undefined || (to !== undefined && to <= closedOn)
    ? []
    : [
        contradiction(
          'to',
          `Organet nedlægges ${dateText(closedOn)}. Vælg den dag eller en tidligere.`,
        ),
      ];

const contradiction = (field: string, text: string): Issue => issue([field], 'contradiction', text);

const issueOf: Readonly<Record<MandateFault, Issue>> = {
  endsBeforeItBegins: contradiction('to', 'Sidste dag ligger før første dag.'),
  sitsThere: contradiction('role', 'Personen har allerede den rolle i organet på nogle af dagene.'),
  seatUnknown: contradiction('seat', 'Pladsen er nedlagt. Vælg en anden.'),
  seatTaken: contradiction(
    'seat',
    'Pladsen er besat på nogle af dagene. Afslut det gamle mandat først, eller vælg en senere dag.',
  ),
  organisationMissing: contradiction('organisation', 'Skriv, hvem personen repræsenterer.'),
  organisationUnlike: contradiction(
    'organisation',
    'Pladsen er ikke for dem. Vælg en af dem, pladsen er for, eller en anden plads.',
  ),
  substituteForNobody: contradiction(
    'substituteFor',
    'Vælg et medlem, der sidder i organet på de dage.',
  ),
  substituteUnlike: contradiction(
    'role',
    'Vælg rollen suppleant, når personen er suppleant for en anden.',
  ),
};

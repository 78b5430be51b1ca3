import type {
  BodyKey,
  GoverningBody,
  Mandate,
  Organisation,
  PersonId,
  Seat,
} from '#domain/governance/body.ts';
import type { BodyWarning } from '#domain/governance/body-warnings.ts';
import { mandateRoleWords } from './governance-words.ts';
import { dateText, joined, joinedNames } from './periods.ts';

/** The name of somebody in a plan's bodies. */
export function nameOfPerson({ people }: Pick<Organisation, 'people'>, id: PersonId): string {
  return people.find((each) => each.id === id)?.name ?? 'en, der er taget af listen';
}

export function nameOfBody({ bodies }: Pick<Organisation, 'bodies'>, key: BodyKey): string {
  return bodies.find((each) => each.key === key)?.name ?? key;
}

/** What is to be seen to, in sentences; the vacant seats of a body are told together. */
export function bodyWarningTexts(
  warnings: readonly BodyWarning[],
  organisation: Organisation,
): readonly string[] {
  const vacant = Map.groupBy(
    warnings.filter((each) => each.kind === 'vacant'),
    ({ body }) => body,
  );
  return [
    ...new Set(
      warnings.map((each) => {
        const together = each.kind === 'vacant' ? (vacant.get(each.body) ?? []) : [];
        return together.length > 2 && each.kind === 'vacant'
          ? manyVacant(together, nameOfBody(organisation, each.body))
          : bodyWarningText(each, organisation);
      }),
    ),
  ];
}

type Vacant = Extract<BodyWarning, { readonly kind: 'vacant' }>;

const manyVacant = (vacant: readonly Vacant[], body: string): string => {
  const sum = vacant.reduce((total, { count }) => total + count, 0);
  const seats = vacant.map(({ title, organisation, count }) => {
    const whose =
      organisation === undefined || title.includes(organisation) ? '' : `, ${organisation}`;
    return `${count > 1 ? `${count} × ` : ''}${title}${whose}`;
  });
  return `${body}: ${sum} pladser er ledige (${seats.join('; ')}).`;
};

/** What is to be seen to, as a sentence that says who and where. */
export function bodyWarningText(warning: BodyWarning, organisation: Organisation): string {
  switch (warning.kind) {
    case 'noMembers':
      return `${nameOfBody(organisation, warning.body)} har ingen medlemmer.`;
    case 'noChair':
      return `${nameOfBody(organisation, warning.body)} har ingen formand.`;
    case 'vacant':
      return vacantText(warning, nameOfBody(organisation, warning.body));
    case 'fewMeetings':
      return fewText(warning, nameOfBody(organisation, warning.body));
    case 'substituteAlone':
      return `${nameOfPerson(organisation, warning.person)} er suppleant i ${nameOfBody(organisation, warning.body)} for en, der ikke sidder der mere.`;
    case 'endsSoon':
      return `${possessive(nameOfPerson(organisation, warning.person))} mandat i ${nameOfBody(organisation, warning.body)} ophører ${dateText(warning.to)}.`;
    case 'twoRoles':
      return `${nameOfPerson(organisation, warning.person)} har flere roller i ${nameOfBody(organisation, warning.body)}: ${joined(warning.roles.map((role) => mandateRoleWords[role]))}.`;
    case 'twoBodies': {
      const names = joinedNames(warning.bodies.map((key) => nameOfBody(organisation, key)));
      const above = warning.above ? ' Det ene indstiller til det andet.' : '';
      return `${nameOfPerson(organisation, warning.person)} sidder i flere organer: ${names}.${above}`;
    }
  }
}

function vacantText(
  { title, organisation, count }: Extract<BodyWarning, { readonly kind: 'vacant' }>,
  body: string,
): string {
  const seats = `${count} ${count === 1 ? 'plads' : 'pladser'}`;
  return organisation === undefined
    ? `${body}: ${seats} er ledig${count === 1 ? '' : 'e'} (${title}).`
    : `${body}: ${organisation} mangler ${seats} (${title}).`;
}

function fewText(
  { least, held, ahead, daysLeft }: Extract<BodyWarning, { readonly kind: 'fewMeetings' }>,
  body: string,
): string {
  const days = `${daysLeft} ${daysLeft === 1 ? 'dag' : 'dage'}`;
  return `${body} skal holde mindst ${least} ${least === 1 ? 'møde' : 'møder'} i år: ${held} er holdt og ${ahead} planlagt. Der er ${days} tilbage af året.`;
}

/** "Beboere: 2 for hver afdeling"; a title that names the organisation says it all. */
export function seatText(seat: Seat): string {
  const { title, for: who, count } = seat;
  const says = who.kind === 'organisation' && count === 1 && title.includes(who.name);
  return says ? title : `${title}: ${seatForText(seat)}`;
}

/** Whom a seat is for, in words. */
export function seatForText({ for: who, count, optional }: Seat): string {
  const often = optional === true ? ', hvis nogen vil' : '';
  switch (who.kind) {
    case 'organisation':
      return `${count} for ${who.name}${often}`;
    case 'each':
      return `${count} for ${eachWords[who.of]}${often}`;
    case 'open':
      return `${count}, åben for alle${often}`;
  }
}

export const eachWords = {
  housingOrganisation: 'hver boligorganisation',
  administration: 'hver forvaltning',
  department: 'hver afdeling',
} as const;

/** "fra 1. januar 2019 til 31. december 2020". */
export function mandateDays({ from, to }: Mandate): string {
  return `fra ${dateText(from)}${to === undefined ? '' : ` til ${dateText(to)}`}`;
}

/** "mindst 2 møder om året", "2-4 møder om året". */
export function meetingsText({ meetings }: GoverningBody): string {
  if (meetings === undefined) return 'ikke aftalt';
  const { least, most } = meetings;
  if (most === undefined || most === least) {
    return `${most === undefined ? 'mindst ' : ''}${least} ${least === 1 ? 'møde' : 'møder'} om året`;
  }
  return `${least}-${most} møder om året`;
}

export const possessive = (name: string): string =>
  /[sxz]$/i.test(name) ? `${name}'` : `${name}s`;

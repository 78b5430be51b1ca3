import { z } from 'zod';
import { type Issue, issue } from '#domain/checked.ts';
import {
  type BodyKey,
  bodyKinds,
  bodyLevels,
  bodyRights,
  type GoverningBody,
  type Organisation,
  type Seat,
} from '#domain/governance/body.ts';
import { type BodyFault, faultsOf } from '#domain/governance/body-rules.ts';
import type { Plan } from '#domain/plans/plan.ts';
import { freeId, slug } from '#domain/plans/plan-file-names.ts';
import { id, said, short } from '#operations/input.ts';

const atMost = (most: number) =>
  [(given: number) => given <= most, { params: { code: 'outOfRange' } }] as const;

/** No body meets more often than every day; more is a slip. */
const meetings = z
  .number()
  .int()
  .min(0)
  .refine(...atMost(366));

/** What is known of a body, as the form calls it. */
export const bodyFields = {
  name: short,
  otherNames: z.array(short).max(20).optional(),
  kind: z.enum(bodyKinds),
  level: z.enum(bodyLevels),
  serves: id.optional(),
  servedBy: short.optional(),
  task: said.optional(),
  focusAreas: z.array(id).max(100).optional(),
  meetingsLeast: meetings.optional(),
  meetingsMost: meetings.optional(),
  rights: z.array(z.enum(bodyRights)).max(bodyRights.length).optional(),
} as const;

const fields = z.strictObject(bodyFields);
export type BodyFields = z.output<typeof fields>;

export const seatFields = {
  title: short,
  for: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('organisation'), name: short }),
    z.strictObject({
      kind: z.literal('each'),
      of: z.enum(['housingOrganisation', 'administration', 'department']),
    }),
    z.strictObject({ kind: z.literal('open') }),
  ]),
  count: z
    .number()
    .int()
    .min(1)
    .refine(...atMost(99)),
  voting: z.boolean(),
  optional: z.boolean().optional(),
} as const;

const seat = z.strictObject(seatFields);
export type SeatFields = z.output<typeof seat>;

export const bodyOf = (key: BodyKey, given: BodyFields): GoverningBody => {
  const { serves, servedBy, task, meetingsLeast, meetingsMost } = given;
  const most = meetingsMost === undefined ? {} : { most: meetingsMost };
  return {
    key,
    name: given.name,
    otherNames: [...new Set(given.otherNames ?? [])],
    kind: given.kind,
    level: given.level,
    ...(serves === undefined ? {} : { serves: serves as BodyKey }),
    ...(servedBy === undefined ? {} : { servedBy }),
    ...(task === undefined ? {} : { task }),
    focusAreas: [...new Set(given.focusAreas ?? [])],
    ...(meetingsLeast === undefined ? {} : { meetings: { least: meetingsLeast, ...most } }),
    rights: bodyRights.filter((right) => given.rights?.includes(right)),
  };
};

export const seatOf = (key: string, given: SeatFields): Seat => ({
  key,
  title: given.title,
  for: given.for,
  count: given.count,
  voting: given.voting,
  ...(given.optional === true ? { optional: true } : {}),
});

/** What is wrong with a body among the others of its plan, at the fields' names. */
export const issuesOfBody = (
  organisation: Pick<Organisation, 'bodies'>,
  { focusAreas }: Pick<Plan, 'focusAreas'>,
  body: GoverningBody,
): readonly Issue[] => {
  const unknown = body.focusAreas.some((key) => !focusAreas.some((area) => area.key === key));
  return [
    ...faultsOf(organisation, body).map((fault) => issueOf[fault]),
    ...(unknown ? [issue(['focusAreas'], 'notAChoice')] : []),
  ];
};

/** The highest number alone would be kept nowhere. */
export const issuesOfMeetings = ({
  meetingsLeast,
  meetingsMost,
}: Pick<BodyFields, 'meetingsLeast' | 'meetingsMost'>): readonly Issue[] =>
  meetingsLeast === undefined && meetingsMost !== undefined
    ? [
        issue(
          ['meetingsLeast'],
          'contradiction',
          'Skriv også det mindste antal møder. Det kan være 0.',
        ),
      ]
    : [];

const issueOf: Readonly<Record<BodyFault, Issue>> = {
  nameTaken: issue(['name'], 'contradiction', 'Planen har allerede et organ med det navn.'),
  servesUnknown: issue(
    ['serves'],
    'contradiction',
    'Vælg et organ, der findes og ikke er nedlagt.',
  ),
  servesInARing: issue(
    ['serves'],
    'contradiction',
    'Organet kan ikke indstille til sig selv, heller ikke gennem andre. Vælg et andet.',
  ),
  mostBelowLeast: issue(
    ['meetingsMost'],
    'contradiction',
    'Det højeste antal møder kan ikke være lavere end det mindste.',
  ),
};

/** A key that can be read in an address, free among those given: "bydelsbestyrelsen". */
export const freeKey = (name: string, taken: Iterable<string>): string =>
  freeId(slug(name), new Set(['ny', 'personer', 'forslag', 'mandater', ...taken]));

import { nameOf } from '#domain/access/may.ts';
import type { BodyKey } from '#domain/governance/body.ts';
import type { MeetingEvent } from '#domain/governance/events.ts';
import type { Sighting } from '#domain/governance/meeting.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { PlanWork } from '#operations/operation.ts';
import * as sightings from '#store/sightings.ts';

/** What a body saw, and the paper it stood in. */
export type Seen = { readonly subject: Sighting['subject']; readonly document?: string };

export type SeenBy = {
  readonly body: BodyKey;
  readonly seenOn: IsoDate;
  readonly meeting?: string;
  readonly seen: readonly Seen[];
};

/**
 * Records, within a command, that a body has seen criteria, documents or the central measurements
 * (agreement sections 4 and 6). Of one meeting the same is recorded once.
 *
 * @returns the event to write; none where all of it was recorded already
 */
export const recordSightings = async (
  { database, plan, actor, now, newId }: PlanWork,
  { body, seenOn, meeting, seen }: SeenBy,
): Promise<readonly MeetingEvent[]> => {
  const given: readonly Sighting[] = seen.map((each) => ({
    id: newId(),
    body,
    seenOn,
    ...each,
    ...(meeting === undefined ? {} : { meeting }),
    enteredBy: nameOf(actor),
    enteredAt: now,
  }));
  const added = await sightings.append(database, plan.id, given);
  const subjects = given
    .filter(({ id }) => added.has(id))
    .map(({ id, subject, document }) => ({
      ...subject,
      sighting: id,
      ...(document === undefined ? {} : { paper: document }),
    }));
  if (subjects.length === 0) return [];
  return [
    {
      kind: 'sighting.recorded',
      body,
      seenOn,
      subjects,
      ...(meeting === undefined ? {} : { meeting }),
    },
  ];
};

import { type Issue, issue } from '#domain/checked.ts';
import type { Meeting } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { bodyIn, loadOrganisation } from '#operations/bodies/load.ts';
import type { PlanWork } from '#operations/operation.ts';
import { documentsOf } from '#store/documents.ts';
import * as meetings from '#store/meetings.ts';
import { isRecordedAt } from '#store/sightings.ts';
import { dayText } from '#text/periods.ts';
import { alreadyThere, closedBy, meetsAt } from './fields.ts';
import { wasThere } from './proposals.ts';

/** Why a meeting cannot be on that day or at that time: the first that is so. */
export const hindrancesOf = async (
  work: PlanWork,
  meeting: meetings.WholeMeeting,
  { startsAt }: Pick<Meeting, 'startsAt'>,
  day: IsoDate,
): Promise<readonly Issue[]> => {
  const { database, plan } = work;
  const closed = closedBy(bodyIn(await loadOrganisation(work), meeting.body), day);
  if (closed.length > 0) return closed;
  const on = (sentence: string) => [issue(['day'], 'contradiction', sentence)];
  const unseen = await papersIssuedAfter(work, meeting, day);
  if (unseen !== undefined) return on(unseen);
  const others = await meetings.meetingsOf(database, plan.id, { body: meeting.body });
  if (meetsAt(others.filter(({ id: other }) => other !== meeting.id)).has(startsAt)) {
    return on(alreadyThere);
  }
  const isMoved = day !== danishTime(meeting.startsAt).day;
  return isMoved && (await isRecordedAt(database, plan.id, meeting.id)) ? on(recorded) : [];
};

/** The records of what was seen have the day of the meeting, and stay as they were written. */
const recorded =
  'Mødet har været skrevet som holdt den dag, og dagen står ved det, organet så. Aflys mødet, og planlæg et nyt til den anden dag; punkterne bliver foreslået dér.';

/** A paper on the agenda would be recorded as seen on a day when it was not there. */
const papersIssuedAfter = async (
  { database, plan }: PlanWork,
  { agenda, body }: meetings.WholeMeeting,
  day: IsoDate,
): Promise<string | undefined> => {
  const placed = new Set(agenda.flatMap(({ kind, subject }) => (kind === 'paper' ? subject : [])));
  if (placed.size === 0) return undefined;
  const later = (await documentsOf(database, plan.id, { body })).find(
    ({ id: document, issuedAt }) => placed.has(document) && !wasThere(issuedAt, day),
  );
  return later === undefined
    ? undefined
    : `${later.title} på dagsordenen blev først udgivet ${dayText(later.issuedAt)}. Tag punktet af dagsordenen, eller vælg en senere dag.`;
};

import { z } from 'zod';
import { mayInBody } from '#domain/access/in-body.ts';
import type { IssuedDocument } from '#domain/documents/issued.ts';
import type { GoverningBody, Organisation } from '#domain/governance/body.ts';
import type { EvaluationSaid } from '#domain/governance/evaluation-said.ts';
import { isUntold } from '#domain/governance/meeting.ts';
import { placesOf } from '#domain/governance/places.ts';
import { type Representation, representationOf } from '#domain/governance/representation.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { bodyIn } from '#operations/bodies/load.ts';
import { invitationsTold } from '#operations/calendar/told.ts';
import type { DecisionsView } from '#operations/decisions/list.ts';
import { evaluationsSaid } from '#operations/evaluations/said.ts';
import { viewsFor } from '#operations/evaluations/views.ts';
import { id, planKey } from '#operations/input.ts';
import { type PlanWork, query } from '#operations/operation.ts';
import { viewFor } from '#operations/plans/concealed-view.ts';
import { loadPlan } from '#operations/plans/load.ts';
import { viewOf } from '#operations/plans/view.ts';
import { type AgendaLine, linesOf } from '#store/agenda.ts';
import type { WholeMeeting } from '#store/meetings.ts';
import type { Proposal } from '#text/agenda-words.ts';
import type { InvitationsTold } from '#text/invitations.ts';
import { concealedItems, withoutConfidential } from './confidential.ts';
import { whyHeldStands } from './hold.ts';
import { alsoOn } from './left-over.ts';
import { meetingIn } from './load.ts';
import { attendanceMark, minutesMark } from './mark.ts';
import { minutesOf } from './minutes-data.ts';
import { type MissingPaper, missingPapers } from './missing-papers.ts';
import { type AttendanceLine, attendanceLines, possibleGuests } from './present.ts';
import { proposalsFor, readFor } from './proposals.ts';

/** A meeting with everything its page needs, as the one who asks may see it. */
export type ShownMeeting = {
  readonly meeting: WholeMeeting;
  /** The items of which only the number is shown. */
  readonly concealed: ReadonlySet<string>;
  readonly body: GoverningBody;
  /** Without people's addresses. */
  readonly organisation: Organisation;
  readonly lines: readonly AttendanceLine[];
  readonly guests: readonly { readonly id: string; readonly name: string }[];
  readonly attendanceMark: string;
  readonly minutesMark: string;
  readonly representation: Representation;
  /** What was issued of this meeting, and the papers that stand on its agenda. */
  readonly documents: readonly IssuedDocument[];
  /** Empty for those who do not keep the meeting, and once it was held. */
  readonly proposals: readonly Proposal[];
  /** The later meetings its items stand on as well, where nobody has said whether it was held. */
  readonly alsoOn: readonly AgendaLine['meeting'][];
  /** Status papers of its body that are due by the meeting and not issued. */
  readonly missingPapers: readonly MissingPaper[];
  /** What the recommendations on its agenda rest on (agreement section 6). */
  readonly evaluations: readonly EvaluationSaid[];
  readonly decisions: DecisionsView;
  /** Whom the invitation has reached; for those who keep a meeting that is called. */
  readonly told?: InvitationsTold;
  /** Whether anybody can be told by mail at all. */
  readonly mailIsSetUp: boolean;
  readonly mayKeep: boolean;
  /** Why it cannot be taken back that the meeting was held, as far as the one who asks may know. */
  readonly heldStands?: string;
  readonly mayApprove: boolean;
  readonly mayDecide: boolean;
};

/** @throws Refusal notFound */
export const showMeeting = query({
  name: 'meetings.show',
  of: 'plan',
  verb: 'see',
  several: true,
  input: z.strictObject({ plan: planKey, meeting: id }),
  run: async (work, { meeting: asked }): Promise<ShownMeeting> => {
    const { actor, plan } = work;
    const kept = await meetingIn(work, asked);
    const read = await readFor(work, kept);
    const organisation = withoutAddresses(read.decided.organisation);
    const decisions: DecisionsView = { ...read.decided, organisation };
    const concealed = await concealedItems(work, kept, organisation);
    const meeting = withoutConfidential(kept, concealed);
    const loaded = await loadPlan(work);
    const { whole } = loaded;
    const lines = attendanceLines(meeting, organisation);
    const body = bodyIn(organisation, meeting.body);
    const mayKeep = mayInBody(actor, 'keepMinutes', { plan: plan.key, body: meeting.body });
    const isOpen = meeting.state === 'planned' || meeting.state === 'called';
    return {
      meeting,
      concealed,
      body,
      organisation,
      lines,
      guests: possibleGuests(lines, organisation).map(({ id: person, name }) => ({
        id: person,
        name,
      })),
      attendanceMark: attendanceMark(kept.attendance),
      minutesMark: minutesMark(minutesOf(kept, organisation, whole.plan, decisions)),
      representation: representationOf(
        organisation,
        meeting.body,
        danishTime(meeting.startsAt).day,
        meeting.attendance,
        placesOf(whole.plan),
      ),
      documents: documentsAbout(meeting, read.documents),
      proposals:
        mayKeep && isOpen
          ? await proposalsFor(work, kept, {
              ...read,
              areas: whole.plan.focusAreas,
              measured: whole.plan.centralMeasurements.length > 0,
            })
          : [],
      alsoOn: await standsAlsoOn(work, meeting),
      missingPapers:
        mayKeep && isOpen ? missingPapers(meeting, body, read.cycles, read.documents) : [],
      evaluations: await evaluationsSaid(
        work,
        viewsFor(actor, loaded, viewFor(actor, loaded, viewOf(loaded, work.today))),
        organisation,
        recommendedIn(meeting, decisions),
      ),
      decisions,
      ...(await toldOf(work, meeting, mayKeep, read.decided.organisation)),
      mailIsSetUp: work.outside.mailer !== undefined,
      mayKeep,
      ...heldStands(meeting, decisions),
      mayApprove: mayInBody(actor, 'approveMinutes', { plan: plan.key, body: meeting.body }),
      mayDecide: mayInBody(actor, 'decide', { plan: plan.key, body: meeting.body }),
    };
  },
});

const withoutAddresses = (organisation: Organisation): Organisation => ({
  ...organisation,
  people: organisation.people.map(({ email: _, account: __, ...told }) => told),
});

const standsAlsoOn = async (
  { database, plan, today }: PlanWork,
  meeting: WholeMeeting,
): Promise<ShownMeeting['alsoOn']> => {
  if (!isUntold(meeting, today)) return [];
  const lines = await linesOf(database, plan.id, meeting.body);
  return alsoOn({ meeting: meeting.id, lines, today });
};

const toldOf = async (
  work: PlanWork,
  meeting: WholeMeeting,
  mayKeep: boolean,
  organisation: Organisation,
): Promise<Pick<ShownMeeting, 'told'>> =>
  mayKeep && meeting.state === 'called'
    ? { told: await invitationsTold(work, meeting, organisation) }
    : {};

const heldStands = (meeting: WholeMeeting, { decisions }: DecisionsView) => {
  const why = meeting.state === 'held' ? whyHeldStands(meeting, decisions) : undefined;
  return why === undefined ? {} : { heldStands: why };
};

const documentsAbout = (
  { id: meeting, agenda }: WholeMeeting,
  documents: readonly IssuedDocument[],
): readonly IssuedDocument[] => {
  const papers = new Set(
    agenda.flatMap(({ kind, subject }) => (kind === 'paper' && subject ? [subject] : [])),
  );
  return documents.filter((each) => each.meeting === meeting || papers.has(each.id));
};

const recommendedIn = ({ agenda }: WholeMeeting, { recommendations }: DecisionsView) =>
  agenda.flatMap(({ kind, subject }) =>
    kind === 'recommendation' ? recommendations.filter(({ id: made }) => made === subject) : [],
  );

import type { Event, EventKind } from '#domain/events.ts';
import { cyclePaths } from '#web/cycle/paths.ts';
import { decisionPaths } from '#web/decisions/paths.ts';
import { documentPaths } from '#web/documents/paths.ts';
import { meetingPaths } from '#web/meetings/paths.ts';

export type EventPlace = { readonly text: string; readonly href: string };

type Of<Kind extends EventKind> = Extract<Event, { readonly kind: Kind }>;
type PlaceOf<E> = (event: E, plan: string) => EventPlace | undefined;

const year: PlaceOf<{ readonly year: number }> = (event, plan) => ({
  text: 'Se årets gang',
  href: cyclePaths.year(plan, event.year),
});

type Evaluated = Pick<Of<'evaluation.written'>, 'year' | 'body' | 'focusArea'>;
const evaluation: PlaceOf<Evaluated> = (event, plan) => ({
  text: 'Se evalueringen',
  href: cyclePaths.evaluation(plan, event.year, event.body, event.focusArea),
});

type Recommended = Pick<Of<'recommendation.withdrawn'>, 'recommendation' | 'year' | 'body'>;
const recommendation: PlaceOf<Recommended> = (event, plan) => ({
  text: 'Se indstillingen',
  href: `${cyclePaths.recommendations(plan, event.year, event.body)}#i-${event.recommendation}`,
});

/** What was decided on a conflict is not for everybody who reads the log. */
const decision: PlaceOf<Of<'decision.made' | 'decision.corrected'>> = (event, plan) =>
  event.on.kind === 'conflict'
    ? undefined
    : { text: 'Se beslutningen', href: decisionPaths.decision(plan, event.decision) };

const meeting: PlaceOf<{ readonly meeting: string }> = (event, plan) => ({
  text: 'Se mødet',
  href: meetingPaths.meeting(plan, event.meeting),
});

const places: { readonly [Kind in EventKind]?: PlaceOf<Of<Kind>> } = {
  'cycle.opened': year,
  'cycle.closed': year,
  'cycle.reopened': year,
  'cycle.stepDone': year,
  'cycle.stepSkipped': year,
  'cycle.stepReopened': year,
  'cycle.stepMoved': year,
  'cycle.stepAdded': year,
  'evaluation.written': evaluation,
  'evaluation.finished': evaluation,
  'evaluation.reopened': evaluation,
  'recommendation.made': recommendation,
  'recommendation.changed': recommendation,
  'recommendation.submitted': recommendation,
  'recommendation.withdrawn': recommendation,
  'decision.made': decision,
  'decision.corrected': decision,
  'meeting.planned': meeting,
  'meeting.changed': meeting,
  'meeting.called': meeting,
  'meeting.othersCalled': meeting,
  'meeting.cancelled': meeting,
  'meeting.agendaChanged': meeting,
  'meeting.attendanceKept': meeting,
  'meeting.minutesWritten': meeting,
  'meeting.held': meeting,
  'meeting.reopened': meeting,
  'minutes.laidForApproval': meeting,
  'minutes.approved': meeting,
  'document.issued': ({ document }, plan) => ({
    text: 'Se dokumentet',
    href: documentPaths.document(plan, document),
  }),
};

/**
 * Where what an event tells of can be read: the log says that an evaluation was finished, not whose.
 * Undefined for what is confidential, and for what is told in full or elsewhere.
 */
export const placeOfEvent = (event: Event, plan: string): EventPlace | undefined =>
  (places[event.kind] as PlaceOf<Event> | undefined)?.(event, plan);

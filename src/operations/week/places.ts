import type { PlanKey } from '#domain/plans/plan.ts';
import { meetingPath } from '#operations/calendar/event.ts';
import { noticePath } from '#operations/notices/letters.ts';
import type { WeekLine } from './show.ts';

const enc = encodeURIComponent;

/**
 * Where something is done, as a path on any installation: the pages' own addresses, needed here for
 * letters. Whoever is not to do it is led to where it can be read.
 */
export const placeOf = (plan: PlanKey, { subject, mine }: WeekLine): string => {
  const root = `/planer/${enc(plan)}`;
  const decisions = `${root}/beslutninger`;
  switch (subject.kind) {
    case 'openYear':
      return `${root}/aarets-gang`;
    case 'figures':
      return `${root}/aarets-gang/${subject.year}`;
    case 'paper': {
      const papers = `${root}/aarets-gang/${subject.year}/statuspapirer`;
      return mine ? `${papers}/${enc(subject.body)}` : papers;
    }
    case 'evaluation':
      return `${root}/aarets-gang/${subject.year}/evaluering/${enc(subject.body)}/${enc(subject.focusArea)}`;
    case 'recommend':
      return `${root}/aarets-gang/${subject.year}/indstillinger/${enc(subject.body)}`;
    case 'decide':
      return mine
        ? `${decisions}/ny?organ=${enc(subject.body)}&om=recommendation&id=${enc(subject.recommendation)}`
        : decisions;
    case 'noAction':
      return mine
        ? `${decisions}/handlinger/ny?beslutning=${enc(subject.decision)}`
        : `${decisions}#b-${subject.decision}`;
    case 'action':
      return mine ? `${decisions}/handlinger/${enc(subject.action)}` : decisions;
    case 'callMeeting':
    case 'tellMeeting':
    case 'writeMinutes':
    case 'approveMinutes':
      return meetingPath(plan, subject.meeting);
    case 'fewMeetings':
      return mine
        ? `${root}/moeder/nyt?organ=${enc(subject.body)}`
        : `${root}/moeder?organ=${enc(subject.body)}`;
    case 'notice':
      return noticePath(plan, subject.notice);
    case 'conflict':
      return `${root}/konflikter/${enc(subject.conflict)}`;
    case 'measurementsUnseen':
    case 'centralFigures':
      return `${root}/centrale-maalinger`;
    case 'notFollowedUp': {
      const [only, ...more] = subject.criteria;
      return only === undefined || more.length > 0
        ? `${root}${mine ? '/revision' : ''}`
        : `${root}/succeskriterier/${enc(only.code)}`;
    }
    case 'mandateEnds':
    case 'seats':
      return `${root}/organisation/${enc(subject.body)}`;
  }
};

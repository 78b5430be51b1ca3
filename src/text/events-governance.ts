import type { DecisionOutcome } from '#domain/governance/decision.ts';
import type { GovernanceEvent } from '#domain/governance/events.ts';
import type { Sighting } from '#domain/governance/meeting.ts';
import type { EventWords } from './event-words.ts';
import {
  conflictStepWords,
  cycleStepWords,
  decisionOutcomeWords,
  documentKindWords,
  mandateRoleWords,
  noticeStepWords,
  stanceWords,
} from './governance-words.ts';
import { dateText, joined, momentText } from './periods.ts';

type Words<Prefix extends string> = EventWords<
  Extract<GovernanceEvent['kind'], `${Prefix}.${string}`>
>;

export const bodyWords: Words<'body' | 'seat' | 'person' | 'mandate'> = {
  'body.added': (event) => `Organet "${event.name}" blev oprettet.`,
  'body.changed': (event) => `Organet "${event.name}" blev ændret.`,
  'body.closed': (event) => `Organet "${event.name}" blev nedlagt.`,
  'body.reopened': (event) => `Nedlæggelsen af organet "${event.name}" blev taget tilbage.`,
  'body.termsAdded': (event) => `"${event.name}" fik kommissorium version ${event.number}.`,
  'seat.added': (event) => `"${event.name}" fik pladsen "${event.title}".`,
  'seat.removed': (event) => `Pladsen "${event.title}" i "${event.name}" blev nedlagt.`,
  'person.added': () => 'En person blev føjet til listen.',
  'person.changed': () => 'Oplysningerne om en person blev ændret.',
  'person.removed': () => 'En person blev taget af listen.',
  'person.accessGiven': () => 'En person fik adgang.',
  'person.accessEnded': () => 'En persons adgang blev lukket.',
  'person.mailChosen': (event) =>
    event.weekly ? 'En person slog ugebrevet til.' : 'En person slog ugebrevet fra.',
  'mandate.given': (event) =>
    `"${event.name}" fik ${event.role === 'member' ? 'et' : 'en'} ${mandateRoleWords[event.role]}${(event.organisation ?? '') === '' ? '' : ` for ${event.organisation}`} fra ${dateText(event.from)}.`,
  'mandate.ended': (event) =>
    `Et mandat i "${event.name}" ophører ${dateText(event.to)}: ${event.why}`,
};

export const cycleWords: Words<'cycle' | 'evaluation' | 'recommendation'> = {
  'cycle.opened': (event) => `Årets gang for ${event.year} blev sat i gang.`,
  'cycle.stepDone': (event) =>
    `${stepText(event.step)} for ${event.year} blev gjort færdig${event.late ? ', efter fristen' : ''}.`,
  'cycle.stepSkipped': (event) =>
    `${stepText(event.step)} for ${event.year} blev sprunget over: ${event.why}`,
  'cycle.stepReopened': (event) =>
    `${stepText(event.step)} for ${event.year} blev åbnet igen: ${event.why}`,
  'cycle.stepMoved': (event) =>
    `${stepText(event.step)} for ${event.year} fik frist ${dateText(event.dueOn)}.`,
  'cycle.stepAdded': (event) =>
    `${stepText(event.step)} blev føjet til årets gang for ${event.year} med frist ${dateText(event.dueOn)}.`,
  'cycle.closed': (event) => `Årets gang for ${event.year} blev afsluttet.`,
  'cycle.reopened': (event) => `Årets gang for ${event.year} blev åbnet igen: ${event.why}`,
  'evaluation.written': (event) => `Der blev skrevet på en evaluering for ${event.year}.`,
  'evaluation.finished': (event) => `En evaluering for ${event.year} blev afsluttet.`,
  'evaluation.reopened': (event) => `En evaluering for ${event.year} blev åbnet igen: ${event.why}`,
  'recommendation.made': (event) =>
    `En indstilling for ${event.year} blev skrevet: ${stanceWords[event.stance]}.`,
  'recommendation.changed': (event) => `En indstilling for ${event.year} blev ændret.`,
  'recommendation.submitted': (event) =>
    `En indstilling for ${event.year} blev sendt videre: ${stanceWords[event.stance]}. ${event.text}`,
  'recommendation.withdrawn': (event) =>
    `En indstilling for ${event.year} blev trukket tilbage: ${event.why}`,
};

/** "evaluation:groups" is told by its kind; which body it is stands on the page of the year. */
const stepText = (step: string): string => {
  const kind = step.split(':')[0] as keyof typeof cycleStepWords;
  const word = cycleStepWords[kind] ?? step;
  return `Trinnet "${word}"`;
};

const outcomeText = ({ outcome }: { readonly outcome?: DecisionOutcome }): string =>
  outcome === undefined || outcome === 'adopt' ? '' : ` (${decisionOutcomeWords[outcome]})`;

/** Of what follows from a conflict nothing is said. */
const said = (text: string): string => (text === '' ? '.' : `: ${text}`);

export const decisionWords: Words<'decision' | 'action'> = {
  'decision.made': (event) =>
    event.on.kind === 'conflict'
      ? 'En beslutning om en konflikt blev skrevet ind.'
      : `En beslutning blev skrevet ind${outcomeText(event)}${event.text === '' ? '.' : `: ${event.text}`}`,
  'decision.corrected': (event) =>
    event.on.kind === 'conflict'
      ? 'En beslutning om en konflikt blev rettet.'
      : `En beslutning blev rettet${outcomeText(event)}: ${event.why}`,
  'action.added': (event) =>
    `En handling blev aftalt${event.text === '' ? '' : `: ${event.text}`} (frist ${dateText(event.dueOn)}).`,
  'action.changed': (event) =>
    `En handling blev ændret${event.text === undefined ? '' : `: ${event.text}`} (frist ${dateText(event.dueOn)}).`,
  'action.settled': (event) =>
    event.state === 'done'
      ? `En handling blev gjort${said(event.outcome)}`
      : `En handling blev opgivet${said(event.outcome)}`,
  'action.reopened': (event) => `En handling blev taget op igen${said(event.why)}`,
};

/** "4 mål, 2 papirer og de centrale målinger" */
const seenText = (subjects: readonly Sighting['subject'][]): string => {
  const count = (asked: Sighting['subject']['kind']) =>
    subjects.filter(({ kind }) => kind === asked).length;
  const [goals, papers] = [count('criterion'), count('document')];
  return joined([
    ...(goals === 0 ? [] : [goals === 1 ? '1 kriterium' : `${goals} kriterier`]),
    ...(papers === 0 ? [] : [papers === 1 ? '1 papir' : `${papers} papirer`]),
    ...(count('centralMeasurements') === 0 ? [] : ['de centrale målinger']),
  ]);
};

export const meetingWords: Words<'meeting' | 'minutes' | 'sighting' | 'feed' | 'document'> = {
  'meeting.planned': ({ startsAt }) => `Et møde blev planlagt til ${momentText(startsAt)}.`,
  'meeting.changed': ({ startsAt }) =>
    startsAt === undefined
      ? 'Et møde blev ændret.'
      : `Et møde blev flyttet til ${momentText(startsAt)}.`,
  'meeting.called': ({ invited }) =>
    `Et møde blev indkaldt (${invited === 1 ? '1 indbudt' : `${invited} indbudte`}).`,
  'meeting.othersCalled': ({ invited }) =>
    `${invited === 1 ? '1 person mere' : `${invited} personer mere`} blev indkaldt til et møde.`,
  'meeting.cancelled': (event) => `Et møde blev aflyst: ${event.why}`,
  'meeting.agendaChanged': ({ items }) =>
    `En dagsorden blev ændret (${items === 1 ? '1 punkt' : `${items} punkter`}).`,
  'meeting.attendanceKept': (event) =>
    `Fremmødet blev skrevet ind: ${event.present} til stede, ${event.excused} afbud, ${event.absent} udeblevet.`,
  'meeting.minutesWritten': () => 'Der blev skrevet referat.',
  'meeting.held': () => 'Et møde blev afholdt.',
  'meeting.reopened': () => 'Det blev taget tilbage, at et møde var holdt.',
  'minutes.laidForApproval': () => 'Et referat blev sendt til godkendelse.',
  'minutes.approved': () => 'Et referat blev godkendt og låst.',
  'sighting.recorded': (event) =>
    `Et organ har set ${seenText(event.subjects)} ${dateText(event.seenOn)}.`,
  'feed.made': () => 'Et kalenderabonnement blev oprettet.',
  'feed.revoked': () => 'Et kalenderabonnement blev lukket.',
  'document.issued': (event) =>
    `Et dokument blev udgivet: ${documentKindWords[event.documentKind]} "${event.title}"${event.edition > 1 ? `, udgave ${event.edition}` : ''}.`,
};

export const noticeWords: Words<'notice' | 'conflict'> = {
  'notice.told': (event) => `Underretning nr. ${event.number} fra ${event.party}: ${event.title}.`,
  'notice.moved': (event) =>
    `Underretning nr. ${event.number}: ${noticeStepWords[event.step]}${event.party === undefined ? '' : ` (${event.party})`}${event.text === '' ? '.' : `: ${event.text}`}`,
  'conflict.raised': (event) => `Konflikt nr. ${event.number} blev rejst.`,
  'conflict.moved': (event) => `Konflikt nr. ${event.number}: ${conflictStepWords[event.step]}.`,
};

export const logWords: Words<'log' | 'activity'> = {
  'log.recipientsChanged': (event) =>
    `Modtagerne af loggens ankre blev ændret; der er nu ${event.count}.`,
  'log.figuresSealed': ({ figures }) =>
    `${figures === 1 ? 'Planens ene tal' : `Planens ${figures} tal`} og det, der er aftalt om kriterierne, blev forseglet, som det stod. Ændres noget herefter, bliver det fundet; om noget blev ændret før, kan loggen ikke vise.`,
  'activity.added': (event) => `Aktiviteten "${event.name}" blev oprettet.`,
  'activity.changed': (event) => `Aktiviteten "${event.name}" blev ændret.`,
  'activity.yearKept': (event) =>
    `Der blev skrevet om aktiviteten "${event.name}" i ${event.year}.`,
};

import { danishTime } from '#domain/time/danish-time.ts';
import { weekday } from '#domain/time/days.ts';
import type { Instant } from '#domain/time/period.ts';
import { clockText } from './agenda-words.ts';
import { dateText, joined } from './periods.ts';

const dayNames = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

/** "tirsdag den 4. marts 2025 kl. 15.00-17.00", in Danish time. */
export function meetingWhenText(startsAt: Instant, endsAt: Instant): string {
  const [from, to] = [danishTime(startsAt), danishTime(endsAt)];
  const begins = `${dayNames[weekday(from.day) - 1]} den ${dateText(from.day)} kl. ${clockText(startsAt)}`;
  return from.day === to.day
    ? `${begins}-${clockText(endsAt)}`
    : `${begins} til den ${dateText(to.day)} kl. ${clockText(endsAt)}`;
}

/** "tirsdag den 4. marts", the Danish day a meeting begins; the year goes without saying. */
export function meetingDayText(startsAt: Instant): string {
  const { day } = danishTime(startsAt);
  return `${dayNames[weekday(day) - 1]} den ${dateText(day).replace(/ \d+$/, '')}`;
}

/** What a calendar calls a meeting: "Bestyrelsen, møde 3". */
export function meetingTitle(body: string, number: number): string {
  return `${oneLine(body)}, møde ${number}`;
}

export type InvitationFacts = {
  readonly planName: string;
  readonly body: string;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  /** Told before of the same meeting: this is a change. */
  readonly isChange: boolean;
  /** The meeting's page; left out while nobody knows where these pages are served. */
  readonly address?: string | undefined;
};

/** What stands in the calendar under a meeting. The agenda is on the page: it changes, and not all may see all. */
export function meetingDescription({
  planName,
  address,
}: Pick<InvitationFacts, 'planName' | 'address'>): string {
  const plan = oneLine(planName);
  return address === undefined
    ? plan
    : `${plan}\n\nDagsorden, bilag og referat (log ind for at se dem):\n${address}`;
}

/** The letter that brings an invitation, or tells that a meeting is called off. */
export function invitationLetter(
  method: 'REQUEST' | 'CANCEL',
  facts: InvitationFacts,
): { readonly subject: string; readonly body: string } {
  const { planName, startsAt, endsAt, place, address } = facts;
  const title = meetingTitle(facts.body, facts.number);
  const time = meetingWhenText(startsAt, endsAt);
  const where = place.trim() === '' ? 'Stedet meddeles senere.' : `Sted: ${oneLine(place)}`;
  const paragraphs =
    method === 'CANCEL'
      ? [
          `Mødet er aflyst: ${title}, ${time}.`,
          'Er mødet i din kalender, så slet det, hvis det ikke forsvinder af sig selv.',
          ...(address === undefined ? [] : [`Læs mere her:\n${address}`]),
        ]
      : [
          facts.isChange ? `Mødet er ændret: ${title}.` : `Du indkaldes til ${title}.`,
          `Tid: ${time}\n${where}`,
          ...(address === undefined
            ? []
            : [`Dagsorden, bilag og referat finder du her, når du er logget ind:\n${address}`]),
          'Svar på indkaldelsen i dit mailprogram, så kommer mødet i din kalender.',
        ];
  return {
    subject: `${subjectWord(method, facts.isChange)}: ${title}, ${time}`,
    body: `${[...paragraphs, `Venlig hilsen\n${oneLine(planName)}`].join('\n\n')}\n`,
  };
}

function subjectWord(method: 'REQUEST' | 'CANCEL', isChange: boolean): string {
  if (method === 'CANCEL') return 'Aflyst';
  return isChange ? 'Ændret' : 'Indkaldelse';
}

/** Whom the letters about a meeting have reached; by name whom they have not, by why. */
export type InvitationsTold = {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: readonly string[];
  readonly withoutAddress: readonly string[];
  /** They came to the body since, or no mail server was set up. */
  readonly notPosted: readonly string[];
};

/** Those who must be told in another way, a sentence for each reason; none when all were. */
export function notToldText(told: InvitationsTold): readonly string[] {
  const { failed, withoutAddress, notPosted } = told;
  return [
    ...(withoutAddress.length === 0 ? [] : [`Har ingen e-mailadresse: ${joined(withoutAddress)}.`]),
    ...(failed.length === 0 ? [] : [`Mailen kunne ikke sendes til ${joined(failed)}.`]),
    ...(notPosted.length === 0 ? [] : [`Har ikke fået mail om mødet: ${joined(notPosted)}.`]),
  ];
}

/** How far the letters have come: "Mailen er sendt til 8 og venter på at blive sendt til 2." */
export function sentText({ sent, waiting }: InvitationsTold): string | undefined {
  const parts = [
    ...(sent === 0 ? [] : [`er sendt til ${sent}`]),
    ...(waiting === 0 ? [] : [`venter på at blive sendt til ${waiting}`]),
  ];
  return parts.length === 0 ? undefined : `Mailen ${joined(parts)}.`;
}

/** A name that was pasted with a line break must not become a line of the letter's head. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What a calendar programme calls a feed. */
export function feedName(planName: string, body: string | undefined): string {
  const plan = oneLine(planName);
  return body === undefined ? `Mine møder, ${plan}` : `${oneLine(body)}, ${plan}`;
}

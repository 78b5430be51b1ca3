import type { AskState } from '#domain/asks/ask.ts';
import type { MailTrouble } from '#domain/jobs.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import type { Series } from '#domain/readings/reading.ts';
import type { IsoDate, Period } from '#domain/time/period.ts';
import { unitNames } from './numbers.ts';
import { dateText, periodText } from './periods.ts';

export const askStateWords: Readonly<Record<AskState, string>> = {
  notSent: 'ikke sendt',
  sent: 'sendt',
  reminded: 'påmindet',
  answered: 'besvaret',
  settled: 'afsluttet',
  expired: 'udløbet',
  revoked: 'trukket tilbage',
};

/** What a figure is, for somebody who has never seen the plan; the one who asks may write it better. */
export function usualDefinition({ indicator, population, unit }: Series): string {
  return `${indicator} (${population}), opgjort i ${unitNames[unit]}.`;
}

export type AskLetterFacts = {
  readonly planName: string;
  readonly contact: string;
  /** Whoever asks, and is to be written to with questions. */
  readonly asker: string;
  readonly dueOn: IsoDate;
  readonly message?: string | undefined;
  /** The figures not yet answered. */
  readonly figures: readonly { readonly series: Series; readonly period: Period }[];
  /** The address, or a marker that is filled in when the letter is sent. */
  readonly link: string;
};

export type AskLetterWords = { readonly subject: string; readonly body: string };
export type AskLetterKind = 'first' | 'reminder' | 'newLink';

/** The letter to a supplier: who asks, for what, until when, and where to answer. */
export function askLetter(kind: AskLetterKind, facts: AskLetterFacts): AskLetterWords {
  const { planName, contact, asker, dueOn, message, figures, link } = facts;
  const plan = oneLine(planName);
  const paragraphs = [
    `Til ${oneLine(contact)}`,
    opening(kind, plan, dueOn),
    ...(kind !== 'reminder' && message !== undefined ? [message.trim()] : []),
    figures.map(({ series, period }) => `- ${figureLine(series, period)}`).join('\n'),
    `Svar her. Det tager et par minutter og kan gøres på en telefon:\n${link}`,
    'Linket er kun til jer og kun til disse tal. Du kan svare på nogle af dem nu og resten senere, og du kan rette dit svar, til det er godkendt.',
    'Kan et tal ikke oplyses, så skriv hvorfor på siden. Er det skjult, fordi der er for få, så sæt kryds ved det.',
    'Send ikke CPR-numre, navne eller oplysninger om enkeltpersoner. Vi skal kun bruge tallene.',
    `Har du spørgsmål, så kontakt ${oneLine(asker)} i sekretariatet for ${plan}.`,
  ];
  return { subject: subjectOf(kind, plan, figures.length), body: `${paragraphs.join('\n\n')}\n` };
}

function subjectOf(kind: AskLetterKind, plan: string, figures: number): string {
  switch (kind) {
    case 'first':
      return `${plan}: vi mangler ${tally(figures)} fra jer`;
    case 'reminder':
      return `Påmindelse: ${plan} mangler ${tally(figures)} fra jer`;
    case 'newLink':
      return `Nyt link: ${plan} mangler ${tally(figures)} fra jer`;
  }
}

function opening(kind: AskLetterKind, plan: string, dueOn: IsoDate): string {
  const by = `senest den ${dateText(dueOn)}`;
  switch (kind) {
    case 'first':
      return `${plan} har brug for disse tal fra jer ${by}:`;
    case 'reminder':
      return `Vi skriver igen, fordi vi endnu mangler disse tal til ${plan}. Fristen er den ${dateText(dueOn)}:`;
    case 'newLink':
      return `Her er et nyt link. Det gamle virker ikke længere. ${plan} har brug for disse tal fra jer ${by}:`;
  }
}

export function figureLine({ indicator, population }: Series, period: Period): string {
  return `${indicator}, ${population}: ${periodText(period)}`;
}

function tally(figures: number): string {
  return figures === 1 ? 'et tal' : `${figures} tal`;
}

/** A name that was pasted with a line break must not become a line of the letter's head. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Where an accepted figure says that it comes from. */
export function answerEdition(contact: string, answeredOn: string, why?: string): string {
  const from = `Svar fra ${oneLine(contact)}, ${answeredOn}`;
  const whole = why === undefined ? from : `${from}: kan ikke oplyses, fordi ${oneLine(why)}`;
  // A character outside the first plane is two units long and must not be cut in half.
  return whole.length <= 300 ? whole : `${whole.slice(0, 299).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** What stands after the box for a number; nothing where the unit goes without saying. */
export function unitSuffix(unit: Unit): string | undefined {
  switch (unit) {
    case 'percent':
      return '%';
    case 'percentagePoint':
      return 'procentpoint';
    case 'perMille':
    case 'perMillePoint':
      return 'pr. 1.000';
    case 'kroner':
      return 'kr.';
    case 'kronerPerDwelling':
      return 'kr. pr. lejemål';
    case 'days':
      return 'dage';
    case 'hours':
      return 'timer';
    case 'ratio':
      return 'gange';
    case 'grade':
    case 'count':
    case 'index':
    case 'rank':
    case 'judgement':
    case 'delivery':
      return undefined;
  }
}

/** Why a letter did not arrive, and what can be done about it. */
export function letterTroubleText(trouble: MailTrouble | undefined): string {
  switch (trouble?.kind) {
    case undefined:
      return 'Mailserveren tog ikke imod det.';
    case 'unreachable':
    case 'slow':
      return 'Mailserveren kunne ikke nås.';
    case 'unsafe':
    case 'signIn':
      return 'Mailserveren er ikke sat rigtigt op. Sig det til en administrator.';
    case 'notAnAddress':
      return 'E-mailadressen kan ikke bruges.';
    case 'said':
      return `Mailserveren svarede: ${trouble.reply}.`;
  }
}

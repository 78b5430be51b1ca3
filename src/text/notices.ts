import type { BodyRight } from '#domain/governance/body.ts';
import type { NoticeLevel } from '#domain/governance/notice.ts';
import type {
  LevelAnswers,
  LevelQuestion,
  LevelRule,
  Taker,
} from '#domain/governance/notice-level.ts';
import type { NoticeStage } from '#domain/governance/notice-reminders.ts';
import type { IsoDate } from '#domain/time/period.ts';
import { bodyRightWords } from './governance-words.ts';
import { dateText } from './periods.ts';

/** Said wherever notices begin: the word means something else in child welfare. */
export const noticeMeaning =
  'En underretning er her en besked mellem parterne om en væsentlig ændring i samarbejdet. Det er ikke en underretning om et barn efter barnets lov; den skal sendes til kommunen ad den sædvanlige vej og må ikke skrives her.';

type Choices<Question extends LevelQuestion> = Readonly<Record<LevelAnswers[Question], string>>;

export const levelQuestionWords: {
  readonly [Question in LevelQuestion]: {
    readonly question: string;
    readonly hint?: string;
    /** What it is called in a sentence. */
    readonly short: string;
    readonly answers: Choices<Question>;
  };
} = {
  essential: {
    question: 'Er ændringen væsentlig?',
    hint: 'Den er væsentlig, hvis den kan få betydning for samarbejdet eller for, at planen gennemføres som aftalt.',
    short: 'om ændringen er væsentlig',
    answers: {
      yes: 'Ja',
      unsure: 'Det er jeg i tvivl om',
      no: 'Nej, det er kun til orientering',
    },
  },
  reach: {
    question: 'Hvem mærker ændringen?',
    short: 'hvem der mærker ændringen',
    answers: {
      district: 'Kun denne plan eller denne bydel',
      city: 'Flere bydele eller hele byen',
    },
  },
  agreement: {
    question: 'Ændrer den ved en aftale?',
    short: 'hvilken aftale der ændres',
    answers: {
      no: 'Nej',
      subAgreement: 'Ja, en delaftale',
      strategic: 'Ja, planens strategiske samarbejdsaftale',
      main: 'Ja, en aftale, der gælder hele byen',
    },
  },
  grant: {
    question: 'Ændrer den ved pengene?',
    hint: 'Bevillingen eller den lokale medfinansiering.',
    short: 'hvilke penge der ændres',
    answers: {
      no: 'Nej',
      thisPlan: 'Ja, denne plans bevilling eller medfinansiering',
      allPlans: 'Ja, flere planers',
    },
  },
  otherPlans: {
    question: 'Berører den andre boligsociale helhedsplaner?',
    short: 'om andre planer berøres',
    answers: { no: 'Nej', yes: 'Ja' },
  },
  organisation: {
    question: 'Hvilken organisation ændrer sig?',
    short: 'hvilken organisation der ændrer sig',
    answers: {
      none: 'Ingen: det handler om noget andet end organisation',
      local: 'En lokal enhed, en afdeling eller en medarbejdergruppe',
      whole: 'En hel forvaltning eller en hel boligorganisation',
    },
  },
};

/** Why the answers lead where they do, or what in them does not go together. */
export const levelRuleWords: Readonly<Record<LevelRule, string>> = {
  unessentialYetAgreement:
    'Du har svaret, at ændringen ikke er væsentlig, men også at den ændrer ved en aftale. Det sidste er altid væsentligt. Ret det ene af de to svar.',
  unessentialYetGrant:
    'Du har svaret, at ændringen ikke er væsentlig, men også at den ændrer ved pengene. Det sidste er altid væsentligt. Ret det ene af de to svar.',
  districtYetMainAgreement:
    'Du har svaret, at kun denne bydel mærker ændringen, men også at den ændrer en aftale for hele byen. Ret det ene af de to svar.',
  districtYetAllPlans:
    'Du har svaret, at kun denne bydel mærker ændringen, men også at den ændrer flere planers penge. Ret det ene af de to svar.',
  districtYetOtherPlans:
    'Du har svaret, at kun denne plan eller bydel mærker ændringen, men også at andre helhedsplaner berøres. Ligger de andre planer i samme bydel, så svar, at andre planer ikke berøres, og nævn dem i teksten. Ellers ret, hvem der mærker den.',
  notEssential:
    'Ændringen er ikke væsentlig. Parterne orienteres, og intet organ skal tage den op.',
  wholeCity:
    'Flere bydele eller hele byen mærker ændringen. Den hører derfor til på overordnet niveau.',
  wholeOrganisation:
    'En hel forvaltning eller boligorganisation ændrer sig. Det rækker ud over bydelen, og den hører derfor til på overordnet niveau.',
  thisDistrict:
    'Ændringen er væsentlig og mærkes i denne plan eller bydel. Den hører derfor til på bydelsniveau.',
};

/** Who takes it, said before it is sent. */
export function takerText(taker: Taker): string {
  switch (taker.kind) {
    case 'body':
      return `Underretningen sendes til ${taker.body.name}.`;
    case 'nearest':
      return `Intet organ har i dag retten "${bodyRightWords[taker.lacks]}". Underretningen sendes derfor til det nærmeste: ${taker.body.name}.`;
    case 'missing':
      return missingTakerText(taker.lacks);
    case 'nobody':
      return 'Parterne orienteres. Intet organ skal tage den op.';
  }
}

/** What is to be done when no body can take a notice. */
export const missingTakerText = (right: BodyRight): string =>
  `Intet organ i planen kan tage imod underretningen. Sekretariatet skal under Organisation give et organ retten "${bodyRightWords[right]}" og derefter sende underretningen videre hertil. Parterne orienteres imens.`;

export type NoticeLetterFacts = {
  readonly planName: string;
  readonly number: number;
  readonly party: string;
  readonly title: string;
  readonly what: string;
  readonly effectiveOn?: IsoDate | undefined;
  readonly dueOn?: IsoDate | undefined;
  readonly level: NoticeLevel;
  /** Who wrote it for the party. */
  readonly toldBy: string;
  readonly body?: string | undefined;
  /** Where it can be read; left out while nobody knows where the pages are served. */
  readonly address?: string | undefined;
};

type LetterWords = { readonly subject: string; readonly body: string };

/** The letter to each party and to those who lead the body that takes the notice. */
export function noticeLetter(facts: NoticeLetterFacts): LetterWords {
  const { planName, number, party, title, what, toldBy, effectiveOn, address } = facts;
  const paragraphs = [
    `${oneLine(party)} underretter parterne i ${oneLine(planName)} om en ændring:`,
    oneLine(title),
    what.trim(),
    `Skrevet ind af ${oneLine(toldBy)}.`,
    ...(effectiveOn === undefined
      ? []
      : [`Ændringen træder i kraft den ${dateText(effectiveOn)}.`]),
    takenText(facts),
    `Har ændringen konsekvenser for jer, så log ind, og foreslå et alternativ${whereText(address)}`,
    'Svar ikke på denne mail; den læses ikke.',
  ];
  return {
    subject: `${oneLine(planName)}: underretning nr. ${number}, ${oneLine(title)}`,
    body: `${paragraphs.join('\n\n')}\n`,
  };
}

/** That no body is found yet is another thing than that none is to take it. */
const takenText = ({ level, body, dueOn }: NoticeLetterFacts): string => {
  if (body !== undefined) {
    const by = dueOn === undefined ? '' : ` senest den ${dateText(dueOn)}`;
    return `${oneLine(body)} tager underretningen op${by}.`;
  }
  return level === 'none'
    ? 'Intet organ skal tage den op.'
    : 'Planen har endnu intet organ, der kan tage den op. Sekretariatet finder et.';
};

const whereText = (address: string | undefined): string =>
  address === undefined ? ' under Underretninger.' : `:\n${address}`;

export type NoticeEndingFacts = Pick<
  NoticeLetterFacts,
  'planName' | 'number' | 'party' | 'title' | 'address'
> & {
  readonly withdrawn: boolean;
  /** What came of it, or why it was taken back. */
  readonly text: string;
};

/** The letter to those who were told of a notice, when it ends. */
export function noticeEnding(facts: NoticeEndingFacts): LetterWords {
  const { planName, number, party, title, withdrawn, text, address } = facts;
  const how = withdrawn ? 'trukket tilbage' : 'afsluttet';
  const paragraphs = [
    `Underretning nr. ${number} fra ${oneLine(party)} er ${how}:`,
    oneLine(title),
    `${withdrawn ? 'Begrundelse' : 'Udfald'}: ${text.trim()}`,
    ...(address === undefined ? [] : [`Hele forløbet står her:\n${address}`]),
    'Svar ikke på denne mail; den læses ikke.',
  ];
  return {
    subject: `${oneLine(planName)}: underretning nr. ${number} er ${how}`,
    body: `${paragraphs.join('\n\n')}\n`,
  };
}

export type NoticeReminderFacts = Pick<
  NoticeLetterFacts,
  'planName' | 'number' | 'party' | 'title' | 'body' | 'address'
> & { readonly dueOn: IsoDate; readonly received: boolean };

const reminderOpenings: Readonly<Record<NoticeStage, (due: string) => string>> = {
  soon: (due) => `Fristen er den ${due}.`,
  due: (due) => `Fristen var den ${due}.`,
  late: (due) => `Fristen var den ${due}, og der er gået mere end to uger.`,
};

/** The reminder to those who lead the body that has not dealt with a notice. */
export function noticeReminder(stage: NoticeStage, facts: NoticeReminderFacts): LetterWords {
  const { planName, number, party, title, body, dueOn, received, address } = facts;
  const paragraphs = [
    `Underretning nr. ${number} fra ${oneLine(party)} venter på ${oneLine(body ?? 'sekretariatet')}:`,
    oneLine(title),
    reminderOpenings[stage](dateText(dueOn)),
    `${
      received
        ? 'Log ind, og skriv, hvad der kom ud af den'
        : 'Log ind, bekræft, at I har modtaget den, og skriv, hvad der kommer ud af den'
    }${address === undefined ? ', under Underretninger.' : `:\n${address}`}`,
    'Svar ikke på denne mail; den læses ikke.',
  ];
  return {
    subject: `Påmindelse: ${oneLine(planName)}, underretning nr. ${number} venter`,
    body: `${paragraphs.join('\n\n')}\n`,
  };
}

/** A line break would begin another line of a letter, or another header. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

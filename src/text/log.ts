import type { LogDisagreement, LogDisagreementKind } from '#domain/governance/log-disagreement.ts';
import type { Instant, IsoDate } from '#domain/time/period.ts';
import { dateText, momentText } from './periods.ts';

const words: Record<LogDisagreementKind, (about: string) => string> = {
  fileBytes: (about) => `Filen ${about} er ændret, efter at den blev udgivet.`,
  fileNotInLog: (about) => `Filen ${about} er ikke den, loggen fortæller om.`,
  fileMissing: (about) => `Filen ${about} er udgivet ifølge loggen, men findes ikke mere.`,
  decisionNotInLog: (about) => `En beslutning (${about}) er ikke, som loggen fortæller.`,
  decisionMissing: (about) => `En beslutning fra ${about} er fjernet; loggen fortæller om den.`,
  sightingNotInLog: (about) => `At noget blev behandlet (${about}), står ikke i loggen.`,
  sightingMissing: (about) =>
    `At noget blev behandlet ${about}, er fjernet; loggen fortæller om det.`,
  minutesMissing: (about) =>
    `Et referat, der blev godkendt ${about}, er et andet end det, loggen fortæller om.`,
  minutesNotInLog: (about) => `Referatet af møde nr. ${about} er godkendt, men ikke ifølge loggen.`,
  evaluationOther: (about) => `En afsluttet evaluering (${about}) er en anden end i loggen.`,
  evaluationNotInLog: (about) => `En evaluering (${about}) er afsluttet, men ikke ifølge loggen.`,
  evaluationMissing: (about) =>
    `En evaluering (${about}) er afsluttet ifølge loggen, men er det ikke mere.`,
  documentOther: (about) => `Dokumentet ${about} er ikke, som da det blev udgivet.`,
  documentMissing: (about) => `Dokumentet ${about} er fjernet; loggen fortæller om det.`,
  recommendationOther: (about) => `En indstilling (${about}) er ikke, som loggen fortæller.`,
  recommendationMissing: (about) =>
    `En indstilling for ${about} er fjernet; loggen fortæller om den.`,
  noticeOther: (about) => `Underretning nr. ${about} er ikke, som loggen fortæller.`,
  noticeMissing: (about) => `Underretning nr. ${about} er fjernet; loggen fortæller om den.`,
  noticeStepMissing: (about) =>
    `Noget, der skete med underretning nr. ${about}, er fjernet eller ændret; loggen fortæller om det.`,
  actionOther: (about) => `En handling (frist ${about}) er ikke, som loggen fortæller.`,
  actionMissing: (about) => `En handling med frist ${about} er fjernet; loggen fortæller om den.`,
  meetingNotInLog: (about) => `Møde nr. ${about}: om det er holdt, er ikke, som loggen fortæller.`,
  meetingMissing: () => 'Et møde, der er holdt, er fjernet; loggen fortæller om det.',
  minutesOther: (about) =>
    `Det, der er skrevet under møde nr. ${about}, er et andet end det godkendte referat.`,
  readingNotInLog: (about) =>
    `Et tal (${about}) står ikke i loggen: det er sat ind uden om Fremdrift.`,
  planFiguresMissing: (about) =>
    about === '1'
      ? 'Ét af de tal, planen begyndte med, er fjernet.'
      : `${about} af de tal, planen begyndte med, er fjernet.`,
  sealOther: () => 'Seglet over planens tal er ændret: det er ikke det, loggen fortæller om.',
  sealedReadingOther: (about) => `Et tal (${about}) er ikke, som da planens tal blev forseglet.`,
  versionOther: (about) => `Det, der er aftalt om ${about}, er et andet end i loggen.`,
  versionMissing: (about) => `Det, der er aftalt om ${about}, er fjernet; loggen fortæller om det.`,
  planVersionsOther: () =>
    'Et kriteriums ordlyd, eller hvad der var aftalt, da planen begyndte, er ændret.',
  mandateOther: (about) => `Et mandat (${about}) er ikke, som loggen fortæller.`,
  mandateMissing: (about) => `Et mandat i "${about}" er fjernet; loggen fortæller om det.`,
  accessOther: (about) => `Hvem der logger ind som ${about}, er ikke, som loggen fortæller.`,
  readingMissing: (about) => `Et tal (${about}) er fjernet; loggen fortæller om det.`,
  readingOther: (about) => `Et tal (${about}) er et andet end det, loggen fortæller om.`,
};

/** What a table says other than the log. */
export const disagreementText = ({ kind, about }: LogDisagreement): string => words[kind](about);

export type AnchorFacts = {
  readonly planName: string;
  readonly day: IsoDate;
  readonly seq: number;
  readonly hash: string;
  readonly madeAt: Instant;
};

/** A long hash in groups of eight, to be read aloud or held against a print. */
export const hashGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;

/** The letter with a plan's anchor, to be kept outside the house. */
export const anchorLetter = ({
  planName,
  day,
  seq,
  hash,
  madeAt,
}: AnchorFacts): { readonly subject: string; readonly body: string } => ({
  subject: `Loggens anker for ${planName.replaceAll(/\s+/g, ' ')}, ${dateText(day)}`,
  body: `${[
    'Gem denne mail. Den er et bevis på, hvordan loggen så ud, og den virker kun, når den ligger uden for Fremdrift.',
    `Plan: ${planName.replaceAll(/\s+/g, ' ')}\nDag: ${dateText(day)}\nSat: ${momentText(madeAt)}\nHændelser i loggen: ${seq}\nMærke (sha256):\n${hash}`,
    `Sådan bruges det: Hent loggen og kontrolprogrammet fra planens side "Loggen", og skriv\nnode verify-log.mjs log.json ${seq}:${hash}`,
    'Siger programmet, at ankeret ikke passer, er noget i loggen skrevet om, efter at ankeret blev sat. Siger det, at slutningen er skåret af, er noget fjernet.',
  ].join('\n\n')}\n`,
});

import type { Instant, IsoDate } from '#domain/time/period.ts';
import type { BodyKey } from './body.ts';

/** What a conflict is about (section 10 of the agreement). */
export const conflictNatures = ['principled', 'specific', 'internal'] as const;
export type ConflictNature = (typeof conflictNatures)[number];

/** Where it is dealt with; own management comes first. */
export const conflictPlaces = [
  'ownManagement',
  'body',
  'steeringDialogue',
  'bilateral',
  'ownForum',
] as const;
export type ConflictPlace = (typeof conflictPlaces)[number];

export const conflictStates = ['open', 'settled', 'withdrawn'] as const;
export type ConflictState = (typeof conflictStates)[number];

/** A conflict between parties. Who may see it is a rule: `domain/access/conflicts.ts`. */
export type ConflictCase = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly parties: readonly string[];
  /** The id of the account that raised it. */
  readonly raisedBy: string;
  readonly raisedParty: string;
  readonly raisedAt: Instant;
  readonly nature?: ConflictNature;
  readonly place: ConflictPlace;
  readonly body?: BodyKey;
  readonly state: ConflictState;
  readonly outcome?: string;
  readonly settledOn?: IsoDate;
  readonly dueOn?: IsoDate;
  readonly revision: number;
};

export const conflictStepKinds = [
  'raised',
  'managementInvolved',
  'dialogue',
  'natured',
  'moved',
  'proposal',
  'outcome',
  'withdrawn',
] as const;
export type ConflictStepKind = (typeof conflictStepKinds)[number];

export type ConflictStep = {
  readonly id: string;
  readonly kind: ConflictStepKind;
  readonly party?: string;
  /** The day it happened, where it was written down later. */
  readonly day?: IsoDate;
  readonly nature?: ConflictNature;
  readonly place?: ConflictPlace;
  readonly body?: BodyKey;
  /** For a move that the order of the agreement does not have; the text says why. */
  readonly outOfOrder?: true;
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
};

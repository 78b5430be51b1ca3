import type { PlanKey } from '#domain/plans/plan.ts';

export const roles = ['administrator', 'editor', 'reader'] as const;
export type Role = (typeof roles)[number];

/** A right over one plan, or over all of them when `plan` is null. */
export type Grant = { readonly plan: PlanKey | null; readonly role: Role };

export type Actor =
  | { readonly kind: 'nobody' }
  /** The program itself, at the machine's own command line or at start. */
  | { readonly kind: 'system'; readonly name: string }
  | {
      readonly kind: 'account';
      readonly id: string;
      readonly name: string;
      readonly grants: readonly Grant[];
    };

export const verbs = [
  'see',
  'export',
  'register',
  'correct',
  'define',
  'answer',
  'importAgreement',
  'createPlan',
  'manageAccounts',
  'seeSmallNumbers',
  'import',
  'ask',
  'keepSources',
  'manageJobs',
  'signIn',
  'answerAsk',
] as const;
export type Verb = (typeof verbs)[number];

/** What an act concerns: one plan, or the installation as a whole (null). */
export type Scope = PlanKey | null;

/** What anybody may try: who they are is what is asked about. */
export const publicVerbs = ['signIn', 'answerAsk'] as const satisfies readonly Verb[];
export type PublicVerb = (typeof publicVerbs)[number];

export const isPublic = (verb: Verb): verb is PublicVerb =>
  (publicVerbs as readonly Verb[]).includes(verb);

const needed: Record<Exclude<Verb, PublicVerb>, Role> = {
  see: 'reader',
  export: 'reader',
  register: 'editor',
  correct: 'editor',
  define: 'editor',
  answer: 'editor',
  importAgreement: 'editor',
  createPlan: 'editor',
  seeSmallNumbers: 'editor',
  import: 'editor',
  ask: 'editor',
  keepSources: 'editor',
  manageAccounts: 'administrator',
  manageJobs: 'administrator',
};

/**
 * Every rule of access. Readers see and take out; editors register, correct, agree and read in
 * agreements; administrators do all that and keep the accounts. A right over one plan gives none
 * over another, nor over the installation. Figures that stand on few people are for editors. Anybody
 * may try to sign in, and to answer by a link that was sent to them.
 */
export function may(actor: Actor, verb: Verb, scope: Scope): boolean {
  if (isPublic(verb)) return true;
  switch (actor.kind) {
    case 'nobody':
      return false;
    case 'system':
      return true;
    case 'account':
      return actor.grants.some(
        (grant) =>
          (grant.plan === null || grant.plan === scope) &&
          rankOf(grant.role) >= rankOf(needed[verb]),
      );
  }
}

function rankOf(role: Role): number {
  return roles.length - roles.indexOf(role);
}

export function nameOf(actor: Actor): string {
  return actor.kind === 'nobody' ? 'ingen' : actor.name;
}

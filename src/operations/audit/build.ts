import type { AuditFile } from '#domain/governance/audit-file.ts';
import { isDocumentOfYear, ofYear } from '#domain/governance/audit-year.ts';
import type { ConflictState } from '#domain/governance/conflict.ts';
import type { StepState } from '#domain/governance/cycle-state.ts';
import type { Instant } from '#domain/time/period.ts';
import { concealedOf } from '#operations/plans/concealed-view.ts';
import type { LoadedPlan } from '#operations/plans/memo.ts';
import { type GapNames, gapText, missingText, stepText } from '#text/audit/gaps.ts';
import { conflictStateWords, documentKindWords } from '#text/governance-words.ts';
import { auditedCriterionFile } from './criterion.ts';
import { doneBeside } from './done.ts';
import type { AuditMade } from './made.ts';

/** The audit of a year as it is handed out. */
export const auditFileOf = (loaded: LoadedPlan, made: AuditMade, madeAt: Instant): AuditFile => {
  const { view, facts, year, gaps, audited } = made;
  const names = namesOf(made);
  const of = ofYear(facts, { year, today: view.today });
  return {
    format: 'fremdrift-audit/1',
    plan: view.plan.key,
    planName: view.plan.name,
    year,
    madeAt,
    day: view.today,
    fictional: view.plan.fictional,
    concealed: concealedOf(loaded).size,
    gaps: gaps.map((gap) => ({
      kind: gap.kind,
      ...('criterion' in gap ? { code: names.code(gap.criterion) } : {}),
      text: gapText(gap, names),
    })),
    criteria: view.statuses.map((status) => auditedCriterionFile(status, made)),
    beside: doneBeside(made),
    steps: audited.states.map((state) => stepOf(state, names)),
    documents: facts.documents
      .filter((each) => isDocumentOfYear(each, of))
      .map(({ title, kind, edition, issuedAt, files }) => ({
        title,
        kind: documentKindWords[kind],
        edition,
        issuedAt,
        files: files.map(({ format, sha256 }) => ({ format, sha256 })),
      })),
    conflicts: [...facts.conflicts].map(([state, count]) => ({
      state: conflictStateWords[state as ConflictState],
      count,
    })),
    log: { events: facts.log.head.seq, hash: facts.log.head.hash },
  };
};

const stepOf = (state: StepState, names: GapNames): AuditFile['steps'][number] => ({
  step: stepText(state.step, names),
  dueOn: state.step.dueOn,
  done: state.kind === 'done',
  ...(state.kind === 'done' && state.on !== undefined ? { doneOn: state.on } : {}),
  daysLate: state.daysLate,
  ...(state.kind === 'skipped' ? { skippedWhy: state.why } : {}),
  ...(state.kind === 'done' && state.by === 'person' ? { calledDoneBy: state.who } : {}),
  missing: state.kind === 'done' ? missingText(state.step, state.missing, names) : [],
});

/** What bodies and criteria are called where gaps are told. */
export const namesOf = ({ view, facts, year, audited }: AuditMade): GapNames => {
  const codes = new Map<string, string>(
    view.statuses.map(({ criterion }) => [criterion.id, criterion.code]),
  );
  return {
    body: facts.nameOf,
    code: (id) => codes.get(id) ?? id,
    year,
    today: view.today,
    bodies: facts.organisation.bodies,
    focusAreas: view.plan.focusAreas,
    steps: audited.states.map(({ step }) => step),
  };
};

import type { ComponentChildren, VNode } from 'preact';
import { isClear } from '#domain/agreements/proposal.ts';
import type { DraftView } from '#operations/agreements/show.ts';
import { shortArea } from '#text/proposal/review.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { type Step, Stepper } from '#web/kit/progress.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage } from '#web/shell.tsx';
import { agreementPaths } from './paths.ts';

export type ReviewData = { readonly view: DraftView; readonly viewer: Viewer };

export type ReviewStep = 'overview' | 'questions' | 'criteria' | 'makePlan';

export type ReviewShellProps = ReviewData & {
  readonly step: ReviewStep;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
  readonly children?: ComponentChildren;
};

/** A page of the review: which agreement it is, which step, and what is left of the others. */
export function ReviewShell({ view, step, notice, children, ...rest }: ReviewShellProps) {
  return (
    <InstallationPage
      {...rest}
      at="agreements"
      breadcrumbs={[
        { text: 'Aftaler', href: agreementPaths.list },
        ...(step === 'overview'
          ? []
          : [{ text: draftName(view), href: agreementPaths.draft(view.id) }]),
      ]}
      notice={
        view.plan === null ? (
          notice
        ) : (
          <Alert variant="info" heading="Aftalen er blevet til en plan">
            <p>
              Her kan du se, hvad der blev læst og besvaret, men ikke ændre det.{' '}
              <a href={paths.plan(view.plan)}>Gå til planen</a>
            </p>
          </Alert>
        )
      }
    >
      <div class="review-steps">
        <Stepper label="Trin i gennemgangen" steps={stepsOf(view, step)} />
      </div>
      {children}
    </InstallationPage>
  );
}

/** What people call the draft before it is a plan. */
export function draftName({ draft, fileName }: DraftView): string {
  return draft.areaName === null ? fileName : shortArea(draft.areaName);
}

export type Progress = {
  readonly open: number;
  readonly confirmed: number;
  readonly clear: number;
  readonly total: number;
};

export function progressOf({ draft, answers, proposals }: DraftView): Progress {
  return {
    open: draft.questions.filter(({ id }) => answers[id] === undefined).length,
    confirmed: proposals.filter((each) => each.confirmed).length,
    clear: proposals.filter((each) => !each.confirmed && isClear(each)).length,
    total: proposals.length,
  };
}

function stepsOf(view: DraftView, current: ReviewStep): readonly Step[] {
  const { open, confirmed, total } = progressOf(view);
  const steps: readonly (Step & { readonly name: ReviewStep })[] = [
    {
      name: 'overview',
      text: 'Det, der blev læst',
      state: 'done',
      href: agreementPaths.draft(view.id),
    },
    {
      name: 'questions',
      text: 'Spørgsmål',
      help: open === 0 ? 'Alle er besvaret' : `${open} åbne`,
      state: open === 0 ? 'done' : 'ahead',
      href: agreementPaths.questions(view.id),
    },
    {
      name: 'criteria',
      text: 'Succeskriterier',
      help: `${confirmed} af ${total} bekræftet`,
      state: total > 0 && confirmed === total ? 'done' : 'ahead',
      href: agreementPaths.criteria(view.id),
    },
    {
      name: 'makePlan',
      text: 'Opret planen',
      state: view.plan === null ? 'ahead' : 'done',
      href: agreementPaths.makePlan(view.id),
    },
  ];
  return steps.map(({ name, ...step }) =>
    name === current ? { ...step, state: 'current' } : step,
  );
}

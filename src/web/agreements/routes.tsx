import { Hono } from 'hono';
import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import type { Issue } from '#domain/checked.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { answerDraft } from '#operations/agreements/answer.ts';
import { changeCriterion } from '#operations/agreements/change-criterion.ts';
import { confirmCriteria, unconfirmCriterion } from '#operations/agreements/confirm.ts';
import { discardDraft } from '#operations/agreements/discard.ts';
import { listDrafts } from '#operations/agreements/list.ts';
import { makePlan } from '#operations/agreements/make-plan.ts';
import { type DraftView, showDraft } from '#operations/agreements/show.ts';
import { uploadAgreement } from '#operations/agreements/upload.ts';
import { refusalSentence } from '#text/agreement/refusals.ts';
import { issueText } from '#text/issues.ts';
import { joined } from '#text/periods.ts';
import { shortArea } from '#text/proposal/review.ts';
import { slug } from '#text/proposal/series.ts';
import { afterRowButton } from '#web/criteria/row-buttons.ts';
import { dayIn, errorsOf, readForm, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { CriteriaPage, confirmFields } from './criteria-page.tsx';
import { changeIn, typedProposal } from './edit-form.ts';
import { EditPage } from './edit-page.tsx';
import { MakePlanPage } from './make-plan-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { agreementPaths, agreementPatterns } from './paths.ts';
import { answersIn, typedAnswers } from './question-form.ts';
import { answerButtons, QuestionsPage, questionGroups, questionsIn } from './questions-page.tsx';
import { UploadPage } from './upload-page.tsx';

/** The pages that take an agreement from a file to a plan. */
export const agreementRoutes = new Hono<Env>();

const show = (context: PageContext): Promise<DraftView> =>
  act(context, showDraft, { draft: context.req.param('draft') ?? '' });

agreementRoutes.get(agreementPaths.list, (context) => uploadPage(context));

agreementRoutes.post(agreementPaths.list, async (context) => {
  const file = (await readForm(context)).file('fil');
  if (file === undefined) {
    return uploadPage(context, 'Vælg den fil, som aftalen ligger i. En tom fil kan ikke læses.');
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const upload = await uploadAgreement(context.get('performing'), {
    fileName: file.name.slice(-200) || 'aftale',
    bytes,
  });
  switch (upload.kind) {
    case 'refused':
      return uploadPage(context, refusalSentence(upload.refusal));
    case 'cprNumber':
      return uploadPage(context, issueText({ path: [], code: 'cprNumber' }));
    case 'draft': {
      const query = upload.again ? { gemt: 'igen' } : { gemt: 'laest' };
      return context.redirect(withQuery(agreementPaths.draft(upload.draft), query), 303);
    }
  }
});

async function uploadPage(context: PageContext, refused?: string): Promise<Response> {
  const drafts = await act(context, listDrafts, {});
  const errors = refused === undefined ? [] : [{ field: 'fil', message: refused }];
  const discarded = context.req.query('gemt') === 'kasseret';
  return html(
    context,
    <UploadPage
      viewer={viewerOf(context)}
      drafts={drafts}
      errors={errors}
      notice={
        discarded ? <Alert variant="success" heading="Udkastet er kasseret" announce /> : undefined
      }
    />,
    refused === undefined ? 200 : 422,
  );
}

agreementRoutes.get(agreementPatterns.draft, async (context) =>
  html(
    context,
    <OverviewPage view={await show(context)} viewer={viewerOf(context)} notice={notice(context)} />,
  ),
);

agreementRoutes.post(agreementPatterns.discard, async (context) => {
  await act(context, discardDraft, { draft: context.req.param('draft') });
  return context.redirect(withQuery(agreementPaths.list, { gemt: 'kasseret' }), 303);
});

/** What the last form did, said once on the page one is led to. */
function notice(context: PageContext) {
  const reopened = context.req.queries('igen') ?? [];
  const said = notices[context.req.query('gemt') ?? ''];
  if (said === undefined) return undefined;
  return (
    <Alert variant="success" heading={said} announce>
      {reopened.length > 0 && (
        <p>Svaret ændrede {joined(reopened)}, som derfor skal bekræftes igen.</p>
      )}
    </Alert>
  );
}

const notices: Readonly<Record<string, string>> = {
  laest: 'Aftalen er læst',
  igen: 'Den samme fil er allerede læst ind; her er udkastet',
  svar: 'Svarene er gemt',
  bekraeftet: 'Bekræftet',
  aaben: 'Bekræftelsen er taget tilbage',
  rettet: 'Kriteriet er rettet',
};

agreementRoutes.get(agreementPatterns.questions, async (context) => {
  const view = await show(context);
  return html(
    context,
    <QuestionsPage
      view={view}
      viewer={viewerOf(context)}
      typed={typedAnswers(view.answers)}
      notice={notice(context)}
    />,
  );
});

agreementRoutes.post(agreementPatterns.questions, async (context) => {
  const view = await show(context);
  const typed = await readForm(context);
  const group = questionGroups.find((each) => each === typed.text(answerButtons.group));
  const questions = group === undefined ? view.draft.questions : questionsIn(view, group);
  const { answers, issues } = answersIn(
    typed,
    questions,
    (id) => view.answers[id] !== undefined,
    typed.has(answerButtons.useProposed),
  );
  const again = (errors: readonly FieldError[]) =>
    html(
      context,
      <QuestionsPage view={view} viewer={viewerOf(context)} typed={typed} errors={errors} />,
      422,
    );
  if (issues.length > 0) return again(errorsOf(issues));
  const nothing = { field: group ?? 'criteria', message: 'Vælg eller skriv mindst ét nyt svar.' };
  if (answers.length === 0) return again([nothing]);
  const saved = await act(context, answerDraft, { draft: view.id, answers });
  if (!saved.ok) {
    const unchanged = saved.issues.every(({ path }) => path.join('.') === 'answers');
    return again(unchanged ? [nothing] : errorsOf(saved.issues, fieldAsked(answers)));
  }
  const query = { gemt: 'svar', igen: saved.value.reopened };
  return context.redirect(withQuery(agreementPaths.questions(view.id), query, group), 303);
});

/** An issue with the input as a whole counts the answers; the form knows them by their question. */
const fieldAsked =
  (answers: readonly Readonly<Record<string, unknown>>[]) =>
  ({ path }: Issue): string => {
    const [first, index, ...rest] = path;
    const question = first === 'answers' ? answers[Number(index)]?.question : undefined;
    return question === undefined ? path.join('.') : [question, ...rest].join('.');
  };

agreementRoutes.get(agreementPatterns.criteria, async (context) =>
  html(
    context,
    <CriteriaPage view={await show(context)} viewer={viewerOf(context)} notice={notice(context)} />,
  ),
);

agreementRoutes.post(agreementPatterns.confirm, async (context) => {
  const view = await show(context);
  const typed = await readForm(context);
  const codes = typed.has(confirmFields.allClear) ? 'allClear' : typed.all(confirmFields.code);
  const confirmed = await act(context, confirmCriteria, { draft: view.id, codes });
  const here = agreementPaths.criteria(view.id);
  if (confirmed.ok) {
    const at = codes === 'allClear' ? undefined : confirmed.value.confirmed[0];
    return context.redirect(withQuery(here, { gemt: 'bekraeftet' }, at), 303);
  }
  const errors = errorsOf(confirmed.issues, ({ path }) => path[1] ?? 'main-content');
  return html(
    context,
    <CriteriaPage view={view} viewer={viewerOf(context)} errors={errors} />,
    422,
  );
});

agreementRoutes.post(agreementPatterns.unconfirm, async (context) => {
  const draft = context.req.param('draft');
  const code = (await readForm(context)).text(confirmFields.code);
  await act(context, unconfirmCriterion, { draft, code });
  return context.redirect(withQuery(agreementPaths.criteria(draft), { gemt: 'aaben' }, code), 303);
});

agreementRoutes.get(agreementPatterns.criterion, async (context) => {
  const asked = await criterionAsked(context);
  return editPage(context, { ...asked, typed: typedProposal(asked.proposal), errors: [] });
});

agreementRoutes.post(agreementPatterns.criterion, async (context) => {
  const asked = await criterionAsked(context);
  const typed = await readForm(context);
  const { code } = asked.criterion;
  const revision = Number(typed.text('revision'));
  const other = afterRowButton(typed);
  if (other !== undefined)
    return editPage(context, { ...asked, typed: other, errors: [], revision });
  const { change, issues } = changeIn(typed, code);
  const again = (errors: readonly FieldError[]) =>
    editPage(context, { ...asked, typed, errors, revision });
  if (issues.length > 0) return again(errorsOf(issues));
  try {
    const changed = await act(context, changeCriterion, { draft: asked.view.id, ...change });
    if (!changed.ok) return again(errorsOf(changed.issues));
    const to = withQuery(agreementPaths.criteria(asked.view.id), { gemt: 'rettet' }, code);
    return context.redirect(to, 303);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const meanwhile = error.problem.current as CriterionProposal;
    return editPage(context, { ...asked, typed, errors: [], meanwhile });
  }
});

type Edited = Omit<Parameters<typeof EditPage>[0], 'viewer' | 'revision'> & {
  readonly proposal: CriterionProposal;
  readonly revision?: number;
};

function editPage(context: PageContext, { proposal: _, ...shown }: Edited): Response {
  const status = shown.meanwhile !== undefined ? 409 : shown.errors.length > 0 ? 422 : 200;
  const revision = shown.revision ?? shown.view.revision;
  return html(
    context,
    <EditPage {...shown} viewer={viewerOf(context)} revision={revision} />,
    status,
  );
}

async function criterionAsked(context: PageContext) {
  const view = await show(context);
  const code = context.req.param('code');
  const criterion = view.draft.focusAreas
    .flatMap(({ criteria }) => criteria)
    .find((each) => each.code === code);
  const proposal = view.proposals.find((each) => each.code === code);
  return criterion === undefined || proposal === undefined
    ? refuseTo({ kind: 'notFound', what: 'criterion' })
    : { view, criterion, proposal };
}

agreementRoutes.get(agreementPatterns.makePlan, async (context) => {
  const view = await show(context);
  const name = view.draft.areaName === null ? '' : shortArea(view.draft.areaName);
  return html(
    context,
    <MakePlanPage
      view={view}
      viewer={viewerOf(context)}
      typed={untyped({ name, key: name === '' ? '' : slug(name) })}
      once={context.get('performing').newId()}
    />,
  );
});

agreementRoutes.post(agreementPatterns.makePlan, async (context) => {
  const draft = context.req.param('draft');
  const typed = await readForm(context);
  const from = dayIn(typed.text('from'), ['from']);
  const to = dayIn(typed.text('to'), ['to']);
  const unread = [from, to].flatMap((read) => ('issue' in read ? [read.issue] : []));
  const made =
    unread.length > 0
      ? ({ ok: false, issues: unread } as const)
      : await act(context, makePlan, {
          draft,
          name: typed.text('name'),
          key: typed.text('key').trim(),
          ...('value' in from && from.value !== undefined ? { from: from.value } : {}),
          ...('value' in to && to.value !== undefined ? { to: to.value } : {}),
          once: typed.text('once'),
        });
  if (made.ok) return context.redirect(paths.plan(made.value.plan), 303);
  return html(
    context,
    <MakePlanPage
      view={await show(context)}
      viewer={viewerOf(context)}
      typed={typed}
      errors={planErrors(made.issues)}
      once={context.get('performing').newId()}
    />,
    422,
  );
});

function planErrors(issues: readonly Issue[]): readonly FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.path[0] !== 'key') return errorsOf([issue]);
    const message =
      issue.code === 'duplicate'
        ? 'Der findes allerede en plan med det navn i adressen. Vælg et andet.'
        : 'Skriv et navn til adressen af små bogstaver (a-z), tal og bindestreger.';
    return [{ field: 'key', message }];
  });
}

import { Hono } from 'hono';
import { type Issue, issue } from '#domain/checked.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import { finishEvaluation, reopenEvaluation } from '#operations/evaluations/finish.ts';
import { type EvaluationShown, showEvaluation } from '#operations/evaluations/show.ts';
import { type EvaluationConflict, writeEvaluation } from '#operations/evaluations/write.ts';
import { errorsOf, readForm, type Typed, typedOf } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { evaluationInput, typedAgain, typedEvaluation } from './evaluation-form.ts';
import { EvaluationPage } from './evaluation-page.tsx';
import { cyclePaths, cyclePatterns } from './paths.ts';

export const evaluationRoutes = new Hono<Env>();

evaluationRoutes.get(cyclePatterns.evaluation, async (context) => page(context, {}));

evaluationRoutes.post(cyclePatterns.evaluation, async (context) => {
  const typed = await readForm(context);
  const key = asked(context);
  const written = await orConflict(
    act(context, writeEvaluation, { ...key, ...evaluationInput(typed) }),
  );
  if ('conflict' in written) {
    const { conflict } = written;
    return page(context, { typed: typedAgain(typed, conflict), conflict });
  }
  if (!written.ok) return page(context, { typed, issues: written.issues });
  if (typed.text('goer') !== 'afslut') return gone(context, 'gemt');
  const { revision, before } = written.value;
  if (before !== Number(typed.text('revision'))) {
    // Somebody wrote since the page was shown: theirs is in it, and would be finished unread.
    const { evaluation: current } = await act(context, showEvaluation, key);
    return page(context, { conflict: { current, conflicts: [] } });
  }
  const once = `${typed.text('once')}-afslut`;
  const finished = await orConflict(act(context, finishEvaluation, { ...key, revision, once }));
  // What was typed is kept by now: the page shows it as it is, with the marks it has.
  if ('conflict' in finished) return page(context, { conflict: finished.conflict });
  return finished.ok ? gone(context, 'afsluttet') : page(context, { issues: finished.issues });
});

evaluationRoutes.post(cyclePatterns.reopenEvaluation, async (context) => {
  const typed = await readForm(context);
  const why = typed.text('why');
  if (why.trim() === '') {
    return page(context, {
      reopening: typed,
      issues: [issue(['why'], 'required', 'Begrundelsen')],
    });
  }
  const input = { ...asked(context), why, once: typed.text('once') };
  const opened = await act(context, reopenEvaluation, input);
  return opened.ok
    ? gone(context, 'aabnet')
    : page(context, { reopening: typed, issues: opened.issues });
});

const asked = ({ req }: PageContext) => ({
  plan: req.param('plan') ?? '',
  year: Number(req.param('year')),
  body: req.param('body') ?? '',
  area: req.param('area') ?? '',
});

function gone(context: PageContext, done: string): Response {
  const { plan, year, body, area } = asked(context);
  return context.redirect(
    withQuery(cyclePaths.evaluation(plan, year, body, area), { gemt: done }),
    303,
  );
}

/** What it came to, or where somebody else has written the same. */
async function orConflict<T>(
  work: Promise<T>,
): Promise<T | { readonly conflict: EvaluationConflict }> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { problem } = error;
    if (problem.kind !== 'stale' || problem.what !== 'evaluation') throw error;
    return { conflict: problem.current as EvaluationConflict };
  }
}

type Given = {
  readonly typed?: Typed;
  /** What was typed to open it again. */
  readonly reopening?: Typed;
  readonly issues?: readonly Issue[];
  readonly conflict?: EvaluationConflict;
};

async function page(
  context: PageContext,
  { typed, reopening, issues = [], conflict }: Given,
): Promise<Response> {
  const key = asked(context);
  if (!/^(?:19|20)\d\d$/.test(String(key.year))) refuseTo({ kind: 'notFound', what: 'cycle' });
  const data = await act(context, showEvaluation, key);
  return html(
    context,
    <EvaluationPage
      data={data}
      viewer={viewerOf(context, data.view.plan.key)}
      once={context.get('performing').newId()}
      typed={typed ?? joined(typedEvaluation(data), reopening)}
      errors={[...conflictErrors(data, conflict), ...errorsOf(issues)]}
      conflict={conflict}
      done={doneWord(context, data)}
    />,
    conflict !== undefined ? 409 : issues.length > 0 ? 422 : 200,
  );
}

const joined = (typed: Typed, more: Typed | undefined): Typed =>
  more === undefined
    ? typed
    : typedOf(
        new Map([
          ...typed.names().map((name) => [name, typed.all(name)] as const),
          ...more.names().map((name) => [name, more.all(name)] as const),
        ]),
      );

/** Where both wrote, and where to read it. */
function conflictErrors(
  { lines }: EvaluationShown,
  conflict: EvaluationConflict | undefined,
): readonly FieldError[] {
  if (conflict === undefined) return [];
  if (conflict.conflicts.length === 0) {
    const message =
      'En anden har skrevet i evalueringen imens. Læs den igennem, og afslut den igen.';
    return [{ field: 'experience', message }];
  }
  return conflict.conflicts.map((name) => {
    const index = lines.findIndex(({ criterion }) => criterion.id === name);
    const field = index < 0 ? 'experience' : `lines.${index}.comment`;
    const where = index < 0 ? 'årets erfaringer' : (lines[index]?.criterion.code ?? '');
    return {
      field,
      message: `En anden har skrevet om ${where} imens. Dit er ikke gemt, men står i feltet.`,
    };
  });
}

function doneWord({ req }: PageContext, { evaluation }: EvaluationShown): string | undefined {
  switch (req.query('gemt')) {
    case 'gemt':
      return 'Evalueringen er gemt';
    case 'afsluttet':
      return evaluation?.finishedAt === undefined ? undefined : 'Evalueringen er afsluttet';
    case 'aabnet':
      return 'Evalueringen er åbnet igen';
    default:
      return undefined;
  }
}

import { Hono } from 'hono';
import { type Issue, issue } from '#domain/checked.ts';
import type { Recommendation } from '#domain/governance/cycle.ts';
import { Refusal, refuseTo } from '#domain/problem.ts';
import {
  listRecommendations,
  type RecommendationsShown,
} from '#operations/recommendations/list.ts';
import { changeRecommendation, makeRecommendation } from '#operations/recommendations/make.ts';
import {
  submitRecommendations,
  withdrawRecommendation,
} from '#operations/recommendations/submit.ts';
import { problemWords } from '#text/problems.ts';
import { errorsOf, fieldOf, readForm, type Typed, untyped } from '#web/forms.ts';
import { html } from '#web/http/html.ts';
import { act, type Env, type PageContext, viewerOf } from '#web/http/request.ts';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { withQuery } from '#web/paths.ts';
import { cyclePaths, cyclePatterns } from './paths.ts';
import { RecommendationPage } from './recommendation-page.tsx';
import { RecommendationsPage } from './recommendations-page.tsx';

export const recommendationRoutes = new Hono<Env>();

recommendationRoutes.get(cyclePatterns.recommendations, async (context) => listPage(context, {}));

recommendationRoutes.post(cyclePatterns.recommendations, async (context) => {
  const typed = await readForm(context);
  const { plan, year, body } = asked(context);
  const area = typed.text('area');
  const input = { plan, year, body, area, ...fieldsIn(typed), once: typed.text('once') };
  const made = await act(context, makeRecommendation, input);
  return made.ok
    ? gone(context, 'kladde')
    : listPage(context, { typed: { area, typed }, issues: named(made.issues, typed), area });
});

recommendationRoutes.post(cyclePatterns.submit, async (context) => {
  const typed = await readForm(context);
  const { plan } = asked(context);
  const drafts = typed.all('draft').map((each) => {
    const space = each.indexOf(' ');
    return { recommendation: each.slice(space + 1), revision: Number(each.slice(0, space)) };
  });
  try {
    const sent = await act(context, submitRecommendations, {
      plan,
      drafts,
      once: typed.text('once'),
    });
    return sent.ok ? gone(context, 'sendt') : listPage(context, { issues: sent.issues });
  } catch (error) {
    if (meanwhileIn(error) === undefined) throw error;
    const text =
      'En anden har ændret en af kladderne imens. Intet er sendt. Læs dem, og send igen.';
    return listPage(context, { issues: [issue(['drafts'], 'contradiction', text)], status: 409 });
  }
});

recommendationRoutes.get(cyclePatterns.recommendation, async (context) => onePage(context, {}));

recommendationRoutes.post(cyclePatterns.recommendation, async (context) => {
  const typed = await readForm(context);
  const { plan, recommendation } = asked(context);
  const revision = Number(typed.text('revision'));
  const input = { plan, recommendation, revision, ...fieldsIn(typed), once: typed.text('once') };
  try {
    const changed = await act(context, changeRecommendation, input);
    return changed.ok
      ? gone(context, 'rettet')
      : onePage(context, { typed, revision, issues: named(changed.issues, typed) });
  } catch (error) {
    const meanwhile = meanwhileIn(error);
    if (meanwhile !== undefined) return onePage(context, { typed, meanwhile });
    if (!(error instanceof Refusal) || error.problem.kind !== 'wrongState') throw error;
    return onePage(context, { typed, locked: problemWords(error.problem).text });
  }
});

recommendationRoutes.post(cyclePatterns.withdraw, async (context) => {
  const typed = await readForm(context);
  const { plan, recommendation } = asked(context);
  const why = typed.text('why');
  if (why.trim() === '') {
    return onePage(context, { why: typed, issues: [issue(['why'], 'required', 'Begrundelsen')] });
  }
  const input = { plan, recommendation, why, once: typed.text('once') };
  const withdrawn = await act(context, withdrawRecommendation, input);
  return withdrawn.ok
    ? gone(context, 'tilbage')
    : onePage(context, { why: typed, issues: withdrawn.issues });
});

const asked = ({ req }: PageContext) => ({
  plan: req.param('plan') ?? '',
  year: Number(req.param('year')),
  body: req.param('body') ?? '',
  recommendation: req.param('recommendation') ?? '',
});

const fieldsIn = (typed: Typed) => ({
  ...(typed.text('stance') === '' ? {} : { stance: typed.text('stance') }),
  text: typed.text('text'),
  criteria: typed.all('criteria'),
  ...(typed.text('toBody') === '' ? {} : { toBody: typed.text('toBody') }),
});

/** What was left out, said by the names of the fields. */
const named = (issues: readonly Issue[], typed: Typed): readonly Issue[] =>
  issues.map((each) => {
    if (each.path[0] === 'stance' && typed.text('stance') === '') {
      return issue(['stance'], 'contradiction', 'Vælg, hvad der indstilles.');
    }
    return each.path[0] === 'text' && each.code === 'required'
      ? issue(['text'], 'required', 'Indstillingen')
      : each;
  });

function meanwhileIn(error: unknown): Recommendation | undefined {
  if (!(error instanceof Refusal) || error.problem.kind !== 'stale') return undefined;
  return error.problem.what === 'recommendation'
    ? (error.problem.current as Recommendation)
    : undefined;
}

function gone(context: PageContext, done: string): Response {
  const { plan, year, body } = asked(context);
  const to = cyclePaths.recommendations(plan, year, body);
  return context.redirect(withQuery(to, { gemt: done }), 303);
}

async function shownAsked(context: PageContext) {
  const { plan, year, body } = asked(context);
  if (!/^(?:19|20)\d\d$/.test(String(year))) refuseTo({ kind: 'notFound', what: 'cycle' });
  const data = await act(context, listRecommendations, { plan, year, body });
  const own = data.body ?? refuseTo({ kind: 'notFound', what: 'body' });
  return { ...data, body: own };
}

type Listed = {
  readonly typed?: { readonly area: string; readonly typed: Typed };
  readonly issues?: readonly Issue[];
  readonly area?: string;
  readonly status?: 409;
};

async function listPage(
  context: PageContext,
  { typed, issues = [], area, status }: Listed,
): Promise<Response> {
  const data = await shownAsked(context);
  const { focusAreas } = data.body;
  const areas = data.view.plan.focusAreas.filter(
    ({ key }) =>
      focusAreas.length === 0 ||
      focusAreas.includes(key) ||
      data.recommendations.some(({ recommendation }) => recommendation.focusArea === key),
  );
  const field = (each: Issue) =>
    area === undefined || each.path[0] === 'area'
      ? area === undefined
        ? fieldOf(each)
        : `omraade-${area}`
      : `${area}-${fieldOf(each)}`;
  return html(
    context,
    <RecommendationsPage
      data={data}
      areas={areas}
      viewer={viewerOf(context, data.view.plan.key)}
      once={context.get('performing').newId()}
      typed={typed}
      errors={errorsOf(issues, field)}
      done={doneWord(context, data)}
    />,
    issues.length === 0 ? 200 : (status ?? 422),
  );
}

function doneWord({ req }: PageContext, data: RecommendationsShown): string | undefined {
  switch (req.query('gemt')) {
    case 'kladde':
      return 'Kladden er gemt';
    case 'rettet':
      return 'Kladden er rettet';
    case 'sendt':
      return data.receiver === undefined
        ? 'Indstillingerne er sendt'
        : `Indstillingerne er sendt til ${data.receiver.name}`;
    case 'tilbage':
      return 'Indstillingen er trukket tilbage';
    default:
      return undefined;
  }
}

type One = {
  readonly typed?: Typed;
  readonly why?: Typed;
  readonly revision?: number;
  readonly issues?: readonly Issue[];
  readonly meanwhile?: Recommendation;
  /** Why it is a draft no more, or the year closed, since the page was shown. */
  readonly locked?: string;
};

async function onePage(
  context: PageContext,
  { typed, why, revision, issues = [], meanwhile, locked }: One,
): Promise<Response> {
  const data = await shownAsked(context);
  const { recommendation: id } = asked(context);
  if (!data.mayRecommend) refuseTo({ kind: 'notAllowed', verb: 'recommend' });
  const recommendation =
    data.recommendations.find((each) => each.recommendation.id === id)?.recommendation ??
    refuseTo({ kind: 'notFound', what: 'recommendation' });
  const errors: readonly FieldError[] = [
    ...(meanwhile === undefined
      ? []
      : [{ field: 'imens', message: 'En anden har ændret kladden imens. Dit er ikke gemt.' }]),
    ...(locked === undefined ? [] : [{ field: 'imens', message: `${locked} Dit er ikke gemt.` }]),
    ...errorsOf(issues),
  ];
  return html(
    context,
    <RecommendationPage
      data={data}
      recommendation={recommendation}
      viewer={viewerOf(context, data.view.plan.key)}
      once={context.get('performing').newId()}
      revision={meanwhile?.revision ?? revision ?? recommendation.revision}
      typed={typed ?? typedOne(recommendation, why)}
      errors={errors}
      meanwhile={meanwhile}
      locked={locked !== undefined}
    />,
    meanwhile !== undefined || locked !== undefined ? 409 : issues.length > 0 ? 422 : 200,
  );
}

const typedOne = ({ stance, text, criteria, toBody }: Recommendation, why: Typed | undefined) =>
  untyped({ stance, text, criteria, toBody, why: why?.text('why') ?? '' });

import { Hono } from 'hono';
import { refuseTo } from '#domain/problem.ts';
import type { IsoDate } from '#domain/time/period.ts';
import type { Context } from '#operations/context.ts';
import { keptAnswer } from '#operations/plans/kept-answers.ts';
import { criteriaJson } from './criteria-list.ts';
import { openApi } from './openapi.ts';

/** What the program around has settled before a request comes here. */
export type ApiEnv = {
  readonly Variables: { requestId: string; token: string | undefined; performing: Context };
};

const json = { 'content-type': 'application/json; charset=utf-8' } as const;

/** The interface for programs; mounted under `/api`. */
export function apiRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get('/openapi.json', (context) => context.body(JSON.stringify(openApi), 200, json));

  routes.get('/planer/:plan/succeskriterier', async (context) => {
    const asOf = context.req.query('dato');
    const asked = {
      plan: context.req.param('plan'),
      ...(asOf === undefined ? {} : { asOf: asOf as IsoDate }),
    };
    const bytes = await keptAnswer(context.get('performing'), 'criteria', asked, criteriaJson);
    return context.body(bytes, 200, json);
  });

  routes.all('*', () => refuseTo({ kind: 'notFound', what: 'page' }));

  return routes;
}

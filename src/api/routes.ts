import { Hono } from 'hono';
import { refuseTo } from '#domain/problem.ts';
import type { Context } from '#operations/context.ts';
import { perform } from '#operations/perform.ts';
import { showPlan } from '#operations/plans/show.ts';
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
    const view = await perform(showPlan, context.get('performing'), {
      plan: context.req.param('plan'),
      ...(asOf === undefined ? {} : { asOf }),
    });
    return context.body(criteriaJson(view), 200, json);
  });

  routes.all('*', () => refuseTo({ kind: 'notFound', what: 'page' }));

  return routes;
}

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const texts = { type: 'array', items: text } as const;
const truth = { type: 'boolean' } as const;

const latest = {
  type: ['object', 'null'],
  description: 'The latest measured reading of the first series of the criterion.',
  properties: {
    id: text,
    series: text,
    indicator: text,
    population: text,
    period: { ...text, description: 'Such as 2020, 2014/15, 2017-Q3 or 2016-11.' },
    value: { ...text, description: 'An exact decimal.' },
    unit: text,
    text: { ...text, description: 'The figure as Danes write it.' },
    preliminary: truth,
    fictional: truth,
    enteredAt: { ...text, format: 'date-time' },
  },
} as const;

const criterion = {
  type: 'object',
  properties: {
    code: text,
    focusArea: text,
    agreementSentence: text,
    kind: textOrNull,
    version: { type: ['integer', 'null'] },
    verdict: { enum: ['met', 'partlyMet', 'notMet', 'undecided'] },
    final: truth,
    standing: { enum: ['onTrack', 'behind', 'alreadyMet', 'notStarted', 'awaiting', null] },
    certainty: { enum: ['clear', 'within', 'unknown', 'notApplicable'] },
    deadline: textOrNull,
    sentence: { ...text, description: 'The verdict in Danish.' },
    missing: texts,
    needed: texts,
    latest,
    page: text,
  },
} as const;

const list = {
  type: 'object',
  properties: {
    plan: {
      type: 'object',
      properties: {
        key: text,
        name: text,
        area: text,
        period: { type: 'object', properties: { from: text, to: text } },
        fictional: truth,
      },
    },
    today: { ...text, format: 'date' },
    asOf: { type: ['string', 'null'], format: 'date' },
    criteria: { type: 'array', items: criterion },
  },
} as const;

const problem = {
  description: 'What could not be done (RFC 9457).',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        properties: {
          type: text,
          title: text,
          status: { type: 'integer' },
          detail: text,
          instance: text,
          kind: text,
        },
      },
    },
  },
} as const;

/** The interface for programs, as programs read it. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Fremdrift',
    version: '0.1.0',
    description: 'The success criteria of a plan with verdict, reason and latest reading.',
  },
  paths: {
    '/api/planer/{plan}/succeskriterier': {
      get: {
        operationId: 'listCriteria',
        summary: 'The criteria of a plan, today or as it was known on an earlier day',
        parameters: [
          { name: 'plan', in: 'path', required: true, schema: text },
          { name: 'dato', in: 'query', required: false, schema: { ...text, format: 'date' } },
        ],
        responses: {
          '200': { description: 'The list', content: { 'application/json': { schema: list } } },
          '401': problem,
          '404': problem,
          '422': problem,
        },
        security: [{ session: [] }],
      },
    },
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'fremdrift' },
    },
  },
} as const;

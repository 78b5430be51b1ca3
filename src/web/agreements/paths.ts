const enc = encodeURIComponent;

/** The addresses of the review of an agreement; routes and links are both made here. */
export const agreementPaths = {
  list: '/aftaler',
  draft: (draft: string) => `/aftaler/${enc(draft)}`,
  questions: (draft: string) => `${agreementPaths.draft(draft)}/spoergsmaal`,
  criteria: (draft: string) => `${agreementPaths.draft(draft)}/kriterier`,
  criterion: (draft: string, code: string) => `${agreementPaths.criteria(draft)}/${enc(code)}`,
  confirm: (draft: string) => `${agreementPaths.draft(draft)}/bekraeft`,
  unconfirm: (draft: string) => `${agreementPaths.draft(draft)}/aabn-igen`,
  makePlan: (draft: string) => `${agreementPaths.draft(draft)}/opret`,
  discard: (draft: string) => `${agreementPaths.draft(draft)}/kasser`,
} as const;

export const agreementPatterns = {
  draft: '/aftaler/:draft',
  questions: '/aftaler/:draft/spoergsmaal',
  criteria: '/aftaler/:draft/kriterier',
  criterion: '/aftaler/:draft/kriterier/:code',
  confirm: '/aftaler/:draft/bekraeft',
  unconfirm: '/aftaler/:draft/aabn-igen',
  makePlan: '/aftaler/:draft/opret',
  discard: '/aftaler/:draft/kasser',
} as const;

const enc = encodeURIComponent;

/** The addresses of figures that come in from files; routes and links are both made here. */
export const importPaths = {
  list: (plan: string) => `/planer/${enc(plan)}/indlaesninger`,
  template: (plan: string) => `${importPaths.list(plan)}/skabelon`,
  import: (plan: string, id: string) => `${importPaths.list(plan)}/${enc(id)}`,
  map: (plan: string, id: string) => `${importPaths.import(plan, id)}/opsaetning`,
  exclude: (plan: string, id: string) => `${importPaths.import(plan, id)}/udelad`,
  confirm: (plan: string, id: string) => `${importPaths.import(plan, id)}/bekraeft`,
  discard: (plan: string, id: string) => `${importPaths.import(plan, id)}/kasser`,
  withdraw: (plan: string, id: string) => `${importPaths.import(plan, id)}/traek-tilbage`,
} as const;

/** The same addresses as a router reads them; the template stands before the import. */
export const importPatterns = {
  list: '/planer/:plan/indlaesninger',
  template: '/planer/:plan/indlaesninger/skabelon',
  import: '/planer/:plan/indlaesninger/:import',
  map: '/planer/:plan/indlaesninger/:import/opsaetning',
  exclude: '/planer/:plan/indlaesninger/:import/udelad',
  confirm: '/planer/:plan/indlaesninger/:import/bekraeft',
  discard: '/planer/:plan/indlaesninger/:import/kasser',
  withdraw: '/planer/:plan/indlaesninger/:import/traek-tilbage',
} as const;

import { type Unit, units } from '#domain/quantity/quantity.ts';
import { unitNames } from '#text/numbers.ts';

/** A unit as a sheet writes it, and how many of it one number stands for. */
export type SaidUnit = { readonly unit: Unit; readonly times?: '1000' | '1000000' };

const kroner = '(?:kr\\.?|kroner|dkk)';
const forms: readonly (readonly [RegExp, SaidUnit])[] = [
  [/^(?:procent|pct\.?|%|percent|per cent)$/, { unit: 'percent' }],
  [/^(?:procentpoint|(?:pct|%)\.?-?\s?point|pp\.?)$/, { unit: 'percentagePoint' }],
  [/^(?:promille|‰|(?:antal )?(?:pr\.?|per) ?1[. ]?000(?: .*)?)$/, { unit: 'perMille' }],
  [new RegExp(`^${kroner}$`), { unit: 'kroner' }],
  [
    new RegExp(
      `^(?:(?:hele )?1[. ]?000 ?${kroner}|tkr\\.?|t\\. ?kr\\.?|(?:hele )?tusinder? ?${kroner})$`,
    ),
    { unit: 'kroner', times: '1000' },
  ],
  [
    new RegExp(`^(?:hele )?(?:mio\\.?|mill\\.?|millioner) ?${kroner}$`),
    { unit: 'kroner', times: '1000000' },
  ],
  [/^(?:antal|antal personer|personer|stk\.?|count|number)$/, { unit: 'count' }],
  [
    /^(?:1[. ]?000 ?(?:personer|stk\.?)|antal i (?:hele )?tusinder)$/,
    { unit: 'count', times: '1000' },
  ],
  [/^indeks(?:tal)?$/, { unit: 'index' }],
];

const byName = new Map<string, SaidUnit>(units.map((unit) => [unitNames[unit], { unit }]));

/** What a cell of units says: "pct.", "1.000 kr.", "antal pr. 1.000"; undefined for other words. */
export function unitSaid(text: string): SaidUnit | undefined {
  const key = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[([\s]+|[)\]\s:]+$/gu, '')
    .replace(/^i /u, '');
  if (key === '' || key.length > 60) return undefined;
  return byName.get(key) ?? forms.find(([form]) => form.test(key))?.[1];
}

/** What a header says its figures are counted in: "Antal", "Beløb (1.000 kr.)", "Andel i pct." */
export function unitOfHeader(header: string): SaidUnit | undefined {
  const [, inside = ''] = /[([]([^)\]]+)[)\]]\s*$/u.exec(header) ?? [];
  const [, after = ''] = /^.*\S\s+i\s+(.+)$/iu.exec(header) ?? [];
  const [, last = ''] = /,\s*([^,]+)$/u.exec(header) ?? [];
  return [header, inside, after, last].map(unitSaid).find((each) => each !== undefined);
}

/**
 * Whether figures said to be in one unit cannot be of a series in another: a number of persons is no
 * share, and percentage points are no percent. A number may well be one of days or of an index.
 */
export function isOtherUnit({ unit: said }: SaidUnit, unit: Unit): boolean {
  if (said === unit) return false;
  switch (said) {
    case 'kroner':
      return unit !== 'kronerPerDwelling';
    case 'percent':
      return unit !== 'percentagePoint';
    case 'perMille':
      return unit !== 'perMillePoint';
    case 'count':
      return inShares.has(unit) || unit === 'kroner' || unit === 'kronerPerDwelling';
    case 'percentagePoint':
    case 'perMillePoint':
    case 'kronerPerDwelling':
    case 'grade':
    case 'days':
    case 'hours':
    case 'index':
    case 'ratio':
    case 'rank':
    case 'judgement':
    case 'delivery':
      return true;
  }
}

const inShares: ReadonlySet<Unit> = new Set([
  'percent',
  'percentagePoint',
  'perMille',
  'perMillePoint',
]);

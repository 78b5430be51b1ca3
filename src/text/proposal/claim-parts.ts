import { isKind, kindOf } from '#domain/criteria/build-claim.ts';
import type { KindPart, RawParams } from '#domain/criteria/field.ts';

/** A kind with its parameters: a whole criterion, or one part of it. */
export type KindWithParams = { readonly kind: string; readonly params: RawParams };

/** The parts of a criterion that is made of several; undefined for one that is not. */
export function partsOf({ kind, params }: KindWithParams): readonly KindPart[] | undefined {
  return (kind === 'each-of' || kind === 'composite') && Array.isArray(params.parts)
    ? (params.parts as readonly KindPart[])
    : undefined;
}

/** Changes every simple claim within a criterion, however deep its parts are. */
export function mapClaims<T extends KindWithParams>(
  whole: T,
  change: (claim: KindWithParams, label?: string) => KindWithParams,
  label?: string,
): T {
  const parts = partsOf(whole);
  if (parts === undefined) return { ...whole, ...change(whole, label) };
  return {
    ...whole,
    params: {
      ...whole.params,
      parts: parts.map((part) => mapClaims(part, change, part.label)),
    },
  };
}

/** Sets a field of a claim, or removes it; a kind that has no such field is left as it is. */
export function withField(claim: KindWithParams, name: string, value: unknown): KindWithParams {
  if (!isKind(claim.kind) || !Object.hasOwn(kindOf(claim.kind).fields, name)) return claim;
  const { [name]: _, ...rest } = claim.params;
  return { kind: claim.kind, params: value === undefined ? rest : { ...rest, [name]: value } };
}

export function withFields<T extends KindWithParams>(whole: T, values: RawParams): T {
  return mapClaims(whole, (claim) =>
    Object.entries(values).reduce(
      (so: KindWithParams, [name, value]) => withField(so, name, value),
      claim,
    ),
  );
}

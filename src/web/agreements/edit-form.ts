import type { CriterionProposal } from '#domain/agreements/proposal.ts';
import type { Issue } from '#domain/checked.ts';
import { type Unit, units } from '#domain/quantity/quantity.ts';
import type { Polarity, Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import { slug } from '#text/proposal/series.ts';
import { paramsIn, rowsIn } from '#web/criteria/kind-form.ts';
import { typedParams } from '#web/criteria/kind-typed.ts';
import { type Typed, typedOf } from '#web/forms.ts';

const polarities: readonly Polarity[] = ['higherIsBetter', 'lowerIsBetter', 'neutral'];

/** A proposal as it would have been typed, to begin its form with. */
export function typedProposal(proposal: CriterionProposal): Typed {
  const base = typedParams(proposal.kind, proposal.params, {
    source: proposal.source.name,
    interpretation: proposal.changed ? proposal.interpretation : '',
  });
  const values = new Map(base.names().map((name) => [name, base.all(name)]));
  proposal.series.forEach((each, index) => {
    const row = `series.${index}`;
    values.set(`${row}.id`, [each.id]);
    values.set(`${row}.indicator`, [each.indicator]);
    values.set(`${row}.population`, [each.population]);
    values.set(`${row}.unit`, [each.unit]);
    values.set(`${row}.polarity`, [each.polarity]);
    values.set(`${row}.role`, [each.role]);
  });
  return typedOf(values);
}

/** The series of the form; a row that was just added gets an id of its own. */
export function seriesIn(typed: Typed, code: string): readonly Series[] {
  const taken = new Set<string>();
  return Array.from({ length: rowsIn(typed, 'series') }, (_, index) => {
    const at = (name: string) => typed.text(`series.${index}.${name}`).trim();
    const id = at('id') || freeId(slug(code), taken, typed);
    taken.add(id);
    return {
      id: id as SeriesId,
      indicator: at('indicator'),
      population: at('population'),
      unit: units.find((unit): unit is Unit => unit === at('unit')) ?? 'percent',
      polarity: polarities.find((each) => each === at('polarity')) ?? 'neutral',
      role: at('role') === 'benchmark' ? 'benchmark' : 'area',
      source: slug(typed.text('source')) as SourceId,
    } as const;
  });
}

function freeId(prefix: string, taken: ReadonlySet<string>, typed: Typed): string {
  const used = (id: string) =>
    taken.has(id) ||
    typed.names().some((name) => /^series\.\d+\.id$/.test(name) && typed.text(name) === id);
  for (let number = 1; ; number += 1) {
    const id = `${prefix}-maaling-${number}`;
    if (!used(id)) return id;
  }
}

export type TypedChange = {
  readonly change: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
};

/** What was typed, as the operation takes it; only what cannot be read at all is told here. */
export function changeIn(typed: Typed, code: string): TypedChange {
  const series = seriesIn(typed, code);
  const kind = typed.text('kind');
  const { params, issues } = paramsIn(kind, typed, series);
  return {
    change: {
      code,
      kind,
      params,
      series: series.map(({ source: _, ...rest }) => rest),
      source: typed.text('source'),
      interpretation: typed.text('interpretation'),
      revision: Number(typed.text('revision')),
    },
    issues,
  };
}

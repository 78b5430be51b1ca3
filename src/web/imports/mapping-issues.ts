import type { Issue } from '#domain/checked.ts';
import { labelKey } from '#text/sheet/labels.ts';
import type { Typed } from '#web/forms.ts';
import { numbered } from './mapping-form.ts';
import { columnRoles, mappingFields, mostSeriesColumns } from './mapping-names.ts';

/** The control an issue with a profile is about; what has none is told at the opening question. */
export function fieldOfIssue(typed: Typed): (issue: Issue) => string {
  const atLabel = (key: string | undefined) =>
    [...numbered(typed, 'label')].find(({ text }) => labelKey(text) === key)?.field ??
    mappingFields.label(0);
  const atMark = (mark: string | undefined) =>
    [...numbered(typed, 'mark')].find(({ text }) => text === mark)?.field ?? mappingFields.mark(0);
  return ({ path }) => {
    const [first = '', second, third, fourth, fifth] = path;
    if (first === 'source') return mappingFields.source;
    if (first !== 'profile') return first;
    switch (second) {
      case 'series':
        return atLabel(third);
      case 'marks':
        return atMark(third);
      case 'percent':
      case 'point':
      case 'times':
      case 'standing':
      case 'name':
        return mappingFields[second];
      case 'layout':
        return fieldOfLayout(third, fourth, fifth);
      default:
        return mappingFields.layout;
    }
  };
}

function fieldOfLayout(part?: string, name?: string, nth?: string): string {
  if (part === 'onlySeries' || part === 'onlyPeriod') return mappingFields[part];
  if (part !== 'columns') return mappingFields.layout;
  const role = columnRoles.find((each) => each === name);
  return role === undefined
    ? mappingFields.seriesColumn(Math.min(Number(nth ?? 0) || 0, mostSeriesColumns - 1))
    : mappingFields.column(role);
}

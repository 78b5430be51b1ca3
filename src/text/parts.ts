import type { ClaimTrace, Verdict } from '#domain/criteria/verdict.ts';
import { joined, periodText } from './periods.ts';

type PartsTrace = Extract<ClaimTrace, { kind: 'parts' }>;

/** The label of a part: a period is written out. */
export function partLabel(label: string, trace: Extract<ClaimTrace, { kind: 'parts' }>): string {
  return trace.over === 'periods' || trace.over === 'stages'
    ? periodText(label as Parameters<typeof periodText>[0])
    : label;
}

/** How many parts are met, which are not, and how many are asked for. */
export function partsBody(trace: PartsTrace): string {
  const met = trace.parts.filter((part) => part.trace.verdict.kind === 'met');
  const count = `${met.length} af ${trace.parts.length}`;
  const without = restText(trace);
  const rule = ruleText(trace);
  switch (trace.over) {
    case 'periods':
    case 'stages':
      return `kravet er opfyldt i ${count} perioder${without}; ${rule}`;
    case 'populations':
      return `kravet er opfyldt for ${count}${without}; ${rule}`;
    case 'deliverables':
      return `${count} forelå til tiden${without}; ${rule}`;
    case 'parts':
      return `${count} krav er opfyldt${without}; ${rule}`;
  }
}

/** Which parts are not met, and, apart from those, which cannot be told yet. */
function restText(trace: PartsTrace): string {
  const labels = (wanted: (kind: Verdict['kind']) => boolean) =>
    trace.parts
      .filter((part) => wanted(part.trace.verdict.kind))
      .map((part) => partLabel(part.label, trace));
  const failed = labels((kind) => kind === 'notMet' || kind === 'partlyMet');
  const open = labels((kind) => kind === 'undecided');
  const said = [
    ...(failed.length > 0 && failed.length <= 4 ? [`ikke ${joined(failed)}`] : []),
    ...(open.length > 0 && open.length <= 4
      ? [`${joined(open)} kan ikke afgøres`]
      : open.length > 0
        ? [`${open.length} kan ikke afgøres`]
        : []),
  ];
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

function ruleText(trace: PartsTrace): string {
  switch (trace.rule) {
    case 'all':
      return 'alle kræves';
    case 'any':
      return 'der kræves mindst én';
    case 'atLeastOf':
      return `der kræves mindst ${trace.count}`;
  }
}

import type {
  AmountTrace,
  ClaimTrace,
  CompareTrace,
  UsedReading,
} from '#domain/criteria/verdict.ts';
import { partLabel } from '#text/parts.ts';
import { upperFirst, type WordContext } from '#text/reasons.ts';
import { deliveredText, judgedText, ruleText } from '#text/trace-steps.ts';
import { amountLine, comparedWords, coveredWords, usedWords } from '#text/trace-words.ts';
import { concealedNote } from '#text/verdict-notes.ts';
import { verdictWord } from '#text/verdicts.ts';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';

export type TraceProps = { readonly trace: ClaimTrace; readonly context: WordContext };

/** The address on the same page of a reading, in force or superseded. */
export const readingAnchor = (id: string) => `maalepunkt-${id}`;

/** How a verdict was reached: every step, down to each reading, with a way to its history. */
export function TraceList({ trace, context }: TraceProps) {
  switch (trace.kind) {
    case 'compare':
      return <Comparison trace={trace} context={context} />;
    case 'parts':
      return (
        <>
          <p>{ruleText(trace)}</p>
          <ul class="trace">
            {trace.parts.map((part) => (
              <li key={part.label}>
                <strong>{upperFirst(partLabel(part.label, trace))}</strong>:{' '}
                {verdictWord(part.trace.verdict.kind)}
                <TraceList trace={part.trace} context={context} />
              </li>
            ))}
          </ul>
        </>
      );
    case 'given':
      return (
        <ul class="trace">
          <li>
            Betingelsen: {verdictWord(trace.condition.verdict.kind)}
            <TraceList trace={trace.condition} context={context} />
          </li>
          {trace.then !== undefined && (
            <li>
              Kravet: {verdictWord(trace.then.verdict.kind)}
              <TraceList trace={trace.then} context={context} />
            </li>
          )}
        </ul>
      );
    case 'delivered':
      return (
        <>
          <p>{deliveredText(trace, context)}</p>
          <Used used={trace.used} context={context} />
        </>
      );
    case 'judgedBy':
      return (
        <>
          <p>{judgedText(trace)}</p>
          <Used used={trace.used} context={context} />
        </>
      );
    case 'concealed':
      return <p>{concealedNote}</p>;
    case 'watchOnly':
      return <Used used={trace.used} context={context} />;
  }
}

function Comparison({
  trace,
  context,
}: {
  readonly trace: CompareTrace;
  readonly context: WordContext;
}) {
  const covered = coveredWords(trace);
  return (
    <>
      <p>{comparedWords(trace)}</p>
      <ul class="trace">
        <AmountItem trace={trace.left} context={context} />
        <AmountItem trace={trace.right} context={context} label="Kravet" />
        {trace.upper !== undefined && (
          <AmountItem trace={trace.upper} context={context} label="Kravets øvre grænse" />
        )}
        {trace.start !== undefined && (
          <AmountItem trace={trace.start} context={context} label="Udgangspunktet" />
        )}
        {covered !== undefined && <li>{covered}</li>}
      </ul>
    </>
  );
}

function AmountItem({
  trace,
  context,
  label,
}: {
  readonly trace: AmountTrace;
  readonly context: WordContext;
  readonly label?: string;
}) {
  return (
    <li>
      {label !== undefined && <strong>{label}. </strong>}
      {amountLine(trace, context)}
      <Used used={trace.used} context={context} />
      {trace.inputs.length > 0 && (
        <ul class="trace">
          {trace.inputs.map((input, index) => (
            <AmountItem key={index} trace={input} context={context} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Used({
  used,
  context,
}: {
  readonly used: readonly UsedReading[];
  readonly context: WordContext;
}) {
  if (used.length === 0) return null;
  return (
    <ul class="trace">
      {used.map((each) => (
        <li key={each.reading.id}>
          <a href={`#${readingAnchor(each.reading.id)}`}>{usedWords(each, context)}</a>
          {each.reading.fictional === true && (
            <>
              {' '}
              <FictionalMark />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

import type { ChartBlock } from '#domain/documents/block.ts';
import type { EvaluationLine } from '#domain/governance/cycle.ts';
import type { PaperCriterion } from '#domain/governance/status-paper.ts';
import type { EvaluationShown, ShownLine } from '#operations/evaluations/show.ts';
import type { EvaluationConflict } from '#operations/evaluations/write.ts';
import { judgementWords } from '#text/governance-words.ts';
import { StatusTags } from '#web/criteria/status-tags.tsx';
import { errorAt, type Typed } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { LineChart } from '#web/kit/line-chart.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { VerdictTag } from '#web/kit/status-tag.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths } from '#web/paths.ts';
import { explained } from '#web/plan/explained.ts';
import { lineField } from './evaluation-form.ts';

type Shown = { readonly data: EvaluationShown; readonly line: ShownLine };

export type LineFieldsProps = Shown & {
  readonly index: number;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly conflict?: EvaluationConflict | undefined;
};

/** One criterion in the form: what was computed, then the comment, then where the body sees it otherwise. */
export function LineFields({ data, line, index, typed, errors, conflict }: LineFieldsProps) {
  const name = (field: string) => lineField(index, field);
  const at = (field: string) => errorAt(errors, name(field));
  const { criterion } = line;
  const judgement = typed.text(name('judgement'));
  const isOpen = judgement !== '' || typed.text(name('reason')) !== '' || hasError(at);
  const there = conflict?.conflicts.includes(criterion.id)
    ? conflict.current?.lines.find((each) => each.criterion === criterion.id)
    : undefined;
  return (
    <section class="evaluation-line" aria-labelledby={`k-${criterion.code}`}>
      <Heading data={data} line={line} />
      <Computed data={data} line={line} />
      <SaidLast line={line} data={data} />
      {there !== undefined && <There line={there} />}
      <input type="hidden" name={name('criterion')} value={criterion.id} />
      <input type="hidden" name={name('was')} value={typed.text(name('was'))} />
      <Textarea
        name={name('comment')}
        label={`Kommentar til ${criterion.code}`}
        rows={4}
        value={typed.text(name('comment'))}
        error={at('comment')}
        optional
      />
      <Details summary="Vi vurderer det anderledes" open={isOpen}>
        <p>Jeres vurdering står ved siden af den udregnede og ændrer den ikke. Skriv hvorfor.</p>
        <Radios
          name={name('judgement')}
          label={`Vores vurdering af ${criterion.code}`}
          choices={[
            { value: '', label: 'Ingen anden vurdering' },
            { value: 'met', label: 'Nået' },
            { value: 'partlyMet', label: 'Delvist nået' },
            { value: 'notMet', label: 'Ikke nået' },
          ]}
          value={judgement}
          error={at('judgement')}
          optional
        />
        <Textarea
          name={name('reason')}
          label={`Begrundelse for ${criterion.code}`}
          rows={3}
          value={typed.text(name('reason'))}
          error={at('reason')}
          optional
        />
      </Details>
    </section>
  );
}

const hasError = (at: (field: string) => string | undefined): boolean =>
  at('judgement') !== undefined || at('reason') !== undefined;

/** The same to be read. */
export function LineSaid({ data, line }: Shown) {
  return (
    <section class="evaluation-line" aria-labelledby={`k-${line.criterion.code}`}>
      <Heading data={data} line={line} />
      <Computed data={data} line={line} />
      <SaidLast line={line} data={data} />
      <Words line={line.line} who={data.body.name} />
    </section>
  );
}

function Heading({ data, line: { criterion } }: Shown) {
  return (
    <>
      <h3 id={`k-${criterion.code}`}>
        <a href={paths.criterion(data.view.plan.key, criterion.code)}>{criterion.code}</a>
      </h3>
      <p>{criterion.sentence}</p>
    </>
  );
}

function Words({ line, who }: { readonly line: EvaluationLine; readonly who: string }) {
  return (
    <>
      {line.comment !== '' && <p class="said">{line.comment}</p>}
      {line.deviating !== undefined && (
        <p class="said">
          <strong>{`${who} vurderer: ${judgementWords[line.deviating.judgement]}.`}</strong>{' '}
          {line.deviating.reason}
        </p>
      )}
      {line.comment === '' && line.deviating === undefined && <p>Ingen kommentar.</p>}
    </>
  );
}

function There({ line }: { readonly line: EvaluationLine }) {
  return (
    <Alert variant="warning" heading="En anden har skrevet her imens" headingLevel={4}>
      <Words line={line} who="Den anden" />
      <p>Dit står i felterne nedenfor. Skriv det sammen, og gem igen. Så gælder felterne.</p>
    </Alert>
  );
}

function SaidLast({ data, line: { last } }: Shown) {
  if (last === undefined || data.last === undefined) return null;
  return (
    <div class="said-before">
      <p>
        <strong>{`Sagt for ${data.last.year}`}</strong>
      </p>
      <Words line={last} who={data.body.name} />
    </div>
  );
}

/** What was computed: frozen in a paper, or as it stands (stood, when it was finished) and said so. */
function Computed({ data, line: { computed } }: Shown) {
  if (computed.kind === 'frozen') return <Frozen of={computed.of} />;
  const words = explained(data.live, computed.of);
  const isFinished = data.evaluation?.finishedAt !== undefined;
  const when = isFinished ? 'da evalueringen blev afsluttet' : 'i dag';
  return (
    <>
      <p>
        <StatusTags finding={computed.of.finding} />
        {data.paper === undefined
          ? ` (${when}${isFinished ? '' : ', ikke låst fast'})`
          : ` (${when}: kriteriet står ikke i statuspapiret)`}
      </p>
      <p class="verdict-sentence">{words.sentence}</p>
      <Lines lines={[...words.missing, ...words.notes]} />
      {words.certainty !== undefined && <p>{words.certainty}</p>}
    </>
  );
}

function Frozen({ of }: { readonly of: PaperCriterion }) {
  return (
    <>
      <p>
        <VerdictTag verdict={of.verdict} />
        {of.final || of.verdict === 'undecided' ? '' : ' (foreløbig)'}
      </p>
      <p class="verdict-sentence">{of.explanation}</p>
      <Lines lines={of.parts.map(({ label, explanation }) => `${label}: ${explanation}`)} />
      <Lines lines={of.course} />
      <Lines lines={[...of.reasons, ...of.notes, ...of.needed]} />
      {of.standing !== undefined && !of.explanation.startsWith(of.standing) && <p>{of.standing}</p>}
      {of.certainty !== undefined && <p>{of.certainty}</p>}
      {of.figures.length > 0 && (
        <Details summary={of.figures.length === 1 ? 'Tallet' : `De ${of.figures.length} tal`}>
          <ul>
            {of.figures.map(({ name, period, figure, source, preliminary, fictional }) => (
              <li key={`${name} ${period}`}>
                {`${name}, ${period}: ${figure} (${[source, ...(preliminary ? ['foreløbigt'] : []), ...(fictional ? ['fiktivt'] : [])].join(', ')})`}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {of.charts.length > 0 && <Trend code={of.code} charts={of.charts} />}
      {of.contributions.length > 0 && (
        <>
          <p>
            <strong>Aktiviteter, der skal bidrage</strong>
          </p>
          <ul>
            {of.contributions.map(({ name, text }) => (
              <li key={name}>{text === '' ? name : `${name}: ${text}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** How it has moved, as the paper drew it. */
function Trend({
  code,
  charts,
}: {
  readonly code: string;
  readonly charts: readonly ChartBlock[];
}) {
  return (
    <Details summary={`Udviklingen i ${code}`}>
      {charts.map(({ kind: _, ...drawn }, index) => (
        <LineChart key={drawn.title} id={`graf-${code}-${index + 1}`} {...drawn} />
      ))}
    </Details>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

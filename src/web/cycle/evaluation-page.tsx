import { areasOf } from '#domain/governance/year-plan.ts';
import type { EvaluationShown } from '#operations/evaluations/show.ts';
import type { EvaluationConflict } from '#operations/evaluations/write.ts';
import { evaluationBlocks } from '#text/evaluation-said.ts';
import { dayText, joinedNames } from '#text/periods.ts';
import { Blocks } from '#web/documents/blocks.tsx';
import { documentPaths } from '#web/documents/paths.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { CameOfList } from './came-of.tsx';
import { LineFields, LineSaid } from './evaluation-line.tsx';
import { cyclePaths } from './paths.ts';

export type EvaluationPageProps = {
  readonly data: EvaluationShown;
  readonly viewer: Viewer;
  readonly once: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What somebody else wrote meanwhile where both wrote. */
  readonly conflict?: EvaluationConflict | undefined;
  readonly done?: string | undefined;
};

/** A body's evaluation of one area: what came of the last one, each criterion's verdict, and what is said. */
export function EvaluationPage(props: EvaluationPageProps) {
  const { data, viewer, typed, errors, done } = props;
  const { view, cycle, body, area, evaluation } = data;
  const isOpen = evaluation?.finishedAt === undefined && cycle.closedAt === undefined;
  const isReopening = typed.has('why');
  const isWritten = data.may.evaluate && (isOpen || (errors.length > 0 && !isReopening));
  return (
    <PlanPage
      title={`${area.name}: evaluering for ${cycle.year}`}
      lead={body.name}
      plan={view.plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      notice={
        done === undefined ? undefined : (
          <Alert variant="success" heading={done} announce>
            {!isOpen && <WhatIsNext data={data} />}
          </Alert>
        )
      }
      breadcrumbs={[
        { text: `Årets gang: ${cycle.year}`, href: cyclePaths.year(view.plan.key, cycle.year) },
      ]}
    >
      <Standing data={data} />
      <CameOfList data={data} />
      <PaperNotice data={data} />
      <SaidBelow data={data} />
      {isWritten ? <EvaluationForm {...props} /> : <Said data={data} />}
      {!isOpen && data.may.recommend && cycle.closedAt === undefined && <Reopen {...props} />}
    </PlanPage>
  );
}

/** Where one goes on when an area is evaluated: to what is recommended of it, and to the next area. */
function WhatIsNext({ data: { view, cycle, body, area, may } }: Pick<EvaluationPageProps, 'data'>) {
  const { key, focusAreas } = view.plan;
  const areas = areasOf(body, focusAreas);
  const next = areas[areas.indexOf(area.key) + 1];
  const name = focusAreas.find((each) => each.key === next)?.name;
  return (
    <ul>
      {may.recommend && (
        <li>
          <a href={cyclePaths.recommendations(key, cycle.year, body.key)}>Skriv indstillingen</a>
        </li>
      )}
      {next !== undefined && (
        <li>
          <a href={cyclePaths.evaluation(key, cycle.year, body.key, next)}>{`Gå til ${name}`}</a>
        </li>
      )}
      <li>
        <a href={cyclePaths.year(key, cycle.year)}>Tilbage til årets gang</a>
      </li>
    </ul>
  );
}

function Standing({ data: { evaluation } }: { readonly data: EvaluationShown }) {
  if (evaluation === undefined) return <p>Der er ikke skrevet noget endnu.</p>;
  const { changedAt, changedBy, finishedAt, finishedBy } = evaluation;
  return finishedAt === undefined ? (
    <p>{`Ikke afsluttet. Sidst gemt ${dayText(changedAt)} af ${changedBy}.`}</p>
  ) : (
    <p>{`Afsluttet ${dayText(finishedAt)} af ${finishedBy ?? 'ukendt'}.`}</p>
  );
}

/** Whose verdicts are shown: those of an issued paper, of the day it was finished, or today's, which move. */
function PaperNotice({ data }: { readonly data: EvaluationShown }) {
  const { paper, newerPaper, view, body, evaluation } = data;
  const missing =
    newerPaper === undefined
      ? `Statuspapiret til ${body.name} for ${data.cycle.year} er ikke udgivet.`
      : 'Evalueringen blev afsluttet, før statuspapiret blev udgivet.';
  const hrefOf = (document: string) => documentPaths.document(view.plan.key, document);
  return (
    <>
      {paper === undefined && evaluation?.finishedAt === undefined && (
        <Alert variant="warning" heading="Vurderingerne er ikke låst fast">
          <p>{`${missing} Nedenfor står, hvordan det ser ud i dag. Det ændrer sig med nye tal.`}</p>
        </Alert>
      )}
      {paper === undefined && evaluation?.finishedAt !== undefined && (
        <Alert variant="info" heading="Vurderingerne står ikke i et statuspapir">
          <p>{`${missing} Nedenfor står, hvordan det så ud, da evalueringen blev afsluttet ${dayText(evaluation.finishedAt)}. Det ændrer nye tal ikke.`}</p>
        </Alert>
      )}
      {paper !== undefined && (
        <p>
          Vurderingerne er låst fast, som de står i{' '}
          <a href={hrefOf(paper.document)}>
            {`statuspapiret, udgave ${paper.edition}, udgivet ${dayText(paper.issuedAt)}`}
          </a>
          .
        </p>
      )}
      {newerPaper !== undefined && (
        <Alert
          variant="info"
          heading={
            evaluation?.paper === undefined
              ? 'Der er kommet et statuspapir'
              : 'Der er et nyere statuspapir'
          }
        >
          <p>
            {evaluation?.paper === undefined
              ? 'Evalueringen er skrevet, før det blev udgivet. '
              : 'Evalueringen er skrevet ud fra et andet. '}
            <a href={hrefOf(newerPaper.document)}>
              {`Se udgave ${newerPaper.edition} fra ${dayText(newerPaper.issuedAt)}`}
            </a>
            {evaluation?.finishedAt === undefined
              ? '. Det er det nye, der vises nedenfor.'
              : '. Nedenfor står det, der gjaldt, da evalueringen blev afsluttet.'}
          </p>
        </Alert>
      )}
    </>
  );
}

/** A board evaluates with what the groups that serve it wrote at hand. */
function SaidBelow({ data: { below } }: { readonly data: EvaluationShown }) {
  const written = below.filter((each) => each.written);
  const silent = below.filter((each) => !each.written).map(({ body }) => body.name);
  if (below.length === 0) return null;
  return (
    <Details summary={`Det skrev grupperne (${written.length} af ${below.length})`}>
      {silent.length > 0 && <p>{`Har ikke skrevet noget: ${joinedNames(silent)}.`}</p>}
      {written.length > 0 && (
        <Blocks blocks={written.flatMap((each) => evaluationBlocks(each, 1))} />
      )}
    </Details>
  );
}

function EvaluationForm({ data, once, typed, errors, conflict }: EvaluationPageProps) {
  const { view, cycle, body, area, paper, lines, may } = data;
  const isTaken = conflict?.conflicts.includes('experience') === true;
  return (
    <Form action={cyclePaths.evaluation(view.plan.key, cycle.year, body.key, area.key)}>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="revision" value={typed.text('revision')} />
      <input type="hidden" name="wasExperience" value={typed.text('wasExperience')} />
      {paper !== undefined && <input type="hidden" name="paper" value={paper.document} />}
      <h2>Årets erfaringer</h2>
      <SaidLast data={data} />
      {isTaken && (
        <Alert variant="warning" heading="En anden har skrevet her imens">
          <p class="said">{conflict?.current?.experience}</p>
          <p>Dit står i feltet nedenfor. Skriv det sammen, og gem igen. Så gælder feltet.</p>
        </Alert>
      )}
      <Textarea
        name="experience"
        label="Hvad har året vist?"
        hint="Hvad lykkedes, hvad gjorde ikke, og hvad har ændret sig i området? Skriv ingen private oplysninger om personer."
        rows={10}
        value={typed.text('experience')}
        error={errorAt(errors, 'experience')}
      />
      <h2>Kriterierne</h2>
      {lines.length === 0 && <p>Indsatsområdet har ingen succeskriterier.</p>}
      {lines.map((line, index) => (
        <LineFields
          key={line.criterion.id}
          data={data}
          line={line}
          index={index}
          typed={typed}
          errors={errors}
          conflict={conflict}
        />
      ))}
      <ButtonGroup>
        <Button name="goer" value="gem">
          Gem
        </Button>
        {may.recommend && (
          <Button variant="secondary" name="goer" value="afslut">
            Gem og afslut evalueringen
          </Button>
        )}
        <ButtonLink href={cyclePaths.year(view.plan.key, cycle.year)}>
          Tilbage til årets gang
        </ButtonLink>
      </ButtonGroup>
    </Form>
  );
}

function SaidLast({ data: { last, view, body, area } }: { readonly data: EvaluationShown }) {
  if (last === undefined || last.experience === '') return null;
  return (
    <Details summary={`Det skrev I for ${last.year}`}>
      <p class="said">{last.experience}</p>
      <p>
        <a href={cyclePaths.evaluation(view.plan.key, last.year, body.key, area.key)}>
          {`Hele evalueringen for ${last.year}`}
        </a>
      </p>
    </Details>
  );
}

function Said({ data }: { readonly data: EvaluationShown }) {
  const { evaluation, lines } = data;
  return (
    <>
      <h2>Årets erfaringer</h2>
      <SaidLast data={data} />
      <p class="said">
        {evaluation === undefined || evaluation.experience === ''
          ? 'Ikke skrevet endnu.'
          : evaluation.experience}
      </p>
      <h2>Kriterierne</h2>
      {lines.map((line) => (
        <LineSaid key={line.criterion.id} data={data} line={line} />
      ))}
    </>
  );
}

function Reopen({ data, once, typed, errors }: EvaluationPageProps) {
  const { view, cycle, body, area } = data;
  return (
    <div class="d-print-none">
      <Details summary="Åbn evalueringen igen" open={typed.has('why')}>
        <Form action={cyclePaths.reopenEvaluation(view.plan.key, cycle.year, body.key, area.key)}>
          <input type="hidden" name="once" value={once} />
          <Textarea
            name="why"
            label="Hvorfor åbnes den igen?"
            rows={3}
            value={typed.text('why')}
            error={errorAt(errors, 'why')}
          />
          <Button variant="secondary">Åbn igen</Button>
        </Form>
      </Details>
    </div>
  );
}

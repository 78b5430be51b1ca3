import type { PlanQuestion } from '#domain/plans/plan.ts';
import { momentText } from '#text/periods.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { errorAt } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import type { PlanPageData } from './overview-page.tsx';

export type QuestionsPageProps = PlanPageData & {
  readonly newId: () => string;
  readonly errors?: readonly FieldError[] | undefined;
  /** What was typed as an answer, and to which question. */
  readonly typed?: { readonly question: string; readonly answer: string } | undefined;
  /** What somebody else answered since the form was shown. */
  readonly meanwhile?: PlanQuestion | undefined;
  readonly saved?: boolean | undefined;
};

/** What the agreement leaves open or says twice, and what was answered. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { view, viewer, errors = [], meanwhile, saved } = props;
  const { plan } = view;
  const open = plan.questions.filter(({ answer }) => answer === undefined);
  const answered = plan.questions.filter(({ answer }) => answer !== undefined);
  return (
    <PlanPage
      title="Spørgsmål"
      lead="Det, som aftalen lader stå åbent eller siger på to måder."
      plan={plan}
      at="questions"
      viewer={viewer}
      errors={[
        ...(meanwhile === undefined
          ? []
          : [
              {
                field: `spoergsmaal-${meanwhile.id}`,
                message: 'En anden har svaret imens. Dit svar er ikke gemt.',
              },
            ]),
        ...errors,
      ]}
      notice={
        saved === true ? <Alert variant="success" heading="Svaret er gemt" announce /> : undefined
      }
    >
      <h2>Åbne ({open.length})</h2>
      {open.length === 0 && <p>Alle spørgsmål er besvaret.</p>}
      {open.map((question) => (
        <Question key={question.id} {...props} question={question} />
      ))}
      {answered.length > 0 && (
        <>
          <h2>Besvarede ({answered.length})</h2>
          {answered.map((question) => (
            <Question key={question.id} {...props} question={question} />
          ))}
        </>
      )}
    </PlanPage>
  );
}

function Question(props: QuestionsPageProps & { readonly question: PlanQuestion }) {
  const { view, viewer, question, typed, meanwhile } = props;
  const { answer } = question;
  const criterion = view.statuses.find(({ criterion: { id } }) => id === question.criterion);
  const touched = typed?.question === question.id || meanwhile?.id === question.id;
  const form = viewer.may('answer') && <AnswerForm {...props} />;
  return (
    <section class="question" id={`spoergsmaal-${question.id}`} tabIndex={-1}>
      <h3>{question.text}</h3>
      <p class="form-hint">
        {placeText(question.place)}
        {criterion !== undefined && (
          <>
            {' · '}
            <a href={criterionHref(view, criterion.criterion.code)}>
              Kriterium {criterion.criterion.code}
            </a>
          </>
        )}
      </p>
      {question.proposed !== null && answer === undefined && <p>Forslag: {question.proposed}</p>}
      {answer !== undefined && (
        <p>
          <strong>Svar:</strong> {answer.text}
          <br />
          <small>
            {answer.by}, {momentText(answer.at)}
          </small>
        </p>
      )}
      {answer !== undefined && criterion !== undefined && viewer.may('define') && (
        <p class="d-print-none">
          Svaret ændrer ikke kriteriet af sig selv:{' '}
          <a href={paths.newVersion(view.plan.key, criterion.criterion.code)}>
            Aftal en ny forståelse af {criterion.criterion.code}
          </a>
        </p>
      )}
      {form !== false && (
        <Details summary={answer === undefined ? 'Svar' : 'Svar igen'} open={touched}>
          {form}
        </Details>
      )}
    </section>
  );
}

/** "5.1" alone says little; "Forside" says it all. */
const placeText = (place: string | null) =>
  place === null ? 'Hele aftalen' : /^\d/.test(place) ? `Aftalens afsnit ${place}` : place;

function AnswerForm({
  view,
  question,
  typed,
  errors = [],
  newId,
}: QuestionsPageProps & { readonly question: PlanQuestion }) {
  const id = `answer-${question.id}`;
  const suggested = question.answer === undefined ? (question.proposed ?? '') : '';
  return (
    <Form action={paths.question(view.plan.key, question.id)}>
      <input type="hidden" name="once" value={newId()} />
      <input type="hidden" name="revision" value={String(view.revision)} />
      <Textarea
        name="answer"
        id={id}
        label="Svar"
        hint={
          suggested === '' ? undefined : 'Forslaget står her. Ret det, hvis svaret er et andet.'
        }
        rows={3}
        value={typed?.question === question.id ? typed.answer : suggested}
        error={errorAt(errors, id)}
      />
      <Button variant="secondary" about={`på: ${question.text}`}>
        Gem svaret
      </Button>
    </Form>
  );
}

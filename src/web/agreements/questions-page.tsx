import type { VNode } from 'preact';
import type { DraftAnswer } from '#domain/agreements/answer.ts';
import type { Question } from '#domain/agreements/question.ts';
import type { DraftView } from '#operations/agreements/show.ts';
import { questionSentence } from '#text/agreement/questions.ts';
import { momentText } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field, PeriodField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { agreementPaths } from './paths.ts';
import { controls } from './question-form.ts';
import { progressOf, type ReviewData, ReviewShell } from './review-shell.tsx';
import { choiceWords, groupOf, groupTitles, type QuestionGroup } from './words.ts';

export type QuestionsPageProps = ReviewData & {
  readonly typed: Typed;
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
};

/** Names of the buttons of a group's form. */
export const answerButtons = { group: 'gruppe', useProposed: 'forslag' } as const;

export const questionGroups = ['criteria', 'contradictions', 'missing'] as const;

export function questionsIn(view: DraftView, group: QuestionGroup): readonly Question[] {
  const found = view.draft.questions.filter(({ about }) => groupOf(about) === group);
  if (group !== 'criteria') return found;
  const order = view.proposals.map(({ code }) => code);
  const place = ({ about }: Question) =>
    'criterion' in about ? order.indexOf(about.criterion) : -1;
  return found.toSorted((a, b) => place(a) - place(b));
}

/** Step 2: what the agreement leaves open, with the words it is about; many answers at once. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { view, errors = [] } = props;
  const { open } = progressOf(view);
  const total = view.draft.questions.length;
  return (
    <ReviewShell
      {...props}
      step="questions"
      title="Spørgsmål"
      lead="Det, som aftalen lader stå åbent eller siger på flere måder. Svar på det, du ved nu; resten kan vente."
      errors={errors}
    >
      <Progress
        id="besvaret"
        label="Spørgsmål besvaret"
        done={total - open}
        total={total}
        text={`${total - open} af ${total}`}
      />
      {questionGroups.map((group) => (
        <Group key={group} {...props} group={group} />
      ))}
      <ButtonGroup>
        <ButtonLink href={agreementPaths.criteria(view.id)}>
          Videre til succeskriterierne
        </ButtonLink>
      </ButtonGroup>
    </ReviewShell>
  );
}

function Group({ group, ...props }: QuestionsPageProps & { readonly group: QuestionGroup }) {
  const { view, errors = [] } = props;
  const questions = questionsIn(view, group);
  if (questions.length === 0) return null;
  const unanswered = questions.filter(({ id }) => view.answers[id] === undefined);
  const proposed = unanswered.filter(({ answer }) => answer.proposed !== null).length;
  const none = errorAt(errors, group);
  return (
    <section aria-labelledby={group}>
      <h2 id={group} tabIndex={-1}>
        {groupTitles[group]} ({unanswered.length} af {questions.length} åbne)
      </h2>
      {none !== undefined && <p class="form-error-message">{none}</p>}
      <Form action={agreementPaths.questions(view.id)}>
        <input type="hidden" name={answerButtons.group} value={group} />
        {questions.map((question, index) => (
          <OneQuestion
            key={question.id}
            {...props}
            question={question}
            shownAbove={
              criterionOf(question) !== undefined &&
              criterionOf(question) === criterionOf(questions[index - 1])
            }
          />
        ))}
        {view.plan === null && (
          <ButtonGroup>
            <Button about={groupTitles[group].toLowerCase()}>Gem svarene</Button>
            {proposed > 0 && (
              <Button variant="secondary" name={answerButtons.useProposed} value="ja">
                {proposed === 1 ? 'Brug det ene forslag' : `Brug de ${proposed} forslag`}
              </Button>
            )}
          </ButtonGroup>
        )}
      </Form>
    </section>
  );
}

const criterionOf = (question: Question | undefined): string | undefined =>
  question !== undefined && 'criterion' in question.about ? question.about.criterion : undefined;

type OneProps = QuestionsPageProps & {
  readonly question: Question;
  /** The question before is about the same sentence. */
  readonly shownAbove: boolean;
};

function OneQuestion({ view, question, typed, errors = [], shownAbove }: OneProps) {
  const { id, place } = question;
  const answered = view.answers[id];
  const code = criterionOf(question);
  return (
    <div class="question" id={id} tabIndex={-1}>
      {!shownAbove && (
        <>
          {code !== undefined && <h3>Kriterium {code}</h3>}
          {place.words !== '' && (
            <blockquote class="agreement-words">
              <p>{place.words}</p>
              {place.section !== null && <footer>Aftalens afsnit {place.section}</footer>}
            </blockquote>
          )}
        </>
      )}
      <AnswerFields question={question} typed={typed} errors={errors} answered={answered} />
      {answered !== undefined && (
        <>
          <p class="form-hint">
            <Tag tone="success">besvaret</Tag> {answered.by}, {momentText(answered.at)}
          </p>
          {view.plan === null && (
            <Checkbox name={controls(id).withdrawn} label="Tag svaret tilbage" value="ja" />
          )}
        </>
      )}
    </div>
  );
}

type FieldsProps = {
  readonly question: Question;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly answered: DraftAnswer | undefined;
};

function AnswerFields({ question, typed, errors }: FieldsProps) {
  const { id, about, answer } = question;
  const names = controls(id);
  const label = questionSentence(about);
  const at = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  switch (answer.form) {
    case 'choice':
      return (
        <>
          <Radios
            {...at(names.choice)}
            label={label}
            choices={answer.choices.map((value) => ({
              value,
              label: `${choiceWords(about, value)}${value === answer.proposed ? ' (forslag)' : ''}`,
            }))}
          />
          {answer.choices.includes('agreedSize') && (
            <Field
              {...at(names.size)}
              label="Hvor meget er aftalt?"
              hint="Kun når der er aftalt en størrelse. Et tal, for eksempel 5 (procentpoint, når der måles i procent)."
              width="xs"
              inputMode="decimal"
              autocomplete="off"
              optional
            />
          )}
        </>
      );
    case 'text':
      return <Field {...at(names.text)} label={label} autocomplete="off" />;
    case 'period':
      return (
        <PeriodField
          {...at(names.period)}
          label={label}
          hint="For eksempel 2016, 2013-2016 eller nov. 2016"
        />
      );
    case 'figure':
      return (
        <>
          <p class="form-label">{label}</p>
          <Field
            {...at(names.value)}
            label="Tallet"
            hint="Lad feltet stå tomt, hvis aftalens tal er rigtigt."
            width="xs"
            inputMode="decimal"
            autocomplete="off"
            optional
          />
          <PeriodField {...at(names.period)} label="Hvornår er det fra?" optional />
        </>
      );
  }
}

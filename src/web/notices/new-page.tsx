import { noticeLevels } from '#domain/governance/notice.ts';
import {
  type LevelQuestion,
  levelQuestionNames,
  levelQuestions,
} from '#domain/governance/notice-level.ts';
import type { NoticeChoices } from '#operations/notices/show.ts';
import type { NoticePlace } from '#operations/notices/tell.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { noticeLevelWords } from '#text/governance-words.ts';
import { levelQuestionWords, levelRuleWords, noticeMeaning, takerText } from '#text/notices.ts';
import { upperFirst } from '#text/reasons.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { PlanPage } from '#web/shell.tsx';
import { noticePaths } from './paths.ts';

export type NewNoticePageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly choices: NoticeChoices;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
  /** Where it would go, once all is filled in: to be seen before it is sent. */
  readonly place: NoticePlace | undefined;
};

/** Tells of a change: what it is, the questions that decide where it belongs, and what it touches. */
export function NewNoticePage(props: NewNoticePageProps) {
  const { view, viewer, typed, errors, once, place } = props;
  const { key } = view.plan;
  return (
    <PlanPage
      title="Giv en underretning"
      lead="Sig det straks, hvis I kender til noget, der kan få betydning for samarbejdet."
      plan={view.plan}
      at="notices"
      viewer={viewer}
      errors={errors}
      notice={place && <Placed place={place} />}
      breadcrumbs={[{ text: 'Underretninger', href: noticePaths.list(key) }]}
    >
      {place === undefined && <Alert variant="info">{noticeMeaning}</Alert>}
      <Form action={noticePaths.new(key)}>
        <input type="hidden" name="once" value={once} />
        {place !== undefined && <input type="hidden" name="seen" value={place.mark} />}
        <Change {...props} />
        <Questions typed={typed} errors={errors} />
        <Touches {...props} />
        <Otherwise typed={typed} errors={errors} />
        <ButtonGroup>
          <Button>{place === undefined ? 'Se, hvor den hører til' : 'Send underretningen'}</Button>
          <ButtonLink href={noticePaths.list(key)}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </PlanPage>
  );
}

/** The level and the body, said in words before anything is sent. */
function Placed({ place }: { readonly place: NoticePlace }) {
  const { decision, level, taker } = place;
  const other = decision.kind === 'decided' && decision.level !== level;
  return (
    <Alert
      variant={taker.kind === 'missing' || taker.kind === 'nearest' ? 'warning' : 'info'}
      heading={`Niveau: ${noticeLevelWords[level]}. Intet er sendt endnu`}
      announce
    >
      <p>{levelRuleWords[decision.rule]}</p>
      {other && <p>Du har valgt et andet niveau: {noticeLevelWords[level]}.</p>}
      <p>{takerText(taker)}</p>
      <p>
        Passer det, så tryk Send underretningen nederst. Passer det ikke, så ret svarene, eller vælg
        et andet niveau med en begrundelse.
      </p>
    </Alert>
  );
}

type Parts = Pick<NewNoticePageProps, 'typed' | 'errors'>;

const fieldOf =
  ({ typed, errors }: Parts) =>
  (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });

function Change(props: NewNoticePageProps) {
  const of = fieldOf(props);
  return (
    <Fieldset legend="Hvad ændrer sig?">
      <Select
        {...of('party')}
        label="Hvem giver underretningen?"
        prompt="Vælg en part"
        choices={props.choices.parties.map(({ name }) => ({ value: name, label: name }))}
      />
      <Field
        {...of('title')}
        label="Ændringen kort"
        hint="For eksempel: Lokalkontoret flytter. Skriv ingen navne på personer"
        width="xl"
      />
      <Textarea
        {...of('what')}
        label="Hvad sker der, og hvad betyder det for samarbejdet og planen?"
        rows={6}
      />
      <DateField {...of('effectiveOn')} label="Hvornår træder den i kraft?" optional />
    </Fieldset>
  );
}

function Questions(parts: Parts) {
  return (
    <Fieldset
      legend="Hvor hører den til?"
      hint="Svarene afgør, om bydelens eller hele byens bestyrelse skal tage den op. Du ser det, før noget sendes."
    >
      {levelQuestionNames.map((question) => (
        <Question key={question} question={question} {...parts} />
      ))}
    </Fieldset>
  );
}

function Question({ question, ...parts }: Parts & { readonly question: LevelQuestion }) {
  const words = levelQuestionWords[question];
  const answers: Readonly<Record<string, string>> = words.answers;
  return (
    <Radios
      {...fieldOf(parts)(`answers.${question}`)}
      label={words.question}
      hint={words.hint}
      choices={levelQuestions[question].map((value) => ({ value, label: answers[value] ?? value }))}
    />
  );
}

function Touches({ view, choices: { activities }, typed, errors }: NewNoticePageProps) {
  const chosen = ['focusAreas', 'criteria', 'activities'] as const;
  return (
    <Details
      summary="Hvad den berører i planen (frivilligt)"
      open={chosen.some((name) => typed.has(name))}
    >
      <Checkboxes
        name="focusAreas"
        label="Indsatsområder"
        choices={view.plan.focusAreas.map(({ key, name }) => ({ value: key, label: name }))}
        values={typed.all('focusAreas')}
        error={errorAt(errors, 'focusAreas')}
        optional
      />
      <Checkboxes
        name="criteria"
        label="Succeskriterier"
        choices={view.statuses.map(({ criterion }) => ({
          value: criterion.id,
          label: `${criterion.code} ${criterion.sentence}`,
        }))}
        values={typed.all('criteria')}
        error={errorAt(errors, 'criteria')}
        optional
      />
      {activities.length > 0 && (
        <Checkboxes
          name="activities"
          label="Aktiviteter"
          choices={activities.map(({ id, name }) => ({ value: id, label: name }))}
          values={typed.all('activities')}
          error={errorAt(errors, 'activities')}
          optional
        />
      )}
    </Details>
  );
}

function Otherwise(parts: Parts) {
  const of = fieldOf(parts);
  const filled = ['level', 'levelWhy', 'dueOn'].some((name) => parts.typed.text(name) !== '');
  return (
    <Details summary="Anden frist eller andet niveau (frivilligt)" open={filled}>
      <DateField
        {...of('dueOn')}
        label="Organet skal have taget den op senest"
        hint="Uden en dag her er fristen 14 dage. For eksempel 31.12.2020"
        optional
      />
      <Select
        {...of('level')}
        label="Niveau"
        prompt="Som svarene fører til"
        choices={noticeLevels.map((value) => ({
          value,
          label: upperFirst(noticeLevelWords[value]),
        }))}
        optional
      />
      <Textarea
        {...of('levelWhy')}
        label="Hvorfor et andet niveau?"
        hint="Står på underretningen, så alle parter kan se det"
        rows={2}
        optional
      />
    </Details>
  );
}

import { levelQuestionNames } from '#domain/governance/notice-level.ts';
import type { ShownNotice } from '#operations/notices/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { noticeLevelWords } from '#text/governance-words.ts';
import { levelQuestionWords, missingTakerText, noticeMeaning } from '#text/notices.ts';
import { dateText, dayText } from '#text/periods.ts';
import { criterionHref } from '#web/criteria/criteria-table.tsx';
import { DecisionsOn } from '#web/decisions/decisions-on.tsx';
import { errorsOfMany, type Refused } from '#web/forms-many.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Details } from '#web/kit/details.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { FollowForms } from './follow-forms.tsx';
import { NoticeTag } from './list-page.tsx';
import { PartyTable } from './party-table.tsx';
import { type NoticeForm, noticePaths } from './paths.ts';
import { NoticeTimeline } from './timeline.tsx';

export type NoticePageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownNotice;
  readonly refused: Refused<NoticeForm> | undefined;
  readonly newId: () => string;
  /** What was just done, by the last part of its form's address. */
  readonly done: string | undefined;
  /** How many letters went out with a notice just told. */
  readonly letters: number | undefined;
};

/** One notice: what it says, whom it is with, what each party knows, and what is to be done. */
export function NoticePage(props: NoticePageProps) {
  const { view, viewer, shown, refused } = props;
  const { notice } = shown;
  return (
    <PlanPage
      title={`Underretning nr. ${notice.number}: ${notice.title}`}
      lead={<NoticeTag line={shown} />}
      plan={view.plan}
      at="notices"
      viewer={viewer}
      errors={errorsOfMany(refused)}
      notice={<Done {...props} />}
      breadcrumbs={[{ text: 'Underretninger', href: noticePaths.list(view.plan.key) }]}
    >
      {shown.body === undefined && notice.level !== 'none' && (
        <Alert variant="warning" heading="Intet organ har underretningen">
          <p>
            {missingTakerText(notice.level === 'city' ? 'takeCityNotices' : 'takeDistrictNotices')}
          </p>
        </Alert>
      )}
      <p class="keep-lines">{notice.what}</p>
      {notice.outcome !== undefined && (
        <section>
          <h2>Udfald</h2>
          <p class="keep-lines">{notice.outcome}</p>
        </section>
      )}
      <FollowForms {...props} />
      <Facts {...props} />
      <DecisionsOn
        plan={view.plan.key}
        on="notice"
        subject={notice.id}
        body={notice.body}
        back={noticePaths.notice(view.plan.key, notice.id)}
        decisions={shown.decisions}
        mayDecide={shown.mayDecide}
      />
      <PartyTable shown={shown} />
      <NoticeTimeline shown={shown} />
      <p class="form-hint">{noticeMeaning}</p>
    </PlanPage>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  modtaget: 'Modtagelsen er bekræftet',
  orienteret: 'Det er skrevet ind, at parten er orienteret',
  alternativ: 'Alternativet er skrevet ind',
  afslut: 'Underretningen er afsluttet',
  'send-videre': 'Underretningen er sendt videre',
  'traek-tilbage': 'Underretningen er trukket tilbage',
};

function Done({ done, letters, shown }: NoticePageProps) {
  if (done === undefined) return null;
  if (done !== 'givet') {
    const heading = doneWords[done];
    if (heading === undefined) return null;
    const written = shown.bySelf && shown.parties.some(({ letters: sent }) => sent.length > 0);
    return (
      <Alert variant="success" heading={heading} announce>
        {written && (done === 'afslut' || done === 'traek-tilbage') && (
          <p>De, der fik en mail om underretningen, får også en mail om det.</p>
        )}
      </Alert>
    );
  }
  return (
    <Alert variant="success" heading="Underretningen er givet" announce>
      <p>
        {letters === undefined || letters === 0
          ? 'Der er ikke sendt mails herfra. Orientér parterne, og skriv nedenfor, når det er gjort.'
          : `${letters === 1 ? 'Én mail' : `${letters} mails`} er på vej. Nedenfor står, hvem der får mail, og hvem der skal orienteres på anden vis.`}
      </p>
      {shown.body !== undefined && <p>Den er hos {shown.body.name}.</p>}
    </Alert>
  );
}

function Facts({ view, shown }: NoticePageProps) {
  const { notice, body, late } = shown;
  return (
    <section>
      <h2>Om underretningen</h2>
      <SummaryList
        label="Om underretningen"
        items={[
          { label: 'Givet af', value: `${notice.party}, ${notice.toldBy}` },
          { label: 'Givet', value: dayText(notice.toldAt) },
          {
            label: 'Træder i kraft',
            value: notice.effectiveOn === undefined ? 'ikke oplyst' : dateText(notice.effectiveOn),
          },
          { label: 'Niveau', value: levelText(shown) },
          { label: 'Hos', value: body?.name ?? 'intet organ' },
          {
            label: 'Frist',
            value:
              notice.dueOn === undefined
                ? 'ingen'
                : `${dateText(notice.dueOn)}${late ? ', overskredet' : ''}`,
          },
          { label: 'Berører', value: <Touched view={view} shown={shown} /> },
        ]}
      />
      <Answers shown={shown} />
    </section>
  );
}

const levelText = ({ notice: { level, levelWhy } }: ShownNotice): string =>
  levelWhy === undefined
    ? noticeLevelWords[level]
    : `${noticeLevelWords[level]}. Valgt i stedet for det, svarene fører til: ${levelWhy}`;

function Touched({ view, shown }: Pick<NoticePageProps, 'view' | 'shown'>) {
  const { notice, activities } = shown;
  const criteria = view.statuses.filter(({ criterion }) => notice.criteria.includes(criterion.id));
  const areas = view.plan.focusAreas.filter(({ key }) => notice.focusAreas.includes(key));
  if (criteria.length + areas.length + activities.length === 0) return <>intet bestemt er nævnt</>;
  return (
    <ul class="nobullet-list">
      {areas.map(({ key, name }) => (
        <li key={key}>
          <a href={paths.focusArea(view.plan.key, key)}>{name}</a>
        </li>
      ))}
      {criteria.map(({ criterion }) => (
        <li key={criterion.id}>
          <a href={criterionHref(view, criterion.code)}>{criterion.code}</a> {criterion.sentence}
        </li>
      ))}
      {activities.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}

function Answers({ shown: { notice } }: Pick<NoticePageProps, 'shown'>) {
  const answered = levelQuestionNames.flatMap((question) => {
    const words = levelQuestionWords[question];
    const answers: Readonly<Record<string, string>> = words.answers;
    const answer = answers[notice.answers[question] ?? ''];
    return answer === undefined ? [] : [{ label: words.question, value: answer }];
  });
  if (answered.length === 0) return null;
  return (
    <Details summary="Svarene, der afgjorde niveauet">
      <SummaryList label="Svarene, der afgjorde niveauet" items={answered} />
    </Details>
  );
}

import type { VNode } from 'preact';
import type { CriterionDraft } from '#domain/agreements/draft.ts';
import { isClear } from '#domain/agreements/proposal.ts';
import type { ReviewedProposal } from '#operations/agreements/show.ts';
import { type KindWithParams, partsOf } from '#text/proposal/claim-parts.ts';
import { kindTitle, kindUse, readingText, shownFields } from '#text/proposal/shown.ts';
import type { SentenceReading } from '#text/sentence/reading.ts';
import { errorAt } from '#web/forms.ts';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { MarkedText } from '#web/kit/marked-text.tsx';
import { Progress } from '#web/kit/progress.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { DescriptionList } from '#web/kit/summary-list.tsx';
import { marksOf } from './marks.ts';
import { agreementPaths } from './paths.ts';
import { progressOf, type ReviewData, ReviewShell } from './review-shell.tsx';

export type CriteriaPageProps = ReviewData & {
  readonly errors?: readonly FieldError[] | undefined;
  readonly notice?: VNode | undefined;
};

/** Names of the fields of the confirming form. */
export const confirmFields = { code: 'kode', allClear: 'alle' } as const;

/** Step 3: each sentence beside its proposed reading, to be confirmed or put right. */
export function CriteriaPage(props: CriteriaPageProps) {
  const { view } = props;
  const { confirmed, clear, total } = progressOf(view);
  return (
    <ReviewShell
      {...props}
      step="criteria"
      title="Succeskriterier"
      lead="Aftalens sætning står ved siden af, hvordan den foreslås afgjort. Bekræft forslaget, eller ret det."
    >
      <Progress
        id="bekraeftet"
        label="Succeskriterier bekræftet"
        done={confirmed}
        total={total}
        text={`${confirmed} af ${total}`}
      />
      {view.plan === null && clear > 0 && (
        <Form action={agreementPaths.confirm(view.id)}>
          <ButtonGroup>
            <Button name={confirmFields.allClear} value="ja">
              Bekræft alle klare ({clear})
            </Button>
          </ButtonGroup>
          <p class="form-hint">
            Et kriterium er klar til at blive bekræftet, når ingen spørgsmål om det er åbne.
          </p>
        </Form>
      )}
      {total === 0 && <p>Der blev ikke fundet nogen succeskriterier i aftalen.</p>}
      {view.draft.focusAreas.map((area) => (
        <section key={area.name} aria-label={area.name}>
          <h2>{[area.number, area.name].filter((each) => each !== null).join(' ')}</h2>
          {area.criteria.map((criterion) => {
            const proposal = view.proposals.find(({ code }) => code === criterion.code);
            return proposal === undefined ? null : (
              <OneCriterion
                key={criterion.code}
                {...props}
                criterion={criterion}
                proposal={proposal}
              />
            );
          })}
        </section>
      ))}
      <ButtonGroup>
        <ButtonLink variant="primary" href={agreementPaths.makePlan(view.id)}>
          Videre til planen
        </ButtonLink>
      </ButtonGroup>
    </ReviewShell>
  );
}

type OneProps = CriteriaPageProps & {
  readonly criterion: CriterionDraft<SentenceReading>;
  readonly proposal: ReviewedProposal;
};

function OneCriterion(props: OneProps) {
  const { view, criterion, proposal, errors = [] } = props;
  const { code } = criterion;
  const error = errorAt(errors, code);
  return (
    <article class="criterion-review" id={code} tabIndex={-1} aria-labelledby={`${code}-titel`}>
      <h3 id={`${code}-titel`}>
        {code}: {kindTitle(proposal.kind)} <StateTag proposal={proposal} />
      </h3>
      {error !== undefined && <p class="form-error-message">{error}</p>}
      <div class="side-by-side">
        <div>
          <h4>Aftalen siger</h4>
          <MarkedText text={criterion.sentence} {...marksOf(criterion.reading)} />
          <p>
            <strong>Datakilde:</strong> {criterion.dataSource ?? 'ikke angivet'}
          </p>
          <Unread criterion={criterion} />
        </div>
        <div>
          <h4>Foreslået forståelse</h4>
          <Reading proposal={proposal} />
        </div>
      </div>
      <OpenPoints {...props} />
      {view.plan === null && <Actions {...props} />}
    </article>
  );
}

function StateTag({ proposal }: { readonly proposal: ReviewedProposal }) {
  if (proposal.confirmed) return <Tag tone="success">bekræftet</Tag>;
  if (proposal.issues.length > 0) return <Tag tone="error">kan ikke afgøres endnu</Tag>;
  if (isClear(proposal)) return <Tag tone="info">klar</Tag>;
  return (
    <Tag tone="warning">
      {proposal.open.length === 1 ? '1 åbent punkt' : `${proposal.open.length} åbne punkter`}
    </Tag>
  );
}

/** What was seen in the sentence and has no place in the reading. */
function Unread({ criterion }: { readonly criterion: CriterionDraft<SentenceReading> }) {
  const { unread } = criterion.reading;
  return unread.length === 0 ? null : (
    <p>
      <strong>Ikke brugt fra sætningen:</strong> {unread.map(({ text }) => `"${text}"`).join(', ')}
    </p>
  );
}

function Reading({ proposal }: { readonly proposal: ReviewedProposal }) {
  const parts = partsOf(proposal);
  const fields = shownFields(proposal, proposal.series).filter(({ name }) => name !== 'parts');
  return (
    <>
      <p>{kindUse(proposal.kind)}</p>
      <DescriptionList
        items={[
          ...fields.map(({ title, text }) => ({ term: title, details: text })),
          ...(parts ?? []).map((part) => ({
            term: part.label,
            details: <PartReading part={part} series={proposal.series} />,
          })),
          { term: 'Kilde', details: proposal.source.name },
        ]}
      />
      {proposal.changed && (
        <p>
          <Tag>ændret af en person</Tag> {proposal.interpretation}
        </p>
      )}
      {proposal.stated.length > 0 && (
        <p>
          {proposal.stated.length === 1
            ? 'Ét tal i sætningen bliver et målepunkt i planen.'
            : `${proposal.stated.length} tal i sætningen bliver målepunkter i planen.`}
        </p>
      )}
    </>
  );
}

function PartReading({
  part,
  series,
}: {
  readonly part: KindWithParams;
  readonly series: ReviewedProposal['series'];
}) {
  return partsOf(part) === undefined ? (
    <ul class="reading-part">
      <li>
        <strong>{kindTitle(part.kind)}</strong>
      </li>
      {shownFields(part, series).map(({ name, title, text }) => (
        <li key={name}>
          {title}: {text}
        </li>
      ))}
    </ul>
  ) : (
    <p>{readingText(part, series)}</p>
  );
}

function OpenPoints({ view, proposal }: OneProps) {
  if (proposal.open.length === 0) return null;
  const firstOpen =
    view.draft.questions.find(
      ({ id, about }) =>
        'criterion' in about && about.criterion === proposal.code && view.answers[id] === undefined,
    )?.id ?? 'criteria';
  return (
    <div class="open-points">
      <h4>Åbent</h4>
      <ul>
        {proposal.open.map(({ code, question, presumed }) => (
          <li key={`${code} ${question}`}>
            {question}{' '}
            {presumed === null ? (
              <strong>Der er intet forslag.</strong>
            ) : (
              <>
                <strong>Indtil videre:</strong> {presumed}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${agreementPaths.questions(view.id)}#${encodeURIComponent(firstOpen)}`}>
          Svar på spørgsmålene<span class="sr-only"> om {proposal.code}</span>
        </a>
      </p>
    </div>
  );
}

function Actions({ view, proposal }: OneProps) {
  const { code } = proposal;
  const edit = (
    <ButtonLink href={agreementPaths.criterion(view.id, code)} about={`kriterium ${code}`}>
      Ret
    </ButtonLink>
  );
  if (proposal.confirmed) {
    return (
      <Form action={agreementPaths.unconfirm(view.id)}>
        <input type="hidden" name={confirmFields.code} value={code} />
        <ButtonGroup>
          <Button variant="tertiary" about={`af kriterium ${code}`}>
            Tag bekræftelsen tilbage
          </Button>
          {edit}
        </ButtonGroup>
      </Form>
    );
  }
  return (
    <Form action={agreementPaths.confirm(view.id)}>
      <input type="hidden" name={confirmFields.code} value={code} />
      <ButtonGroup>
        {proposal.issues.length === 0 && (
          <Button variant={isClear(proposal) ? 'primary' : 'secondary'} about={`kriterium ${code}`}>
            Bekræft
          </Button>
        )}
        {edit}
      </ButtonGroup>
      {proposal.issues.length === 0 && !isClear(proposal) && (
        <p class="form-hint">Bekræfter du nu, gælder det, der står "Indtil videre".</p>
      )}
    </Form>
  );
}

import { unansweredIn } from '#domain/asks/ask.ts';
import { letterByHand, type ShownAsk } from '#operations/asks/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { figureLine, letterTroubleText } from '#text/asks.ts';
import { dateText, dayText } from '#text/periods.ts';
import type { Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { PlanPage } from '#web/shell.tsx';
import { AnswerChoices } from './answer-choices.tsx';
import { AskFacts } from './ask-facts.tsx';
import type { Notice } from './ask-notice.tsx';
import { AskNotice } from './ask-notice.tsx';
import { AskStateTag } from './list-page.tsx';
import { askPaths } from './paths.ts';
import { answerWords } from './words.ts';

export type AskPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownAsk;
  /** What a link begins with. */
  readonly origin: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly newId: () => string;
  readonly notice: Notice | undefined;
};

/** One ask: what was answered and is to be decided on, how it stands, and the link. */
export function AskPage(props: AskPageProps) {
  const { view, viewer, shown, typed, errors, newId, notice } = props;
  const { plan } = view;
  const { ask, state } = shown;
  return (
    <PlanPage
      title={`Forespørgsel til ${ask.contact}`}
      lead={
        <>
          <AskStateTag state={state} /> Frist den {dateText(ask.dueOn)}.
        </>
      }
      plan={plan}
      at="asks"
      viewer={viewer}
      errors={errors}
      notice={notice && <AskNotice view={view} notice={notice} />}
      breadcrumbs={[{ text: 'Forespørgsler', href: askPaths.list(plan.key) }]}
    >
      <LetterTrouble shown={shown} />
      <AnswerChoices view={view} shown={shown} typed={typed} errors={errors} once={newId()} />
      <Rest shown={shown} />
      <Link {...props} />
      <AskFacts shown={shown} />
      <Actions {...props} />
    </PlanPage>
  );
}

function LetterTrouble({ shown: { letters, ask } }: Pick<AskPageProps, 'shown'>) {
  const [latest] = letters;
  if (latest?.state !== 'failed') return null;
  return (
    <Alert variant="warning" heading="Mailen kunne ikke sendes">
      <p>
        {letterTroubleText(latest.failure)} Send selv linket nedenfor
        {ask.email === undefined ? '' : ` til ${ask.email}`}, eller ret adressen i en ny
        forespørgsel.
      </p>
    </Alert>
  );
}

/** What is settled, and what nothing has been heard of. */
function Rest({ shown: { figures, ask } }: Pick<AskPageProps, 'shown'>) {
  const settled = figures.filter(({ figure }) => figure.settled !== undefined);
  const missing = figures.filter(
    ({ figure }) => figure.settled === undefined && figure.answer === undefined,
  );
  return (
    <>
      {settled.length > 0 && (
        <section>
          <h2>Afgjort</h2>
          <SummaryList
            label="Svar, der er afgjort"
            items={settled.map(({ figure, series }) => ({
              label: figureLine(series, figure.period),
              value: (
                <>
                  {answerWords({ ...figure, series })}
                  <br />
                  {figure.settled?.outcome === 'accepted' ? 'Godkendt' : 'Ikke brugt'} den{' '}
                  {dayText(figure.settled?.at ?? ask.madeAt)} af {figure.settled?.by}
                  {figure.settled?.why === undefined ? '.' : `: ${figure.settled.why}`}
                </>
              ),
            }))}
          />
        </section>
      )}
      {missing.length > 0 && (
        <section>
          <h2>Ikke besvaret ({missing.length})</h2>
          <ul>
            {missing.map(({ figure, series }) => (
              <li key={figure.nth}>
                {figureLine(series, figure.period)}
                {figure.definition !== undefined && (
                  <>
                    <br />
                    {figure.definition}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Link({ view, shown, origin, newId }: AskPageProps) {
  const { ask, token, bySelf, state } = shown;
  if (token === undefined) return null;
  const link = `${origin}${askPaths.answer(token)}`;
  const { subject, body } = letterByHand(view.plan, ask, link);
  const words = (
    <>
      <Field
        name="link"
        label="Link til at svare"
        hint="Alle, der har linket, kan svare. Send det kun til den, der skal svare."
        value={link}
        readOnly
        optional={false}
      />
      {unansweredIn(ask).length > 0 && (
        <>
          <p>Mailen, der kan kopieres. Emne: {subject}</p>
          <pre class="copy-text">{body}</pre>
        </>
      )}
    </>
  );
  return (
    <section class="d-print-none apart">
      {bySelf || state !== 'notSent' ? (
        <Details summary={bySelf ? 'Vis linket, hvis du selv vil sende det' : 'Vis linket igen'}>
          {words}
        </Details>
      ) : (
        <>
          <h2>Send linket</h2>
          <p>
            {ask.email === undefined
              ? 'Der er ingen e-mailadresse på forespørgslen, så den sendes ikke herfra.'
              : 'Her kan ikke sendes mail, så forespørgslen sendes ikke herfra.'}{' '}
            Kopiér linket eller hele mailen, og send det selv.
          </p>
          {words}
          <Form action={askPaths.markSent(view.plan.key, ask.id)}>
            <input type="hidden" name="once" value={newId()} />
            <ButtonGroup>
              <Button variant="secondary">Jeg har selv sendt linket</Button>
            </ButtonGroup>
          </Form>
        </>
      )}
    </section>
  );
}

function Actions({ view, shown: { ask, state, mayRemind, bySelf }, newId }: AskPageProps) {
  if (state === 'settled' || state === 'revoked') return null;
  const key = view.plan.key;
  return (
    <section class="d-print-none">
      <h2>Hvad kan du gøre?</h2>
      {mayRemind && (
        <form method="post" action={askPaths.remind(key, ask.id)}>
          <input type="hidden" name="once" value={newId()} />
          <Button variant="secondary">Send en påmindelse</Button>
        </form>
      )}
      <Details summary="Lav et nyt link, eller træk forespørgslen tilbage">
        <p>
          Et nyt link gør det gamle ubrugeligt
          {bySelf ? ' og sendes i en ny mail' : ''}. Brug det, hvis linket er havnet forkert eller
          er udløbet.
        </p>
        <form method="post" action={askPaths.renew(key, ask.id)}>
          <input type="hidden" name="once" value={newId()} />
          <Button variant="secondary">Nyt link</Button>
        </form>
        <p>
          Trækkes forespørgslen tilbage, kan der ikke længere svares på den. Det kan ikke fortrydes,
          men du kan spørge på ny.
        </p>
        <form method="post" action={askPaths.revoke(key, ask.id)}>
          <input type="hidden" name="once" value={newId()} />
          <Button variant="warning">Træk tilbage</Button>
        </form>
      </Details>
    </section>
  );
}

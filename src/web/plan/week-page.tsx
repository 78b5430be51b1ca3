import { deadlineOf } from '#domain/criteria/needs.ts';
import { factsOf, type IsoDate, monthsAfter } from '#domain/time/period.ts';
import type { PlanView } from '#operations/plans/view.ts';
import type { Waiting } from '#operations/sources/waiting.ts';
import type { Week } from '#operations/week/show.ts';
import { dateText, periodText } from '#text/periods.ts';
import { askPaths } from '#web/asks/paths.ts';
import { criterionHref, shortSentence } from '#web/criteria/criteria-table.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { paths, withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { AsOfForm } from './as-of-form.tsx';
import { type WantedFigure, wantedFigures } from './explained.ts';
import type { PlanPageData } from './overview-page.tsx';
import { Figures, FigureTable, type Offers, offersTo } from './week-figures.tsx';
import { type WeekShown, WeekToDo } from './week-to-do.tsx';
import { WaitingBlock } from './week-waiting.tsx';

/** How far ahead a week's page looks. */
const monthsAhead = 6;

export type WeekPageProps = PlanPageData & {
  /** What waits for a person; undefined for those who can do nothing about it. */
  readonly waiting?: Waiting | undefined;
  /** What the bodies and the year wait for; left out for an earlier day. */
  readonly week?: { readonly week: Week; readonly shown: WeekShown } | undefined;
};

/** What there is to do: figures to fetch and ask for, answers to settle, deadlines to know of. */
export function WeekPage({ view, viewer, waiting, week }: WeekPageProps) {
  const { plan, asOf } = view;
  const today = asOf ?? view.today;
  const horizon = monthsAfter(today, monthsAhead);
  // Figures are no member's to fetch: with their own things to do stand only those.
  const withFigures = week?.shown.scope !== 'mine' || viewer.may('register');
  return (
    <PlanPage
      title="Denne uge"
      lead={`Det, der ${asOf === undefined ? 'kan' : 'kunne'} gøres pr. ${dateText(today)}.`}
      plan={plan}
      at="week"
      viewer={viewer}
      asOf={asOf}
      todayHref={paths.week(plan.key)}
    >
      {week !== undefined && <WeekToDo {...week} />}
      {waiting !== undefined && <WaitingBlock view={view} waiting={waiting} />}
      {withFigures && (
        <>
          <Wanted view={view} offers={offersTo(viewer, view)} today={today} horizon={horizon} />
          <Questions view={view} />
          <Closing view={view} today={today} until={horizon} />
        </>
      )}
      <AsOfForm action={paths.week(plan.key)} asOf={asOf} />
    </PlanPage>
  );
}

type WantedProps = {
  readonly view: PlanView;
  readonly offers: Offers;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
};

/** The figures that are missing, and one form to ask for those that are ticked. */
function Wanted(props: WantedProps) {
  const groups = <Groups {...props} />;
  const { view, offers } = props;
  const some = wantedFigures(view).some(({ state }) => isMissing(state));
  return offers.ask && some ? (
    <form action={askPaths.new(view.plan.key)} method="get">
      {groups}
    </form>
  ) : (
    groups
  );
}

/** Sends all that is ticked on the page, wherever it stands. */
function AskButton({ offers }: { readonly offers: Offers }) {
  if (!offers.ask) return null;
  return (
    <p class="d-print-none">
      <Button variant="secondary">Spørg om de valgte</Button>
    </p>
  );
}

const isMissing = (state: WantedFigure['state']): boolean =>
  state === 'due' || state === 'late' || state === 'coming';

function Groups({ view, offers, today, horizon }: WantedProps) {
  const figures = wantedFigures(view);
  const due = figures.filter(({ state }) => state === 'due');
  const late = figures.filter(({ state }) => state === 'late');
  const coming = figures.filter(({ state }) => state === 'coming');
  const tooLate = coming.filter((each) => each.afterPlanEnds);
  const inTime = coming.filter((each) => !each.afterPlanEnds);
  const soon = inTime.filter((each) => (each.expected ?? factsOf(each.period).to) <= horizon);
  const later = inTime.filter((each) => !soon.includes(each));
  const shown = { view, offers };
  return (
    <>
      {(due.length > 0 || late.length === 0) && (
        <Figures
          {...shown}
          id="nu"
          title="Tal, der kan hentes nu"
          figures={due}
          explanation={due.length === 0 ? 'Der er ingen nye tal at hente lige nu.' : undefined}
        />
      )}
      {late.length > 0 && (
        <Figures
          {...shown}
          id="forsinket"
          title="Tal, der er ventet længe"
          figures={late}
          explanation="De kunne ventes for mere end tre måneder siden. Kommer de ikke, så registrér, at de ikke er offentliggjort endnu, eller at der ikke blev målt. Sprang kilden en hel måling over, kan det registreres på kildens side."
        />
      )}
      {due.length + late.length > 0 && <AskButton offers={offers} />}
      <Figures
        {...shown}
        id="snart"
        title="Tal, der ventes inden for et halvt år"
        figures={soon}
        explanation={soon.length === 0 ? 'Der ventes ingen tal.' : undefined}
      />
      {later.length > 0 && (
        <Details summary={`Tal, der ventes senere (${later.length})`}>
          <FigureTable {...shown} id="senere" title="Tal, der ventes senere" figures={later} />
        </Details>
      )}
      {tooLate.length > 0 && (
        <Figures
          {...shown}
          id="for-sent"
          title={
            today <= view.plan.period.to
              ? 'Tal, der ikke kan nå at komme, før aftalen udløber'
              : 'Tal, der først kommer, efter at aftalen er udløbet'
          }
          figures={tooLate}
          explanation={`Aftalen ${today <= view.plan.period.to ? 'udløber' : 'udløb'} den ${dateText(view.plan.period.to)}. Kriterierne kan først afgøres endeligt, når tallene er kommet.`}
        />
      )}
      {coming.length > 0 && <AskButton offers={offers} />}
    </>
  );
}

function Questions({ view: { plan } }: { readonly view: PlanView }) {
  const open = plan.questions.filter(({ answer }) => answer === undefined);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>Åbne spørgsmål ({open.length})</h2>
      <ul>
        {open.slice(0, 5).map((question) => (
          <li key={question.id}>
            <a href={withQuery(paths.questions(plan.key), {}, `spoergsmaal-${question.id}`)}>
              {shortSentence(question.text)}
            </a>
          </li>
        ))}
      </ul>
      {open.length > 5 && (
        <p>
          <a href={paths.questions(plan.key)}>{`Se alle ${open.length} spørgsmål`}</a>
        </p>
      )}
    </section>
  );
}

/** Criteria whose deciding period ends soon: after that the verdict is final. */
function Closing({
  view,
  today,
  until,
}: {
  readonly view: PlanView;
  readonly today: IsoDate;
  readonly until: IsoDate;
}) {
  const { statuses } = view;
  const closing = statuses
    .flatMap(({ criterion, claim }) => {
      const deadline = claim === undefined ? undefined : deadlineOf(claim);
      const ends = deadline === undefined ? undefined : factsOf(deadline).to;
      return deadline !== undefined && ends !== undefined && ends >= today && ends <= until
        ? [{ criterion, deadline, ends }]
        : [];
    })
    .sort((a, b) => a.ends.localeCompare(b.ends));
  if (closing.length === 0) return null;
  return (
    <section>
      <h2>Perioder, der slutter snart</h2>
      <ul>
        {closing.map(({ criterion, deadline, ends }) => (
          <li key={criterion.code}>
            <a href={criterionHref(view, criterion.code)}>{criterion.code}</a>:{' '}
            {periodText(deadline)} slutter den {dateText(ends)}.
          </li>
        ))}
      </ul>
    </section>
  );
}

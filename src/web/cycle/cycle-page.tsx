import { danishTime } from '#domain/time/danish-time.ts';
import type { Instant } from '#domain/time/period.ts';
import { type CycleShown, type YearShown, yearOfSteps } from '#operations/cycle/show.ts';
import { bodyName, type CycleNames, gapText } from '#text/cycle.ts';
import { dateText, dayText, periodText } from '#text/periods.ts';
import { seriesName } from '#text/reasons.ts';
import type { Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { paperPaths } from '#web/papers/paths.ts';
import { paths } from '#web/paths.ts';
import { wordContext } from '#web/plan/explained.ts';
import { PlanPage } from '#web/shell.tsx';
import { OpenForm } from './open-form.tsx';
import { cyclePaths } from './paths.ts';
import { ReopenYear } from './reopen-year.tsx';
import { StepTable } from './step-table.tsx';
import { Wheel } from './wheel.tsx';
import type { WheelMark } from './wheel-layout.ts';

export type CyclePageProps = {
  readonly data: CycleShown;
  readonly viewer: Viewer;
  readonly once: string;
  /** What was typed in the form for a new year, when it was refused. */
  readonly typed?: Typed | undefined;
  /** What was typed to open a closed year again, when it was refused. */
  readonly reopening?: Typed | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** What was just done. */
  readonly done?: string | undefined;
};

/** Where the year stands and what it waits for: the wheel, and the steps in order. */
export function CyclePage(props: CyclePageProps) {
  const { data, viewer, once, typed, reopening, errors = [], done } = props;
  const { view, shown } = data;
  const { plan } = view;
  return (
    <PlanPage
      title={shown === undefined ? 'Årets gang' : `Årets gang: ${shown.cycle.year}`}
      lead={
        shown === undefined
          ? 'Hvert år evalueres resultaterne, der indstilles, og der tages stilling.'
          : `Sådan evalueres resultaterne fra ${shown.cycle.year}.`
      }
      plan={plan}
      at="cycle"
      viewer={viewer}
      errors={errors}
      notice={done === undefined ? undefined : <Alert variant="success" heading={done} announce />}
    >
      {shown === undefined && !viewer.may('runCycle') && (
        <EmptyState heading="Intet år er sat i gang endnu">
          <p>Sekretariatet sætter det i gang.</p>
        </EmptyState>
      )}
      {shown !== undefined && <Year data={data} shown={shown} viewer={viewer} once={once} />}
      {shown !== undefined && shown.cycle.closedAt !== undefined && viewer.may('runCycle') && (
        <ReopenYear data={data} shown={shown} once={once} typed={reopening} errors={errors} />
      )}
      <OpenForm data={data} viewer={viewer} once={once} typed={typed} errors={errors} />
      <Gaps data={data} />
      <EarlierYears data={data} />
    </PlanPage>
  );
}

export const namesIn = (
  { view, organisation }: Pick<CycleShown, 'view' | 'organisation'>,
  year: number,
): CycleNames => ({
  year,
  today: view.today,
  bodies: organisation.bodies,
  focusAreas: view.plan.focusAreas,
});

type YearProps = {
  readonly data: CycleShown;
  readonly shown: YearShown;
  readonly viewer: Viewer;
  readonly once: string;
};

function Year({ data, shown, viewer, once }: YearProps) {
  const { cycle, states, meetings, gaps } = shown;
  const names = namesIn(data, cycle.year);
  const { key } = data.view.plan;
  const isOpen = cycle.closedAt === undefined;
  return (
    <>
      {cycle.closedAt !== undefined && (
        <Alert variant="info">{`Året blev afsluttet ${dayText(cycle.closedAt)}.`}</Alert>
      )}
      {gaps.length > 0 && isOpen && (
        <Alert variant="warning" heading="Nye trin mangler">
          <ul>
            {gaps.map((gap) => (
              <li key={JSON.stringify(gap)}>{gapText(gap, names)}</li>
            ))}
          </ul>
          {viewer.may('runCycle') && (
            <Form action={cyclePaths.addSteps(key, cycle.year)}>
              <input type="hidden" name="once" value={once} />
              <Button variant="secondary">Tilføj de nye trin</Button>
            </Form>
          )}
        </Alert>
      )}
      <div class="year-overview">
        <Wheel
          year={yearOfSteps(cycle)}
          today={data.view.today}
          steps={states.map(markOf)}
          meetings={meetings.map(({ startsAt, state }, index) => ({
            day: danishTime(startsAt).day,
            label: letterOf(index),
            state: state === 'held' ? 'done' : 'open',
          }))}
        />
        <Legend data={data} shown={shown} />
      </div>
      <h2 id="trin">Trinnene</h2>
      {isOpen && <PapersButton data={data} shown={shown} viewer={viewer} />}
      {isOpen && viewer.may('runCycle') && (
        <p class="d-print-none">
          Tryk på et trins navn for at rette fristen, melde det færdigt eller springe det over.
        </p>
      )}
      <StepTable data={data} shown={shown} names={names} viewer={viewer} />
      <TooLate data={data} shown={shown} />
      {isOpen && viewer.may('runCycle') && (
        <p class="d-print-none">
          <ButtonLink href={cyclePaths.close(key, cycle.year)}>{`Afslut ${cycle.year}`}</ButtonLink>
        </p>
      )}
    </>
  );
}

/** All papers in one press: while one is missing. */
function PapersButton({ data, shown, viewer }: Omit<YearProps, 'once'>) {
  const missing = shown.states.filter(
    ({ step, kind }) => step.kind === 'papers' && kind !== 'done' && kind !== 'skipped',
  );
  if (missing.length === 0 || !viewer.may('issueDocuments')) return null;
  return (
    <p class="d-print-none">
      <ButtonLink variant="primary" href={paperPaths.list(data.view.plan.key, shown.cycle.year)}>
        {missing.length === 1
          ? 'Udgiv det statuspapir, der mangler'
          : `Udgiv de ${missing.length} statuspapirer, der mangler`}
      </ButtonLink>
    </p>
  );
}

function markOf(state: YearShown['states'][number], index: number): WheelMark {
  const { step, kind, daysLate } = state;
  const open = daysLate > 0 ? 'late' : 'open';
  return {
    day: step.dueOn,
    label: String(index + 1),
    state: kind === 'done' ? 'done' : kind === 'skipped' ? 'skipped' : open,
  };
}

/** A, B, ... Z, then A2: enough for a wheel. */
const letterOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26) + 1}`;

function Legend({ data, shown }: Pick<YearProps, 'data' | 'shown'>) {
  const { meetings, cycle } = shown;
  const year = yearOfSteps(cycle);
  const outside = cycle.steps.filter(({ dueOn }) => !dueOn.startsWith(String(year)));
  return (
    <div>
      <p>
        Tallene på hjulet er trinnene i listen nedenfor. Et fyldt mærke er færdigt, et stiplet er
        sprunget over, og et rødt er over fristen.
        {data.view.today.startsWith(String(year)) &&
          ` Den stiplede viser er i dag, ${dateText(data.view.today)}.`}
      </p>
      {outside.length > 0 && (
        <p>{`${outside.length === 1 ? 'Ét trin har' : `${outside.length} trin har`} frist uden for ${year} og er ikke på hjulet.`}</p>
      )}
      <h2 class="h4">{`Møder i ${year}`}</h2>
      {meetings.length === 0 ? (
        <p>
          Ingen møder er planlagt. <a href={paths.meetings(data.view.plan.key)}>Se møderne</a>
        </p>
      ) : (
        <ul class="nobullet-list">
          {meetings.map(({ id, body, startsAt }, index) => (
            <li key={id}>
              <strong>{letterOf(index)}</strong> {meetingDay(startsAt)}:{' '}
              {bodyName(data.organisation, body)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const meetingDay = (startsAt: Instant): string => dayText(startsAt);

/** Figures that nobody should wait for: they are not out before the year must be judged. */
function TooLate({ data, shown }: Pick<YearProps, 'data' | 'shown'>) {
  const { tooLate } = shown;
  if (tooLate.length === 0) return null;
  const words = wordContext(data.view);
  return (
    <Details
      summary={
        tooLate.length === 1
          ? '1 tal kommer for sent til årets evaluering'
          : `${tooLate.length} tal kommer for sent til årets evaluering`
      }
    >
      <ul>
        {tooLate.map(({ series, period, expected }) => (
          <li key={`${series} ${period}`}>
            {seriesName(series, words)}, {periodText(period)}
            {expected !== undefined &&
              `: ${expected < data.view.today ? 'var ventet' : 'ventes'} ${dateText(expected)}`}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Gaps({ data }: { readonly data: CycleShown }) {
  if (data.gaps.length === 0) return null;
  const names = namesIn(data, 0);
  return (
    <Alert variant="warning" heading="Det mangler i organisationen">
      <ul>
        {data.gaps.map((gap) => (
          <li key={JSON.stringify(gap)}>{gapText(gap, names)}</li>
        ))}
      </ul>
      <p>
        <a href={paths.organisation(data.view.plan.key)}>Gå til organisationen</a>
      </p>
    </Alert>
  );
}

function EarlierYears({ data }: { readonly data: CycleShown }) {
  const others = data.cycles.filter(({ year }) => year !== data.shown?.cycle.year);
  if (others.length === 0) return null;
  return (
    <section>
      <h2>Andre år</h2>
      <ul>
        {others.map(({ year, closedAt }) => (
          <li key={year}>
            <a href={cyclePaths.year(data.view.plan.key, year)}>{`Årets gang: ${year}`}</a>
            {closedAt === undefined ? ', i gang' : `, afsluttet ${dayText(closedAt)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { JobLine, JobsView } from '#operations/jobs/list.ts';
import { jobFailureText, mailTroubleText, taskText } from '#text/jobs.ts';
import { momentText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { type Column, Table } from '#web/kit/table.tsx';
import { InstallationPage } from '#web/shell.tsx';
import { jobPaths } from './paths.ts';

export type JobsPageProps = {
  readonly viewer: Viewer;
  readonly view: JobsView;
  readonly notice: string | undefined;
};

type FailedLetter = JobsView['failedLetters'][number];

/** What Fremdrift does by itself: what has failed first, since somebody must act on it. */
export function JobsPage({ viewer, view, notice }: JobsPageProps) {
  return (
    <InstallationPage
      title="Opgaver"
      lead="Det, Fremdrift gør i baggrunden: sender mails, læser store filer og henter tal."
      viewer={viewer}
      at="jobs"
      notice={
        notice === undefined ? undefined : (
          <Alert variant="success" announce>
            {notice}
          </Alert>
        )
      }
    >
      {!view.canSendMail && (
        <Alert variant="info">
          Der er ikke sat en mailserver op, så der sendes ingen mails. Links vises i stedet, så de
          kan kopieres.
        </Alert>
      )}
      <Jobs
        id="fejlet"
        heading="Mislykkede opgaver"
        empty="Ingen opgaver er mislykkedes."
        jobs={view.failed}
        number={view.number.failed}
        columns={[what, plan, wrong, tries, actions]}
      />
      <Letters letters={view.failedLetters} />
      <Jobs
        id="i-gang"
        heading="I gang"
        empty="Intet er i gang lige nu."
        jobs={view.running}
        number={view.number.running}
        columns={[what, plan, { header: 'Siden', cell: ({ at }) => momentText(at) }, tries]}
      />
      <Jobs
        id="venter"
        heading="Venter"
        empty="Intet venter."
        jobs={view.waiting}
        number={view.number.waiting}
        columns={[
          what,
          plan,
          { header: 'Næste forsøg', cell: ({ at }) => momentText(at) },
          wrong,
          tries,
          actions,
        ]}
      />
    </InstallationPage>
  );
}

type JobsProps = {
  readonly id: string;
  readonly heading: string;
  readonly empty: string;
  readonly jobs: readonly JobLine[];
  readonly number: number;
  readonly columns: readonly Column<JobLine>[];
};

function Jobs({ id, heading, empty, jobs, number, columns }: JobsProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {jobs.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <Table id={id} caption={heading} captionHidden stacked columns={columns} rows={jobs} />
      )}
      {number > jobs.length && (
        <p>
          Her ses {jobs.length} af {number}.
        </p>
      )}
    </section>
  );
}

const what: Column<JobLine> = {
  header: 'Opgave',
  rowHeader: true,
  cell: ({ task }) => taskText(task),
};

const plan: Column<JobLine> = { header: 'Plan', cell: ({ planName }) => planName ?? 'Alle' };

const wrong: Column<JobLine> = {
  header: 'Hvad gik galt',
  cell: ({ id, failure }) => (failure === undefined ? 'Intet endnu' : jobFailureText(failure, id)),
};

const tries: Column<JobLine> = {
  header: 'Forsøg',
  noWrap: true,
  cell: (job) => `${job.tries} af ${job.mostTries}`,
};

const actions: Column<JobLine> = {
  header: 'Handling',
  headerHidden: true,
  cell: ({ id, task, tries }) => (
    <Actions
      retryText={tries === 0 ? 'Begynd nu' : 'Prøv igen'}
      about={`${taskText(task).toLowerCase()}, opgave ${id}`}
      retry={jobPaths.retry(id)}
      discard={jobPaths.discard(id)}
      consequence="Opgaven bliver så ikke udført. Det kan ikke fortrydes."
    />
  ),
};

function Letters({ letters }: { readonly letters: readonly FailedLetter[] }) {
  return (
    <section>
      <h2>Mails, der ikke kunne sendes</h2>
      {letters.length === 0 ? (
        <p>Alle mails er sendt eller venter på at blive det.</p>
      ) : (
        <Table
          id="breve"
          caption="Mails, der ikke kunne sendes"
          captionHidden
          stacked
          columns={letterColumns}
          rows={letters}
        />
      )}
    </section>
  );
}

const letterColumns: readonly Column<FailedLetter>[] = [
  { header: 'Mail', rowHeader: true, cell: ({ subject }) => subject },
  { header: 'Plan', cell: ({ planName }) => planName },
  { header: 'Skrevet', cell: ({ madeAt }) => momentText(madeAt) },
  {
    header: 'Hvad gik galt',
    cell: ({ failure }) => (failure === undefined ? 'Ukendt' : mailTroubleText(failure)),
  },
  {
    header: 'Handling',
    headerHidden: true,
    cell: ({ id, subject }) => (
      <Actions
        retryText="Prøv igen"
        about={`mailen "${subject}"`}
        retry={jobPaths.retryLetter(id)}
        discard={jobPaths.discardLetter(id)}
        consequence="Mailen bliver så ikke sendt. Det kan ikke fortrydes."
      />
    ),
  },
];

type ActionsProps = {
  /** Words only for the ear, telling equal buttons apart. */
  readonly about: string;
  readonly retryText: string;
  readonly retry: string;
  readonly discard: string;
  readonly consequence: string;
};

function Actions({ about, retryText, retry, discard, consequence }: ActionsProps) {
  return (
    <div class="d-print-none">
      <form method="post" action={retry} class="no-wrap">
        <Button variant="secondary" about={about}>
          {retryText}
        </Button>
      </form>
      <Details
        summary={
          <>
            Opgiv<span class="sr-only"> {about}</span>
          </>
        }
      >
        <p>{consequence}</p>
        <form method="post" action={discard}>
          <Button variant="warning" about={about}>
            Opgiv
          </Button>
        </form>
      </Details>
    </div>
  );
}

import type { ImportLine } from '#domain/imports/import.ts';
import type { ProfileProposal } from '#domain/imports/profile.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { momentText } from '#text/periods.ts';
import { importStateWords, questionText, unreadText } from '#text/sheet/words.ts';
import { Alert } from '#web/kit/alert.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { paths } from '#web/paths.ts';
import { importPaths } from './paths.ts';
import { sourceName } from './words.ts';

type FactsProps = { readonly view: PlanView; readonly line: ImportLine };

function FileLink({ view, line }: FactsProps) {
  return view.evidence.has(line.sha256) ? (
    <a href={paths.evidence(view.plan.key, line.sha256)} class="long-name">
      {line.fileName}
    </a>
  ) : (
    <span class="long-name">{line.fileName}</span>
  );
}

/** Where the figures come from, in one sentence. */
export function ImportOrigin({ view, line }: FactsProps) {
  return (
    <p>
      Fra <FileLink view={view} line={line} /> (kilde:{' '}
      {originText(sourceName(view, line), line.edition)}). Sendt ind {momentText(line.madeAt)} af{' '}
      {line.madeBy}.
    </p>
  );
}

/** An edition often begins with the name of its source, which is then said once. */
function originText(source: string, edition: string | undefined): string {
  if (edition === undefined) return source;
  return edition.startsWith(source) ? edition : `${source}, udgave: ${edition}`;
}

/** Where the figures come from: the file itself can be had again. */
export function ImportFacts({ view, line }: FactsProps) {
  const { confirmedAt, confirmedBy, withdrawnAt, withdrawnBy, withdrawnWhy, edition } = line;
  const file = <FileLink view={view} line={line} />;
  return (
    <SummaryList
      label="Om indlæsningen"
      items={[
        { label: 'Fil', value: file },
        { label: 'Kilde', value: sourceName(view, line) },
        ...(edition === undefined ? [] : [{ label: 'Udgave', value: edition }]),
        { label: 'Sendt ind', value: `${momentText(line.madeAt)} af ${line.madeBy}` },
        ...(confirmedAt === undefined
          ? []
          : [{ label: 'Bekræftet', value: `${momentText(confirmedAt)} af ${confirmedBy ?? ''}` }]),
        ...(withdrawnAt === undefined
          ? []
          : [
              {
                label: 'Trukket tilbage',
                value: `${momentText(withdrawnAt)} af ${withdrawnBy ?? ''}`,
              },
              { label: 'Hvorfor', value: withdrawnWhy ?? 'ikke oplyst' },
            ]),
      ]}
    />
  );
}

/** The very same file was given in before. */
export function EarlierAlert({
  view,
  earlier,
}: {
  readonly view: PlanView;
  readonly earlier: ImportLine | undefined;
}) {
  if (earlier === undefined) return null;
  return (
    <Alert variant="info" heading="Den samme fil er læst ind før">
      <p>
        <a href={importPaths.import(view.plan.key, earlier.id)}>
          Se indlæsningen fra {momentText(earlier.madeAt)}
        </a>{' '}
        ({importStateWords[earlier.state]}).
      </p>
    </Alert>
  );
}

/** What no field of the form asks: what is other than last, and what is not read. */
export function LookAlert({ proposal }: { readonly proposal: ProfileProposal }) {
  const looks = proposal.questions.filter(({ kind }) => kind === 'look').map(questionText);
  return (
    <>
      {looks.length > 0 && (
        <Alert variant="warning" heading="Se efter, før tallene læses">
          {looks.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Alert>
      )}
      <UnreadSheets proposal={proposal} />
    </>
  );
}

/** The sheets that are left out, hidden ones too. */
export function UnreadSheets({ proposal }: { readonly proposal: ProfileProposal | undefined }) {
  const text = proposal === undefined ? undefined : unreadText(proposal);
  return text === undefined ? null : <p>{text}</p>;
}

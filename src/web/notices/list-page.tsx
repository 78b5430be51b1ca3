import { isOpenNotice, type NoticeState } from '#domain/governance/notice.ts';
import type { NoticeLine, ShownNotices } from '#operations/notices/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { noticeLevelWords, noticeStateWords } from '#text/governance-words.ts';
import { noticeMeaning } from '#text/notices.ts';
import { dateText, dayText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { EmptyState } from '#web/kit/card.tsx';
import { LongTable } from '#web/kit/long-table.tsx';
import { Tag, type TagTone } from '#web/kit/status-tag.tsx';
import type { Column } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { noticePaths } from './paths.ts';

export type NoticeListPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownNotices;
};

/** The notices of a plan: first those that are open, with what they wait for. */
export function NoticeListPage({ view, viewer, shown }: NoticeListPageProps) {
  const { plan } = view;
  const open = shown.lines.filter(({ notice }) => isOpenNotice(notice));
  const ended = shown.lines.filter(({ notice }) => !isOpenNotice(notice));
  return (
    <PlanPage
      title="Underretninger"
      lead="Parternes besked til hinanden om væsentlige ændringer i samarbejdet."
      plan={plan}
      at="notices"
      viewer={viewer}
    >
      {shown.mayTell && (
        <ButtonGroup>
          <ButtonLink href={noticePaths.new(plan.key)} variant="primary">
            Giv en underretning
          </ButtonLink>
        </ButtonGroup>
      )}
      {shown.lines.length === 0 ? (
        <EmptyState heading="Der er ikke givet nogen underretninger">
          <p>{noticeMeaning}</p>
        </EmptyState>
      ) : (
        <>
          <NoticeTable id="aabne" heading="Åbne" last="Venter på" plan={plan.key} lines={open} />
          {ended.length > 0 && (
            <NoticeTable
              id="afsluttede"
              heading="Afsluttede"
              last="Status"
              plan={plan.key}
              lines={ended}
            />
          )}
          <p class="form-hint">{noticeMeaning}</p>
        </>
      )}
    </PlanPage>
  );
}

type NoticeTableProps = {
  readonly id: string;
  readonly heading: string;
  /** What the last column is called. */
  readonly last: string;
  readonly plan: string;
  readonly lines: readonly NoticeLine[];
};

function NoticeTable({ id, heading, last, plan, lines }: NoticeTableProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {lines.length === 0 ? (
        <p>Ingen venter.</p>
      ) : (
        <LongTable
          id={id}
          caption={`${heading} underretninger`}
          captionHidden
          columns={columnsFor(plan, last)}
          rows={lines}
          stacked
        />
      )}
    </section>
  );
}

const columnsFor = (plan: string, last: string): readonly Column<NoticeLine>[] => [
  {
    header: 'Underretning',
    rowHeader: true,
    cell: ({ notice }) => (
      <a href={noticePaths.notice(plan, notice.id)}>
        Nr. {notice.number}: {notice.title}
      </a>
    ),
  },
  { header: 'Fra', cell: ({ notice }) => notice.party },
  { header: 'Givet', cell: ({ notice }) => dayText(notice.toldAt) },
  {
    header: 'Hos',
    cell: ({ notice, body }) => body?.name ?? noBodyText(notice.level === 'none'),
  },
  {
    header: 'Frist',
    noWrap: true,
    cell: ({ notice, late }) =>
      notice.dueOn === undefined
        ? 'ingen'
        : `${dateText(notice.dueOn)}${late ? ', overskredet' : ''}`,
  },
  { header: last, cell: (line) => <NoticeTag line={line} /> },
];

const noBodyText = (wanted: boolean) =>
  wanted ? noticeLevelWords.none : 'intet organ kan tage imod den';

const tones: Readonly<Record<NoticeState, TagTone>> = {
  told: 'warning',
  received: 'info',
  handled: 'info',
  closed: 'success',
  withdrawn: 'neutral',
};

const waiting: Readonly<Record<NoticeState, string>> = {
  told: 'modtagelsen skal bekræftes',
  received: 'modtaget, udfald mangler',
  handled: 'alternativ foreslået, udfald mangler',
  closed: noticeStateWords.closed,
  withdrawn: noticeStateWords.withdrawn,
};

/** What a notice waits for; a late one is warned of. */
export function NoticeTag({ line: { notice, late, body } }: { readonly line: NoticeLine }) {
  const { state, level } = notice;
  const words =
    state === 'told' && body === undefined
      ? level === 'none'
        ? 'parterne skal orienteres'
        : 'et organ skal have retten'
      : waiting[state];
  return <Tag tone={late ? 'error' : tones[state]}>{words}</Tag>;
}

import type { AuditVerdict } from '#domain/governance/audit-file.ts';
import type { CriterionId } from '#domain/plans/plan.ts';
import type { CriterionStatus } from '#domain/plans/status.ts';
import { wordsOf } from '#operations/papers/figures.ts';
import type { IssuedPaper } from '#store/papers.ts';
import { shownWord } from '#text/papers/groups.ts';
import { explain } from '#text/verdicts.ts';
import type { AuditFacts } from './gather.ts';
import type { AuditMade } from './made.ts';

/** What every paper of the year said of a criterion: each body's, every edition. */
export const verdictsOf = (
  criterion: CriterionId,
  { papers, documents }: Pick<AuditFacts, 'papers' | 'documents'>,
): readonly AuditVerdict[] =>
  papers.flatMap((each) => {
    const verdict = verdictIn(each, criterion, documents);
    return verdict === undefined ? [] : [verdict];
  });

/** What one paper said of it; undefined when it does not stand in the paper. */
export const verdictIn = (
  { document, edition, issuedAt, paper }: IssuedPaper,
  criterion: CriterionId,
  documents: AuditFacts['documents'],
): AuditVerdict | undefined => {
  const said = paper.criteria.find((each) => each.criterion === criterion);
  if (said === undefined) return undefined;
  const files = documents.find(({ id }) => id === document)?.files ?? [];
  return {
    body: paper.body.name,
    edition,
    issuedAt,
    ...(said.version === undefined ? {} : { version: said.version.number }),
    verdict: shownWord(said),
    explanation: said.explanation,
    document,
    sha256: files.find(({ format }) => format === 'pdf')?.sha256 ?? '',
  };
};

/** How a criterion looks today, in the words a paper would use. */
export const verdictNow = (
  status: CriterionStatus,
  { view }: Pick<AuditMade, 'view'>,
): Pick<AuditVerdict, 'verdict' | 'explanation' | 'version'> => {
  const { verdict: word, standing, sentence } = explain(status, wordsOf(view));
  return {
    ...(status.version === undefined ? {} : { version: status.version.number }),
    verdict: shownWord({ word, ...(standing === undefined ? {} : { standing }) }),
    explanation: sentence,
  };
};

import type { Reading, Series } from '#domain/readings/reading.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { dateText } from '#text/periods.ts';
import { readingText } from '#text/readings.ts';
import { importPaths } from '#web/imports/paths.ts';
import { FictionalMark } from '#web/kit/fictional-notice.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { paths } from '#web/paths.ts';

/** A figure with its marks before it, or the word for why there is none. */
export function FigureCell({
  reading,
  series,
}: {
  readonly reading: Reading;
  readonly series: Series;
}) {
  return (
    <>
      {reading.standing === 'preliminary' && (
        <>
          <Tag>foreløbig</Tag>{' '}
        </>
      )}
      {reading.fictional === true && (
        <>
          <FictionalMark />{' '}
        </>
      )}
      {reading.state.kind === 'measured' ? (
        readingText(reading, series.unit)
      ) : (
        <em>{readingText(reading, series.unit)}</em>
      )}
    </>
  );
}

/** The edition a figure was taken from, the file and the cell, and the import it came in with. */
export function Provenance({
  view,
  reading,
  mayImport,
}: {
  readonly view: PlanView;
  readonly reading: Reading;
  readonly mayImport: boolean;
}) {
  const { edition, fetchedOn, evidence, import: from } = reading.provenance;
  const { key } = view.plan;
  return (
    <>
      {edition ?? 'Udgaven er ikke oplyst'}
      {fetchedOn !== undefined && `, hentet ${dateText(fetchedOn)}`}
      {evidence !== undefined && (
        <>
          {'. '}
          {view.evidence.has(evidence.sha256) ? (
            <a href={paths.evidence(key, evidence.sha256)}>{evidence.fileName}</a>
          ) : (
            `${evidence.fileName} (filen kan ikke hentes her)`
          )}
          {evidence.cell !== undefined && `, ${evidence.cell}`}
        </>
      )}
      {from !== undefined && mayImport && (
        <>
          {'. '}
          <a href={importPaths.import(key, from)}>Se indlæsningen</a>
        </>
      )}
    </>
  );
}

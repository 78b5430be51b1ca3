import type { GapPlace } from '#operations/audit/places.ts';
import type { ShownAudit } from '#operations/audit/show.ts';
import { type GapLine, gapLines } from '#text/audit/gaps.ts';
import { cyclePaths } from '#web/cycle/paths.ts';
import { decisionPaths } from '#web/decisions/paths.ts';
import { meetingPaths } from '#web/meetings/paths.ts';
import { paths } from '#web/paths.ts';
import { auditPaths } from './paths.ts';

/** What is missing in the year, each with the way to where it can be mended. */
export function Gaps({ audit, places }: Pick<ShownAudit, 'audit' | 'places'>) {
  const { gaps, year, criteria, plan } = audit;
  const linkOf = linksOf(plan, year);
  return (
    <section aria-labelledby="mangler">
      <h2 id="mangler">Det, der mangler</h2>
      {gaps.length === 0 ? (
        <p>
          Intet. Alle {criteria.length} kriterier har de tal for {year}, de skal have, er set af et
          organ og er evalueret.
        </p>
      ) : (
        <ul>
          {gapLines(gaps).map((line) => {
            const links = line.of.flatMap(({ nth }) => {
              const place = places[nth];
              return (place && linkOf(place)) ?? [];
            });
            return (
              <li key={line.text}>
                <Said plan={plan} line={line} />
                {[...new Map(links.map((each) => [each.href, each])).values()].map(
                  ({ href, text }) => [
                    ' ',
                    <a key={href} href={href}>
                      {text}
                    </a>,
                  ],
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** The sentence; each criterion in it leads to its page. */
function Said({ plan, line }: { readonly plan: string; readonly line: GapLine }) {
  const codes = line.of.flatMap(({ code }) => (code === undefined ? [] : [code]));
  if (codes.length === 0) return <>{line.text}</>;
  return (
    <>
      {`${line.text}: `}
      {codes.map((code, index) => [
        index === 0 ? '' : index === codes.length - 1 ? ' og ' : ', ',
        <a key={code} href={paths.criterion(plan, code)}>
          {code}
        </a>,
      ])}
      .
    </>
  );
}

type Link = { readonly href: string; readonly text: string };

const linksOf =
  (plan: string, year: number) =>
  (place: GapPlace): Link | undefined => {
    switch (place.kind) {
      case 'year':
        return { href: cyclePaths.year(plan, year), text: 'Gå til årets gang' };
      case 'years':
        return { href: cyclePaths.newest(plan), text: 'Gå til årets gang' };
      case 'meetings':
        return { href: meetingPaths.list(plan), text: 'Gå til møderne' };
      case 'criterion':
        return undefined;
      case 'evaluation': {
        const { body, area, name } = place;
        const href = cyclePaths.evaluation(plan, year, body, area);
        return { href, text: `Gå til evalueringen af ${name}` };
      }
      case 'recommendation': {
        const { body, id: subject } = place;
        const back = auditPaths.year(plan, year);
        const about = { body, on: 'recommendation', subject, back } as const;
        return { href: decisionPaths.newAbout(plan, about), text: 'Tag stilling' };
      }
      case 'action':
        return { href: decisionPaths.action(plan, place.id), text: 'Gå til handlingen' };
      case 'step':
        return { href: cyclePaths.step(plan, year, place.key), text: 'Gå til trinnet' };
      case 'meeting':
        return { href: meetingPaths.meeting(plan, place.id), text: 'Gå til mødet' };
    }
  };

import type { PlanView } from '#operations/plans/view.ts';
import type { Waiting } from '#operations/sources/waiting.ts';
import { paths } from '#web/paths.ts';
import { statbankPaths } from '#web/statbank/paths.ts';

/** What others have done and a person must look at. */
export function WaitingBlock({
  view,
  waiting,
}: {
  readonly view: PlanView;
  readonly waiting: Waiting;
}) {
  const { key } = view.plan;
  const { imports, answers, fetches } = waiting;
  const lines = [
    {
      count: imports,
      text:
        imports === 1
          ? '1 indlæsning skal ses igennem'
          : `${imports} indlæsninger skal ses igennem`,
      href: paths.imports(key),
    },
    {
      count: answers,
      text: answers === 1 ? '1 svar skal godkendes' : `${answers} svar skal godkendes`,
      href: paths.asks(key),
    },
    {
      count: fetches,
      text:
        fetches === 1
          ? '1 hentning fra Danmarks Statistik mislykkedes'
          : `${fetches} hentninger fra Danmarks Statistik mislykkedes`,
      href: statbankPaths.overview(key),
    },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 id="venter">Venter på dig</h2>
      <ul>
        {lines.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { TermsOfReference } from '#domain/governance/body.ts';
import { dateText, dayText } from '#text/periods.ts';
import { Details } from '#web/kit/details.tsx';

/** The terms of reference in force, and under them every version before, each with why it came. */
export function Terms({ terms }: { readonly terms: readonly TermsOfReference[] }) {
  const newest = terms.at(-1);
  return (
    <section>
      <h2 id="kommissorium">Kommissorium</h2>
      {newest === undefined ? (
        <p>Kommissoriet er ikke skrevet ind.</p>
      ) : (
        <>
          <p>{versionText(newest)}</p>
          <Reason terms={newest} />
          <p class="keep-lines">{newest.text}</p>
        </>
      )}
      {terms.length > 1 && (
        <Details summary="Tidligere versioner">
          {terms
            .slice(0, -1)
            .toReversed()
            .map((each) => (
              <div key={each.number}>
                <h3>{versionText(each)}</h3>
                <Reason terms={each} />
                <p class="keep-lines">{each.text}</p>
              </div>
            ))}
        </Details>
      )}
    </section>
  );
}

function Reason({ terms: { reason } }: { readonly terms: TermsOfReference }) {
  return reason === undefined ? null : <p>Hvorfor det blev ændret: {reason}</p>;
}

const versionText = ({ number, adoptedOn, enteredBy, enteredAt }: TermsOfReference): string =>
  `Version ${number}, ${adoptedOn === undefined ? '' : `vedtaget ${dateText(adoptedOn)}, `}skrevet ind ${dayText(enteredAt)} af ${enteredBy}`;

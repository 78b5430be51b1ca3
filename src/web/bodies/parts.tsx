import type { Issue } from '#domain/checked.ts';
import type { Mandate, Organisation } from '#domain/governance/body.ts';
import { warningsOf, warningsThatCount } from '#domain/governance/body-warnings.ts';
import { placesOf } from '#domain/governance/places.ts';
import type { ToldOrganisation } from '#operations/bodies/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { bodyWarningTexts, nameOfPerson } from '#text/bodies.ts';
import { errorsOf } from '#web/forms.ts';
import { Alert } from '#web/kit/alert.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { paths } from '#web/paths.ts';
import { bodyPaths } from './paths.ts';

/** What is to be seen to, first on the page; of one body, or of all. */
export function Warnings({
  view: { plan, today },
  organisation,
  body,
}: {
  readonly view: PlanView;
  readonly organisation: ToldOrganisation;
  readonly body?: string;
}) {
  const all = warningsOf(organisation, today, placesOf(plan), organisation.meetings);
  const told = warningsThatCount(all, plan.period, today);
  const here = told.filter(
    (each) =>
      body === undefined ||
      ('body' in each ? each.body === body : each.bodies.some((key) => key === body)),
  );
  if (here.length === 0) return null;
  return (
    <Alert variant="warning" heading="Det skal I se på">
      <ul class="nobullet-list">
        {bodyWarningTexts(here, organisation).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Alert>
  );
}

const names: Readonly<Record<string, string>> = {
  kind: 'Organets slags',
  level: 'Niveauet',
  title: 'Hvad pladserne hedder',
  count: 'Antallet',
  from: 'Første dag',
  to: 'Sidste dag',
  on: 'Dagen',
  text: 'Teksten',
  person: 'Personen',
};

/** The issues of these forms, with the fields' names where a list of them must say which it is. */
export function errorsHere(issues: readonly Issue[]): readonly FieldError[] {
  return errorsOf(issues.map(named), ({ path }) =>
    path[0] === 'newPerson' ? (path[1] ?? 'name') : (elsewhere[path[0] ?? ''] ?? path.join('.')),
  );
}

/** Where what has no field of its own is told. */
const elsewhere: Readonly<Record<string, string>> = { for: 'organisation', body: 'main-content' };

const named = (found: Issue): Issue => {
  const last = found.path.at(-1) ?? '';
  const name = found.path[0] === 'newPerson' && last === 'name' ? 'Navnet' : names[last];
  return found.code === 'required' && found.detail === undefined && name !== undefined
    ? { ...found, detail: name }
    : found;
};

export const crumbs = (plan: string) => [{ text: 'Organisation', href: paths.organisation(plan) }];

const saved: Readonly<Record<string, string>> = {
  organ: 'Organet er gemt',
  organer: 'Organerne er oprettet',
  nedlagt: 'Organets sidste dag er gemt',
  aabnet:
    'Nedlæggelsen er taget tilbage. Mandaternes sidste dag er ikke ændret; giv nye mandater, hvor de skal fortsætte',
  medlem: 'Medlemmet er skrevet ind. Tryk på navnet for at give adgang',
  mandat: 'Mandatet er afsluttet',
  pladser: 'Pladserne er gemt',
  kommissorium: 'Kommissoriet er gemt',
  person: 'Personen er gemt',
  fjernet: 'Personen er taget af listen',
  lukket: 'Adgangen er lukket. Mandaterne er, som de var',
  mig: 'Personen er nu knyttet til din egen bruger',
};

/** What was saved, said once. */
export function Saved({ what }: { readonly what: string | undefined }) {
  const heading = what === undefined ? undefined : saved[what];
  return heading === undefined ? null : <Alert variant="success" heading={heading} announce />;
}

/** The way to end a mandate, from wherever it is seen. */
export function EndLink({
  plan,
  organisation,
  mandate,
}: Pick<PlanView, 'plan'> & { readonly organisation: Organisation; readonly mandate: Mandate }) {
  return (
    <a class="d-print-none" href={bodyPaths.mandate(plan.key, mandate.id)}>
      Afslut<span class="sr-only"> mandatet for {nameOfPerson(organisation, mandate.person)}</span>
    </a>
  );
}

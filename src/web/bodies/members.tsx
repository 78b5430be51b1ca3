import type { GoverningBody, Mandate, Organisation } from '#domain/governance/body.ts';
import { placesOf } from '#domain/governance/places.ts';
import { besideSeats, seatLines } from '#domain/governance/representation.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { mandateDays, nameOfPerson } from '#text/bodies.ts';
import { mandateRoleWords } from '#text/governance-words.ts';
import type { Viewer } from '#web/http/request.ts';
import { Table } from '#web/kit/table.tsx';
import { EndLink } from './parts.tsx';
import { bodyPaths } from './paths.ts';

type Props = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly organisation: Organisation;
  readonly body: GoverningBody;
};

type Row = {
  readonly key: string;
  readonly seat: string;
  readonly organisation: string;
  /** Left out for a vacant seat. */
  readonly mandate?: Mandate;
};

/** Who sits where, with a row for every seat that stands empty. */
export function Members({ view, viewer, organisation, body }: Props) {
  const { plan, today } = view;
  const rows = rowsOf(organisation, body, view);
  const past = organisation.mandates.filter(
    (each) => each.body === body.key && each.to !== undefined && each.to < today,
  );
  const coming = organisation.mandates.filter(
    (each) => each.body === body.key && each.from > today,
  );
  return (
    <section>
      <h2 id="medlemmer">Medlemmer</h2>
      <Table
        id="pladser"
        caption="Pladser og medlemmer"
        captionHidden
        stacked
        empty="Organet har hverken pladser eller medlemmer endnu."
        columns={[
          {
            header: 'Navn',
            rowHeader: true,
            cell: ({ mandate }: Row) =>
              mandate === undefined ? (
                'Ledig plads'
              ) : viewer.may('keepBodies') ? (
                <a href={bodyPaths.person(plan.key, mandate.person)}>
                  {nameOfPerson(organisation, mandate.person)}
                </a>
              ) : (
                nameOfPerson(organisation, mandate.person)
              ),
          },
          { header: 'Rolle', cell: ({ mandate }) => roleOf(mandate, organisation) },
          { header: 'Plads', cell: ({ seat }) => seat },
          { header: 'For', cell: (row) => row.organisation },
          {
            header: 'Mandat',
            cell: ({ mandate }) => (mandate === undefined ? '' : mandateDays(mandate)),
          },
          {
            header: 'Handling',
            headerHidden: true,
            cell: ({ mandate }) =>
              mandate !== undefined &&
              viewer.may('keepBodies') && <EndLink {...{ plan, organisation, mandate }} />,
          },
        ]}
        rows={rows}
      />
      <Others heading="Kommende" mandates={coming} {...{ view, viewer, organisation }} />
      <Others heading="Tidligere" mandates={past} {...{ view, viewer, organisation }} />
    </section>
  );
}

const roleOf = (mandate: Mandate | undefined, organisation: Organisation): string => {
  if (mandate === undefined) return '';
  const principal = organisation.mandates.find(({ id }) => id === mandate.substituteFor);
  const whose =
    principal === undefined ? '' : ` for ${nameOfPerson(organisation, principal.person)}`;
  return `${mandateRoleWords[mandate.role]}${whose}`;
};

function rowsOf(
  organisation: Organisation,
  body: GoverningBody,
  { plan, today }: PlanView,
): readonly Row[] {
  const places = placesOf(plan);
  const seated = seatLines(organisation, body.key, today, places).flatMap(
    ({ seat, organisation: name = '', filled, vacant }): readonly Row[] => [
      ...filled.map(({ mandate }) => ({
        key: mandate.id,
        seat: seat.title,
        organisation: mandate.organisation ?? '',
        mandate,
      })),
      ...Array.from({ length: vacant }, (_, nth) => ({
        key: `${seat.key} ${name} ${nth}`,
        seat: seat.optional === true ? `${seat.title} (må stå tom)` : seat.title,
        organisation: name,
      })),
    ],
  );
  const beside = besideSeats(organisation, body.key, today, places).map(({ mandate }) => ({
    key: mandate.id,
    seat: '',
    organisation: mandate.organisation ?? '',
    mandate,
  }));
  return [...seated, ...beside];
}

function Others({
  heading,
  mandates,
  view: { plan, today },
  viewer,
  organisation,
}: Omit<Props, 'body'> & { readonly heading: string; readonly mandates: readonly Mandate[] }) {
  if (mandates.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {mandates.map((mandate) => (
          <li key={mandate.id}>
            {nameOfPerson(organisation, mandate.person)}, {roleOf(mandate, organisation)}{' '}
            {mandateDays(mandate)}
            {mandate.endedWhy === undefined ? '' : `: ${mandate.endedWhy}`}{' '}
            {mandate.from > today && viewer.may('keepBodies') && (
              <EndLink {...{ plan, organisation, mandate }} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

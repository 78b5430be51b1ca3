import { type GoverningBody, isOpen, membersOn } from '#domain/governance/body.ts';
import { type BodyInTree, treeOf } from '#domain/governance/body-rules.ts';
import type { ToldOrganisation } from '#operations/bodies/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { meetingsText, nameOfBody } from '#text/bodies.ts';
import { bodyKindWords, bodyLevelWords } from '#text/governance-words.ts';
import { dateText } from '#text/periods.ts';
import { templateKeys, templateWords } from '#text/proposal/body-templates.ts';
import type { Viewer } from '#web/http/request.ts';
import { ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import { Table } from '#web/kit/table.tsx';
import { PlanPage } from '#web/shell.tsx';
import { Saved, Warnings } from './parts.tsx';
import { bodyPaths } from './paths.ts';

export type OverviewProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly organisation: ToldOrganisation;
  readonly saved: string | undefined;
};

/** The bodies of a plan: who recommends to whom, what they lack, and the way to each. */
export function OrganisationPage({ view, viewer, organisation, saved }: OverviewProps) {
  const { plan, today } = view;
  const open = organisation.bodies.filter((body) => isOpen(body, today));
  const closed = organisation.bodies.filter((body) => !isOpen(body, today));
  const keeps = viewer.may('keepBodies');
  return (
    <PlanPage
      title="Organisation"
      plan={plan}
      at="organisation"
      viewer={viewer}
      notice={<Saved what={saved} />}
    >
      {organisation.bodies.length === 0 ? (
        <NoBodies view={view} keeps={keeps} />
      ) : (
        <>
          <Warnings view={view} organisation={organisation} />
          <Bodies view={view} organisation={organisation} open={open} />
          {closed.length > 0 && (
            <p>
              Nedlagt:{' '}
              {closed.map((body, place) => (
                <span key={body.key}>
                  {place > 0 && ', '}
                  <a href={bodyPaths.body(plan.key, body.key)}>{body.name}</a>
                  {body.closedOn === undefined ? '' : ` (${dateText(body.closedOn)})`}
                </span>
              ))}
            </p>
          )}
        </>
      )}
      <div class="d-print-none">
        <ButtonGroup>
          {keeps && organisation.bodies.length > 0 && (
            <ButtonLink href={bodyPaths.add(plan.key)}>Tilføj et organ</ButtonLink>
          )}
          <ButtonLink href={bodyPaths.people(plan.key)} variant="secondary">
            Personer og mandater
          </ButtonLink>
        </ButtonGroup>
      </div>
    </PlanPage>
  );
}

function NoBodies({ view: { plan }, keeps }: { readonly view: PlanView; readonly keeps: boolean }) {
  if (!keeps) return <p>Planens organer er ikke skrevet ind endnu. Sekretariatet gør det.</p>;
  return (
    <section>
      <p>
        Planen har ingen organer endnu. Lad aftalen eller en kendt form lave et forslag; du retter
        og bekræfter det, før noget gemmes.
      </p>
      <ul>
        {plan.bodies.length > 0 && (
          <li>
            <a href={bodyPaths.proposal(plan.key, 'aftalen')}>Forslag ud fra aftalen</a>:{' '}
            {plan.bodies.map(({ name }) => name).join(', ')}
          </li>
        )}
        {templateKeys.map((key) => (
          <li key={key}>
            <a href={bodyPaths.proposal(plan.key, key)}>{templateWords[key].name}</a>:{' '}
            {templateWords[key].text}
          </li>
        ))}
        <li>
          <a href={bodyPaths.add(plan.key)}>Begynd på bar bund</a> med et organ ad gangen
        </li>
      </ul>
    </section>
  );
}

/** In the order of who recommends to whom; on paper the same table. */
function Bodies({
  view: { plan, today },
  organisation,
  open,
}: Pick<OverviewProps, 'view' | 'organisation'> & { readonly open: readonly GoverningBody[] }) {
  return (
    <Table
      id="organer"
      caption="Organer, hvert under det, det indstiller til"
      stacked
      columns={[
        {
          header: 'Organ',
          rowHeader: true,
          cell: ({ body, depth }: BodyInTree) => (
            <>
              {depth > 0 && <span aria-hidden="true">{'– '.repeat(depth)}</span>}
              <a href={bodyPaths.body(plan.key, body.key)}>{body.name}</a>
              {body.otherNames.length > 0 && ` (${body.otherNames.join(', ')})`}
            </>
          ),
        },
        {
          header: 'Slags',
          cell: ({ body }) => `${bodyKindWords[body.kind]}, ${bodyLevelWords[body.level]}`,
        },
        {
          header: 'Indstiller til',
          cell: ({ body }) =>
            body.serves === undefined ? 'ingen' : nameOfBody(organisation, body.serves),
        },
        {
          header: 'Medlemmer',
          numeric: true,
          cell: ({ body }) => String(membersOn(organisation, body.key, today).length),
        },
        {
          header: 'Møder',
          cell: ({ body }) => {
            const { held, ahead } = organisation.meetings.get(body.key) ?? { held: 0, ahead: 0 };
            return `${meetingsText(body)}; i år ${held} holdt, ${ahead} planlagt`;
          },
        },
      ]}
      rows={treeOf(open)}
    />
  );
}

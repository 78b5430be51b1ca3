import type { Plan } from '#domain/plans/plan.ts';
import type { OwnFeed, OwnFeeds } from '#operations/calendar/feeds.ts';
import { dayText } from '#text/periods.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { calendarPaths } from './paths.ts';

/** What is chosen for all one's meetings; no body's name begins with a hyphen. */
export const allMeetings = '-alle';

export type CalendarPageProps = {
  readonly plan: Pick<Plan, 'key' | 'name' | 'fictional'>;
  readonly viewer: Viewer;
  readonly own: OwnFeeds;
  readonly once: string;
  /** Just made: its address is shown this once. `undefined` within: the form was sent twice. */
  readonly made?: { readonly address: string | undefined } | undefined;
  readonly revoked?: boolean | undefined;
};

/** One's own calendar feeds: make one, end one, and how it is put into Outlook and Google. */
export function CalendarPage(props: CalendarPageProps) {
  const { plan, viewer, own } = props;
  return (
    <PlanPage
      title="Møderne i din kalender"
      lead="Dit kalenderprogram kan selv hente dine møder, så nye møder, flytninger og aflysninger kommer af sig selv."
      plan={plan}
      at="meetings"
      viewer={viewer}
      breadcrumbs={[{ text: 'Møder', href: paths.meetings(plan.key) }]}
      notice={noticeOf(props)}
    >
      {own.sits ? (
        <>
          {own.feeds.length > 0 && <Feeds plan={plan} feeds={own.feeds} />}
          <NewFeed {...props} />
          <HowTo />
        </>
      ) : (
        <p>
          En kalenderadresse viser møderne i de organer, man selv sidder i. Du har ikke plads i et
          organ i dag, så der er ingen møder at vise. Sekretariatet giver pladser under{' '}
          <a href={paths.organisation(plan.key)}>Organisation</a>.
        </p>
      )}
    </PlanPage>
  );
}

function noticeOf({ made, revoked }: CalendarPageProps) {
  if (made !== undefined) return <Made address={made.address} />;
  return revoked === true ? (
    <Alert variant="success" announce>
      Kalenderadressen er lukket. Programmer, der bruger den, får ikke flere møder.
    </Alert>
  ) : undefined;
}

function Made({ address }: { readonly address: string | undefined }) {
  return address === undefined ? (
    <Alert variant="info" announce>
      Kalenderadressen er lavet, men den vises kun én gang. Så du den ikke, så luk den nedenfor, og
      lav en ny.
    </Alert>
  ) : (
    <Alert variant="success" heading="Din kalenderadresse" announce>
      <p>
        Kopiér adressen ind i dit kalenderprogram. Den vises kun denne ene gang. Del den ikke: den,
        der har adressen, kan se, hvornår og hvor du har møder.
      </p>
      <p>
        <code>{address}</code>
      </p>
    </Alert>
  );
}

const nameOf = ({ body, bodyName }: OwnFeed): string =>
  body === undefined ? 'Alle mine møder' : (bodyName ?? body);

function Feeds({
  plan,
  feeds,
}: {
  readonly plan: CalendarPageProps['plan'];
  readonly feeds: readonly OwnFeed[];
}) {
  return (
    <section>
      <h2 id="adresser">Dine kalenderadresser</h2>
      <Table
        id="kalenderadresser"
        caption="Dine kalenderadresser"
        captionHidden
        stacked
        rows={feeds}
        columns={[
          { header: 'Møder', rowHeader: true, cell: nameOf },
          { header: 'Lavet', cell: ({ madeAt }) => dayText(madeAt) },
          {
            header: 'Handling',
            headerHidden: true,
            cell: (feed) => (
              <form
                class="d-print-none"
                method="post"
                action={calendarPaths.revoke(plan.key, feed.id)}
              >
                <Button variant="tertiary" about={`${nameOf(feed)}, lavet ${dayText(feed.madeAt)}`}>
                  Luk adressen
                </Button>
              </form>
            ),
          },
        ]}
      />
    </section>
  );
}

function NewFeed({ plan, own, once }: CalendarPageProps) {
  return (
    <section>
      <h2 id="ny">Lav en kalenderadresse</h2>
      <Form action={calendarPaths.feeds(plan.key)}>
        <input type="hidden" name="once" value={once} />
        <Radios
          name="body"
          label="Hvilke møder?"
          choices={[
            { value: allMeetings, label: 'Alle mine møder' },
            ...own.bodies.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          value={allMeetings}
        />
        <Button>Lav kalenderadresse</Button>
      </Form>
    </section>
  );
}

function HowTo() {
  return (
    <section>
      <h2 id="saadan">Sådan sætter du den ind</h2>
      <Details summary="Outlook">
        <ol>
          <li>Åbn kalenderen i Outlook på nettet eller i den nye Outlook.</li>
          <li>Vælg "Tilføj kalender" og så "Abonner fra internettet".</li>
          <li>Indsæt adressen, giv kalenderen et navn, og vælg "Importér".</li>
        </ol>
        <p>
          I det ældre Outlook til Windows: højreklik på "Mine kalendere", og vælg "Tilføj kalender"
          og "Fra internettet".
        </p>
      </Details>
      <Details summary="Google Kalender">
        <ol>
          <li>Åbn Google Kalender på en computer.</li>
          <li>Vælg plusset ved "Andre kalendere" og så "Fra webadresse".</li>
          <li>Indsæt adressen, og vælg "Tilføj kalender".</li>
        </ol>
        <p>
          Google henter selv adressen over internettet. Kan Fremdrift kun nås på jeres eget net, så
          brug invitationerne i mailen i stedet.
        </p>
      </Details>
      <Details summary="iPhone, iPad og Mac">
        <ol>
          <li>
            På iPhone og iPad: "Indstillinger", "Kalender", "Konti", "Tilføj konto" og "Andet".
          </li>
          <li>Vælg "Tilføj kalenderabonnement", og indsæt adressen.</li>
          <li>På Mac: "Arkiv" og "Nyt kalenderabonnement" i Kalender.</li>
        </ol>
      </Details>
      <p>
        Kalenderprogrammet bestemmer selv, hvor tit det henter. Der kan gå op til et døgn, før en
        flytning ses. Kalenderen virker, til dit mandat i organet ophører, eller du lukker adressen.
        Dagsorden og bilag er ikke med; dem finder du ved at logge ind.
      </p>
    </section>
  );
}

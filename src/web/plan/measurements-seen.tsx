import type { BodyKey, GoverningBody } from '#domain/governance/body.ts';
import type { Follower } from '#domain/governance/measurements-seen.ts';
import type { Sighting } from '#domain/governance/meeting.ts';
import { notSeenText, seenText } from '#text/papers/seen.ts';
import { dateText, dayText } from '#text/periods.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';

export type SeenProps = {
  readonly bodies: readonly GoverningBody[];
  readonly names: ReadonlyMap<BodyKey, string>;
  readonly sightings: readonly Sighting[];
  readonly followers: readonly Follower[];
  /** Where the form is sent. */
  readonly action: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
  readonly saved: boolean;
};

/** Who has seen the central measurements when, who has not in time, and the form that records it. */
export function MeasurementsSeen({
  seen,
  viewer,
}: {
  readonly seen: SeenProps;
  readonly viewer: Viewer;
}) {
  const { followers, sightings, names, errors } = seen;
  const unseen = followers.filter(({ state }) => state !== 'seen');
  return (
    <section id="set" aria-labelledby="set-overskrift">
      <h2 id="set-overskrift">Hvem har set målingerne</h2>
      {unseen.length > 0 && (
        <Alert variant="warning" headingLevel={3} heading="Målingerne mangler at blive set">
          <ul>
            {unseen.map((each) => (
              <li key={each.body.key}>{notSeenText(each)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {followers
        .filter(({ state }) => state === 'seen')
        .map((each) => (
          <p key={each.body.key}>{seenText(each)}</p>
        ))}
      {followers.length === 0 && (
        <p>Intet organ er sat til at følge målingerne. Det vælges under Organisation.</p>
      )}
      {sightings.length > 0 && (
        <Details
          summary={
            sightings.length === 1
              ? 'Den ene gang, målingerne er set'
              : `Alle ${sightings.length} gange, målingerne er set`
          }
        >
          <Table
            id="set-gange"
            caption="Hvornår målingerne er set"
            captionHidden
            columns={[
              { header: 'Dag', rowHeader: true, cell: ({ seenOn }) => dateText(seenOn) },
              { header: 'Organ', cell: ({ body }) => names.get(body) ?? body },
              {
                header: 'Skrevet',
                cell: ({ enteredAt, enteredBy }) => `${dayText(enteredAt)} af ${enteredBy}`,
              },
            ]}
            rows={sightings.toReversed()}
            stacked
            compact
          />
        </Details>
      )}
      {viewer.may('keepMeetings') && seen.bodies.length > 0 && (
        <Details summary="Skriv, at et organ har set målingerne" open={errors.length > 0}>
          <SeenForm seen={seen} />
        </Details>
      )}
    </section>
  );
}

/** Those who must follow the measurements stand first. */
function SeenForm({ seen }: { readonly seen: SeenProps }) {
  const { bodies, followers, action, typed, errors, once } = seen;
  const must = new Set(followers.map(({ body }) => body.key));
  const inOrder = bodies.toSorted((a, b) => Number(must.has(b.key)) - Number(must.has(a.key)));
  const of = (name: string) => ({ name, value: typed.text(name), error: errorAt(errors, name) });
  return (
    <Form action={action}>
      <input type="hidden" name="once" value={once} />
      <Select
        {...of('body')}
        label="Organ"
        choices={inOrder.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <DateField {...of('on')} label="Set den" />
      <Button>Gem</Button>
    </Form>
  );
}

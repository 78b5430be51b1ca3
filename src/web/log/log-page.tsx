import type { showLog } from '#operations/log/show.ts';
import type { Verified } from '#operations/log/verify.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { hashGroups } from '#text/log.ts';
import { dateText, momentText } from '#text/periods.ts';
import type { Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Form } from '#web/kit/form.tsx';
import { Table } from '#web/kit/table.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { withQuery } from '#web/paths.ts';
import { PlanPage } from '#web/shell.tsx';
import { logPaths } from './paths.ts';

type Answered<O> = O extends { readonly answers?: infer T } ? NonNullable<T> : never;

export type LogPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly log: Answered<typeof showLog>;
  /** Left out when the log is long and nobody asked for it to be checked. */
  readonly checked: Verified | undefined;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly saved: boolean;
  readonly once: string;
};

/** A plan's log: whether it is whole, its anchors, and how to check it without us. */
export function LogPage(props: LogPageProps) {
  const { view, viewer, log, checked, errors, saved } = props;
  const { plan } = view;
  return (
    <PlanPage
      title="Loggen"
      lead="Hver hændelse er kædet sammen med den før. Ændrer nogen noget bagefter, passer kæden ikke mere."
      plan={plan}
      at="log"
      viewer={viewer}
      errors={errors}
      notice={saved ? <Alert variant="success" heading="Modtagerne er gemt" announce /> : undefined}
    >
      <State plan={plan.key} events={log.head.seq} checked={checked} />
      <CheckYourself plan={plan.key} />
      <Anchors plan={plan.key} anchors={log.anchors} />
      {log.recipients !== undefined && <Recipients {...props} recipients={log.recipients} />}
    </PlanPage>
  );
}

const counted = (events: number): string =>
  events === 1 ? 'Én hændelse' : `${events.toLocaleString('da-DK')} hændelser`;

const mostShown = 50;

function State({
  plan,
  events,
  checked,
}: {
  readonly plan: string;
  readonly events: number;
  readonly checked: Verified | undefined;
}) {
  const again = withQuery(logPaths.show(plan), { kontrol: '1' });
  if (checked === undefined) {
    return (
      <>
        <p>
          {counted(events)} er skrevet. En så lang log bliver kontrolleret, når du beder om det.
        </p>
        <p>
          <ButtonLink href={again}>Kontrollér loggen nu</ButtonLink>
        </p>
      </>
    );
  }
  if (checked.faults.length === 0) {
    return (
      <Alert variant="success" heading="Loggen er hel">
        <p>
          {counted(checked.events)} er kontrolleret nu. Intet er ændret, fjernet, flyttet eller sat
          ind, og dokumenter, beslutninger og tal svarer til det, loggen fortæller.
        </p>
      </Alert>
    );
  }
  const first = checked.faults.find(({ seq }) => seq !== null);
  return (
    <Alert variant="error" heading="Loggen er ikke, som den blev skrevet">
      <p>
        {counted(checked.events)} er kontrolleret nu.
        {first !== undefined && ` Det første sted er nr. ${first.seq}.`} Sig det til den, der driver
        jeres Fremdrift, og til revisor. Hent loggen, før der gøres mere.
      </p>
      <ul>
        {checked.faults.slice(0, mostShown).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {checked.faults.length > mostShown && (
        <p>Og {checked.faults.length - mostShown} andre steder.</p>
      )}
    </Alert>
  );
}

function CheckYourself({ plan }: { readonly plan: string }) {
  return (
    <section aria-labelledby="kontroller-selv">
      <h2 id="kontroller-selv">Kontrollér den selv</h2>
      <ol>
        <li>
          <a href={logPaths.file(plan)}>Hent loggen (log.json)</a>. Tal om få personer er uden
          indhold i filen, men er med i kæden.
        </li>
        <li>
          <a href={logPaths.verifier(plan)}>Hent kontrolprogrammet (verify-log.mjs)</a> og{' '}
          <a href={logPaths.anchors(plan)}>ankrene (anchors.json)</a>. Har du fået ankrene på mail,
          så brug dine egne.
        </li>
        <li>
          Kør <code>node verify-log.mjs log.json anchors.json</code> på en maskine med Node 18 eller
          nyere. Der skal ikke installeres noget, og programmet sender intet over nettet.
        </li>
      </ol>
    </section>
  );
}

type Anchor = LogPageProps['log']['anchors'][number];

function Anchors({
  plan,
  anchors,
}: {
  readonly plan: string;
  readonly anchors: readonly Anchor[];
}) {
  return (
    <Table
      id="ankre"
      caption="Ankre"
      stacked
      empty="Det første anker bliver sat efter midnat. Et anker viser, om slutningen er skåret af, eller hele loggen er skrevet om, når det er gemt et andet sted."
      rows={anchors}
      columns={[
        {
          header: 'Dag',
          rowHeader: true,
          cell: ({ day }: Anchor) => <a href={logPaths.anchor(plan, day)}>{dateText(day)}</a>,
        },
        { header: 'Sat', cell: ({ madeAt }: Anchor) => momentText(madeAt) },
        { header: 'Hændelser', numeric: true, cell: ({ seq }: Anchor) => String(seq) },
        {
          header: 'Mærke (sha256)',
          cell: ({ hash }: Anchor) => <code class="hash">{hashGroups(hash)}</code>,
        },
      ]}
    />
  );
}

function Recipients({
  view,
  log,
  typed,
  errors,
  once,
  recipients,
}: LogPageProps & { readonly recipients: readonly string[] }) {
  const said = recipients.join('\n');
  return (
    <section aria-labelledby="modtagere" class="d-print-none">
      <h2 id="modtagere">Hvem får ankrene</h2>
      {!log.mailIsSetUp && (
        <p>
          E-mail er ikke sat op, så der sendes intet. Udskriv ankrene i stedet: vælg en dag ovenfor.
        </p>
      )}
      <Form action={logPaths.recipients(view.plan.key)}>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="shown" value={said} />
        <Textarea
          label="E-mailadresser"
          name="emails"
          hint="Én på hver linje. Vælg nogen uden for huset, for eksempel revisor: et anker er kun et bevis, når det ligger et andet sted."
          rows={4}
          optional
          value={typed.has('emails') ? typed.text('emails') : said}
          error={errors.find(({ field }) => field.startsWith('emails'))?.message}
        />
        <Button variant="secondary">Gem modtagerne</Button>
      </Form>
    </section>
  );
}

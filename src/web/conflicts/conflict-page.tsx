import type { ConflictStep } from '#domain/governance/conflict.ts';
import type { ShownConflict } from '#operations/conflicts/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { conflictNatureWords, conflictStepWords } from '#text/governance-words.ts';
import { dateText, dayText, joined, momentText } from '#text/periods.ts';
import { DecisionsOn } from '#web/decisions/decisions-on.tsx';
import { errorsOfMany, type Refused } from '#web/forms-many.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { EventList } from '#web/kit/event-list.tsx';
import { Tag } from '#web/kit/status-tag.tsx';
import { SummaryList } from '#web/kit/summary-list.tsx';
import { PlanPage } from '#web/shell.tsx';
import { ConflictForms } from './conflict-forms.tsx';
import { ConflictTag } from './list-page.tsx';
import { type ConflictForm, conflictPaths } from './paths.ts';
import { placeText, upper } from './words.ts';

export type ConflictPageProps = {
  readonly view: PlanView;
  readonly viewer: Viewer;
  readonly shown: ShownConflict;
  readonly refused: Refused<ConflictForm> | undefined;
  readonly newId: () => string;
  /** What was just done, by the last part of its form's address. */
  readonly done: string | undefined;
};

/** One conflict: where it is, who can see it, what is to be done, and what was done. */
export function ConflictPage(props: ConflictPageProps) {
  const { view, viewer, shown, refused } = props;
  const { conflict } = shown;
  const late =
    conflict.state === 'open' && conflict.dueOn !== undefined && conflict.dueOn < view.today;
  return (
    <PlanPage
      title={`Konflikt nr. ${conflict.number}: ${conflict.title}`}
      lead={
        <>
          <ConflictTag conflict={conflict} waits={shown.waits} late={late} /> <Tag>fortrolig</Tag>
        </>
      }
      plan={view.plan}
      at="conflicts"
      viewer={viewer}
      errors={errorsOfMany(refused)}
      notice={<Done {...props} />}
      breadcrumbs={[{ text: 'Konflikter', href: conflictPaths.list(view.plan.key) }]}
    >
      <p class="keep-lines">{conflict.what}</p>
      {conflict.outcome !== undefined && (
        <section>
          <h2>Udfald</h2>
          <p class="keep-lines">{conflict.outcome}</p>
        </section>
      )}
      <ConflictForms {...props} />
      <Facts shown={shown} late={late} />
      <DecisionsOn
        plan={view.plan.key}
        on="conflict"
        subject={conflict.id}
        body={conflict.body}
        back={conflictPaths.conflict(view.plan.key, conflict.id)}
        decisions={shown.decisions}
        mayDecide={shown.mayDecide}
      />
      <Viewers shown={shown} />
      <Timeline shown={shown} />
    </PlanPage>
  );
}

const doneWords: Readonly<Record<string, string>> = {
  rejst: 'Konflikten er rejst. Næste skridt er, at parterne inddrager deres egen ledelse',
  'egen-ledelse': 'Det er skrevet ind',
  skridt: 'Det er skrevet ind',
  karakter: 'Karakteren er afklaret',
  flyt: 'Konflikten er flyttet',
  afklar: 'Konflikten er afklaret',
  'traek-tilbage': 'Konflikten er trukket tilbage',
};

function Done({ done }: ConflictPageProps) {
  const heading = done === undefined ? undefined : doneWords[done];
  return heading === undefined ? null : <Alert variant="success" heading={heading} announce />;
}

type Shown = { readonly shown: ShownConflict };

function Facts({ shown, late }: Shown & { readonly late: boolean }) {
  const { conflict, bodies } = shown;
  return (
    <section>
      <h2>Om konflikten</h2>
      <SummaryList
        label="Om konflikten"
        items={[
          { label: 'Parter', value: joined(conflict.parties) },
          { label: 'Rejst af', value: conflict.raisedParty },
          { label: 'Rejst', value: dayText(conflict.raisedAt) },
          {
            label: 'Karakter',
            value:
              conflict.nature === undefined
                ? 'ikke afklaret'
                : conflictNatureWords[conflict.nature],
          },
          { label: 'Hos', value: placeText(conflict, bodies) },
          {
            label: 'Frist',
            value:
              conflict.dueOn === undefined
                ? 'ingen'
                : `${dateText(conflict.dueOn)}${late ? ', overskredet' : ''}`,
          },
          ...(conflict.settledOn === undefined
            ? []
            : [{ label: 'Afsluttet', value: dateText(conflict.settledOn) }]),
        ]}
      />
    </section>
  );
}

/** Who reads along: those who write should know. */
function Viewers({ shown: { viewers, body } }: Shown) {
  return (
    <section>
      <h2>Hvem kan se den</h2>
      <ul>
        <li>Den, der har rejst konflikten.</li>
        {viewers.parties.map(({ party, names }) => (
          <li key={party}>
            {party}:{' '}
            {names.length === 0
              ? 'ingen sidder for parten i et organ, så ingen derfra kan se den'
              : joined(names)}
            .
          </li>
        ))}
        {viewers.body.length > 0 && (
          <li>
            {body?.name}: {joined(viewers.body)}.
          </li>
        )}
      </ul>
    </section>
  );
}

function Timeline({ shown }: Shown) {
  return (
    <section>
      <h2>Forløb</h2>
      <EventList
        label="Konfliktens forløb"
        events={shown.steps.toReversed().map((step) => ({
          id: `trin-${step.id}`,
          when: momentText(step.at),
          dateTime: step.at,
          who: step.by,
          what: whatText(step, shown),
          ...(step.text === '' && step.outOfOrder !== true
            ? {}
            : { details: <StepDetails step={step} /> }),
        }))}
      />
    </section>
  );
}

function StepDetails({ step }: { readonly step: ConflictStep }) {
  return (
    <>
      {step.outOfOrder === true && (
        <p>
          <Tag tone="warning">uden for aftalens rækkefølge</Tag>
        </p>
      )}
      {step.text !== '' && <p class="keep-lines">{step.text}</p>}
    </>
  );
}

const whatText = (step: ConflictStep, { bodies }: ShownConflict): string => {
  const about = [
    step.party,
    step.nature === undefined ? undefined : conflictNatureWords[step.nature],
    step.place === undefined
      ? undefined
      : `til ${placeText({ ...step, place: step.place }, bodies)}`,
    step.day === undefined ? undefined : dateText(step.day),
  ].filter((each) => each !== undefined);
  const isLeftOut = step.kind === 'managementInvolved' && step.day === undefined;
  const words = isLeftOut ? 'egen ledelse ikke inddraget' : conflictStepWords[step.kind];
  return `${upper(words)}${about.length === 0 ? '' : `: ${about.join(', ')}`}`;
};

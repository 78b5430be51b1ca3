import type { ComponentChildren } from 'preact';
import { conflictNatures } from '#domain/governance/conflict.ts';
import type { NextPlace, OutOfOrder } from '#domain/governance/conflict-rules.ts';
import type { ShownConflict } from '#operations/conflicts/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { natureHints, objectionText } from '#text/conflicts.ts';
import { conflictNatureWords } from '#text/governance-words.ts';
import { shortDate } from '#text/periods.ts';
import { FoldedForm } from '#web/folded-form.tsx';
import { type FormFields, fieldsOf, type Refused } from '#web/forms-many.ts';
import { DateField } from '#web/kit/field.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { type ConflictForm, conflictPaths } from './paths.ts';
import { placeText, upper } from './words.ts';

export type ConflictFormsProps = {
  readonly view: PlanView;
  readonly shown: ShownConflict;
  readonly refused: Refused<ConflictForm> | undefined;
  readonly newId: () => string;
};

/** What whoever reads may do in the conflict; the step it waits for stands open. */
export function ConflictForms(props: ConflictFormsProps) {
  const { may } = props.shown;
  return (
    <div class="d-print-none">
      {may('addStep') && <Management {...props} />}
      {may('setNature') && <Nature {...props} />}
      {may('move') && <Move {...props} />}
      {may('addStep') && <Step {...props} />}
      {may('settle') && <Settle {...props} />}
      {may('withdraw') && <Withdraw {...props} />}
    </div>
  );
}

type PartProps = ConflictFormsProps & {
  readonly form: ConflictForm;
  readonly summary: string;
  readonly open?: boolean;
  readonly first?: Readonly<Record<string, string>>;
  readonly button: string;
  readonly children: (fields: FormFields) => ComponentChildren;
};

function Part({ view, shown, refused, newId, form, first, children, ...rest }: PartProps) {
  const { conflict } = shown;
  const fields = fieldsOf(form, refused, first);
  return (
    <FoldedForm
      {...rest}
      action={conflictPaths.form(view.plan.key, conflict.id, form)}
      once={newId()}
      revision={conflict.revision}
      fields={fields}
    >
      {children(fields)}
    </FoldedForm>
  );
}

function Management(props: ConflictFormsProps) {
  const { conflict, awaited, waits } = props.shown;
  return (
    <Part
      {...props}
      form="management"
      summary="Egen ledelse er inddraget"
      button="Gem"
      open={waits === 'management'}
      first={{ party: awaited[0] ?? '', involved: 'yes' }}
    >
      {({ of }) => (
        <>
          <Radios
            {...of('party')}
            label="Hvis ledelse?"
            choices={conflict.parties.map((party) => ({ value: party, label: party }))}
          />
          <Radios
            {...of('involved')}
            label="Er ledelsen inddraget?"
            choices={[
              { value: 'yes', label: 'Ja' },
              { value: 'no', label: 'Nej, og det sker ikke' },
            ]}
          />
          <DateField
            {...of('on')}
            label="Hvornår?"
            hint="Kun når den er inddraget. For eksempel 31.12.2020"
            optional
          />
          <Textarea {...of('text')} label="Hvad kom der ud af det, eller hvorfor ikke?" rows={3} />
        </>
      )}
    </Part>
  );
}

function Nature(props: ConflictFormsProps) {
  const { conflict, waits } = props.shown;
  return (
    <Part
      {...props}
      form="nature"
      summary={conflict.nature === undefined ? 'Afklar karakteren' : 'Ret karakteren'}
      button="Gem"
      open={waits === 'nature'}
      first={{ nature: conflict.nature ?? '' }}
    >
      {({ of }) => (
        <>
          <Radios
            {...of('nature')}
            label="Hvilken karakter har konflikten?"
            choices={conflictNatures.map((value) => ({
              value,
              label: upper(conflictNatureWords[value]),
              hint: natureHints[value],
            }))}
          />
          <Textarea {...of('why')} label="Hvorfor?" rows={2} optional />
        </>
      )}
    </Part>
  );
}

/** A place in one field: its kind, and the body where it is one. */
const placeValue = ({ place, body }: Pick<NextPlace, 'place' | 'body'>): string =>
  body === undefined ? place : `${place}:${body}`;

function Move(props: ConflictFormsProps) {
  const { next, bodies, waits } = props.shown;
  const inOrder = next.filter(({ objections }) => objections.length === 0);
  const others = next.filter(({ objections }) => objections.length > 0);
  const choice = (each: NextPlace) => ({
    value: placeValue(each),
    label: upper(placeText(each, bodies)),
    hint: hintOf(each),
  });
  return (
    <Part
      {...props}
      form="move"
      summary="Bring konflikten videre"
      button="Flyt konflikten"
      open={waits === 'place'}
    >
      {({ of }) => (
        <>
          <Radios
            {...of('place')}
            label="Hvorhen?"
            hint={sharedText(next)}
            choices={[...inOrder, ...others].map(choice)}
          />
          <Textarea
            {...of('why')}
            label="Hvorfor?"
            hint="Skal skrives, når flytningen ikke følger aftalens rækkefølge"
            rows={3}
            optional
          />
          <DateField {...of('dueOn')} label="Skal være afklaret der senest" optional />
        </>
      )}
    </Part>
  );
}

/** What speaks against every place alike is said once, above them. */
const isShared = ({ kind }: OutOfOrder): boolean =>
  kind === 'managementNotInvolved' || kind === 'natureUnsaid';

const sharedText = (next: readonly NextPlace[]): string => {
  const [first] = next;
  const shared = (first?.objections ?? []).filter(isShared).map(objectionText);
  return shared.length === 0
    ? 'De øverste steder følger aftalens rækkefølge.'
    : `${shared.join(' ')} Derfor følger ingen af stederne endnu aftalens rækkefølge, og en flytning kræver en begrundelse.`;
};

const hintOf = ({ place, objections }: NextPlace): string | undefined => {
  const own = objections.filter((each) => !isShared(each)).map(objectionText);
  const seen = place === 'body' ? ['Organets medlemmer kan så se konflikten.'] : [];
  const reason = own.length === 0 ? [] : ['Kræver en begrundelse.'];
  const order = objections.length === 0 ? ['Følger aftalen.'] : [];
  return [...order, ...own, ...reason, ...seen].join(' ') || undefined;
};

function Step(props: ConflictFormsProps) {
  return (
    <Part
      {...props}
      form="step"
      summary="Skriv en dialog eller et forslag ind"
      button="Gem"
      first={{ kind: 'dialogue', on: shortDate(props.view.today) }}
    >
      {({ of }) => (
        <>
          <Select
            {...of('kind')}
            label="Hvad?"
            choices={[
              { value: 'dialogue', label: 'Parterne har talt sammen' },
              { value: 'proposal', label: 'Der er foreslået en løsning' },
            ]}
          />
          <DateField {...of('on')} label="Hvornår?" />
          <Textarea {...of('text')} label="Hvad blev der sagt eller foreslået?" rows={4} />
        </>
      )}
    </Part>
  );
}

function Settle(props: ConflictFormsProps) {
  return (
    <Part
      {...props}
      form="settle"
      summary="Konflikten er afklaret"
      button="Afslut konflikten"
      first={{ on: shortDate(props.view.today) }}
    >
      {({ of }) => (
        <>
          <DateField {...of('on')} label="Hvornår?" />
          <Textarea {...of('outcome')} label="Hvad blev parterne enige om?" rows={4} />
        </>
      )}
    </Part>
  );
}

function Withdraw(props: ConflictFormsProps) {
  return (
    <Part {...props} form="withdraw" summary="Træk konflikten tilbage" button="Træk tilbage">
      {({ of }) => <Textarea {...of('why')} label="Hvorfor?" rows={2} />}
    </Part>
  );
}

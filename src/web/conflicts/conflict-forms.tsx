import { conflictNatures } from '#domain/governance/conflict.ts';
import type { NextPlace, OutOfOrder } from '#domain/governance/conflict-rules.ts';
import type { ShownConflict } from '#operations/conflicts/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { natureHints, objectionText } from '#text/conflicts.ts';
import { conflictNatureWords } from '#text/governance-words.ts';
import { dateText, shortDate } from '#text/periods.ts';
import { FoldedForm, type FoldedFormProps, type FormsOnPage } from '#web/folded-form.tsx';
import { DateField } from '#web/kit/field.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { type ConflictForm, conflictPaths } from './paths.ts';
import { placeText, upper } from './words.ts';

export type ConflictFormsProps = FormsOnPage<ConflictForm> & {
  readonly view: PlanView;
  readonly shown: ShownConflict;
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

function Part({ view, shown, ...form }: ConflictFormsProps & FoldedFormProps<ConflictForm>) {
  const { conflict } = shown;
  return (
    <FoldedForm
      {...form}
      action={conflictPaths.form(view.plan.key, conflict.id, form.form)}
      revision={conflict.revision}
    />
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
  const { next, bodies, waits, conflict } = props.shown;
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
            hint={orderText(next)}
            choices={[...inOrder, ...others].map(choice)}
          />
          <Textarea
            {...of('why')}
            label="Hvorfor?"
            hint="Skal skrives, når flytningen ikke følger aftalens rækkefølge"
            rows={3}
            optional
          />
          <DateField
            {...of('dueOn')}
            label="Skal være afklaret der senest"
            hint={
              conflict.dueOn === undefined
                ? undefined
                : `Fristen ${dateText(conflict.dueOn)} bortfalder, når konflikten flyttes`
            }
            optional
          />
        </>
      )}
    </Part>
  );
}

/** What speaks against every place alike is said once, above them. */
const isShared = ({ kind }: OutOfOrder): boolean =>
  kind === 'managementNotInvolved' || kind === 'natureUnsaid';

const orderText = (next: readonly NextPlace[]): string => {
  const [first] = next;
  const shared = (first?.objections ?? []).filter(isShared).map(objectionText);
  if (shared.length > 0) {
    return `${shared.join(' ')} Derfor følger ingen af stederne endnu aftalens rækkefølge, og en flytning kræver en begrundelse.`;
  }
  return next.some(({ objections }) => objections.length === 0)
    ? 'Øverst står det, der følger aftalens rækkefølge.'
    : 'Ingen af stederne følger aftalens rækkefølge, så en flytning kræver en begrundelse.';
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

import { toTheBody } from '#operations/notices/letters.ts';
import type { ShownNotice } from '#operations/notices/show.ts';
import type { PlanView } from '#operations/plans/view.ts';
import { shortDate } from '#text/periods.ts';
import { FoldedForm, type FoldedFormProps, type FormsOnPage } from '#web/folded-form.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import { DateField, Field } from '#web/kit/field.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';
import { type NoticeForm, noticePaths } from './paths.ts';

export type FollowFormsProps = FormsOnPage<NoticeForm> & {
  readonly view: PlanView;
  readonly shown: ShownNotice;
};

/** What whoever reads may do with the notice; the likeliest next thing stands open. */
export function FollowForms(props: FollowFormsProps) {
  const { shown } = props;
  const { may, notice, uninformed, named, takers } = shown;
  const toInform = uninformed.filter((party) => may('informed', party));
  return (
    <div class="d-print-none">
      {may('receipt') && notice.state === 'told' && shown.body !== undefined && (
        <Receipt {...props} />
      )}
      {toInform.length > 0 && <Inform {...props} parties={toInform} />}
      {may('alternative') && named.length > 0 && <Alternative {...props} />}
      {may('outcome') && <Close {...props} />}
      {may('routed') && takers.length > 0 && <Reroute {...props} />}
      {may('withdrawn') && <Withdraw {...props} />}
    </div>
  );
}

function Part({ view, shown, ...form }: FollowFormsProps & FoldedFormProps<NoticeForm>) {
  const { notice } = shown;
  return (
    <FoldedForm
      {...form}
      action={noticePaths.form(view.plan.key, notice.id, form.form)}
      revision={notice.revision}
    />
  );
}

function Receipt(props: FollowFormsProps) {
  return (
    <Part
      {...props}
      form="receipt"
      summary="Bekræft modtagelsen"
      button="Bekræft, at organet har modtaget den"
      open
    >
      {() => <p>{props.shown.body?.name} har fået underretningen og tager den op.</p>}
    </Part>
  );
}

function Inform(props: FollowFormsProps & { readonly parties: readonly string[] }) {
  const { parties, view } = props;
  return (
    <Part
      {...props}
      form="inform"
      summary="Skriv ind, at en part er orienteret"
      button="Gem"
      first={{ party: parties[0] ?? '', on: shortDate(view.today) }}
    >
      {({ of }) => (
        <>
          <Select
            {...of('party')}
            label="Part"
            choices={parties
              .filter((party) => party !== toTheBody)
              .map((party) => ({ value: party, label: party }))}
          />
          <DateField {...of('on')} label="Hvornår?" />
          <Field
            {...of('how')}
            label="Hvordan?"
            hint="For eksempel: på mødet, i telefonen eller ved brev"
            width="xl"
          />
        </>
      )}
    </Part>
  );
}

function Alternative(props: FollowFormsProps) {
  const { named, ownParty } = props.shown;
  return (
    <Part
      {...props}
      form="alternative"
      summary="Foreslå et alternativ"
      button="Gem forslaget"
      first={{ party: ownParty ?? '' }}
    >
      {({ of }) => (
        <>
          <Select
            {...of('party')}
            label="Hvem foreslår det?"
            prompt="Vælg en part"
            choices={named.map(({ name }) => ({ value: name, label: name }))}
          />
          <Textarea {...of('text')} label="Hvad kan gøres i stedet?" rows={4} />
        </>
      )}
    </Part>
  );
}

function Close(props: FollowFormsProps) {
  return (
    <Part
      {...props}
      form="close"
      summary="Skriv udfaldet, og afslut"
      button="Afslut underretningen"
    >
      {({ of, all }) => (
        <>
          <Textarea {...of('outcome')} label="Hvad kom der ud af den?" rows={4} />
          {(['uninformed', 'notReceived'] as const).map((doubt) => {
            const { error } = of(`confirmed.${doubt}`);
            const checked = all('confirmed').includes(doubt);
            return error === undefined && !checked ? null : (
              <Checkbox
                key={doubt}
                name="confirmed"
                id={`close-confirmed.${doubt}`}
                value={doubt}
                label="Ja, afslut alligevel"
                checked={checked}
                error={error}
              />
            );
          })}
        </>
      )}
    </Part>
  );
}

function Reroute(props: FollowFormsProps) {
  const { takers, body } = props.shown;
  return (
    <Part
      {...props}
      form="reroute"
      summary="Send den til et andet organ"
      button="Send videre"
      open={body === undefined && props.shown.notice.level !== 'none'}
    >
      {({ of }) => (
        <>
          <Select
            {...of('body')}
            label="Organ"
            prompt="Vælg et organ"
            choices={takers.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Textarea {...of('why')} label="Hvorfor?" rows={2} />
          <DateField
            {...of('dueOn')}
            label="Ny frist"
            hint="Uden en dag her er fristen 14 dage. For eksempel 31.12.2020"
            optional
          />
        </>
      )}
    </Part>
  );
}

function Withdraw(props: FollowFormsProps) {
  return (
    <Part {...props} form="withdraw" summary="Træk underretningen tilbage" button="Træk tilbage">
      {({ of }) => <Textarea {...of('why')} label="Hvorfor?" rows={2} />}
    </Part>
  );
}

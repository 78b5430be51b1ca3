import type { VNode } from 'preact';
import type { ProfileProposal } from '#domain/imports/profile.ts';
import type { ImportView } from '#operations/imports/view.ts';
import { errorAt } from '#web/forms.ts';
import { Button, ButtonGroup } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkboxes.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Fieldset, Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { DiscardForm } from './confirm-form.tsx';
import { EarlierAlert, LookAlert } from './import-facts.tsx';
import { ImportShell } from './import-shell.tsx';
import { LabelFields } from './label-fields.tsx';
import { isAsked, LayoutFields, type MappingFieldsProps } from './mapping-fields.tsx';
import { isAskedMark, isPresumedOther, labelsOf, marksOf } from './mapping-form.ts';
import { mappingFields } from './mapping-names.ts';
import {
  MarkFields,
  PercentField,
  PointField,
  StandingField,
  TimesField,
} from './number-fields.tsx';
import type { ImportPageData } from './page-data.ts';
import { importPaths } from './paths.ts';
import { SheetPreview } from './sheet-preview.tsx';
import { countText, tally } from './words.ts';

export type MappingPageProps = ImportPageData &
  Omit<MappingFieldsProps, 'series' | 'heads'> & {
    readonly shown: ImportView;
    readonly once: string;
    readonly notice?: VNode | undefined;
  };

/** How many errors are listed above a form; the rest stand at their fields. */
const mostErrors = 10;

/** What a file is taken to say, and what only a person can say of it. */
export function MappingPage(props: MappingPageProps) {
  const { view, viewer, shown, proposal, errors, notice } = props;
  return (
    <ImportShell
      view={view}
      viewer={viewer}
      title="Sådan er filen læst"
      lead={leadOf(proposal)}
      errors={shortened(errors)}
      notice={notice}
    >
      <EarlierAlert view={view} earlier={shown.earlier} />
      <h2 class="long-name">{shown.import.fileName}</h2>
      <LookAlert proposal={proposal} />
      <SheetPreview heads={shown.import.heads} />
      <MappingForm {...props} />
      <DiscardForm view={view} line={shown.import} />
    </ImportShell>
  );
}

function leadOf(proposal: ProfileProposal): string {
  const { questions } = proposal;
  const passedOver = labelsOf(proposal).filter((each) => isPresumedOther(each, proposal)).length;
  const asked = questions.filter(({ kind }) => kind !== 'look').length - passedOver;
  if (asked === 0) {
    return questions.length === passedOver
      ? `${passedOver === 0 ? 'Alt i filen' : 'Alt, der ligner planens målinger,'} er genkendt. Se efter, og læs tallene. Intet er gemt endnu.`
      : 'Filen er genkendt, men noget er anderledes, end man skulle tro. Se efter, og læs tallene. Intet er gemt endnu.';
  }
  return `Svar på ${asked === 1 ? 'ét spørgsmål' : `${countText(asked)} spørgsmål`}, så kan tallene læses. Intet er gemt endnu.`;
}

function shortened(errors: readonly FieldError[]): readonly FieldError[] {
  const left = errors.length - mostErrors;
  const field = errors[mostErrors]?.field;
  return left > 0 && field !== undefined
    ? [
        ...errors.slice(0, mostErrors),
        { field, message: `Og ${tally(left, 'felt', 'felter')} mere.` },
      ]
    : errors;
}

function MappingForm(props: MappingPageProps) {
  const { view, shown, proposal, errors, once } = props;
  const fields: MappingFieldsProps = {
    ...props,
    heads: shown.import.heads,
    series: view.plan.series,
  };
  const asksLayout = isAsked(proposal, 'layout') || isAsked(proposal, 'column');
  const [asksPercent, asksPoint] = [isAsked(proposal, 'percent'), isAsked(proposal, 'point')];
  return (
    <Form action={importPaths.map(view.plan.key, shown.import.id)}>
      <input type="hidden" name="once" value={once} />
      {asksLayout && <LayoutFields {...fields} />}
      <LabelFields {...fields} />
      {(asksPercent || asksPoint || isAsked(proposal, 'mark')) && (
        <Fieldset legend="Hvad betyder det, der står?" id="betydning">
          {asksPercent && <PercentField {...fields} />}
          {asksPoint && <PointField {...fields} />}
          <MarkFields {...fields} asked />
        </Fieldset>
      )}
      <Details
        summary="Resten er fundet i filen; se eller ret"
        open={errors.some(({ field }) => isFolded(field, proposal))}
      >
        {!asksLayout && <LayoutFields {...fields} />}
        <Fieldset legend="Tallene" id="tallene">
          {!asksPercent && <PercentField {...fields} />}
          {!asksPoint && <PointField {...fields} />}
          <MarkFields {...fields} asked={false} />
          <TimesField {...fields} />
          <StandingField {...fields} />
        </Fieldset>
      </Details>
      <SourceFields {...props} />
      <ButtonGroup>
        <Button>Læs tallene</Button>
      </ButtonGroup>
    </Form>
  );
}

/** What was found and not asked about is folded; an error in it must not be folded away. */
function isFolded(field: string, proposal: ProfileProposal): boolean {
  if (field.startsWith('kolonne.') || ofLayout.some((each) => each === field)) {
    return !isAsked(proposal, 'layout') && !isAsked(proposal, 'column');
  }
  if (field === mappingFields.percent) return !isAsked(proposal, 'percent');
  if (field === mappingFields.point) return !isAsked(proposal, 'point');
  if (field === mappingFields.times || field === mappingFields.standing) return true;
  const mark = marksOf(proposal).find((_, nth) => mappingFields.mark(nth) === field);
  return mark !== undefined && !isAskedMark(proposal, mark);
}

const ofLayout: readonly string[] = [
  mappingFields.sheets,
  mappingFields.layout,
  mappingFields.onlySeries,
  mappingFields.onlyPeriod,
];

/** Whose figures they are, and whether the next file of theirs is read the same way. */
function SourceFields({ view, proposal, typed, errors }: MappingPageProps) {
  return (
    <Fieldset legend="Kilden" id="kilden">
      <Select
        name={mappingFields.source}
        label="Hvor kommer tallene fra?"
        choices={view.plan.sources.map(({ id, name }) => ({ value: id, label: name }))}
        prompt="Vælg"
        value={typed.text(mappingFields.source)}
        error={errorAt(errors, mappingFields.source)}
      />
      <Checkbox
        name={mappingFields.remember}
        value="ja"
        label="Husk opsætningen for kilden"
        hint="Så bliver den næste fil læst uden spørgsmål."
        checked={typed.text(mappingFields.remember) === 'ja'}
      />
      <Field
        name={mappingFields.name}
        label="Opsætningens navn"
        value={typed.text(mappingFields.name)}
        error={errorAt(errors, mappingFields.name)}
        width="l"
      />
      {proposal.known !== 'guessed' && <p class="form-hint">{knownWords[proposal.known]}</p>}
    </Fieldset>
  );
}

const knownWords = {
  template: 'Filen er planens egen skabelon.',
  remembered: 'Filen er genkendt fra en tidligere indlæsning.',
  shipped: 'Filen ligner et kendt udtræk, og opsætningen fulgte med programmet.',
} as const;

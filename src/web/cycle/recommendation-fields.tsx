import { hasRight } from '#domain/governance/body.ts';
import { stances } from '#domain/governance/cycle.ts';
import type { RecommendationsShown } from '#operations/recommendations/list.ts';
import { stanceWords } from '#text/governance-words.ts';
import { upperFirst } from '#text/reasons.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import { Checkboxes } from '#web/kit/checkboxes.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Textarea } from '#web/kit/textarea.tsx';

export type RecommendationFieldsProps = {
  readonly data: Pick<RecommendationsShown, 'view' | 'organisation' | 'receiver'>;
  readonly area: string;
  /** Several of these forms stand on one page: no id may be said twice. */
  readonly prefix: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

const stanceHints = {
  continue: 'Området køres videre, som det er',
  adjust: 'Noget skal laves om',
  stop: 'Noget skal holde op',
  new: 'Noget nyt skal begynde',
} as const;

/** What is recommended for an area. */
export function RecommendationFields(props: RecommendationFieldsProps) {
  const { data, area, prefix, typed, errors } = props;
  const id = (name: string) => `${prefix}${name}`;
  const at = (name: string) => errorAt(errors, id(name));
  const criteria = data.view.statuses.filter(({ criterion }) => criterion.focusArea === area);
  const deciders = data.organisation.bodies.filter((body) => hasRight(body, 'decide'));
  return (
    <>
      <Radios
        name="stance"
        id={id('stance')}
        label="Vi indstiller"
        choices={stances.map((value) => ({
          value,
          label: upperFirst(stanceWords[value]),
          hint: stanceHints[value],
        }))}
        value={typed.text('stance')}
        error={at('stance')}
      />
      <Textarea
        name="text"
        id={id('text')}
        label="Indstillingen"
        hint="Hvad skal besluttes, og hvorfor? Skriv ingen private oplysninger om personer."
        rows={5}
        value={typed.text('text')}
        error={at('text')}
      />
      {criteria.length > 0 && (
        <Checkboxes
          name="criteria"
          id={id('criteria')}
          label="Handler den kun om nogle af kriterierne?"
          choices={criteria.map(({ criterion }) => ({
            value: criterion.id,
            label: `${criterion.code}: ${criterion.sentence}`,
          }))}
          values={typed.all('criteria')}
          error={at('criteria')}
          optional
        />
      )}
      {data.receiver === undefined && deciders.length > 0 && (
        <Select
          name="toBody"
          id={id('toBody')}
          label="Sendes til"
          choices={deciders.map(({ key, name }) => ({ value: key, label: name }))}
          value={typed.text('toBody')}
          prompt="Vælg et organ, der tager stilling"
          error={at('toBody')}
        />
      )}
    </>
  );
}

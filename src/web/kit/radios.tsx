import type { Example } from './example.ts';
import { FieldsetFrame, type FieldText } from './field-frame.tsx';
import type { Choice } from './select.tsx';

export type RadiosProps = FieldText & {
  readonly name: string;
  readonly id?: string | undefined;
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
};

/** One choice of few. The first button carries the group's id, so that the error summary can lead to it. */
export function Radios({ name, id = name, choices, value, ...text }: RadiosProps) {
  return (
    <FieldsetFrame id={id} {...text}>
      {choices.map((choice, index) => {
        const choiceId = index === 0 ? id : `${id}-option${index + 1}`;
        return (
          <div class="form-group-radio" key={choice.value}>
            <input
              type="radio"
              class="form-radio"
              id={choiceId}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              required={text.optional !== true}
              aria-describedby={choice.hint === undefined ? undefined : `${choiceId}-help`}
            />
            <label class="form-label" for={choiceId}>
              {choice.label}
            </label>
            {choice.hint !== undefined && (
              <span class="form-hint" id={`${choiceId}-help`}>
                {choice.hint}
              </span>
            )}
          </div>
        );
      })}
    </FieldsetFrame>
  );
}

const states: readonly Choice[] = [
  { value: 'measured', label: 'Målt' },
  { value: 'suppressed', label: 'Skjult', hint: 'For få personer til at tallet må vises' },
  { value: 'pending', label: 'Ikke udkommet endnu' },
  { value: 'notMeasured', label: 'Ikke målt', hint: 'Målingen blev aldrig lavet' },
];

export const examples: readonly Example[] = [
  {
    name: 'Med hjælp ved valgene',
    element: (
      <Radios name="example-state" label="Målingens tilstand" choices={states} value="measured" />
    ),
  },
  {
    name: 'Med fejl',
    element: (
      <Radios
        name="example-state-2"
        label="Målingens tilstand"
        hint="Et tal, der mangler, er ikke nul."
        choices={states}
        error="Vælg målingens tilstand"
      />
    ),
  },
];

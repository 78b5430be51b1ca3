import type { ComponentChildren } from 'preact';
import type { Example } from './example.ts';
import { Icon } from './icon.tsx';

export type ProgressProps = {
  readonly id: string;
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** The same in words, "12 af 15 sætninger bekræftet". */
  readonly text: string;
};

/** How far a piece of work has come. */
export function Progress({ id, label, done, total, text }: ProgressProps) {
  return (
    <div class="progress-meter">
      <label for={id}>{label}</label>
      <progress id={id} value={done} max={Math.max(total, 1)}>
        {text}
      </progress>
      <span class="progress-text">{text}</span>
    </div>
  );
}

/** Work that is going on; the page can be left meanwhile. */
export function Waiting({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="spinner-box">
      <div class="spinner" />
      <div class="spinner-status" role="status">
        {children}
      </div>
    </div>
  );
}

export type Step = {
  readonly text: string;
  readonly help?: string | undefined;
  readonly state: 'done' | 'current' | 'error' | 'ahead';
  /** Where a step already taken can be seen again. */
  readonly href?: string | undefined;
};

/** The steps of a longer task. */
export function Stepper({
  steps,
  label,
}: {
  readonly steps: readonly Step[];
  readonly label: string;
}) {
  return (
    <nav aria-label={label} class="stepper">
      <ol class="step-indicator">
        {steps.map((step, index) => (
          <StepItem key={step.text} step={step} index={index} />
        ))}
      </ol>
    </nav>
  );
}

const stepClass: Readonly<Record<Step['state'], string | undefined>> = {
  done: undefined,
  current: 'current',
  error: 'error',
  ahead: 'disabled',
};

function StepItem({ step, index }: { readonly step: Step; readonly index: number }) {
  const inside = (
    <>
      <span class={step.state === 'done' || step.state === 'error' ? 'step-icon' : 'step-number'}>
        {step.state === 'done' && <Icon name="check" label={`Trin ${index + 1} gennemført`} />}
        {step.state === 'error' && <Icon name="error" label={`Fejl i trin ${index + 1}`} />}
        {(step.state === 'current' || step.state === 'ahead') && <span>{index + 1}</span>}
      </span>
      <div>
        <span class="step-title">{step.text}</span>
        {step.help !== undefined && <span class="step-information">{step.help}</span>}
      </div>
    </>
  );
  return (
    <li class={stepClass[step.state]}>
      {step.href === undefined ? (
        <div class="step" aria-current={step.state === 'current' ? 'step' : undefined}>
          {inside}
        </div>
      ) : (
        <a
          class="step"
          href={step.href}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          {inside}
        </a>
      )}
    </li>
  );
}

export const examples: readonly Example[] = [
  {
    name: 'Måler',
    element: (
      <Progress
        id="example-progress"
        label="Gennemgang af aftalen"
        done={12}
        total={15}
        text="12 af 15 sætninger bekræftet"
      />
    ),
  },
  { name: 'Venter', element: <Waiting>Aftalen læses. Du kan lukke siden imens.</Waiting> },
  {
    name: 'Trin',
    element: (
      <Stepper
        label="Trin i indlæsningen"
        steps={[
          { text: 'Vælg fil', state: 'done', href: '#fil' },
          { text: 'Gennemgå', help: '3 spørgsmål er åbne', state: 'current' },
          { text: 'Opret planen', state: 'ahead' },
        ]}
      />
    ),
  },
];

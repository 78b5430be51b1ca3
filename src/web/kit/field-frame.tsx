import type { ComponentChildren } from 'preact';

/** What every control has in common. `id` is `name` unless given; the error summary links to it. */
export type FieldText = {
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Says "(frivilligt)" and drops `required`; a control is required unless told otherwise. */
  readonly optional?: boolean | undefined;
};

/** The ids that describe a control, in the order they are read: hint, error, unit. */
export function describedBy(id: string, text: FieldText, suffix?: string): string | undefined {
  const ids = [
    text.hint === undefined ? undefined : `${id}-hint`,
    text.error === undefined ? undefined : `${id}-error`,
    suffix === undefined ? undefined : `${id}-suffix`,
  ].filter((part) => part !== undefined);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function Hint({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ComponentChildren;
}) {
  return (
    <span class="form-hint" id={`${id}-hint`}>
      {children}
    </span>
  );
}

export function ErrorMessage({ id, message }: { readonly id: string; readonly message: string }) {
  return (
    <span class="form-error-message" id={`${id}-error`}>
      <span class="sr-only">Fejl: </span>
      {message}
    </span>
  );
}

export type FieldFrameProps = FieldText & {
  readonly id: string;
  readonly children: ComponentChildren;
};

/** Label, hint and error around one control, in the order they are heard. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrameProps) {
  return (
    <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
      <label class="form-label" for={id}>
        {label}
        {optional === true && <span class="weight-normal"> (frivilligt)</span>}
      </label>
      {hint !== undefined && <Hint id={id}>{hint}</Hint>}
      {error !== undefined && <ErrorMessage id={id} message={error} />}
      {children}
    </div>
  );
}

export type FieldsetFrameProps = FieldText & {
  readonly id: string;
  readonly children: ComponentChildren;
};

/** The same around a group of controls, with a legend instead of a label. */
export function FieldsetFrame({ id, label, hint, error, optional, children }: FieldsetFrameProps) {
  return (
    <div class={error === undefined ? 'form-group' : 'form-group form-error'}>
      <fieldset aria-describedby={describedBy(id, { label, hint, error })}>
        <legend class="form-label">
          {label}
          {optional === true && <span class="weight-normal"> (frivilligt)</span>}
        </legend>
        {hint !== undefined && <Hint id={id}>{hint}</Hint>}
        {error !== undefined && <ErrorMessage id={id} message={error} />}
        {children}
      </fieldset>
    </div>
  );
}

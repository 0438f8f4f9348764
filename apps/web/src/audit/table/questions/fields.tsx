import type { VNode } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
}

/** A whole number; what is typed stays as it is until the question is answered. */
export function WholeField({ onValue, ...field }: FieldProps & { onValue: (typed: string) => void }): VNode {
  const { id, hint, value } = field;
  return (
    <div class="field">
      <LabelAndHint {...field} />
      <input
        id={id}
        type="text"
        inputMode="numeric"
        dir="ltr"
        autocomplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onInput={(e) => onValue(e.currentTarget.value)}
      />
    </div>
  );
}

interface SelectFieldProps extends FieldProps {
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onPick: (value: string) => void;
}

export function SelectField({ choices, onPick, ...field }: SelectFieldProps): VNode {
  const { id, hint, value } = field;
  return (
    <div class="field">
      <LabelAndHint {...field} />
      <select
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={value}
        onChange={(e) => onPick(e.currentTarget.value)}
      >
        {choices.map(([one, name]) => (
          <option value={one} key={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function LabelAndHint({ id, label, hint }: Omit<FieldProps, 'value'>): VNode {
  return (
    <>
      <label class="block" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

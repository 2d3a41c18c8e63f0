import type { ReactNode } from "react";

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Word in front of the first of a family. */
  readonly family?: string;
}

/** A choice of a few. */
export function Segments<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  return (
    <div className="segments" role="group" aria-label={label}>
      {options.map((option) => [
        option.family !== undefined && (
          <span className="family" key={`family ${option.family}`}>
            {option.family}
          </span>
        ),
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>,
      ])}
    </div>
  );
}

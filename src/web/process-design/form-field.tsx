import { type ReactNode, useId } from "react";
import type { RefusedFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";

/** A labelled field with a hint, or with why the service refused what stands in it. */
export function FormField({
  label,
  hint = "",
  refused = [],
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly refused?: readonly RefusedFragment[];
  /** Makes the control with these properties. */
  readonly children: (control: {
    readonly id: string;
    readonly className: string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  const isRefused = refused.length > 0;
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, className: "field", "aria-invalid": isRefused, "aria-describedby": `${id}-more` })}
      <p id={`${id}-more`} className={isRefused ? "refused" : "second small"} aria-live="polite">
        {isRefused ? refused.map(({ message }) => message).join(" ") : hint}
      </p>
    </div>
  );
}

/** The errors that blame a field of this name. */
export function refusedAt(refused: readonly RefusedFragment[], name: string): readonly RefusedFragment[] {
  return refused.filter(({ field }) => field?.at(-1) === name);
}

/** What was refused for a reason that no field shows; a conflict offers to look again. */
export function OtherRefusals({
  refused,
  shown,
  onReload,
}: {
  readonly refused: readonly RefusedFragment[];
  /** Names of the fields that show their own. */
  readonly shown: readonly string[];
  readonly onReload: () => void;
}): ReactNode {
  const others = refused.filter(({ field }) => !shown.includes(field?.at(-1) ?? ""));
  if (others.length === 0) return null;
  return (
    <div className="refusals" role="alert">
      <ul>
        {others.map(({ message }) => (
          <li key={message}>
            <Icon name="alert" size={14} /> {message}
          </li>
        ))}
      </ul>
      {others.some(({ code }) => code === "CONFLICT") && (
        <button type="button" className="button" onClick={onReload}>
          Load it again
        </button>
      )}
    </div>
  );
}

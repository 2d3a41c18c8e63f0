import type { ReactNode } from "react";
import type { RefusedFragment } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";

/** Says beside a field why the service refused what stands in it. */
export function FieldErrors({
  id,
  errors,
}: {
  readonly id: string;
  readonly errors: readonly RefusedFragment[];
}): ReactNode {
  if (errors.length === 0) return null;
  return (
    <ul className="field-errors" id={id}>
      {errors.map(({ message }) => (
        <li key={message}>
          <Icon name="alert" size={14} /> {message}
        </li>
      ))}
    </ul>
  );
}

/** The errors that blame this field of the input; `null` gives those that blame none of `known`. */
export function errorsOf(
  errors: readonly RefusedFragment[],
  field: string | null,
  known: readonly string[] = [],
): readonly RefusedFragment[] {
  return errors.filter((error) => {
    const blamed = error.field?.[1] ?? null;
    return field === null ? blamed === null || !known.includes(blamed) : blamed === field;
  });
}

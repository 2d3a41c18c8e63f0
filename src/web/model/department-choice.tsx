import type { ReactNode } from "react";
import type { DepartmentNameFragment } from "../generated/operations.ts";

/** What stands for a department that is yet to be made. */
export const newDepartment = "new";

/** Chooses the department that a lane means: those that are called alike first, then all. */
export function DepartmentChoice({
  label,
  value,
  asNew,
  suggestions,
  departments,
  onChange,
}: {
  readonly label: string;
  /** Id of a department, or `newDepartment`; empty where none is chosen yet. */
  readonly value: string;
  /** What choosing `newDepartment` is called; null where it is not offered. */
  readonly asNew: string | null;
  readonly suggestions: readonly DepartmentNameFragment[];
  readonly departments: readonly DepartmentNameFragment[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const alike = new Map(suggestions.map((department) => [department.id, department]));
  const others = departments.filter(({ id }) => !alike.has(id));
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {value === "" && <option value="">choose a department …</option>}
      {asNew !== null && <option value={newDepartment}>{asNew}</option>}
      {alike.size > 0 && (
        <optgroup label="Called alike">
          {[...alike.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {others.length > 0 && (
        <optgroup label="All departments">
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}

import type { ReactNode } from "react";
import type { ColumnRole } from "../generated/operations.ts";
import { Icon } from "../parts/icon.tsx";
import type { Preview } from "./check-file.tsx";
import { columnId } from "./column-table.tsx";
import { isShared } from "./import-draft.ts";
import { roleName } from "./role-words.ts";

/** The roles that matter, with the column that plays each; where none does, one can be chosen, or is missing. */
export function RoleStrip({
  preview,
  onRole,
}: {
  readonly preview: Preview;
  readonly onRole: (column: string, role: ColumnRole) => void;
}): ReactNode {
  const { columns, problem } = preview;
  const played = (role: ColumnRole): string | undefined => columns.find((column) => column.role === role)?.column;
  const hasTime = (["START", "COMPLETE", "TIMESTAMP"] as const).some((role) => played(role) !== undefined);
  const wanted: readonly { readonly role: ColumnRole; readonly needed: boolean }[] = [
    { role: "CASE", needed: preview.format !== "XES" },
    { role: "ACTIVITY", needed: true },
    ...(hasTime
      ? (["START", "COMPLETE", "TIMESTAMP"] as const)
          .filter((role) => (role === "START" && played("LIFECYCLE") === undefined) || played(role) !== undefined)
          .map((role) => ({ role, needed: false }))
      : [{ role: "TIMESTAMP" as const, needed: true }]),
    { role: "DEPARTMENT", needed: false },
    { role: "RESOURCE", needed: false },
  ];
  const beside = columns.filter(({ role }) => role === "CASE_ATTRIBUTE" || role === "ITEM_ATTRIBUTE").length;
  const left = columns.filter(({ role }) => role === "IGNORE").length;
  const aboutColumns = problem?.field?.[0] === "mapping";
  return (
    <>
      <ul className="role-strip" aria-label="Roles found">
        {wanted.map(({ role, needed }) => {
          const column = played(role);
          return column === undefined ? (
            <li key={role} className={needed ? "missing" : "open"}>
              <label>
                {needed && <Icon name="alert" size={14} />}
                {roleName(role)}
                <select
                  className="field"
                  value=""
                  onChange={({ currentTarget }) => onRole(currentTarget.value, role)}
                  {...(needed && { "aria-invalid": true })}
                >
                  <option value="">{needed ? "choose a column" : "none"}</option>
                  {columns.map((one, index) => (
                    <option key={`${one.column} ${index}`} value={one.column}>
                      {one.column}
                      {isShared(one.role) ? "" : ` (now ${roleName(one.role)})`}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ) : (
            <li key={role}>
              <button
                type="button"
                title="Go to this column"
                onClick={() =>
                  document.getElementById(columnId(columns.findIndex((one) => one.role === role)))?.focus()
                }
              >
                {roleName(role)} <b>{column}</b>
              </button>
            </li>
          );
        })}
        {beside > 0 && <li className="rest">{beside} kept beside</li>}
        {left > 0 && <li className="rest">{left} left out</li>}
      </ul>
      {aboutColumns && problem !== null && (
        <p className="problem" role="alert">
          <Icon name="alert" size={14} /> {problem.message}
        </p>
      )}
    </>
  );
}

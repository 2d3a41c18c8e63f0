import type { ReactNode } from "react";
import type { ColumnRole } from "../generated/operations.ts";
import { shareText } from "../figures/format.ts";
import type { Preview } from "./check-file.tsx";
import { isShared } from "./import-draft.ts";
import { roleGroups } from "./role-words.ts";

type Guess = Preview["columns"][number];

/** The first rows of the file under the roles of its columns; each role can be changed. */
export function ColumnTable({
  preview: { columns, rows },
  chosen,
  onRole,
}: {
  readonly preview: Preview;
  readonly chosen: Readonly<Record<string, ColumnRole>>;
  readonly onRole: (column: string, role: ColumnRole | null) => void;
}): ReactNode {
  return (
    // The table is wider than the page where a file has many columns; it scrolls with the keyboard as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll columns" tabIndex={0} role="region" aria-label="Columns and first rows">
      <table>
        <caption className="unseen">What each column was taken for, and the first {rows.length} rows</caption>
        <thead>
          <tr>
            <th scope="col" className="row-number">
              <span className="unseen">Row</span>
            </th>
            {columns.map((column, index) => (
              <th key={`${column.column} ${index}`} scope="col" className={kindOf(column.role)}>
                <span className="source" title={column.column}>
                  {column.column}
                </span>
                <RoleChoice column={column} id={columnId(index)} onRole={(role) => onRole(column.column, role)} />
                {column.column in chosen ? (
                  <p>
                    set, not guessed{" "}
                    <button type="button" className="link" onClick={() => onRole(column.column, null)}>
                      guess again<span className="unseen"> {column.column}</span>
                    </button>
                  </p>
                ) : (
                  <>
                    {!isShared(column.role) && <Confidence sure={column.sure} />}
                    <p>{column.why}</p>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              <th scope="row" className="row-number">
                {line + 1}
              </th>
              {columns.map((column, index) => (
                <td
                  key={`${column.column} ${index}`}
                  className={kindOf(column.role)}
                  {...((row[index]?.length ?? 0) > 24 && { title: row[index] ?? "" })}
                >
                  {row[index] ?? <span className="muted">·</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the choice of a column's role stands on the page. */
export function columnId(index: number): string {
  return `role-of-${index}`;
}

function RoleChoice({
  column,
  id,
  onRole,
}: {
  readonly column: Guess;
  readonly id: string;
  readonly onRole: (role: ColumnRole) => void;
}): ReactNode {
  return (
    <select
      id={id}
      className="field"
      aria-label={`Role of ${column.column}`}
      value={column.role}
      onChange={({ currentTarget }) => onRole(currentTarget.value as ColumnRole)}
    >
      {roleGroups.map(({ name, roles }) => (
        <optgroup key={name} label={name}>
          {roles.map(({ role, name: word, says }) => (
            <option key={role} value={role} title={says}>
              {role === column.role ? word : `${word}: ${says}`}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

const levels = [
  { from: 0.85, word: "sure", dots: 3, className: "confidence ok" },
  { from: 0.6, word: "likely", dots: 2, className: "confidence" },
  { from: 0, word: "check", dots: 1, className: "confidence low" },
] as const;

function Confidence({ sure }: { readonly sure: number }): ReactNode {
  const level = levels.find(({ from }) => sure >= from) ?? levels[2];
  return (
    <span className={level.className}>
      <span className="dots" aria-hidden="true">
        {[1, 2, 3].map((dot) => (
          <i key={dot} className={dot <= level.dots ? "on" : ""} />
        ))}
      </span>
      {level.word} <span className="share">{shareText(sure)}</span>
    </span>
  );
}

function kindOf(role: ColumnRole): string {
  switch (role) {
    case "CASE":
      return "is-case";
    case "START":
    case "COMPLETE":
    case "TIMESTAMP":
      return "is-time";
    case "DEPARTMENT":
      return "is-department";
    case "CASE_ATTRIBUTE":
    case "ITEM_ATTRIBUTE":
      return "is-beside";
    case "IGNORE":
      return "is-left-out";
    case "ACTIVITY":
    case "LIFECYCLE":
    case "RESOURCE":
    case "EVENT_ID":
    case "SEQUENCE":
    case "PROCESS":
    case "STATUS":
    case "VALUE":
      return "";
    default:
      return role satisfies never;
  }
}

/** Names of columns that play a role, for sentences. */
export function columnsWith(columns: readonly Guess[], ...roles: readonly ColumnRole[]): readonly Guess[] {
  return columns.filter(({ role }) => roles.includes(role));
}

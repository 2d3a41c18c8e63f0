import { BatonError } from "../../domain/errors.ts";
import type { ColumnGuess, ColumnMapping, ColumnRole } from "../../domain/imported-log.ts";

type AttributeRole = "CASE_ATTRIBUTE" | "ITEM_ATTRIBUTE" | "IGNORE";

/** Roles that one column plays; COMPLETE is given as TIMESTAMP, since both are the event's own time. */
export type SingleRole = Exclude<ColumnRole, AttributeRole | "COMPLETE">;

/** Index of the column of each role that is filled. */
export type RoleColumns = ReadonlyMap<SingleRole, number>;

/** Refuses a mapping that names columns the table does not have, or gives a role twice. */
export function checkMapping(mapping: readonly ColumnMapping[], columns: readonly string[], file: string): void {
  for (const { column, role } of mapping) {
    if (columns.includes(column)) continue;
    const nearest = nearestName(column, columns);
    throw new BatonError(
      "BAD_MAPPING",
      `${file}: ${mapOption(role, column)}: there is no column "${column}"${nearest === null ? "" : `; did you mean "${nearest}"?`} ${listColumns(columns)}`,
      { file, column, role, columns, nearest },
    );
  }
  const single = mapping.flatMap(({ column, role }) => (isAttributeRole(role) ? [] : [{ column, role }]));
  for (const [i, { column, role }] of single.entries()) {
    const other = single
      .slice(0, i)
      .find((earlier) => slotOf(earlier.role) === slotOf(role) && earlier.column !== column);
    if (other === undefined) continue;
    throw new BatonError(
      "BAD_MAPPING",
      `${file}: both ${mapOption(other.role, other.column)} and ${mapOption(role, column)} are given; only one column can be it, leave one out`,
      { file, role, columns: [other.column, column] },
    );
  }
}

/** The columns that play the roles; refuses a table that lacks one an import cannot do without. `times` are those whose texts are times. */
export function resolveRoles(
  guesses: readonly ColumnGuess[],
  columns: readonly string[],
  times: readonly string[],
  file: string,
): RoleColumns {
  const roles = new Map<SingleRole, number>();
  for (const { column, role } of guesses) {
    if (!isAttributeRole(role)) roles.set(slotOf(role), columns.indexOf(column));
  }
  const missing = [
    ...(roles.has("CASE") ? [] : ["case"]),
    ...(roles.has("ACTIVITY") ? [] : ["activity"]),
    ...(roles.has("TIMESTAMP") || roles.has("START") ? [] : ["timestamp"]),
  ];
  if (missing.length === 0) return roles;
  const wide = roles.has("ACTIVITY") || times.length < 2 ? "" : ` ${oneRowACase(times)}`;
  throw new BatonError(
    "BAD_MAPPING",
    `${file}: no column was found for the ${missing.join(", the ")}. ${listColumns(columns)} Say which it is: ` +
      missing.map((role) => `--map ${role}=COLUMN`).join(" ") +
      (wide === "" ? "" : `.${wide}`),
    { file, missing: missing.map((role) => role.toUpperCase()), columns, hint: wide.trim() },
  );
}

function oneRowACase(times: readonly string[]): string {
  const shown = times.slice(0, 4).map((name) => `"${name}"`);
  return (
    `${shown.join(", ")} hold times: where a row tells a whole case, write a row for each of these times instead, ` +
    "with the case, the name of the step and the time"
  );
}

/** Column names as they are used: trimmed, with a name for those that have none and a number on those that have another's. */
export function columnNames(header: readonly string[]): {
  readonly names: readonly string[];
  readonly changed: readonly string[];
} {
  const names: string[] = [];
  const changed: string[] = [];
  for (const [i, cell] of header.entries()) {
    const wanted = cell.trim() || `column ${i + 1}`;
    let name = wanted;
    for (let n = 2; names.includes(name) || (n > 2 && header.includes(name)); n++) name = `${wanted} (${n})`;
    if (cell.trim() !== name) changed.push(name);
    names.push(name);
  }
  return { names, changed };
}

export function isAttributeRole(role: ColumnRole): role is AttributeRole {
  return role === "CASE_ATTRIBUTE" || role === "ITEM_ATTRIBUTE" || role === "IGNORE";
}

function slotOf(role: Exclude<ColumnRole, AttributeRole>): SingleRole {
  return role === "COMPLETE" ? "TIMESTAMP" : role;
}

function mapOption(role: ColumnRole, column: string): string {
  return `--map ${role.toLowerCase().replaceAll("_", "-")}=${column}`;
}

function listColumns(columns: readonly string[]): string {
  return `The columns are: ${columns.map((column) => `"${column}"`).join(", ")}.`;
}

/** The column whose name differs in the fewest letters, not counting case; null where more than a third of them differ. */
function nearestName(name: string, columns: readonly string[]): string | null {
  const ranked = columns
    .map((column) => ({ column, distance: editDistance(name.toLowerCase(), column.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(name.length, best.column.length) / 3 ? best.column : null;
}

/** Levenshtein. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

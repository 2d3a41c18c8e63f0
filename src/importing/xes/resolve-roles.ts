import { BatonError } from "../../domain/errors.ts";
import type { ColumnMapping, ColumnRole } from "../../domain/imported-log.ts";
import { columnNamed, type LogColumn } from "./log-columns.ts";
import type { RoleGuess } from "./guess-roles.ts";

/** Roles that many columns may play; each of the others belongs to one column at most. */
export type AttributeRole = "CASE_ATTRIBUTE" | "ITEM_ATTRIBUTE" | "IGNORE";
export type SingleRole = Exclude<ColumnRole, AttributeRole>;

/** Which column plays which role. */
export interface Roles {
  readonly columns: ReadonlyMap<SingleRole, LogColumn>;
  /** Forced roles of attributes. */
  readonly attributes: ReadonlyMap<LogColumn, AttributeRole>;
}

/**
 * What the caller mapped; for the other roles, what is guessed from the columns they left alone. A column may be mapped to several roles, a role
 * to one column; TIMESTAMP and COMPLETE are the same role to a guess. BAD_MAPPING for unknown columns, roles given twice, and a log left without
 * activities or times.
 */
export function resolveRoles(
  columns: readonly LogColumn[],
  mapping: readonly ColumnMapping[],
  file: string,
  guess: (left: readonly LogColumn[]) => readonly RoleGuess[],
): Roles {
  const chosen = new Map<SingleRole, LogColumn>();
  const attributes = new Map<LogColumn, AttributeRole>();
  const mapped = new Set<LogColumn>();
  for (const { column: name, role } of mapping) {
    const column = columnNamed(columns, name, file);
    mapped.add(column);
    if (isAttributeRole(role)) {
      if (column.of === "TRACE" && role === "ITEM_ATTRIBUTE") {
        throw badMapping(
          file,
          `"${name}" is an attribute of traces, so it cannot be one of work items; map it as a case attribute`,
          name,
        );
      }
      attributes.set(column, role);
      continue;
    }
    const other = chosen.get(role);
    if (other && other !== column) {
      throw badMapping(
        file,
        `both "${other.name}" and "${name}" are mapped as ${role}; only one column can be. Leave one out`,
        name,
      );
    }
    chosen.set(role, column);
  }
  const settled = new Set<ColumnRole>(chosen.keys());
  if (settled.has("COMPLETE")) settled.add("TIMESTAMP");
  for (const { column, role } of guess(columns.filter((candidate) => !mapped.has(candidate)))) {
    if (!settled.has(role) && !isAttributeRole(role)) chosen.set(role, column);
  }
  demand(chosen, columns, file);
  return { columns: chosen, attributes };
}

function isAttributeRole(role: ColumnRole): role is AttributeRole {
  return role === "CASE_ATTRIBUTE" || role === "ITEM_ATTRIBUTE" || role === "IGNORE";
}

function demand(chosen: ReadonlyMap<SingleRole, LogColumn>, columns: readonly LogColumn[], file: string): void {
  const names = columns.map((column) => `"${column.name}"`).join(", ");
  if (!chosen.has("ACTIVITY")) {
    throw badMapping(
      file,
      `no attribute of events names the activity (expected concept:name). Map one, as in --map activity=NAME; there are ${names}`,
      "concept:name",
      ["ACTIVITY"],
    );
  }
  if (!chosen.has("TIMESTAMP") && !chosen.has("COMPLETE") && !chosen.has("START")) {
    throw badMapping(
      file,
      `no attribute of events holds the time (expected time:timestamp). Map one, as in --map timestamp=NAME; there are ${names}`,
      "time:timestamp",
      ["TIMESTAMP"],
    );
  }
}

function badMapping(file: string, message: string, column: string, missing: readonly SingleRole[] = []): BatonError {
  return new BatonError("BAD_MAPPING", `${file}: ${message}`, { file, column, missing });
}

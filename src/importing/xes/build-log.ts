import { BatonError } from "../../domain/errors.ts";
import type { ColumnMapping, ImportedLog, ImportOptions } from "../../domain/imported-log.ts";
import { attributeColumns } from "../attributes.ts";
import { attributeSources } from "./attribute-sources.ts";
import { caseColumns } from "./case-columns.ts";
import { buildEvents } from "./build-events.ts";
import { columnGuess, guessRoles, type RoleGuess } from "./guess-roles.ts";
import { keepEvents } from "./keep-events.ts";
import type { ReadFile } from "./log-file.ts";
import { type LogColumn, logColumns } from "./log-columns.ts";
import { logHead } from "./log-head.ts";
import { resolveRoles, type Roles } from "./resolve-roles.ts";
import type { XesRecords } from "./xes-records.ts";

/** Gives each column of the records its role and turns them into an imported log (methods.md 0, 1.1). */
export function buildLog(records: XesRecords, options: ImportOptions, file: ReadFile): ImportedLog {
  const columns = logColumns(records);
  if (records.events === 0) throw empty(file);
  const guesses = guessRoles(columns, records);
  const guessOf = (column: LogColumn, caseAttributes: ReadonlySet<string>): RoleGuess =>
    guesses.find((guess) => guess.column === column) ?? attributeGuess(column, caseAttributes);
  file.onHead?.(logHead(columns, (column) => guessOf(column, new Set()), options.mapping ?? [], records));
  const roles = resolveRoles(columns, options.mapping ?? [], file.fileName, (left) => guessRoles(left, records));
  const kept = keepEvents(records, roles, file);
  const cases = caseColumns(records, roles, kept.events, options.process ?? file.processName);
  const { events, texts } = buildEvents(records, options, roles, kept, cases, file.fileName);
  const sources = attributeSources(columns, roles, records, cases.cases, kept.newNumber);
  const { attributes, warnings } = attributeColumns(sources, cases.cases);
  const caseAttributes = new Set(attributes.names.filter((name) => name.level === "CASE").map((name) => name.name));
  return {
    format: "XES",
    fileName: file.fileName,
    contentHash: file.contentHash,
    events,
    texts,
    attributes,
    mapping: finalMapping(columns, roles, caseAttributes),
    guesses: columns
      .filter((column) => column.of !== "CLASSIFIER")
      .map((column) => columnGuess(guessOf(column, caseAttributes), records)),
    warnings: [...records.warnings.list(), ...warnings],
  };
}

function empty(file: ReadFile): BatonError {
  return new BatonError(
    "MALFORMED_FILE",
    `${file.fileName}: the log holds no event inside a trace; nothing was imported. Export the log again, with its events`,
    { file: file.fileName },
  );
}

function attributeGuess(column: LogColumn, caseAttributes: ReadonlySet<string>): RoleGuess {
  if (column.of === "TRACE") return { column, role: "CASE_ATTRIBUTE", why: "an attribute of traces", sure: 1 };
  return caseAttributes.has(column.name)
    ? { column, role: "CASE_ATTRIBUTE", why: "no case has two values of it", sure: 0.8 }
    : { column, role: "ITEM_ATTRIBUTE", why: "its value changes inside cases", sure: 0.8 };
}

/** Every role of every column. */
function finalMapping(
  columns: readonly LogColumn[],
  roles: Roles,
  caseAttributes: ReadonlySet<string>,
): ColumnMapping[] {
  return columns.flatMap((column): ColumnMapping[] => {
    const single = Array.from(roles.columns).filter(([, playing]) => playing === column);
    const mapping: ColumnMapping[] = single.map(([role]) => ({ column: column.name, role }));
    const forced = roles.attributes.get(column);
    if (forced) mapping.push({ column: column.name, role: forced });
    if (mapping.length > 0 || column.of === "CLASSIFIER") return mapping;
    return [{ column: column.name, role: caseAttributes.has(column.name) ? "CASE_ATTRIBUTE" : "ITEM_ATTRIBUTE" }];
  });
}

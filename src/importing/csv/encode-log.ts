import { parse } from "node:path";
import { type EventColumns, lifecycle, type LogTexts } from "../../domain/event-columns.ts";
import type { ColumnGuess, ImportedLog } from "../../domain/imported-log.ts";
import { attributeColumns, type AttributeSource } from "../attributes.ts";
import { type CaseNumbers, caseNumbers } from "../case-numbers.ts";
import { departmentsFromResources, type ResourceDepartments } from "../department-source.ts";
import { ordinalInCase } from "../ordinal-in-case.ts";
import { codeSaysAll, transitionOf } from "../xes/lifecycle-model.ts";
import { WarningCounts } from "../xes/warning-counts.ts";
import { isAttributeRole, type SingleRole } from "./column-roles.ts";
import type { DuckDBSession } from "./duckdb-session.ts";
import { type CodedRole, encodeAttributes, encodeRows, type RowColumns } from "./encode-rows.ts";
import type { EncodeTask } from "./encode-task.ts";
import { type KeptRows, keepRows } from "./keep-rows.ts";
import { noteRows, noteTimes } from "./row-warnings.ts";

/** Turns a table whose columns have their roles and formats into a log. */
export async function encodeLog(
  session: DuckDBSession,
  task: EncodeTask,
): Promise<Omit<ImportedLog, "format" | "fileName" | "contentHash">> {
  const { table, roles, times } = task;
  const rows = await encodeRows(session, table, roles, task.onRows);
  const notes = new WarningCounts();
  await noteTimes(notes, session, task);

  const transitions = transitionsOf(rows.coded.get("LIFECYCLE"));
  const kept = keepRows(
    role(rows, "CASE", table.rows),
    role(rows, "ACTIVITY", table.rows),
    times.values.get("TIMESTAMP") ?? null,
    times.values.get("START") ?? null,
    transitions,
  );
  await noteRows(notes, kept, task, rows);
  const { events, texts, cases, departments } = await assemble(rows, kept, task, notes);
  const { attributes, warnings } = await readAttributes(session, task, kept, cases);

  const levels = new Map(attributes.names.map(({ name, level }) => [name, level]));
  const guesses = task.guesses.map((guess): ColumnGuess => {
    const level = isAttributeRole(guess.role) && guess.role !== "IGNORE" ? levels.get(guess.column) : undefined;
    return {
      ...guess,
      why: explanation(guess, task, departments),
      role: level === undefined ? guess.role : attributeRole(level),
    };
  });
  return {
    events,
    texts,
    attributes,
    mapping: guesses.map(({ column, role: played }) => ({ column, role: played })),
    guesses,
    warnings: [...table.warnings, ...notes.list(), ...warnings],
  };
}

interface Assembled {
  readonly events: EventColumns;
  readonly texts: LogTexts;
  readonly cases: CaseNumbers;
  /** Where departments come from the resources. */
  readonly departments: ResourceDepartments | null;
}

async function assemble(rows: RowColumns, kept: KeptRows, task: EncodeTask, notes: WarningCounts): Promise<Assembled> {
  const length = kept.rows.length;
  const coded = new Map([...rows.coded].map(([name, column]) => [name, ofEvents(column, kept.rows)]));
  const pick = (name: SingleRole): Int32Array => coded.get(name)?.codes ?? new Int32Array(length).fill(-1);
  const texts = (name: SingleRole): readonly string[] => coded.get(name)?.texts ?? [];

  const { process, processes } = processesOf(coded.get("PROCESS"), task, length);
  const caseKey = pick("CASE");
  const cases = caseNumbers(process, caseKey, texts("CASE").length);
  const resource = pick("RESOURCE");
  const mapped = coded.get("DEPARTMENT");
  const table = task.options.departmentOfResource;
  const departments = mapped === undefined ? departmentsFromResources(texts("RESOURCE"), table) : null;
  const department = mapped === undefined ? byResource(resource, departments) : pick("DEPARTMENT");
  noteDepartments(notes, department, mapped !== undefined, departments, task);

  const sequence = rows.numbers.get("SEQUENCE");
  const value = rows.numbers.get("VALUE");
  return {
    cases,
    departments,
    events: {
      length,
      process,
      caseKey,
      activity: pick("ACTIVITY"),
      lifecycle: kept.lifecycle,
      timeMs: kept.timeMs,
      startMs: kept.startMs,
      resource,
      department,
      eventId: pick("EVENT_ID"),
      status: pick("STATUS"),
      value: value === undefined ? new Float64Array(length).fill(Number.NaN) : numbersOf(value, kept.rows),
      sequence: sequence === undefined ? ordinalInCase(cases) : numbersOf(sequence, kept.rows),
      fieldsHash:
        length === rows.hash.length ? rows.hash : BigInt64Array.from(kept.rows, (row) => rows.hash[row] ?? 0n),
    },
    texts: {
      processes,
      cases: texts("CASE"),
      activities: texts("ACTIVITY"),
      resources: texts("RESOURCE"),
      departments: departments?.departments ?? texts("DEPARTMENT"),
      eventIds: texts("EVENT_ID"),
      statuses: texts("STATUS"),
    },
  };
}

async function readAttributes(
  session: DuckDBSession,
  { table, guesses, roles, options }: EncodeTask,
  kept: KeptRows,
  cases: CaseNumbers,
): Promise<ReturnType<typeof attributeColumns>> {
  const forced = new Map<number, AttributeSource["role"]>();
  const told = new Set(options.mapping?.map(({ column }) => column));
  for (const { column, role: played } of guesses) {
    if (!isAttributeRole(played) || played === "IGNORE") continue;
    forced.set(table.columns.indexOf(column), told.has(column) ? played : null);
  }
  const lifecycleColumn = roles.get("LIFECYCLE");
  if (lifecycleColumn !== undefined) forced.set(lifecycleColumn, "ITEM_ATTRIBUTE");
  const sources: AttributeSource[] = [];
  for await (const { index, codes, texts } of encodeAttributes(session, table.rows, [...forced.keys()])) {
    // Codes that are kept as codes need no attribute beside them.
    if (index === lifecycleColumn && texts.every(codeSaysAll)) continue;
    const { owner, value } = filled(codes, kept.rows);
    sources.push({
      name: table.columns[index] ?? "",
      of: "EVENT",
      role: forced.get(index) ?? null,
      length: owner.length,
      owner,
      value,
      values: texts,
    });
  }
  return attributeColumns(sources, cases);
}

/** Event and code of every event whose cell is not empty. */
function filled(codes: Int32Array, rows: Int32Array): { readonly owner: Int32Array; readonly value: Int32Array } {
  const owner = new Int32Array(rows.length);
  const value = new Int32Array(rows.length);
  let length = 0;
  rows.forEach((row, event) => {
    const code = codes[row] ?? -1;
    if (code < 0) return;
    owner[length] = event;
    value[length++] = code;
  });
  return { owner: owner.subarray(0, length), value: value.subarray(0, length) };
}

/** Lifecycle code of each row; a cell without a standard transition is a whole item. */
function transitionsOf(column: CodedRole | undefined): Uint8Array | null {
  if (column === undefined) return null;
  const codes = column.texts.map((text) => transitionOf(text) ?? lifecycle.whole);
  return Uint8Array.from(column.codes, (code) => codes[code] ?? lifecycle.whole);
}

function role(rows: RowColumns, name: SingleRole, length: number): CodedRole {
  return rows.coded.get(name) ?? { texts: [], codes: new Int32Array(length).fill(-1) };
}

/** The codes of the rows that are events, and only the texts that these have. */
function ofEvents(column: CodedRole, rows: Int32Array): CodedRole {
  if (rows.length === column.codes.length) return column;
  const newCode = new Int32Array(column.texts.length).fill(-1);
  const texts: string[] = [];
  const codes = Int32Array.from(rows, (row) => {
    const code = column.codes[row] ?? -1;
    if (code < 0) return -1;
    if (newCode[code] === -1) newCode[code] = texts.push(column.texts[code] ?? "") - 1;
    return newCode[code] ?? -1;
  });
  return { texts, codes };
}

/** Events without a process of their own belong to the one told, else to the one named after the file. */
function processesOf(
  column: CodedRole | undefined,
  { options, file }: EncodeTask,
  length: number,
): { readonly process: Int32Array; readonly processes: readonly string[] } {
  const ownName = options.process ?? nameOfFile(options.fileName ?? file);
  if (column === undefined) return { process: new Int32Array(length), processes: [ownName] };
  if (!column.codes.includes(-1)) return { process: column.codes, processes: column.texts };
  const known = column.texts.indexOf(ownName);
  const own = known < 0 ? column.texts.length : known;
  return {
    process: column.codes.map((code) => (code < 0 ? own : code)),
    processes: known < 0 ? [...column.texts, ownName] : column.texts,
  };
}

function byResource(resource: Int32Array, departments: ResourceDepartments | null): Int32Array {
  if (departments === null) return new Int32Array(resource.length).fill(-1);
  const { departmentOf } = departments;
  return resource.map((code) => departmentOf[code] ?? -1);
}

function noteDepartments(
  notes: WarningCounts,
  department: Int32Array,
  mapped: boolean,
  found: ResourceDepartments | null,
  { options }: EncodeTask,
): void {
  const missing = department.reduce((count, code) => count + (code < 0 ? 1 : 0), 0);
  if (mapped && options.departmentOfResource !== undefined) {
    const message =
      "The table of resources was not used: a column of the file names the departments; map that column as ignore to use it.";
    notes.add("resource-table-unused", message, null);
  }
  if (found !== null) {
    const message = `No column names departments; ${found.why}.`;
    notes.add("department-from-resource", message, null, department.length - missing);
  }
  const reason =
    mapped || found !== null
      ? "Events name no department; their work belongs to Unassigned."
      : "No column names departments, and names of resources give none away: all work belongs to Unassigned. Map a column that does as the department, or give a table of resources and their departments.";
  notes.add("no-department", reason, null, missing);
}

/** Why a column plays its role, and what was decided about it beyond that. */
function explanation(
  guess: ColumnGuess,
  { times, table }: EncodeTask,
  departments: ResourceDepartments | null,
): string {
  const { column, role: played, why } = guess;
  const index = table.columns.indexOf(column);
  const day = times.columns.find(({ clock }) => clock?.index === index);
  if (day !== undefined && isAttributeRole(played)) return `the time of day of "${day.name}", with which it is read`;
  const time = times.columns.find((one) => one.index === index);
  if (time !== undefined && ["START", "COMPLETE", "TIMESTAMP"].includes(played)) {
    return [why, ...(time.clock === null ? [] : [`with the time of day in "${time.clock.name}"`]), time.why].join("; ");
  }
  return played === "RESOURCE" && departments !== null ? `${why}; ${departments.why}` : why;
}

function attributeRole(level: "CASE" | "WORK_ITEM"): "CASE_ATTRIBUTE" | "ITEM_ATTRIBUTE" {
  return level === "CASE" ? "CASE_ATTRIBUTE" : "ITEM_ATTRIBUTE";
}

function nameOfFile(file: string): string {
  return parse(file.replace(/\.gz$/i, "")).name;
}

/** By event; NaN where the cell is empty or no number. */
function numbersOf(numbers: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => {
    const number = numbers[row] ?? Number.NaN;
    return Number.isFinite(number) ? number : Number.NaN;
  });
}

import type { AttributeSource } from "../attributes.ts";
import type { CaseNumbers } from "../case-numbers.ts";
import { textRows } from "./event-values.ts";
import { codeSaysAll } from "./lifecycle-model.ts";
import type { LogColumn } from "./log-columns.ts";
import type { Roles } from "./resolve-roles.ts";
import type { XesRecords } from "./xes-records.ts";

/**
 * The attributes of a log: every column that plays no role; besides, of the lifecycle the transitions its code does not spell out, and a lifecycle
 * that is a business status as `status` (methods.md 1.1). `newNumber` numbers the kept events, -1 = left out.
 */
export function attributeSources(
  columns: readonly LogColumn[],
  roles: Roles,
  records: XesRecords,
  cases: CaseNumbers,
  newNumber: Int32Array | null,
): AttributeSource[] {
  const playing = new Map(Array.from(roles.columns, ([role, column]) => [column, role]));
  const names = new Set(columns.map((column) => column.name));
  let caseOf: readonly number[][] | null = null;
  return columns.flatMap((column): AttributeSource[] => {
    if (column.of === "CLASSIFIER") return [];
    const role = playing.get(column);
    const forced = roles.attributes.get(column) ?? null;
    if (column.of === "TRACE") {
      if (role !== undefined && !forced) return [];
      caseOf ??= casesOfTraces(records, cases, newNumber);
      return [{ ...traceRows(column, records, caseOf), role: forced }];
    }
    const rows = (): Rows => eventRows(column, records, newNumber);
    if (role === undefined || forced !== null) return [{ ...rows(), role: forced }];
    if (role === "LIFECYCLE") return [{ ...unspoken(rows(), records), role: "ITEM_ATTRIBUTE" }];
    if (role === "STATUS" && column.key === "lifecycle:transition") {
      return [{ ...rows(), name: names.has("status") ? column.name : "status", role: "ITEM_ATTRIBUTE" }];
    }
    return [];
  });
}

type Rows = Omit<AttributeSource, "role">;

function eventRows(column: LogColumn & { of: "EVENT" }, records: XesRecords, newNumber: Int32Array | null): Rows {
  const rows = textRows(column.column, records);
  const source = { name: column.name, of: "EVENT", values: records.values } as const;
  if (newNumber === null) return { ...source, ...rows };
  const owner = new Int32Array(rows.length);
  const value = new Int32Array(rows.length);
  let length = 0;
  for (let row = 0; row < rows.length; row++) {
    const number = newNumber[rows.owner[row] as number] as number;
    if (number < 0) continue;
    owner[length] = number;
    value[length++] = rows.value[row] as number;
  }
  return { ...source, length, owner, value };
}

/** Of the lifecycle, the rows whose text says more than its code. */
function unspoken(rows: Rows, records: XesRecords): Rows {
  const spoken = new Map<number, boolean>();
  const keep: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    const code = rows.value[row] as number;
    let said = spoken.get(code);
    if (said === undefined) spoken.set(code, (said = codeSaysAll(records.values.at(code) ?? "")));
    if (!said) keep.push(row);
  }
  return {
    ...rows,
    length: keep.length,
    owner: Int32Array.from(keep, (row) => rows.owner[row] as number),
    value: Int32Array.from(keep, (row) => rows.value[row] as number),
  };
}

/** Cases of each trace: one, unless a role taken from the events splits traces; none where no event of it was kept. */
function casesOfTraces(records: XesRecords, cases: CaseNumbers, newNumber: Int32Array | null): readonly number[][] {
  const ofTrace = Array.from({ length: records.traces }, (): number[] => []);
  const lastTrace = new Int32Array(cases.length).fill(-1);
  for (let event = 0; event < records.events; event++) {
    const number = newNumber === null ? event : (newNumber[event] as number);
    if (number < 0) continue;
    const trace = records.traceOf[event] as number;
    const caseNumber = cases.of[number] as number;
    if (lastTrace[caseNumber] === trace) continue;
    lastTrace[caseNumber] = trace;
    ofTrace[trace]?.push(caseNumber);
  }
  return ofTrace;
}

/** One row a case; where several traces are one case, the last value counts. */
function traceRows(column: LogColumn & { of: "TRACE" }, records: XesRecords, casesOf: readonly number[][]): Rows {
  const rows = textRows(column.column, records);
  const valueOf = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) {
    for (const number of casesOf[rows.owner[row] as number] ?? []) valueOf.set(number, rows.value[row] as number);
  }
  return {
    name: column.name,
    of: "CASE",
    length: valueOf.size,
    owner: Int32Array.from(valueOf.keys()),
    value: Int32Array.from(valueOf.values()),
    values: records.values,
  };
}

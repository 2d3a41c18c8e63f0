import { caseNumbers, type CaseNumbers } from "../case-numbers.ts";
import { type CodedTexts, recode, valueCodes } from "./event-values.ts";
import type { LogColumn } from "./log-columns.ts";
import type { Roles } from "./resolve-roles.ts";
import type { XesRecords } from "./xes-records.ts";

/** The case of each kept event. */
export interface CaseColumns {
  readonly process: CodedTexts;
  readonly caseKey: CodedTexts;
  readonly cases: CaseNumbers;
}

/**
 * Process and case key of each kept event. A trace without a name is the case `trace N`. Traces of one name are one case: the key is all that
 * identifies a case, here as in a second file that extends it.
 */
export function caseColumns(records: XesRecords, roles: Roles, kept: Int32Array, processName: string): CaseColumns {
  const process = processes(records, roles.columns.get("PROCESS"), kept, processName);
  const keys = caseKeys(records, roles.columns.get("CASE"), kept);
  const caseKey = recode(keys, kept, records, false);
  if (roles.columns.get("CASE")?.of !== "EVENT") warnOfSharedNames(records, keys, kept);
  return { process, caseKey, cases: caseNumbers(process.codes, caseKey.codes, caseKey.texts.length) };
}

function processes(records: XesRecords, column: LogColumn | undefined, kept: Int32Array, name: string): CodedTexts {
  if (!column) return { codes: new Int32Array(kept.length), texts: kept.length > 0 ? [name] : [] };
  const codes = valueCodes(column, records);
  const fallback = records.values.add(name);
  for (const event of kept) {
    if ((codes[event] as number) >= 0) continue;
    codes[event] = fallback;
    const message = `Events without a value of "${column.name}" belong to the process "${name}".`;
    records.warnings.add("missing-process", message, records.placeOf(event));
  }
  return recode(codes, kept, records, false);
}

function caseKeys(records: XesRecords, column: LogColumn | undefined, kept: Int32Array): Int32Array {
  const codes = column ? valueCodes(column, records) : new Int32Array(records.events).fill(-1);
  let unnamed = -1;
  let substitute = -1;
  for (const event of kept) {
    if ((codes[event] as number) >= 0) continue;
    const trace = records.traceOf[event] as number;
    if (trace !== unnamed) {
      unnamed = trace;
      substitute = records.values.add(`trace ${trace + 1}`);
      const message = `Traces without ${column ? `"${column.name}"` : "a concept:name"} are named "trace N" by their place in the file.`;
      records.warnings.add("unnamed-trace", message, `trace ${trace + 1}`);
    }
    codes[event] = substitute;
  }
  return codes;
}

function warnOfSharedNames(records: XesRecords, keys: Int32Array, kept: Int32Array): void {
  const traceOfKey = new Int32Array(records.values.length).fill(-1);
  let current = -1;
  for (const event of kept) {
    const trace = records.traceOf[event] as number;
    if (trace === current) continue;
    current = trace;
    const key = keys[event] as number;
    if ((traceOfKey[key] as number) >= 0) {
      const message = "Traces bear the name of an earlier trace and are taken as parts of the same case.";
      records.warnings.add("repeated-trace-name", message, `trace ${trace + 1}`);
    }
    traceOfKey[key] = trace;
  }
}

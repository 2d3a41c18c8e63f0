import { BatonError } from "../../domain/errors.ts";
import { type EventColumns, lifecycle, type LogTexts } from "../../domain/event-columns.ts";
import type { ImportOptions } from "../../domain/imported-log.ts";
import { departmentsFromResources } from "../department-source.ts";
import { ordinalInCase } from "../ordinal-in-case.ts";
import type { AttributeColumn } from "./attribute-column.ts";
import type { CaseColumns } from "./case-columns.ts";
import { type CodedTexts, numbers, recode, valueCodes } from "./event-values.ts";
import { fieldsHash } from "./fields-hash.ts";
import type { KeptEvents } from "./keep-events.ts";
import { lifecycleCodes } from "./lifecycle-codes.ts";
import type { Roles, SingleRole } from "./resolve-roles.ts";
import type { XesRecords } from "./xes-records.ts";

/** The columns of the kept events, and the texts behind their codes. */
export function buildEvents(
  records: XesRecords,
  options: ImportOptions,
  roles: Roles,
  kept: KeptEvents,
  cases: CaseColumns,
  file: string,
): { readonly events: EventColumns; readonly texts: LogTexts } {
  const texts = (role: SingleRole): CodedTexts => codedTexts(role, records, roles, kept);
  const activity = recode(kept.activity, kept.events, records, false);
  const resource = texts("RESOURCE");
  const department = departments(records, options, roles, kept, resource);
  const eventId = texts("EVENT_ID");
  const status = texts("STATUS");
  const codes = lifecycleCodes(records, roles, kept);
  const timeMs = new Float64Array(kept.events.length);
  const startMs = new Float64Array(kept.events.length);
  kept.events.forEach((event, number) => {
    const complete = kept.completeMs[event] as number;
    const start = kept.startMs[event] as number;
    timeMs[number] = Number.isNaN(complete) ? start : complete;
    if (codes[number] === lifecycle.whole) startMs[number] = start;
    else startMs[number] = codes[number] === lifecycle.startOnly ? timeMs[number] : Number.NaN;
  });
  return {
    events: {
      length: kept.events.length,
      process: cases.process.codes,
      caseKey: cases.caseKey.codes,
      activity: activity.codes,
      lifecycle: codes,
      timeMs,
      startMs,
      resource: resource.codes,
      department: department.codes,
      eventId: eventId.codes,
      status: status.codes,
      value: outputValues(records, roles, kept),
      sequence: sequences(records, roles, kept, cases, file),
      fieldsHash: hashes(records, roles, kept),
    },
    texts: {
      processes: cases.process.texts,
      cases: cases.caseKey.texts,
      activities: activity.texts,
      resources: resource.texts,
      departments: department.texts,
      eventIds: eventId.texts,
      statuses: status.texts,
    },
  };
}

function codedTexts(role: SingleRole, records: XesRecords, roles: Roles, kept: KeptEvents): CodedTexts {
  const column = roles.columns.get(role);
  if (!column) return { codes: new Int32Array(kept.events.length).fill(-1), texts: [] };
  return recode(valueCodes(column, records), kept.events, records, true);
}

/** One source a log: the column, else the resource table, else names such as `Clerk_7` (methods.md 1.1). */
function departments(
  records: XesRecords,
  options: ImportOptions,
  roles: Roles,
  kept: KeptEvents,
  resource: CodedTexts,
): CodedTexts {
  const { warnings } = records;
  let department = codedTexts("DEPARTMENT", records, roles, kept);
  const column = roles.columns.get("DEPARTMENT");
  if (column) {
    if (options.departmentOfResource) {
      const message = `"${column.name}" names the departments, so the resource table is not used; map that attribute as another role to use it.`;
      warnings.add("resource-table-unused", message, null);
    }
  } else {
    const found = departmentsFromResources(resource.texts, options.departmentOfResource);
    if (found) {
      warnings.add(
        "department-from-resource",
        `No attribute names the departments; ${found.why}.`,
        null,
        resource.codes.length,
      );
      department = {
        codes: resource.codes.map((code) => (code < 0 ? -1 : (found.departmentOf[code] as number))),
        texts: found.departments,
      };
    }
  }
  const missing = department.codes.reduce((count, code) => (code < 0 ? count + 1 : count), 0);
  const first = kept.events[department.codes.indexOf(-1)];
  const message =
    department.texts.length === 0
      ? "Nothing in the log names a department, so all work is Unassigned; map an attribute that does as the department, or give a table of resources and their departments."
      : "Events name no department; their work is Unassigned.";
  warnings.add("no-department", message, first === undefined ? null : records.placeOf(first), missing);
  return department;
}

function outputValues(records: XesRecords, roles: Roles, kept: KeptEvents): Float64Array {
  const column = roles.columns.get("VALUE");
  if (!column) return new Float64Array(kept.events.length).fill(Number.NaN);
  const mapped = numbers(column, records);
  const texts = valueCodes(column, records);
  return Float64Array.from(kept.events, (event) => {
    const value = mapped[event] as number;
    if (Number.isFinite(value)) return value;
    if ((texts[event] as number) >= 0) {
      const message = `Values of "${column.name}" are no numbers (such as 1234.5) and count as none.`;
      records.warnings.add("not-a-number", message, records.placeOf(event));
    }
    return Number.NaN;
  });
}

/** The mapped sequence, which must be there for each event: numbers of the file's order among them would mix two orders. */
function sequences(
  records: XesRecords,
  roles: Roles,
  kept: KeptEvents,
  cases: CaseColumns,
  file: string,
): Float64Array {
  const column = roles.columns.get("SEQUENCE");
  if (!column) return ordinalInCase(cases.cases);
  const mapped = numbers(column, records);
  return Float64Array.from(kept.events, (event) => {
    const sequence = mapped[event] as number;
    if (Number.isFinite(sequence)) return sequence;
    const place = records.placeOf(event);
    throw new BatonError(
      "BAD_MAPPING",
      `${file}: "${column.name}" is mapped as the sequence but is no number at ${place}; map an attribute that is a number on every event, or none: the order of the file then counts`,
      { file, column: column.name, place },
    );
  });
}

/**
 * Over all fields but the event id and what is mapped as IGNORE. Where no id is mapped, a key that is called one and differs on every event is taken for
 * it, as `id` of BPIC 2020: with it no two events would ever be equal.
 */
function hashes(records: XesRecords, roles: Roles, kept: KeptEvents): BigInt64Array {
  const mapped = roles.columns.get("EVENT_ID");
  const ignored = new Set<unknown>();
  if (mapped?.of === "EVENT") ignored.add(mapped.column);
  for (const [other, role] of roles.attributes) {
    if (role === "IGNORE" && other.of === "EVENT") ignored.add(other.column);
  }
  const fields = records.eventColumns.filter((column) => !ignored.has(column) && (mapped || !isEventId(column)));
  const ofRecords = fieldsHash(fields, records.values, records.events);
  if (kept.newNumber === null) return ofRecords;
  return BigInt64Array.from(kept.events, (event) => ofRecords[event] as bigint);
}

function isEventId({ name, length, value }: AttributeColumn): boolean {
  if (!/^(?:id|identity:id|event[ _-]?id)$/i.test(name)) return false;
  return new Set(value.subarray(0, length)).size === length;
}

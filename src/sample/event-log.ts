import { type AttributeColumns, type EventColumns, lifecycle, type LogTexts } from "../domain/event-columns.ts";
import type { ColumnMapping, ImportedLog } from "../domain/imported-log.ts";
import type { CaseStatus } from "../domain/organisation.ts";
import type { SimulatedItem, SimulatedYear } from "./simulated-year.ts";

/** What the status texts of the log mean. */
export const statusMeanings: readonly { readonly value: string; readonly status: CaseStatus }[] = [
  { value: "In progress", status: "OPEN" },
  { value: "Completed", status: "COMPLETED" },
  { value: "Cancelled", status: "ABORTED" },
];
const inProgress = 0;
const statusOf = { OPEN: inProgress, LEFT: inProgress, COMPLETED: 1, CANCELLED: 2 } as const;

/** What a file of these events would have as columns. */
const columns: readonly ColumnMapping[] = [
  { column: "process", role: "PROCESS" },
  { column: "case", role: "CASE" },
  { column: "step", role: "ACTIVITY" },
  { column: "start", role: "START" },
  { column: "complete", role: "COMPLETE" },
  { column: "department", role: "DEPARTMENT" },
  { column: "resource", role: "RESOURCE" },
  { column: "status", role: "STATUS" },
];

/**
 * What the systems of the organisation recorded of its year: an event for each work item that was begun, with its start, and its completion unless it
 * was still in hand at the end; by the time of the event. Meetings, transfers and what was waited for outside are in no system.
 */
export function eventLogOf(year: SimulatedYear): Omit<ImportedLog, "contentHash"> {
  const { items, cases, processes, departments } = year;
  const recorded = recordedItems(year);
  const length = recorded.length;
  const last = lastOfCases(year, recorded);
  const activities = new Codes();
  const resources = new Codes();
  const seen = new Int32Array(cases.length);
  const events: EventColumns = {
    length,
    process: new Int32Array(length),
    caseKey: new Int32Array(length),
    activity: new Int32Array(length),
    lifecycle: new Uint8Array(length),
    timeMs: new Float64Array(length),
    startMs: new Float64Array(length),
    resource: new Int32Array(length).fill(-1),
    department: new Int32Array(length),
    eventId: new Int32Array(length).fill(-1),
    status: new Int32Array(length),
    value: new Float64Array(length).fill(Number.NaN),
    sequence: new Float64Array(length),
    // No two work items are equal in all fields.
    fieldsHash: BigInt64Array.from({ length }, (_, event) => BigInt(event)),
  };
  for (const [event, number] of recorded.entries()) {
    const item = items[number];
    if (item === undefined) continue;
    const { caseNumber, step, startMs, completeMs, department, person } = item;
    const finished = completeMs < year.toMs;
    events.process[event] = cases[caseNumber]?.process ?? -1;
    events.caseKey[event] = caseNumber;
    events.activity[event] = activities.of(step);
    events.lifecycle[event] = finished ? lifecycle.whole : lifecycle.start;
    events.timeMs[event] = finished ? completeMs : startMs;
    events.startMs[event] = finished ? startMs : Number.NaN;
    events.department[event] = department;
    if (person >= 0) events.resource[event] = resources.of(departments[department]?.persons[person]?.name ?? "");
    events.status[event] = last[caseNumber] === number ? statusOf[cases[caseNumber]?.status ?? "OPEN"] : inProgress;
    events.sequence[event] = seen[caseNumber] ?? 0;
    seen[caseNumber] = (seen[caseNumber] ?? 0) + 1;
  }
  const attributes = attributesOf(year);
  const texts: LogTexts = {
    processes: processes.map(({ name }) => name),
    cases: cases.map(({ key }) => key),
    activities: activities.texts,
    resources: resources.texts,
    departments: departments.map(({ name }) => name),
    eventIds: [],
    statuses: statusMeanings.map(({ value }) => value),
  };
  const named = attributes.names.map(({ name }): ColumnMapping => ({ column: name, role: "CASE_ATTRIBUTE" }));
  const mapping = [...columns, ...named];
  return { format: "SAMPLE", fileName: year.plan.log, events, texts, attributes, mapping, guesses: [], warnings: [] };
}

/** Items that were begun, by the time of their event, then in the order in which they were enabled. */
function recordedItems({ items, toMs }: SimulatedYear): readonly number[] {
  const timeOf = ({ startMs, completeMs }: SimulatedItem): number => (completeMs < toMs ? completeMs : startMs);
  return items
    .flatMap((item, number) => (Number.isNaN(item.startMs) ? [] : [{ number, timeMs: timeOf(item) }]))
    .sort((a, b) => a.timeMs - b.timeMs || a.number - b.number)
    .map(({ number }) => number);
}

/** The item that each case ends with, in the order of the ledger: the last by completion, start and place in the log. */
function lastOfCases({ items, cases }: SimulatedYear, recorded: readonly number[]): Int32Array {
  const last = new Int32Array(cases.length).fill(-1);
  for (const number of recorded) {
    const item = items[number];
    if (item === undefined) continue;
    const before = items[last[item.caseNumber] ?? -1];
    const isLater =
      before === undefined ||
      item.completeMs > before.completeMs ||
      (item.completeMs === before.completeMs && item.startMs >= before.startMs);
    if (isLater) last[item.caseNumber] = number;
  }
  return last;
}

function attributesOf({ cases, processes }: SimulatedYear): AttributeColumns {
  const names = new Codes();
  const values = new Codes();
  const rows = cases.flatMap(({ process, attributes }, owner) =>
    Object.entries(attributes).map(([name, value]) => ({
      process,
      owner,
      name: names.of(name),
      value: values.of(String(value)),
    })),
  );
  const isNumber = (name: string): boolean => processes.some(({ attributes }) => "amount" in (attributes[name] ?? {}));
  return {
    length: rows.length,
    name: Int32Array.from(rows, ({ name }) => name),
    owner: Int32Array.from(rows, ({ owner }) => owner),
    process: Int32Array.from(rows, ({ process }) => process),
    value: Int32Array.from(rows, ({ value }) => value),
    names: names.texts.map((name) => ({ name, level: "CASE", type: isNumber(name) ? "NUMBER" : "STRING" })),
    values: values.texts,
  };
}

/** Texts, numbered as they come. */
class Codes {
  readonly texts: string[] = [];
  readonly #codes = new Map<string, number>();

  of(text: string): number {
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.texts.push(text) - 1;
      this.#codes.set(text, code);
    }
    return code;
  }
}
